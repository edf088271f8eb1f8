// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.model.vpcendpoint.ServicePermission;
import io.github.ec2fake.internal.query.action.ActionContext;

/** The permission to make endpoints for a service, as it is added and described. */
record ServicePermissionItem(
    String principalType, String principal, String servicePermissionId, String serviceId) {

  static ServicePermissionItem of(ServicePermission permission, ActionContext call) {
    return new ServicePermissionItem(
        permission.type(), permission.principal(), permission.id(), permission.serviceId());
  }
}
