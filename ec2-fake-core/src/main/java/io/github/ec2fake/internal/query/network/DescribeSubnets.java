// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the default subnets of the caller, one per zone, who has none on EC2-Classic.
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

  record NameOptions(
      String hostnameType,
      boolean enableResourceNameDnsARecord,
      boolean enableResourceNameDnsAAAARecord) {}

  record Item(
      String subnetId,
      String subnetArn,
      String state,
      String ownerId,
      String vpcId,
      String cidrBlock,
      int availableIpAddressCount,
      String availabilityZone,
      String availabilityZoneId,
      boolean defaultForAz,
      boolean mapPublicIpOnLaunch,
      boolean mapCustomerOwnedIpOnLaunch,
      boolean assignIpv6AddressOnCreation,
      boolean enableDns64,
      boolean ipv6Native,
      NameOptions privateDnsNameOptionsOnLaunch,
      @Nullable List<TagItem> tagSet) {}

  record Reply(List<Item> subnetSet, @Nullable String nextToken) {}

  private static final String STATE = "available";
  private static final NameOptions NAME_OPTIONS = new NameOptions("ip-name", false, false);

  private static final Filters<Subnet> FILTERS =
      new Filters<Subnet>()
          .by("subnet-id", Subnet::id)
          .byCall("subnet-arn", DescribeSubnets::arn)
          .by("state", subnet -> STATE)
          .by("owner-id", Subnet::ownerId)
          .by("vpc-id", Subnet::vpcId)
          .by("cidr-block", Subnet::cidr)
          .by("cidrBlock", Subnet::cidr)
          .by("cidr", Subnet::cidr)
          .byNothing(
              "ipv6-cidr-block-association.association-id",
              "ipv6-cidr-block-association.ipv6-cidr-block",
              "ipv6-cidr-block-association.state")
          .by("available-ip-address-count", Subnet::free)
          .by("availability-zone", Subnet::zone)
          .by("availabilityZone", Subnet::zone)
          .byCall("availability-zone-id", (subnet, call) -> call.place().zoneId(subnet.zone()))
          .byCall("availabilityZoneId", (subnet, call) -> call.place().zoneId(subnet.zone()))
          .by("default-for-az", subnet -> true)
          .by("defaultForAz", subnet -> true)
          .by("map-public-ip-on-launch", subnet -> true)
          .by("map-customer-owned-ip-on-launch", subnet -> false)
          .byNothing("customer-owned-ipv4-pool", "outpost-arn")
          .by("enable-dns64", subnet -> false)
          .by("ipv6-native", subnet -> false)
          .by(
              "private-dns-name-options-on-launch.hostname-type",
              subnet -> NAME_OPTIONS.hostnameType())
          .by(
              "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
              subnet -> NAME_OPTIONS.enableResourceNameDnsARecord())
          .by(
              "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
              subnet -> NAME_OPTIONS.enableResourceNameDnsAAAARecord())
          .byTags(Subnet::id)
          .notModelled("enable-lni-at-device-index");

  DescribeSubnets() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("SubnetIds", "MaxResults", request.subnetId(), request.maxResults());
    List<Subnet> found = call.network().describeSubnets(call.caller(), request.subnetId());
    return FILTERS.page(found, request, call, DescribeSubnets::item).reply(Reply::new);
  }

  private static Item item(Subnet subnet, ActionContext call) {
    return new Item(
        subnet.id(),
        arn(subnet, call),
        STATE,
        subnet.ownerId(),
        subnet.vpcId(),
        subnet.cidr(),
        subnet.free(),
        subnet.zone(),
        call.place().zoneId(subnet.zone()),
        true,
        true,
        false,
        false,
        false,
        false,
        NAME_OPTIONS,
        TagItem.of(call, subnet.id()));
  }

  private static String arn(Subnet subnet, ActionContext call) {
    return call.place().arn(subnet.ownerId(), "subnet/" + subnet.id());
  }
}
