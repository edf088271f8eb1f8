// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.address.Address;
import io.github.ec2fake.internal.model.instance.NetworkInterface;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters on network interfaces: of their own action, and of DescribeInstances. */
final class NetworkInterfaceFilters<T> {
  private final Filters<T> filters;
  private final String prefix;
  private final Function<T, @Nullable NetworkInterface> interfaceOf;

  private NetworkInterfaceFilters(
      Filters<T> filters, String prefix, Function<T, @Nullable NetworkInterface> interfaceOf) {
    this.filters = filters;
    this.prefix = prefix;
    this.interfaceOf = interfaceOf;
  }

  /** Adds the filters, whose names all begin with the prefix. */
  static <T> Filters<T> add(
      Filters<T> filters, String prefix, Function<T, @Nullable NetworkInterface> interfaceOf) {
    NetworkInterfaceFilters<T> named = new NetworkInterfaceFilters<>(filters, prefix, interfaceOf);
    named.addOwn();
    named.addAssociation("association.");
    named.addAssociation("addresses.association.");
    named.addAttachment();
    return filters;
  }

  private void addOwn() {
    by("addresses.primary", each -> true);
    by("addresses.private-ip-address", NetworkInterface::privateIpAddress);
    byCall("addresses.private-dns-name", NetworkInterfaceFilters::privateDnsName);
    by("availability-zone", each -> each.subnet().zone());
    by("description", NetworkInterface::description);
    byAny("group-id", each -> each.groups().stream().map(group -> group.id()));
    byAny("group-name", each -> each.groups().stream().map(group -> group.name()));
    by("mac-address", NetworkInterface::macAddress);
    by("network-interface-id", NetworkInterface::id);
    by("owner-id", NetworkInterface::ownerId);
    byCall("private-dns-name", NetworkInterfaceFilters::privateDnsName);
    by("private-ip-address", NetworkInterface::privateIpAddress);
    by("requester-id", each -> null);
    by("requester-managed", each -> false);
    by("source-dest-check", NetworkInterface::sourceDestCheck);
    by("status", each -> InstanceNetworkInterfaceItem.IN_USE);
    by("subnet-id", each -> each.subnet().id());
    by("vpc-id", each -> each.subnet().vpcId());
  }

  private void addAssociation(String part) {
    byCall(part + "allocation-id", (each, call) -> elastic(each, call, Address::allocationId));
    byCall(part + "association-id", (each, call) -> elastic(each, call, Address::associationId));
    by(part + "ip-owner-id", NetworkInterface::publicIpOwner);
    byCall(part + "public-dns-name", NetworkInterfaceFilters::publicDnsName);
    by(part + "public-ip", NetworkInterface::publicIpAddress);
  }

  private void addAttachment() {
    by("attachment.attach-time", NetworkInterface::attachTime);
    by("attachment.attachment-id", NetworkInterface::attachmentId);
    by("attachment.delete-on-termination", each -> true);
    by("attachment.device-index", each -> 0);
    by("attachment.instance-id", each -> each.instance().id());
    by("attachment.instance-owner-id", NetworkInterface::ownerId);
    by("attachment.network-card-index", each -> 0);
    by("attachment.status", NetworkInterface::attachmentStatus);
  }

  static @Nullable String elastic(
      NetworkInterface each, ActionContext call, Function<Address, @Nullable String> value) {
    Address address = call.addresses().ofInstance(each.instance().id());
    return address == null ? null : value.apply(address);
  }

  static @Nullable String publicDnsName(NetworkInterface each, ActionContext call) {
    String address = each.publicIpAddress();
    return address == null ? null : call.network().publicDnsName(address);
  }

  static String privateDnsName(NetworkInterface each, ActionContext call) {
    return call.network().privateDnsName(each.privateIpAddress());
  }

  private void by(String name, Function<NetworkInterface, @Nullable Object> value) {
    byCall(name, (each, call) -> value.apply(each));
  }

  private void byAny(String name, Function<NetworkInterface, Stream<?>> values) {
    filters.byAny(
        prefix + name,
        thing -> {
          NetworkInterface each = interfaceOf.apply(thing);
          return each == null ? Stream.empty() : values.apply(each);
        });
  }

  private void byCall(
      String name, BiFunction<NetworkInterface, ActionContext, @Nullable Object> value) {
    filters.byCall(
        prefix + name,
        (thing, call) -> {
          NetworkInterface each = interfaceOf.apply(thing);
          return each == null ? null : value.apply(each, call);
        });
  }
}
