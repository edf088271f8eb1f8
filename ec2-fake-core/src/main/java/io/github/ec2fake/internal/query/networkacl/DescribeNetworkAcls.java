// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkacl;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.networkacl.NetworkAcl;
import io.github.ec2fake.internal.model.networkacl.NetworkAclAssociation;
import io.github.ec2fake.internal.model.networkacl.NetworkAclEntry;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The caller's network ACLs, with their entries. */
final class DescribeNetworkAcls
    extends DescribeAction<DescribeNetworkAcls.Request, DescribeNetworkAcls.Reply> {

  record Request(
      List<String> networkAclId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<NetworkAclItem> networkAclSet, @Nullable String nextToken) {}

  private static final Filters<NetworkAcl> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byCallAny("association.association-id", associations(NetworkAclAssociation::id))
                  .byCallAny(
                      "association.network-acl-id",
                      associations(NetworkAclAssociation::networkAclId))
                  .byCallAny("association.subnet-id", associations(NetworkAclAssociation::subnetId))
                  .by("default", NetworkAcl::isDefault)
                  .byAny("entry.cidr", entries(entry -> entry.isIpv6() ? null : entry.cidr()))
                  .byAny("entry.egress", entries(NetworkAclEntry::egress))
                  .byAny(
                      "entry.icmp.code",
                      entries(entry -> entry.icmp() == null ? null : entry.icmp().code()))
                  .byAny(
                      "entry.icmp.type",
                      entries(entry -> entry.icmp() == null ? null : entry.icmp().type()))
                  .byAny("entry.ipv6-cidr", entries(entry -> entry.isIpv6() ? entry.cidr() : null))
                  .byAny(
                      "entry.port-range.from",
                      entries(entry -> entry.ports() == null ? null : entry.ports().from()))
                  .byAny(
                      "entry.port-range.to",
                      entries(entry -> entry.ports() == null ? null : entry.ports().to()))
                  .byAny("entry.protocol", DescribeNetworkAcls::protocols)
                  .byAny("entry.rule-action", entries(NetworkAclEntry::ruleAction))
                  .byAny("entry.rule-number", entries(NetworkAclEntry::ruleNumber))
                  .byId("network-acl-id", NetworkAcl::id)
                  .by("owner-id", NetworkAcl::ownerId)
                  .by("vpc-id", NetworkAcl::vpcId)
                  .byTags(NetworkAcl::id));

  DescribeNetworkAcls() {
    super(ResourceKind.NETWORK_ACLS, FILTERS);
  }

  private static BiFunction<NetworkAcl, ActionContext, Stream<?>> associations(
      Function<NetworkAclAssociation, String> part) {
    return (acl, call) -> call.networkAcls().associations(acl).stream().map(part);
  }

  private static Function<NetworkAcl, Stream<?>> entries(
      Function<NetworkAclEntry, @Nullable Object> part) {
    return acl -> acl.entries().stream().flatMap(entry -> Stream.ofNullable(part.apply(entry)));
  }

  /** EC2 documents the words of this filter, {@code tcp} for example, or a number. */
  private static Stream<?> protocols(NetworkAcl acl) {
    return acl.entries().stream()
        .map(NetworkAclEntry::protocol)
        .flatMap(
            number ->
                switch (number) {
                  case 1 -> Stream.of(number, "icmp");
                  case 6 -> Stream.of(number, "tcp");
                  case 17 -> Stream.of(number, "udp");
                  default -> Stream.of(number);
                });
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("NetworkAclIds", "MaxResults", request.networkAclId(), request.maxResults());
    List<NetworkAcl> found = call.networkAcls().describe(call.caller(), request.networkAclId());
    return FILTERS.page(found, request, call, NetworkAclItem::of).reply(Reply::new);
  }
}
