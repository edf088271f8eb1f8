// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.model.networkinterface.PublicAddress;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.networkinterface.NetworkInterfaceItem.Attachment;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The filters on network interfaces: of their own action, and of DescribeInstances. */
public final class NetworkInterfaceFilters<T> {
  private final Filters<T> filters;
  private final String prefix;
  private final Function<T, List<NetworkInterface>> interfacesOf;

  private NetworkInterfaceFilters(
      Filters<T> filters, String prefix, Function<T, List<NetworkInterface>> interfacesOf) {
    this.filters = filters;
    this.prefix = prefix;
    this.interfacesOf = interfacesOf;
  }

  /** Adds the filters, whose names all begin with the prefix. */
  public static <T> Filters<T> add(
      Filters<T> filters, String prefix, Function<T, List<NetworkInterface>> interfacesOf) {
    NetworkInterfaceFilters<T> named = new NetworkInterfaceFilters<>(filters, prefix, interfacesOf);
    named.addOwn();
    named.addAddresses();
    named.addAssociation("association.", each -> Stream.ofNullable(each.primaryAddress()));
    named.addAssociation("addresses.association.", each -> each.addresses().stream());
    named.addAttachment();
    return filters;
  }

  private void addOwn() {
    by("availability-zone", each -> each.subnet().zone());
    by("description", NetworkInterface::description);
    byAny("group-id", each -> each.groups().stream().map(group -> group.id()));
    byAny("group-name", each -> each.groups().stream().map(group -> group.name()));
    by("mac-address", NetworkInterface::macAddress);
    by("network-interface-id", NetworkInterface::id);
    by("owner-id", NetworkInterface::ownerId);
    byCall(
        "private-dns-name",
        (each, call) ->
            Stream.ofNullable(each.primaryAddress()).map(primary -> privateDnsName(primary, call)));
    by("private-ip-address", NetworkInterface::privateIpAddress);
    by("requester-id", NetworkInterfaceItem::requesterId);
    by("requester-managed", each -> each.requester() != null);
    by("source-dest-check", NetworkInterface::sourceDestCheck);
    by("status", NetworkInterface::status);
    by("subnet-id", each -> each.subnet().id());
    by("vpc-id", each -> each.subnet().vpcId());
  }

  private void addAddresses() {
    byAny("addresses.primary", each -> each.addresses().stream().map(PrivateAddress::isPrimary));
    byAny(
        "addresses.private-ip-address",
        each -> each.addresses().stream().map(PrivateAddress::address));
    byCall(
        "addresses.private-dns-name",
        (each, call) -> each.addresses().stream().map(address -> privateDnsName(address, call)));
    byAny("ipv6-addresses.ipv6-address", each -> each.ipv6Addresses().stream());
  }

  private void addAssociation(
      String part, Function<NetworkInterface, Stream<PrivateAddress>> addresses) {
    byPublic(part + "allocation-id", addresses, (address, call) -> address.allocationId());
    byPublic(part + "association-id", addresses, (address, call) -> address.associationId());
    byAny(
        part + "ip-owner-id",
        each ->
            addresses
                .apply(each)
                .flatMap(address -> Stream.ofNullable(NetworkInterfaceItem.ipOwnerId(address))));
    byCall(
        part + "public-dns-name",
        (each, call) ->
            addresses
                .apply(each)
                .filter(address -> address.publicAddress() != null)
                .map(address -> publicDnsName(address, call)));
    byPublic(part + "public-ip", addresses, (address, call) -> address.ip());
  }

  private void addAttachment() {
    byAttachment("attach-time", Attachment::attachTime);
    byAttachment("attachment-id", Attachment::attachmentId);
    byAttachment("delete-on-termination", Attachment::deleteOnTermination);
    byAttachment("device-index", Attachment::deviceIndex);
    byAttachment("instance-id", Attachment::instanceId);
    byAttachment("instance-owner-id", Attachment::instanceOwnerId);
    byAttachment("network-card-index", Attachment::networkCardIndex);
    byAttachment("status", Attachment::status);
  }

  /** The public DNS name; empty if the VPC gives none, or if there is no public address. */
  static String publicDnsName(PrivateAddress address, ActionContext call) {
    PublicAddress publicAddress = address.publicAddress();
    return publicAddress == null || !address.networkInterface().subnet().vpc().givesDnsNames()
        ? ""
        : call.network().publicDnsName(publicAddress.ip());
  }

  static String privateDnsName(PrivateAddress address, ActionContext call) {
    return call.network().privateDnsName(address.address());
  }

  private void byPublic(
      String name,
      Function<NetworkInterface, Stream<PrivateAddress>> addresses,
      BiFunction<PublicAddress, ActionContext, @Nullable String> value) {
    byCall(
        name,
        (each, call) ->
            addresses
                .apply(each)
                .flatMap(address -> Stream.ofNullable(address.publicAddress()))
                .flatMap(address -> Stream.ofNullable(value.apply(address, call))));
  }

  private void byAttachment(String name, Function<Attachment, @Nullable Object> value) {
    byAny(
        "attachment." + name,
        each ->
            Stream.ofNullable(Attachment.of(each))
                .flatMap(attachment -> Stream.ofNullable(value.apply(attachment))));
  }

  private void by(String name, Function<NetworkInterface, @Nullable Object> value) {
    byAny(name, each -> Stream.ofNullable(value.apply(each)));
  }

  private void byAny(String name, Function<NetworkInterface, Stream<?>> values) {
    byCall(name, (each, call) -> values.apply(each));
  }

  private void byCall(String name, BiFunction<NetworkInterface, ActionContext, Stream<?>> values) {
    filters.byCallAny(
        prefix + name,
        (thing, call) ->
            interfacesOf.apply(thing).stream().flatMap(each -> values.apply(each, call)));
  }
}
