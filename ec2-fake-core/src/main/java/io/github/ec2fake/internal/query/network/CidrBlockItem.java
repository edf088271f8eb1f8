// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.CidrAssociation;
import io.github.ec2fake.internal.query.action.ActionContext;

/** The association of a block of addresses with a VPC or a subnet, in replies. */
final class CidrBlockItem {
  static final String ASSOCIATED = "associated";
  static final String DISASSOCIATING = "disassociating";
  static final String ASSOCIATING = "associating";

  private CidrBlockItem() {}

  record State(String state) {}

  record Ipv4(String associationId, String cidrBlock, State cidrBlockState) {
    static Ipv4 of(CidrAssociation association, String state) {
      return new Ipv4(association.id(), association.cidr(), new State(state));
    }
  }

  record Ipv6(
      String associationId,
      String ipv6CidrBlock,
      State ipv6CidrBlockState,
      String networkBorderGroup,
      String ipv6Pool) {
    static Ipv6 of(CidrAssociation association, String state, ActionContext call) {
      return new Ipv6(
          association.id(), association.cidr(), new State(state), call.place().region(), "Amazon");
    }
  }

  record OfSubnet(String associationId, String ipv6CidrBlock, State ipv6CidrBlockState) {
    static OfSubnet of(CidrAssociation association, String state) {
      return new OfSubnet(association.id(), association.cidr(), new State(state));
    }
  }
}
