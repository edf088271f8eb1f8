// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionStateReason;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings VPC peering connections between two regions through their phases. */
final class VpcPeeringPhases {
  private static final String ELSEWHERE = "eu-west-1";

  private final Ec2Cloud cloud;
  private final AmazonEC2 ec2;
  private final List<String> vpcs = new ArrayList<>();
  private final List<String> peerings = new ArrayList<>();

  VpcPeeringPhases(Ec2Cloud cloud) {
    this.cloud = cloud;
    this.ec2 = cloud.client();
  }

  private AmazonEC2 elsewhere() {
    return cloud.client(cloud.account(), ELSEWHERE);
  }

  void prepare(Phase phase) {
    vpcs.add(
        elsewhere()
            .createVpc(new CreateVpcRequest("10." + vpcs.size() + ".0.0/16"))
            .getVpc()
            .getVpcId());
    if (phase == Phase.VPC_PEERING_REQUEST) {
      return;
    }
    peerings.add(request(vpcs.size() - 1));
    cloud.clock().advanceUntilSettled();
    if (phase == Phase.VPC_PEERING_DELETION) {
      accept(peerings.size() - 1);
      cloud.clock().advanceUntilSettled();
    }
  }

  String begin(Phase phase, int i) {
    switch (phase) {
      case VPC_PEERING_REQUEST -> {
        return request(i);
      }
      case VPC_PEERING_PROVISIONING -> accept(i);
      default ->
          ec2.deleteVpcPeeringConnection(
              new DeleteVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peerings.get(i)));
    }
    return peerings.get(i);
  }

  private String request(int i) {
    return ec2.createVpcPeeringConnection(
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(ec2.describeVpcs().getVpcs().get(0).getVpcId())
                .withPeerVpcId(vpcs.get(i))
                .withPeerRegion(ELSEWHERE))
        .getVpcPeeringConnection()
        .getVpcPeeringConnectionId();
  }

  private void accept(int i) {
    elsewhere()
        .acceptVpcPeeringConnection(
            new AcceptVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peerings.get(i)));
  }

  VpcPeeringConnectionStateReason status(String id) {
    return ec2.describeVpcPeeringConnections(
            new DescribeVpcPeeringConnectionsRequest().withVpcPeeringConnectionIds(id))
        .getVpcPeeringConnections()
        .get(0)
        .getStatus();
  }
}
