// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.RejectVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;

/** What tests of VPC peering connections have in common. */
final class VpcPeeringCalls {
  private VpcPeeringCalls() {}

  /** Asks for a connection between two VPCs of the caller's own, and gives its id. */
  static String requested(AmazonEC2 ec2, String from, String to) {
    return requested(
        ec2, new CreateVpcPeeringConnectionRequest().withVpcId(from).withPeerVpcId(to));
  }

  static String requested(AmazonEC2 ec2, CreateVpcPeeringConnectionRequest request) {
    return ec2.createVpcPeeringConnection(request)
        .getVpcPeeringConnection()
        .getVpcPeeringConnectionId();
  }

  static VpcPeeringConnection accept(AmazonEC2 ec2, String id) {
    return ec2.acceptVpcPeeringConnection(
            new AcceptVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id))
        .getVpcPeeringConnection();
  }

  static void reject(AmazonEC2 ec2, String id) {
    ec2.rejectVpcPeeringConnection(
        new RejectVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));
  }

  static void delete(AmazonEC2 ec2, String id) {
    ec2.deleteVpcPeeringConnection(
        new DeleteVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));
  }

  static VpcPeeringConnection described(AmazonEC2 ec2, String id) {
    return ec2.describeVpcPeeringConnections(
            new DescribeVpcPeeringConnectionsRequest().withVpcPeeringConnectionIds(id))
        .getVpcPeeringConnections()
        .get(0);
  }

  /** The code of its status. */
  static String state(AmazonEC2 ec2, String id) {
    return described(ec2, id).getStatus().getCode();
  }
}
