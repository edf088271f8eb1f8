// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import org.jspecify.annotations.Nullable;

/**
 * The private host name of an instance.
 *
 * @param hostnameType {@code ip-name} or {@code resource-name}
 * @param aRecord whether DNS answers requests for the resource name with the IPv4 address
 * @param aaaaRecord likewise with the IPv6 address
 */
public record PrivateDnsNameOptions(String hostnameType, boolean aRecord, boolean aaaaRecord) {

  /** Those of a default subnet. */
  public static final PrivateDnsNameOptions DEFAULT =
      new PrivateDnsNameOptions("ip-name", false, false);

  /** What a launch asks for; null for what it does not say. */
  public record Request(
      @Nullable String hostnameType, @Nullable Boolean aRecord, @Nullable Boolean aaaaRecord) {}

  static PrivateDnsNameOptions of(@Nullable Request asked) {
    return asked == null
        ? DEFAULT
        : new PrivateDnsNameOptions(
            asked.hostnameType() == null ? DEFAULT.hostnameType() : asked.hostnameType(),
            Boolean.TRUE.equals(asked.aRecord()),
            Boolean.TRUE.equals(asked.aaaaRecord()));
  }
}
