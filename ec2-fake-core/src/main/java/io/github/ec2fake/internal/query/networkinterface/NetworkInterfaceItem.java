// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.networkinterface.InterfaceAttachment;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.model.networkinterface.PublicAddress;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface, as it is described. */
public record NetworkInterfaceItem(
    String networkInterfaceId,
    String subnetId,
    String vpcId,
    String availabilityZone,
    String availabilityZoneId,
    String description,
    String ownerId,
    @Nullable String requesterId,
    boolean requesterManaged,
    String status,
    String macAddress,
    @Nullable String privateIpAddress,
    @Nullable String privateDnsName,
    boolean sourceDestCheck,
    List<GroupItem> groupSet,
    @Nullable Attachment attachment,
    @Nullable Association association,
    List<PrivateIpAddress> privateIpAddressesSet,
    List<Ipv6Address> ipv6AddressesSet,
    @Nullable String ipv6Address,
    @Nullable List<AddressParameters.Ipv4Prefix> ipv4PrefixSet,
    @Nullable List<AddressParameters.Ipv6Prefix> ipv6PrefixSet,
    @Nullable Boolean ipv6Native,
    String interfaceType,
    OptionParameters.@Nullable Tracking connectionTrackingConfiguration,
    List<TagItem> tagSet) {

  record Attachment(
      String attachmentId,
      @Nullable String instanceId,
      @Nullable String instanceOwnerId,
      int deviceIndex,
      @Nullable Integer networkCardIndex,
      String status,
      @Nullable Instant attachTime,
      boolean deleteOnTermination,
      OptionParameters.@Nullable EnaSrd enaSrdSpecification) {

    static @Nullable Attachment of(NetworkInterface each) {
      String ofService = each.serviceAttachmentId();
      if (ofService != null) {
        return new Attachment(
            ofService, null, requesterId(each), 1, null, "attached", null, false, null);
      }
      InterfaceAttachment attachment = each.attachment();
      return attachment == null
          ? null
          : new Attachment(
              attachment.id(),
              attachment.instanceId(),
              attachment.instanceOwnerId(),
              attachment.slot().deviceIndex(),
              attachment.slot().networkCardIndex(),
              attachment.status(),
              attachment.time(),
              attachment.deleteOnTermination(),
              OptionParameters.EnaSrd.of(attachment.enaExpress()));
    }
  }

  /** The public address that a private one is mapped to. */
  public record Association(
      String publicIp,
      String publicDnsName,
      @Nullable String ipOwnerId,
      @Nullable String allocationId,
      @Nullable String associationId) {

    /** Null if there is none. */
    public static @Nullable Association of(PrivateAddress address, ActionContext call) {
      PublicAddress publicAddress = address.publicAddress();
      return publicAddress == null
          ? null
          : new Association(
              publicAddress.ip(),
              NetworkInterfaceFilters.publicDnsName(address, call),
              NetworkInterfaceItem.ipOwnerId(address),
              publicAddress.allocationId(),
              publicAddress.associationId());
    }
  }

  record PrivateIpAddress(
      String privateIpAddress,
      String privateDnsName,
      boolean primary,
      @Nullable Association association) {}

  /** An IPv6 address. */
  public record Ipv6Address(String ipv6Address, boolean isPrimaryIpv6) {

    public static List<Ipv6Address> of(NetworkInterface each) {
      List<String> all = each.ipv6Addresses();
      return all.stream()
          .map(
              address ->
                  new Ipv6Address(address, each.hasPrimaryIpv6() && address.equals(all.get(0))))
          .toList();
    }
  }

  static NetworkInterfaceItem of(NetworkInterface each, ActionContext call) {
    PrivateAddress primary = each.primaryAddress();
    List<String> ipv6 = each.ipv6Addresses();
    return new NetworkInterfaceItem(
        each.id(),
        each.subnet().id(),
        each.subnet().vpcId(),
        each.subnet().zone(),
        call.place().zoneId(each.subnet().zone()),
        each.description(),
        each.ownerId(),
        requesterId(each),
        each.requester() != null,
        each.status(),
        each.macAddress(),
        each.privateIpAddress(),
        primary == null ? null : NetworkInterfaceFilters.privateDnsName(primary, call),
        each.sourceDestCheck(),
        GroupItem.of(each.groups()),
        Attachment.of(each),
        primary == null ? null : Association.of(primary, call),
        each.addresses().stream().map(address -> privateAddress(address, call)).toList(),
        Ipv6Address.of(each),
        ipv6.isEmpty() ? null : ipv6.get(0),
        AddressParameters.Ipv4Prefix.of(each.ipv4Prefixes()),
        AddressParameters.Ipv6Prefix.of(each.ipv6Prefixes()),
        each.subnet().isIpv6Native() ? Boolean.TRUE : null,
        each.interfaceType(),
        OptionParameters.Tracking.of(each.tracking()),
        TagItem.orEmpty(call, each.id()));
  }

  private static PrivateIpAddress privateAddress(PrivateAddress address, ActionContext call) {
    return new PrivateIpAddress(
        address.address(),
        NetworkInterfaceFilters.privateDnsName(address, call),
        address.isPrimary(),
        Association.of(address, call));
  }

  static @Nullable String requesterId(NetworkInterface each) {
    NetworkInterface.Requester requester = each.requester();
    return requester == null ? null : requester.id();
  }

  /** Who owns the public address of a private one; null if it has none. */
  static @Nullable String ipOwnerId(PrivateAddress address) {
    PublicAddress publicAddress = address.publicAddress();
    return publicAddress == null ? null : publicAddress.ownerId();
  }
}
