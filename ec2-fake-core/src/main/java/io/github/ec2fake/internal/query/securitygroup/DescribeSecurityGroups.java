// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.securitygroup;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.securitygroup.Direction;
import io.github.ec2fake.internal.model.securitygroup.ProtocolAndPorts;
import io.github.ec2fake.internal.model.securitygroup.RuleTarget;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The caller's security groups, with their rules. The refusal of ids with a page names them as the
 * WSDL does; names may come with {@code MaxResults}.
 */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeSecurityGroups
    extends DescribeAction<DescribeSecurityGroups.Request, DescribeSecurityGroups.Reply> {

  record Request(
      List<String> groupId,
      List<String> groupName,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Item(
      String ownerId,
      String groupId,
      String groupName,
      String groupDescription,
      @Nullable String vpcId,
      List<IpPermissionItem> ipPermissions,
      List<IpPermissionItem> ipPermissionsEgress,
      @Nullable List<TagItem> tagSet,
      String securityGroupArn) {}

  record Reply(List<Item> securityGroupInfo, @Nullable String nextToken) {}

  private static final Filters<SecurityGroup> FILTERS =
      new Filters<>(DescribeSecurityGroups::define);

  DescribeSecurityGroups() {
    super(ResourceKind.SECURITY_GROUPS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("securityGroupIdSet", request.groupId(), request.maxResults());
    List<SecurityGroup> found =
        call.securityGroups().describe(call.caller(), request.groupName(), request.groupId());
    return FILTERS.page(found, request, call, DescribeSecurityGroups::item).reply(Reply::new);
  }

  private static Item item(SecurityGroup group, ActionContext call) {
    return new Item(
        group.ownerId(),
        group.id(),
        group.name(),
        group.description(),
        group.vpcId(),
        IpPermissionItem.of(group, group.rules(Direction.INGRESS), call),
        IpPermissionItem.of(group, group.rules(Direction.EGRESS), call),
        TagItem.of(call, group.id()),
        arn(group, call));
  }

  static String arn(SecurityGroup group, ActionContext call) {
    return call.place().arn(group.ownerId(), "security-group/" + group.id());
  }

  private static void define(Filters<SecurityGroup> filters) {
    filters
        .by("description", SecurityGroup::description)
        .by("group-id", SecurityGroup::id)
        .by("group-name", SecurityGroup::name)
        .by("owner-id", SecurityGroup::ownerId)
        .by("vpc-id", SecurityGroup::vpcId)
        .byTags(SecurityGroup::id);
    addRules(filters, "ip-permission.", Direction.INGRESS);
    addRules(filters, "egress.ip-permission.", Direction.EGRESS);
  }

  private static void addRules(Filters<SecurityGroup> filters, String prefix, Direction direction) {
    filters
        .byAny(
            prefix + "cidr",
            group -> targets(group, direction, RuleTarget.Ipv4.class, RuleTarget::text))
        .byAny(
            prefix + "ipv6-cidr",
            group -> targets(group, direction, RuleTarget.Ipv6.class, RuleTarget::text))
        .byAny(
            prefix + "prefix-list-id",
            group -> targets(group, direction, RuleTarget.PrefixList.class, RuleTarget::text))
        .byAny(
            prefix + "group-id",
            group -> targets(group, direction, RuleTarget.Group.class, RuleTarget.Group::groupId))
        .byAny(
            prefix + "group-name",
            group -> targets(group, direction, RuleTarget.Group.class, RuleTarget.Group::groupName))
        .byAny(
            prefix + "user-id",
            group -> targets(group, direction, RuleTarget.Group.class, RuleTarget.Group::ownerId))
        .byAny(
            prefix + "protocol", group -> traffic(group, direction, each -> each.protocol().text()))
        .byAny(prefix + "from-port", group -> traffic(group, direction, ProtocolAndPorts::fromPort))
        .byAny(prefix + "to-port", group -> traffic(group, direction, ProtocolAndPorts::toPort));
  }

  private static <T extends RuleTarget> Stream<String> targets(
      SecurityGroup group, Direction direction, Class<T> type, Function<T, String> text) {
    return group.rules(direction).stream()
        .map(rule -> rule.permission().target())
        .filter(type::isInstance)
        .map(type::cast)
        .map(text);
  }

  private static Stream<?> traffic(
      SecurityGroup group, Direction direction, Function<ProtocolAndPorts, @Nullable Object> part) {
    return group.rules(direction).stream()
        .flatMap(rule -> Stream.ofNullable(part.apply(rule.permission().traffic())));
  }
}
