// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.model.networkinterface.InterfaceOptions;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import io.github.ec2fake.internal.query.networkinterface.OptionParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface of a launch, a launch template or a Spot request, new or existing. */
public record LaunchedInterface(
    @Nullable Integer deviceIndex,
    @Nullable Integer networkCardIndex,
    @Nullable String networkInterfaceId,
    @Nullable String subnetId,
    @Nullable String privateIpAddress,
    List<AddressParameters.Private> privateIpAddresses,
    @Nullable Integer secondaryPrivateIpAddressCount,
    List<AddressParameters.Ipv6> ipv6Addresses,
    @Nullable Integer ipv6AddressCount,
    @Nullable Boolean primaryIpv6,
    List<AddressParameters.Ipv4Prefix> ipv4Prefix,
    @Nullable Integer ipv4PrefixCount,
    List<AddressParameters.Ipv6Prefix> ipv6Prefix,
    @Nullable Integer ipv6PrefixCount,
    List<String> securityGroupId,
    @Nullable Boolean associatePublicIpAddress,
    @Nullable String description,
    @Nullable Boolean deleteOnTermination,
    @Nullable String interfaceType,
    OptionParameters.@Nullable Tracking connectionTrackingSpecification,
    OptionParameters.@Nullable EnaSrd enaSrdSpecification) {

  /** In the model's terms. */
  public NetworkInterfaceRequest toModel() {
    InterfaceOptions options =
        OptionParameters.toModel(
            interfaceType, connectionTrackingSpecification, enaSrdSpecification);
    return new NetworkInterfaceRequest(
        deviceIndex,
        networkCardIndex,
        networkInterfaceId,
        subnetId,
        OptionParameters.addresses(
            options,
            AddressParameters.toModel(
                privateIpAddress,
                privateIpAddresses,
                secondaryPrivateIpAddressCount,
                ipv6Addresses,
                ipv6AddressCount,
                primaryIpv6,
                AddressParameters.prefixes(
                    ipv4Prefix, ipv4PrefixCount, ipv6Prefix, ipv6PrefixCount))),
        securityGroupId,
        associatePublicIpAddress,
        description,
        deleteOnTermination,
        options);
  }
}
