// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.networkinterface.InterfaceOptions;
import io.github.ec2fake.internal.model.networkinterface.NewNetworkInterface;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a network interface in a subnet. */
final class CreateNetworkInterface
    implements WriteAction<CreateNetworkInterface.Request, CreateNetworkInterface.Reply> {

  record Request(
      @Required String subnetId,
      @Nullable String description,
      List<String> securityGroupId,
      @Nullable String privateIpAddress,
      List<AddressParameters.Private> privateIpAddresses,
      @Nullable Integer secondaryPrivateIpAddressCount,
      List<AddressParameters.Ipv6> ipv6Addresses,
      @Nullable Integer ipv6AddressCount,
      @Nullable Boolean enablePrimaryIpv6,
      List<AddressParameters.Ipv4Prefix> ipv4Prefix,
      @Nullable Integer ipv4PrefixCount,
      List<AddressParameters.Ipv6Prefix> ipv6Prefix,
      @Nullable Integer ipv6PrefixCount,
      @Nullable String interfaceType,
      OptionParameters.@Nullable Tracking connectionTrackingSpecification,
      @Nullable String clientToken,
      List<TagSpecification> tagSpecification) {

    NewNetworkInterface toModel() {
      InterfaceOptions options =
          OptionParameters.toModel(interfaceType, connectionTrackingSpecification, null);
      return new NewNetworkInterface(
          subnetId,
          Objects.requireNonNullElse(description, ""),
          securityGroupId,
          OptionParameters.addresses(
              options,
              AddressParameters.toModel(
                  privateIpAddress,
                  privateIpAddresses,
                  secondaryPrivateIpAddressCount,
                  ipv6Addresses,
                  ipv6AddressCount,
                  enablePrimaryIpv6,
                  AddressParameters.prefixes(
                      ipv4Prefix, ipv4PrefixCount, ipv6Prefix, ipv6PrefixCount))),
          options,
          TagSpecification.tags(tagSpecification, "network-interface"));
    }
  }

  record Reply(NetworkInterfaceItem networkInterface, @Nullable String clientToken) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.networkInterfaces()
        .create(call.caller(), request.toModel(), request.clientToken())
        .map(made -> new Reply(NetworkInterfaceItem.of(made, call), request.clientToken()));
  }
}
