// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.Permission;
import java.util.List;

/** The reply of RevokeSecurityGroupIngress and RevokeSecurityGroupEgress. */
record RevokeReply(boolean return_, List<IpPermissionItem> unknownIpPermissionSet) {

  static RevokeReply of(List<Permission> unknown) {
    return new RevokeReply(true, IpPermissionItem.ofPermissions(unknown, true));
  }
}
