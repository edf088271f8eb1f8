// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.NetworkInterface;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The network interface of an instance in the description of the instance. */
record InstanceNetworkInterfaceItem(
    String networkInterfaceId,
    String subnetId,
    String vpcId,
    String description,
    String ownerId,
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
    OperatorItem operator) {
  static final String IN_USE = "in-use";
  static final String TYPE = "interface";

  record Attachment(
      String attachmentId,
      int deviceIndex,
      String status,
      Instant attachTime,
      boolean deleteOnTermination,
      int networkCardIndex) {}

  record Association(String publicIp, String publicDnsName, String ipOwnerId) {

    static @Nullable Association of(NetworkInterface each, ActionContext call) {
      String address = each.publicIpAddress();
      String owner = each.publicIpOwner();
      return address == null || owner == null
          ? null
          : new Association(address, call.network().publicDnsName(address), owner);
    }
  }

  record PrivateAddress(
      String privateIpAddress,
      String privateDnsName,
      boolean primary,
      @Nullable Association association) {}

  static List<InstanceNetworkInterfaceItem> of(Instance instance, ActionContext call) {
    NetworkInterface own = instance.networkInterface();
    return own == null ? List.of() : List.of(of(own, call));
  }

  private static InstanceNetworkInterfaceItem of(NetworkInterface each, ActionContext call) {
    String id = each.id();
    String address = each.privateIpAddress();
    String dnsName = call.network().privateDnsName(address);
    Association association = Association.of(each, call);
    return new InstanceNetworkInterfaceItem(
        id,
        each.subnet().id(),
        each.subnet().vpcId(),
        each.description(),
        each.ownerId(),
        IN_USE,
        each.macAddress(),
        address,
        dnsName,
        each.sourceDestCheck(),
        GroupItem.of(each.instance()),
        new Attachment(each.attachmentId(), 0, each.attachmentStatus(), each.attachTime(), true, 0),
        association,
        List.of(new PrivateAddress(address, dnsName, true, association)),
        TYPE,
        OperatorItem.NONE);
  }
}
