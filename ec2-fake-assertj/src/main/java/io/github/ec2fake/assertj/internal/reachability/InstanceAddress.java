// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterface;
import com.amazonaws.services.ec2.model.InstancePrivateIpAddress;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An address of an instance, with the network interface that has it.
 *
 * @param owner the interface's id; the instance's in EC2-Classic
 * @param subnetId the subnet; null in EC2-Classic
 * @param vpcId the VPC; null in EC2-Classic
 * @param groups the security groups of the interface
 * @param address the private IPv4 address, or the IPv6 address
 * @param publicIp the address at which the Internet knows it; null if it has none
 */
record InstanceAddress(
    String owner,
    @Nullable String subnetId,
    @Nullable String vpcId,
    List<GroupIdentifier> groups,
    Cidr address,
    @Nullable Cidr publicIp) {

  InstanceAddress {
    groups = List.copyOf(groups);
  }

  /** Returns all addresses of an instance: its primary private address first. */
  static List<InstanceAddress> of(Instance instance) {
    if (!instance.getNetworkInterfaces().isEmpty()) {
      return instance.getNetworkInterfaces().stream()
          .sorted(
              (one, other) ->
                  Integer.compare(
                      one.getAttachment().getDeviceIndex(), other.getAttachment().getDeviceIndex()))
          .flatMap(InstanceAddress::of)
          .toList();
    }
    return instance.getPrivateIpAddress() == null
        ? List.of()
        : List.of(
            new InstanceAddress(
                instance.getInstanceId(),
                instance.getSubnetId(),
                instance.getVpcId(),
                instance.getSecurityGroups(),
                Cidr.address(instance.getPrivateIpAddress()),
                orNull(instance.getPublicIpAddress())));
  }

  private static Stream<InstanceAddress> of(InstanceNetworkInterface networkInterface) {
    return Stream.concat(
        networkInterface.getPrivateIpAddresses().stream()
            .map(
                address ->
                    in(
                        networkInterface,
                        Cidr.address(address.getPrivateIpAddress()),
                        publicIp(address))),
        networkInterface.getIpv6Addresses().stream()
            .map(
                address -> {
                  Cidr ipv6 = Cidr.address(address.getIpv6Address());
                  return in(networkInterface, ipv6, ipv6);
                }));
  }

  private static InstanceAddress in(
      InstanceNetworkInterface networkInterface, Cidr address, @Nullable Cidr publicIp) {
    return new InstanceAddress(
        networkInterface.getNetworkInterfaceId(),
        networkInterface.getSubnetId(),
        networkInterface.getVpcId(),
        networkInterface.getGroups(),
        address,
        publicIp);
  }

  private static @Nullable Cidr publicIp(InstancePrivateIpAddress address) {
    return address.getAssociation() == null ? null : orNull(address.getAssociation().getPublicIp());
  }

  private static @Nullable Cidr orNull(@Nullable String address) {
    return address == null || address.isEmpty() ? null : Cidr.address(address);
  }

  boolean isIn(@Nullable String otherVpcId) {
    return Objects.equals(vpcId, otherVpcId);
  }
}
