// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.networkinterface.InterfacePermission;

/** The permission to use a network interface, as it is described. */
record PermissionItem(
    String networkInterfacePermissionId,
    String networkInterfaceId,
    String awsAccountId,
    String permission,
    State permissionState) {

  record State(String state) {}

  static PermissionItem of(InterfacePermission each) {
    return new PermissionItem(
        each.id(),
        each.networkInterfaceId(),
        each.account(),
        each.permission(),
        new State("granted"));
  }
}
