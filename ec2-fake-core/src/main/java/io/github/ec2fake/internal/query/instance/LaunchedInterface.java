// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface of RunInstances, new or existing. */
record LaunchedInterface(
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
    List<String> securityGroupId,
    @Nullable Boolean associatePublicIpAddress,
    @Nullable String description,
    @Nullable Boolean deleteOnTermination) {

  NetworkInterfaceRequest toModel() {
    return new NetworkInterfaceRequest(
        deviceIndex,
        networkCardIndex,
        networkInterfaceId,
        subnetId,
        AddressParameters.toModel(
            privateIpAddress,
            privateIpAddresses,
            secondaryPrivateIpAddressCount,
            AddressParameters.ipv6(ipv6Addresses),
            ipv6AddressCount,
            primaryIpv6),
        securityGroupId,
        associatePublicIpAddress,
        description,
        deleteOnTermination);
  }
}
