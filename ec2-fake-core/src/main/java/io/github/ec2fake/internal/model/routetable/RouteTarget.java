// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

/** What a route leads to. */
public sealed interface RouteTarget {

  /** The addresses of the VPC itself. */
  record Local() implements RouteTarget {}

  /** An internet gateway, a virtual private gateway or a gateway endpoint. */
  record Gateway(String id) implements RouteTarget {}

  /** An egress-only internet gateway. */
  record EgressOnlyGateway(String id) implements RouteTarget {}

  /** A NAT gateway. */
  record NatGateway(String id) implements RouteTarget {}

  /** A VPC peering connection. */
  record PeeringConnection(String id) implements RouteTarget {}

  /** An instance, by its only network interface. */
  record Instance(String id, String ownerId, String networkInterfaceId) implements RouteTarget {}

  /** A network interface. */
  record Interface(String id) implements RouteTarget {}
}
