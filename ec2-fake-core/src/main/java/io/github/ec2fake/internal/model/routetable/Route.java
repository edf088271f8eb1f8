// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

/**
 * A route of a route table.
 *
 * @param destination which addresses, in CIDR notation, or the id of a prefix list
 * @param isIpv6 whether these are of IPv6
 */
public record Route(String destination, boolean isIpv6, RouteTarget target, RouteOrigin origin) {

  private static final String PREFIX_LIST = "pl-";

  /** Whether it is about the addresses of a prefix list. */
  public boolean isToPrefixList() {
    return destination.startsWith(PREFIX_LIST);
  }

  public boolean isLocal() {
    return target instanceof RouteTarget.Local;
  }
}
