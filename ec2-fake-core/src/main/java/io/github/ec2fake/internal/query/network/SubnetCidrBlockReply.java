// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.model.network.Subnets;

/** A block of addresses that a subnet gets or loses. */
record SubnetCidrBlockReply(String subnetId, CidrBlockItem.OfSubnet ipv6CidrBlockAssociation) {

  static SubnetCidrBlockReply of(Subnets.Associated done, String state) {
    return new SubnetCidrBlockReply(
        done.subnet().id(), CidrBlockItem.OfSubnet.of(done.association(), state));
  }
}
