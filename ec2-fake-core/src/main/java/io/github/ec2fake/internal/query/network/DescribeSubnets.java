package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The default subnets of the caller, one per zone; none on EC2-Classic. */
public final class DescribeSubnets
    implements ReadAction<DescribeSubnets.Request, DescribeSubnets.Reply> {

  record Request(
      List<String> subnetId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

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
      boolean defaultForAz,
      boolean mapPublicIpOnLaunch,
      boolean mapCustomerOwnedIpOnLaunch,
      boolean assignIpv6AddressOnCreation,
      boolean enableDns64,
      boolean ipv6Native,
      NameOptions privateDnsNameOptionsOnLaunch,
      List<TagItem> tagSet) {}

  record Reply(List<Item> subnetSet, @Nullable String nextToken) {}

  private static final Filters<Item> FILTERS =
      new Filters<Item>()
          .by("subnet-id", Item::subnetId)
          .by("subnet-arn", Item::subnetArn)
          .by("state", Item::state)
          .by("owner-id", Item::ownerId)
          .by("vpc-id", Item::vpcId)
          .by("cidr-block", Item::cidrBlock)
          .by("cidrBlock", Item::cidrBlock)
          .by("cidr", Item::cidrBlock)
          .byAny("ipv6-cidr-block-association.association-id", subnet -> Stream.empty())
          .byAny("ipv6-cidr-block-association.ipv6-cidr-block", subnet -> Stream.empty())
          .byAny("ipv6-cidr-block-association.state", subnet -> Stream.empty())
          .by("available-ip-address-count", Item::availableIpAddressCount)
          .by("availability-zone", Item::availabilityZone)
          .by("availabilityZone", Item::availabilityZone)
          .by("default-for-az", Item::defaultForAz)
          .by("defaultForAz", Item::defaultForAz)
          .by("map-public-ip-on-launch", Item::mapPublicIpOnLaunch)
          .by("map-customer-owned-ip-on-launch", Item::mapCustomerOwnedIpOnLaunch)
          .byAny("customer-owned-ipv4-pool", subnet -> Stream.empty())
          .byAny("outpost-arn", subnet -> Stream.empty())
          .by("enable-dns64", Item::enableDns64)
          .by("ipv6-native", Item::ipv6Native)
          .by(
              "private-dns-name-options-on-launch.hostname-type",
              subnet -> subnet.privateDnsNameOptionsOnLaunch().hostnameType())
          .by(
              "private-dns-name-options-on-launch.enable-resource-name-dns-a-record",
              subnet -> subnet.privateDnsNameOptionsOnLaunch().enableResourceNameDnsARecord())
          .by(
              "private-dns-name-options-on-launch.enable-resource-name-dns-aaaa-record",
              subnet -> subnet.privateDnsNameOptionsOnLaunch().enableResourceNameDnsAAAARecord())
          .byTags(
              (subnet, call) ->
                  call.region().tags().of(call.caller().account(), subnet.subnetId()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Network network = call.region().network();
    String account = call.caller().account();
    request.subnetId().forEach(id -> network.subnet(account, id));
    Page<Item> page =
        Page.of(
            network.subnets(account).stream()
                .filter(
                    subnet ->
                        request.subnetId().isEmpty() || request.subnetId().contains(subnet.id()))
                .map(subnet -> item(subnet, call))
                .filter(FILTERS.matching(request.filter(), call))
                .toList(),
            request.maxResults(),
            request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }

  private static Item item(Subnet subnet, ActionContext call) {
    return new Item(
        subnet.id(),
        "arn:aws:ec2:"
            + call.region().place().region()
            + ":"
            + subnet.ownerId()
            + ":subnet/"
            + subnet.id(),
        "available",
        subnet.ownerId(),
        subnet.vpcId(),
        subnet.cidr(),
        subnet.free(),
        subnet.zone(),
        true,
        true,
        false,
        false,
        false,
        false,
        new NameOptions("ip-name", false, false),
        TagItem.of(call, subnet.id()));
  }
}
