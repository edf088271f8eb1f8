// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.model.networkinterface.PrefixRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The addresses of a network interface, as requests write them. */
public final class AddressParameters {
  private AddressParameters() {}

  /** A private address. */
  public record Private(@Nullable String privateIpAddress, @Nullable Boolean primary) {}

  /** An IPv6 address, in requests and replies. */
  public record Ipv6(@Nullable String ipv6Address, @Nullable Boolean isPrimaryIpv6) {
    boolean isPrimary() {
      return Boolean.TRUE.equals(isPrimaryIpv6);
    }
  }

  /** A block of private IPv4 addresses, in requests and replies. */
  public record Ipv4Prefix(@Nullable String ipv4Prefix) {
    /** Those of a network interface; null if it has none. */
    public static @Nullable List<Ipv4Prefix> of(List<String> prefixes) {
      return prefixes.isEmpty() ? null : prefixes.stream().map(Ipv4Prefix::new).toList();
    }
  }

  /** A block of IPv6 addresses, in requests and replies. */
  public record Ipv6Prefix(@Nullable String ipv6Prefix) {
    /** Those of a network interface; null if it has none. */
    public static @Nullable List<Ipv6Prefix> of(List<String> prefixes) {
      return prefixes.isEmpty() ? null : prefixes.stream().map(Ipv6Prefix::new).toList();
    }
  }

  /** The prefixes that a request asks for, in the model's terms. */
  public static PrefixRequest prefixes(
      List<Ipv4Prefix> ipv4,
      @Nullable Integer ipv4Count,
      List<Ipv6Prefix> ipv6,
      @Nullable Integer ipv6Count) {
    return new PrefixRequest(
        ipv4.stream().map(Ipv4Prefix::ipv4Prefix).filter(Objects::nonNull).toList(),
        ipv4Count,
        ipv6.stream().map(Ipv6Prefix::ipv6Prefix).filter(Objects::nonNull).toList(),
        ipv6Count);
  }

  /** What a request asks for, in the model's terms. */
  public static AddressRequest toModel(
      @Nullable String privateIpAddress,
      List<Private> privateIpAddresses,
      @Nullable Integer secondaryCount,
      List<Ipv6> ipv6Addresses,
      @Nullable Integer ipv6Count,
      @Nullable Boolean primaryIpv6,
      PrefixRequest prefixes) {
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
        ipv6(ipv6Addresses),
        ipv6Count,
        Boolean.TRUE.equals(primaryIpv6) || ipv6Addresses.stream().anyMatch(Ipv6::isPrimary),
        prefixes,
        false);
  }

  /** The IPv6 addresses of a request, the primary one first. */
  private static List<String> ipv6(List<Ipv6> addresses) {
    return addresses.stream()
        .sorted(Comparator.comparing(each -> !each.isPrimary()))
        .map(Ipv6::ipv6Address)
        .filter(Objects::nonNull)
        .toList();
  }
}
