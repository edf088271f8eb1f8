// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.natgateway;

import io.github.ec2fake.internal.model.natgateway.NatGatewayAddresses.Changed;
import java.util.List;

/** Which addresses of a NAT gateway a call changed. */
record NatGatewayAddressesReply(
    String natGatewayId, List<NatGatewayItem.Address> natGatewayAddressSet) {

  static NatGatewayAddressesReply of(Changed changed) {
    return new NatGatewayAddressesReply(
        changed.gateway().id(),
        changed.addresses().stream()
            .map(each -> NatGatewayItem.Address.of(each, changed.gateway()))
            .toList());
  }
}
