// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

/**
 * A route of a route table.
 *
 * @param destination which addresses, in CIDR notation
 * @param isIpv6 whether these are of IPv6
 * @param isMade whether EC2 made it with the table, rather than CreateRoute
 */
public record Route(String destination, boolean isIpv6, RouteTarget target, boolean isMade) {

  public boolean isLocal() {
    return target instanceof RouteTarget.Local;
  }
}
