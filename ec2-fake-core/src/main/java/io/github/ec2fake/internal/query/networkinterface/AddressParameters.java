// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The addresses of a network interface, as requests write them. */
public final class AddressParameters {
  private AddressParameters() {}

  /** A private address. */
  public record Private(@Nullable String privateIpAddress, @Nullable Boolean primary) {}

  /** An IPv6 address. */
  public record Ipv6(@Nullable String ipv6Address) {}

  /** What a request asks for, in the model's terms. */
  public static AddressRequest toModel(
      @Nullable String privateIpAddress,
      List<Private> privateIpAddresses,
      @Nullable Integer secondaryCount,
      List<String> ipv6Addresses,
      @Nullable Integer ipv6Count,
      @Nullable Boolean primaryIpv6) {
    return new AddressRequest(
        privateIpAddress,
        privateIpAddresses.stream()
            .filter(each -> each.privateIpAddress() != null)
            .map(
                each ->
                    new AddressRequest.Specified(
                        String.valueOf(each.privateIpAddress()),
                        Boolean.TRUE.equals(each.primary())))
            .toList(),
        secondaryCount,
        ipv6Addresses,
        ipv6Count,
        Boolean.TRUE.equals(primaryIpv6));
  }

  /** The IPv6 addresses of a request. */
  public static List<String> ipv6(List<Ipv6> addresses) {
    return addresses.stream().map(Ipv6::ipv6Address).filter(Objects::nonNull).toList();
  }
}
