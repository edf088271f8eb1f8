// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules as a caller writes them: one kind of traffic and any number of targets.
 *
 * @param ipProtocol a protocol's name or number, or -1 for all
 * @param fromPort the first port or the ICMP type, or null
 * @param toPort the last port or the ICMP code, or null
 */
public record RequestedPermission(
    String ipProtocol,
    @Nullable Integer fromPort,
    @Nullable Integer toPort,
    List<Group> groups,
    List<Range> ipRanges,
    List<Range> ipv6Ranges,
    List<PrefixList> prefixLists) {

  /**
   * A group as a target.
   *
   * @param userId the account that owns it, or null for the caller
   * @param groupId its id, or null if it is named
   * @param groupName its name, or null if its id is given
   * @param vpcId the VPC that it is in, or null for that of the id, or the default one for a name
   */
  public record Group(
      @Nullable String userId,
      @Nullable String groupId,
      @Nullable String groupName,
      @Nullable String vpcId,
      @Nullable String description) {}

  /** A prefix list as a target. */
  public record PrefixList(String id, @Nullable String description) {}

  /** Addresses as a target, in CIDR notation. */
  public record Range(String cidr, @Nullable String description) {}

  /**
   * A rule in the oldest form, which is a part of the request itself: either traffic and addresses,
   * or a group, to which it opens all TCP, UDP and ICMP traffic.
   */
  public record LegacyForm(
      @Nullable String ipProtocol,
      @Nullable Integer fromPort,
      @Nullable Integer toPort,
      @Nullable String cidrIp,
      @Nullable String sourceSecurityGroupName,
      @Nullable String sourceSecurityGroupOwnerId) {

    /** Puts rules in this form and rules in the form of lists together. */
    public List<RequestedPermission> or(List<RequestedPermission> listed) {
      boolean group = sourceSecurityGroupName != null || sourceSecurityGroupOwnerId != null;
      boolean traffic = ipProtocol != null || fromPort != null || toPort != null || cidrIp != null;
      if (!group && !traffic) {
        return listed;
      }
      if (!listed.isEmpty()) {
        throw ParameterErrors.NOT_TOGETHER.with(
            "ipPermissions", group ? "sourceSecurityGroupName" : "ipProtocol");
      }
      if (group && traffic) {
        throw ParameterErrors.NOT_TOGETHER.with(
            "sourceSecurityGroupName", cidrIp == null ? "ipProtocol" : "cidrIp");
      }
      return group ? fromGroup() : fromAddresses();
    }

    private List<RequestedPermission> fromGroup() {
      if (sourceSecurityGroupName == null) {
        throw Ec2Error.missingParameter("SourceSecurityGroupName");
      }
      List<Group> groups =
          List.of(new Group(sourceSecurityGroupOwnerId, null, sourceSecurityGroupName, null, null));
      return List.of(
          allOf(Protocol.TCP, groups), allOf(Protocol.UDP, groups), allOf(Protocol.ICMP, groups));
    }

    private static RequestedPermission allOf(Protocol protocol, List<Group> groups) {
      ProtocolAndPorts all = ProtocolAndPorts.allOf(protocol);
      return new RequestedPermission(
          protocol.text(), all.fromPort(), all.toPort(), groups, List.of(), List.of(), List.of());
    }

    private List<RequestedPermission> fromAddresses() {
      if (ipProtocol == null) {
        throw Ec2Error.missingParameter("IpProtocol");
      }
      List<Range> ranges = cidrIp == null ? List.of() : List.of(new Range(cidrIp, null));
      return List.of(
          new RequestedPermission(
              ipProtocol, fromPort, toPort, List.of(), ranges, List.of(), List.of()));
    }
  }
}
