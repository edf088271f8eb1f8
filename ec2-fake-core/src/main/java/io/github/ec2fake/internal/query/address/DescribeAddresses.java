// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.address.Domain;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The caller's elastic addresses. */
final class DescribeAddresses
    extends DescribeAction<DescribeAddresses.Request, DescribeAddresses.Reply> {

  record Request(List<String> publicIp, List<String> allocationId, List<Filter> filter) {}

  record Item(
      String publicIp,
      @Nullable String allocationId,
      String domain,
      @Nullable String instanceId,
      @Nullable String associationId,
      @Nullable String privateIpAddress,
      @Nullable String networkInterfaceId,
      @Nullable String networkInterfaceOwnerId,
      @Nullable List<TagItem> tagSet,
      String publicIpv4Pool,
      String networkBorderGroup) {}

  record Reply(List<Item> addressesSet) {}

  private static final Filters<Address> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("allocation-id", Address::allocationId)
                  .by("association-id", Address::associationId)
                  .by("domain", address -> address.domain().word())
                  .by("instance-id", DescribeAddresses::instanceId)
                  .by("network-border-group", Address::networkBorderGroup)
                  .by("network-interface-id", DescribeAddresses::networkInterfaceId)
                  .by("network-interface-owner-id", DescribeAddresses::networkInterfaceOwnerId)
                  .by("private-ip-address", DescribeAddresses::privateIpAddress)
                  .by("public-ip", Address::publicIp)
                  .byTags(
                      (address, call) -> {
                        String allocationId = address.allocationId();
                        return allocationId == null
                            ? Map.of()
                            : call.tags().of(call.caller().account(), allocationId);
                      }));

  DescribeAddresses() {
    super(ResourceKind.ADDRESSES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        FILTERS.items(
            call.addresses().describe(call.caller(), request.publicIp(), request.allocationId()),
            request.filter(),
            call,
            address -> item(address, call)));
  }

  private static Item item(Address address, ActionContext call) {
    String allocationId = address.allocationId();
    return new Item(
        address.publicIp(),
        allocationId,
        address.domain().word(),
        instanceId(address),
        address.associationId(),
        privateIpAddress(address),
        networkInterfaceId(address),
        networkInterfaceOwnerId(address),
        allocationId == null ? null : TagItem.of(call, allocationId),
        "amazon",
        address.networkBorderGroup());
  }

  /** In EC2-Classic the element has always been there, if need be empty. */
  private static @Nullable String instanceId(Address address) {
    String instanceId = address.instanceId();
    return instanceId == null && address.domain() == Domain.STANDARD ? "" : instanceId;
  }

  private static @Nullable String networkInterfaceId(Address address) {
    NetworkInterface networkInterface = address.networkInterface();
    return networkInterface == null ? null : networkInterface.id();
  }

  private static @Nullable String networkInterfaceOwnerId(Address address) {
    NetworkInterface networkInterface = address.networkInterface();
    return networkInterface == null ? null : networkInterface.ownerId();
  }

  private static @Nullable String privateIpAddress(Address address) {
    PrivateAddress privateAddress = address.privateAddress();
    return privateAddress == null ? null : privateAddress.address();
  }
}
