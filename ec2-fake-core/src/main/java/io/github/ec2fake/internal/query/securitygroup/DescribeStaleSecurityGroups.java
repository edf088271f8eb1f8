// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroupRule;
import io.github.ec2fake.internal.model.securitygroup.StaleGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of a VPC's groups that name groups of peered VPCs to no effect. */
final class DescribeStaleSecurityGroups
    implements ReadAction<DescribeStaleSecurityGroups.Request, DescribeStaleSecurityGroups.Reply> {

  record Request(
      @Required String vpcId, @Nullable Integer maxResults, @Nullable String nextToken) {}

  /** All stale rules about the same traffic. Addresses and prefix lists are never stale. */
  record Permission(
      @Nullable Integer fromPort,
      String ipProtocol,
      List<String> ipRanges,
      List<String> prefixListIds,
      @Nullable Integer toPort,
      List<IpPermissionItem.Group> groups) {

    static List<Permission> of(
        SecurityGroup group, List<SecurityGroupRule> rules, ActionContext call) {
      return IpPermissionItem.of(group, rules, call).stream()
          .map(
              item ->
                  new Permission(
                      item.fromPort(),
                      item.ipProtocol(),
                      List.of(),
                      List.of(),
                      item.toPort(),
                      item.groups()))
          .toList();
    }
  }

  record Item(
      String description,
      String groupId,
      String groupName,
      List<Permission> staleIpPermissions,
      List<Permission> staleIpPermissionsEgress,
      String vpcId) {

    static Item of(StaleGroup stale, String vpcId, ActionContext call) {
      SecurityGroup group = stale.group();
      return new Item(
          group.description(),
          group.id(),
          group.name(),
          Permission.of(group, stale.ingress(), call),
          Permission.of(group, stale.egress(), call),
          vpcId);
    }
  }

  record Reply(@Nullable String nextToken, List<Item> staleSecurityGroupSet) {}

  @Override
  public ResourceKind shows() {
    return ResourceKind.SECURITY_GROUPS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<StaleGroup> stale =
        call.securityGroups().references().stale(call.caller(), request.vpcId());
    return Page.of(stale, request.maxResults(), request.nextToken())
        .map(group -> Item.of(group, request.vpcId(), call))
        .reply((items, nextToken) -> new Reply(nextToken, items));
  }
}
