// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

/** How a route came into its table. */
public enum RouteOrigin {
  CREATE_ROUTE_TABLE("CreateRouteTable"),
  CREATE_ROUTE("CreateRoute"),
  PROPAGATION("EnableVgwRoutePropagation");

  private final String word;

  RouteOrigin(String word) {
    this.word = word;
  }

  /** EC2's word. */
  public String word() {
    return word;
  }
}
