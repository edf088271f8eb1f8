// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.instance.NetworkInterface;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network interfaces of the caller's instances. */
final class DescribeNetworkInterfaces
    extends DescribeAction<DescribeNetworkInterfaces.Request, DescribeNetworkInterfaces.Reply> {

  record Request(
      List<String> networkInterfaceId,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<Item> networkInterfaceSet, @Nullable String nextToken) {}

  record Item(
      String networkInterfaceId,
      String subnetId,
      String vpcId,
      String availabilityZone,
      String availabilityZoneId,
      String description,
      String ownerId,
      boolean requesterManaged,
      String status,
      String macAddress,
      String privateIpAddress,
      String privateDnsName,
      boolean sourceDestCheck,
      List<GroupItem> groupSet,
      Attachment attachment,
      @Nullable Association association,
      List<PrivateAddress> privateIpAddressesSet,
      String interfaceType,
      List<TagItem> tagSet) {}

  record Attachment(
      String attachmentId,
      String instanceId,
      String instanceOwnerId,
      int deviceIndex,
      int networkCardIndex,
      String status,
      Instant attachTime,
      boolean deleteOnTermination) {}

  record Association(
      String publicIp,
      @Nullable String publicDnsName,
      @Nullable String ipOwnerId,
      @Nullable String allocationId,
      @Nullable String associationId) {}

  record PrivateAddress(
      String privateIpAddress,
      String privateDnsName,
      boolean primary,
      @Nullable Association association) {}

  private static final Filters<NetworkInterface> FILTERS =
      NetworkInterfaceFilters.add(new Filters<NetworkInterface>(), "", each -> each)
          .by("addresses.association.owner-id", NetworkInterface::publicIpOwner)
          .by("interface-type", each -> InstanceNetworkInterfaceItem.TYPE)
          .byNothing("ipv6-addresses.ipv6-address")
          .byCall("availability-zone-id", (each, call) -> call.place().zoneId(each.subnet().zone()))
          .byTags(NetworkInterface::id)
          .notModelled("operator.managed", "operator.principal");

  DescribeNetworkInterfaces() {
    super(ResourceKind.INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("networkInterfaceIdSet", request.networkInterfaceId(), request.maxResults());
    List<NetworkInterface> found =
        call.instances().networkInterfaces(call.caller(), request.networkInterfaceId());
    return FILTERS.page(found, request, call, DescribeNetworkInterfaces::item).reply(Reply::new);
  }

  private static Item item(NetworkInterface each, ActionContext call) {
    String address = each.privateIpAddress();
    String dnsName = NetworkInterfaceFilters.privateDnsName(each, call);
    Association association = association(each, call);
    return new Item(
        each.id(),
        each.subnet().id(),
        each.subnet().vpcId(),
        each.subnet().zone(),
        call.place().zoneId(each.subnet().zone()),
        each.description(),
        each.ownerId(),
        false,
        InstanceNetworkInterfaceItem.IN_USE,
        each.macAddress(),
        address,
        dnsName,
        each.sourceDestCheck(),
        GroupItem.of(each.instance()),
        new Attachment(
            each.attachmentId(),
            each.instance().id(),
            each.ownerId(),
            0,
            0,
            each.attachmentStatus(),
            each.attachTime(),
            true),
        association,
        List.of(new PrivateAddress(address, dnsName, true, association)),
        InstanceNetworkInterfaceItem.TYPE,
        TagItem.orEmpty(call, each.id()));
  }

  private static @Nullable Association association(NetworkInterface each, ActionContext call) {
    String address = each.publicIpAddress();
    return address == null
        ? null
        : new Association(
            address,
            NetworkInterfaceFilters.publicDnsName(each, call),
            each.publicIpOwner(),
            NetworkInterfaceFilters.elastic(each, call, Address::allocationId),
            NetworkInterfaceFilters.elastic(each, call, Address::associationId));
  }
}
