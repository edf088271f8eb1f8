// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.GroupIdentifier;
import io.github.ec2fake.internal.model.securitygroup.RequestedPermission;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What AuthorizeSecurityGroupIngress and RevokeSecurityGroupIngress have in common: the group can
 * be named, and a rule can be given in the oldest form, as parameters of the request itself.
 */
interface IngressRequest {
  @Nullable String groupId();

  @Nullable String groupName();

  List<IpPermissionParameter> ipPermissions();

  @Nullable String ipProtocol();

  @Nullable Integer fromPort();

  @Nullable Integer toPort();

  @Nullable String cidrIp();

  @Nullable String sourceSecurityGroupName();

  @Nullable String sourceSecurityGroupOwnerId();

  default GroupIdentifier group() {
    return new GroupIdentifier(groupId(), groupName());
  }

  /** Returns the rules of either form. */
  default List<RequestedPermission> permissions() {
    return new RequestedPermission.LegacyForm(
            ipProtocol(),
            fromPort(),
            toPort(),
            cidrIp(),
            sourceSecurityGroupName(),
            sourceSecurityGroupOwnerId())
        .or(IpPermissionParameter.asked(ipPermissions()));
  }
}
