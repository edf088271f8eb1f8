// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.networkinterface.InterfaceAttachment;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.PrivateAddress;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import io.github.ec2fake.internal.query.networkinterface.NetworkInterfaceItem;
import io.github.ec2fake.internal.query.networkinterface.OptionParameters;
import io.github.ec2fake.internal.query.securitygroup.GroupItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface of an instance in the description of the instance. */
record InstanceNetworkInterfaceItem(
    String networkInterfaceId,
    String subnetId,
    String vpcId,
    String description,
    String ownerId,
    String status,
    String macAddress,
    @Nullable String privateIpAddress,
    @Nullable String privateDnsName,
    boolean sourceDestCheck,
    List<GroupItem> groupSet,
    @Nullable Attachment attachment,
    @Nullable Association association,
    List<PrivateIpAddress> privateIpAddressesSet,
    List<NetworkInterfaceItem.Ipv6Address> ipv6AddressesSet,
    @Nullable List<AddressParameters.Ipv4Prefix> ipv4PrefixSet,
    @Nullable List<AddressParameters.Ipv6Prefix> ipv6PrefixSet,
    String interfaceType,
    OptionParameters.@Nullable Tracking connectionTrackingConfiguration,
    OperatorItem operator) {

  record Attachment(
      String attachmentId,
      int deviceIndex,
      String status,
      Instant attachTime,
      boolean deleteOnTermination,
      int networkCardIndex,
      OptionParameters.@Nullable EnaSrd enaSrdSpecification) {

    static @Nullable Attachment of(NetworkInterface each) {
      InterfaceAttachment attachment = each.attachment();
      return attachment == null
          ? null
          : new Attachment(
              attachment.id(),
              attachment.slot().deviceIndex(),
              attachment.status(),
              attachment.time(),
              attachment.deleteOnTermination(),
              attachment.slot().networkCardIndex(),
              OptionParameters.EnaSrd.of(attachment.enaExpress()));
    }
  }

  record Association(String publicIp, String publicDnsName, @Nullable String ipOwnerId) {

    static @Nullable Association of(PrivateAddress address, ActionContext call) {
      NetworkInterfaceItem.Association full = NetworkInterfaceItem.Association.of(address, call);
      return full == null
          ? null
          : new Association(full.publicIp(), full.publicDnsName(), full.ipOwnerId());
    }
  }

  record PrivateIpAddress(
      String privateIpAddress,
      String privateDnsName,
      boolean primary,
      @Nullable Association association) {

    static PrivateIpAddress of(PrivateAddress address, ActionContext call) {
      return new PrivateIpAddress(
          address.address(),
          call.network().privateDnsName(address.address()),
          address.isPrimary(),
          Association.of(address, call));
    }
  }

  static List<InstanceNetworkInterfaceItem> of(Instance instance, ActionContext call) {
    return instance.networkInterfaces().stream().map(each -> of(each, call)).toList();
  }

  private static InstanceNetworkInterfaceItem of(NetworkInterface each, ActionContext call) {
    PrivateAddress primary = each.primaryAddress();
    return new InstanceNetworkInterfaceItem(
        each.id(),
        each.subnet().id(),
        each.subnet().vpcId(),
        each.description(),
        each.ownerId(),
        each.status(),
        each.macAddress(),
        each.privateIpAddress(),
        primary == null ? null : call.network().privateDnsName(primary.address()),
        each.sourceDestCheck(),
        GroupItem.of(each.groups()),
        Attachment.of(each),
        primary == null ? null : Association.of(primary, call),
        each.addresses().stream().map(address -> PrivateIpAddress.of(address, call)).toList(),
        NetworkInterfaceItem.Ipv6Address.of(each),
        AddressParameters.Ipv4Prefix.of(each.ipv4Prefixes()),
        AddressParameters.Ipv6Prefix.of(each.ipv6Prefixes()),
        each.interfaceType(),
        OptionParameters.Tracking.of(each.tracking()),
        OperatorItem.NONE);
  }
}
