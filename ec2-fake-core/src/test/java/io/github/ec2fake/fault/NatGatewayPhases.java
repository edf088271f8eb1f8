// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.NatGateway;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings NAT gateways through their phases. */
final class NatGatewayPhases {
  private final AmazonEC2 ec2;
  private final List<String> gateways = new ArrayList<>();

  NatGatewayPhases(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  void prepare() {
    gateways.add(create());
  }

  String begin(Phase phase, int i) {
    if (phase == Phase.NAT_GATEWAY_CREATION) {
      return create();
    }
    ec2.deleteNatGateway(new DeleteNatGatewayRequest().withNatGatewayId(gateways.get(i)));
    return gateways.get(i);
  }

  private String create() {
    return ec2.createNatGateway(
            new CreateNatGatewayRequest()
                .withSubnetId(ec2.describeSubnets().getSubnets().get(0).getSubnetId())
                .withConnectivityType("private"))
        .getNatGateway()
        .getNatGatewayId();
  }

  NatGateway describe(String id) {
    return ec2.describeNatGateways(new DescribeNatGatewaysRequest().withNatGatewayIds(id))
        .getNatGateways()
        .get(0);
  }
}
