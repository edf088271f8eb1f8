// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.internal.model.securitygroup.RequestedPermission;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code IpPermissions.N}: rules as four of the actions are asked for them. */
record IpPermissionParameter(
    @Required String ipProtocol,
    @Nullable Integer fromPort,
    @Nullable Integer toPort,
    List<Group> groups,
    List<Range> ipRanges,
    List<Range6> ipv6Ranges,
    List<PrefixList> prefixListIds) {

  /** For egress, the oldest form of a rule is not modelled either: EC2 does not take it. */
  static final String NOT_MODELLED_IN_EGRESS =
      "IpProtocol FromPort ToPort CidrIp SourceSecurityGroupName SourceSecurityGroupOwnerId";

  /**
   * A group. What EC2 describes of a peered one can be sent back as it is; the connection and its
   * status say nothing that the group and its VPC do not.
   */
  record Group(
      @Nullable String userId,
      @Nullable String groupId,
      @Nullable String groupName,
      @Nullable String description,
      @Nullable String vpcId,
      @Nullable String vpcPeeringConnectionId,
      @Nullable String peeringStatus) {}

  record Range(@Required String cidrIp, @Nullable String description) {}

  record PrefixList(@Required String prefixListId, @Nullable String description) {}

  record Range6(@Required String cidrIpv6, @Nullable String description) {}

  static List<RequestedPermission> asked(List<IpPermissionParameter> parameters) {
    return parameters.stream().map(IpPermissionParameter::asked).toList();
  }

  private RequestedPermission asked() {
    return new RequestedPermission(
        ipProtocol,
        fromPort,
        toPort,
        groups.stream()
            .map(
                group ->
                    new RequestedPermission.Group(
                        group.userId,
                        group.groupId,
                        group.groupName,
                        group.vpcId,
                        group.description))
            .toList(),
        ipRanges.stream()
            .map(range -> new RequestedPermission.Range(range.cidrIp, range.description))
            .toList(),
        ipv6Ranges.stream()
            .map(range -> new RequestedPermission.Range(range.cidrIpv6, range.description))
            .toList(),
        prefixListIds.stream()
            .map(list -> new RequestedPermission.PrefixList(list.prefixListId, list.description))
            .toList());
  }
}
