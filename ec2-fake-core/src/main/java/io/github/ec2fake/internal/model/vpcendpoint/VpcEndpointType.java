// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How an endpoint leads to its service. */
public enum VpcEndpointType {
  /** By network interfaces in subnets. */
  INTERFACE("Interface"),
  /** By routes in route tables. */
  GATEWAY("Gateway");

  private static final List<String> OTHERS =
      List.of("GatewayLoadBalancer", "Resource", "ServiceNetwork", "Tunnel");

  private final String word;

  VpcEndpointType(String word) {
    this.word = word;
  }

  /** EC2's word for it. */
  public String word() {
    return word;
  }

  /** The type of this word; a request that says nothing is for a gateway endpoint. */
  static VpcEndpointType of(@Nullable String word) {
    if (word == null) {
      return GATEWAY;
    }
    for (VpcEndpointType each : values()) {
      if (each.word.equals(word)) {
        return each;
      }
    }
    throw OTHERS.contains(word)
        ? VpcEndpointErrors.TYPE_NOT_MODELLED.with(word)
        : VpcEndpointErrors.BAD_TYPE.with(word);
  }
}
