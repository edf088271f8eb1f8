// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.network.CidrAssociation;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.SubnetAttribute;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Describes the subnets of the caller. On EC2-Classic there are no default ones.
 *
 * <p>Source of the refusal of ids with {@code MaxResults}: EC2's text as mulgadc/spinifex repeats
 * it.
 */
final class DescribeSubnets extends DescribeAction<DescribeSubnets.Request, DescribeSubnets.Reply> {

  record Request(
      List<String> subnetId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<SubnetItem> subnetSet, @Nullable String nextToken) {}

  private static final Filters<Subnet> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byId("subnet-id", Subnet::id)
                  .byCall("subnet-arn", SubnetItem::arn)
                  .by("state", subnet -> SubnetItem.STATE)
                  .by("owner-id", Subnet::ownerId)
                  .by("vpc-id", Subnet::vpcId)
                  .by("cidr-block", Subnet::cidr)
                  .by("cidrBlock", Subnet::cidr)
                  .by("cidr", Subnet::cidr)
                  .byAny(
                      "ipv6-cidr-block-association.association-id",
                      subnet -> Stream.ofNullable(subnet.ipv6()).map(CidrAssociation::id))
                  .byAny(
                      "ipv6-cidr-block-association.ipv6-cidr-block",
                      subnet -> Stream.ofNullable(subnet.ipv6()).map(CidrAssociation::cidr))
                  .byAny(
                      "ipv6-cidr-block-association.state",
                      subnet ->
                          Stream.ofNullable(subnet.ipv6()).map(ipv6 -> CidrBlockItem.ASSOCIATED))
                  .by("available-ip-address-count", Subnet::free)
                  .by("availability-zone", Subnet::zone)
                  .by("availabilityZone", Subnet::zone)
                  .byCall(
                      "availability-zone-id", (subnet, call) -> call.place().zoneId(subnet.zone()))
                  .byCall(
                      "availabilityZoneId", (subnet, call) -> call.place().zoneId(subnet.zone()))
                  .by("default-for-az", Subnet::isDefault)
                  .by("defaultForAz", Subnet::isDefault)
                  .by(
                      "map-public-ip-on-launch",
                      subnet -> subnet.is(SubnetAttribute.MAP_PUBLIC_IP_ON_LAUNCH))
                  .by("map-customer-owned-ip-on-launch", subnet -> false)
                  .byNothing("customer-owned-ipv4-pool", "outpost-arn")
                  .by("enable-dns64", subnet -> subnet.is(SubnetAttribute.ENABLE_DNS64))
                  .by("ipv6-native", Subnet::isIpv6Native)
                  .by("private-dns-name-options-on-launch.hostname-type", Subnet::hostnameType)
                  .by(
                      "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
                      subnet -> subnet.is(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_A_RECORD))
                  .by(
                      "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
                      subnet -> subnet.is(SubnetAttribute.ENABLE_RESOURCE_NAME_DNS_AAAA_RECORD))
                  .byTags(Subnet::id)
                  .notModelled("enable-lni-at-device-index"));

  DescribeSubnets() {
    super(ResourceKind.SUBNETS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("SubnetIds", "MaxResults", request.subnetId(), request.maxResults());
    List<Subnet> found = call.network().describeSubnets(call.caller(), request.subnetId());
    return FILTERS.page(found, request, call, SubnetItem::of).reply(Reply::new);
  }
}
