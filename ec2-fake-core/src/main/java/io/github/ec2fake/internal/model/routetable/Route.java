// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

/**
 * A route of a route table.
 *
 * @param destination which addresses, in CIDR notation
 * @param isIpv6 whether these are of IPv6
 */
public record Route(String destination, boolean isIpv6, RouteTarget target, RouteOrigin origin) {

  public boolean isLocal() {
    return target instanceof RouteTarget.Local;
  }
}
