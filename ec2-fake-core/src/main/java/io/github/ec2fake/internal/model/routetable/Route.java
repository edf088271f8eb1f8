// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

/**
 * A route of a route table.
 *
 * @param destination which addresses, in CIDR notation, or the id of a prefix list
 * @param isIpv6 whether these are of IPv6
 */
public record Route(String destination, boolean isIpv6, RouteTarget target, RouteOrigin origin) {

  /** Whether the destination is the id of a prefix list. */
  public boolean isPrefixList() {
    return destination.startsWith("pl-");
  }

  public boolean isLocal() {
    return target instanceof RouteTarget.Local;
  }
}
