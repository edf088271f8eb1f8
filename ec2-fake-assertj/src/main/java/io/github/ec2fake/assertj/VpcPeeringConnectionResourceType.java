// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsResult;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionVpcInfo;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The resource type of peering connections of VPCs. */
final class VpcPeeringConnectionResourceType extends ResourceType<VpcPeeringConnection> {
  static final VpcPeeringConnectionResourceType VPC_PEERING_CONNECTION =
      new VpcPeeringConnectionResourceType();

  private VpcPeeringConnectionResourceType() {
    super(
        "peering connection",
        VpcPeeringConnection::getVpcPeeringConnectionId,
        connection -> connection.getStatus().getCode(),
        VpcPeeringConnection::getTags);
  }

  @Override
  @Nullable VpcPeeringConnection find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () ->
            describe(
                ec2, new DescribeVpcPeeringConnectionsRequest().withVpcPeeringConnectionIds(id)));
  }

  @Override
  List<VpcPeeringConnection> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVpcPeeringConnectionsRequest());
  }

  static List<VpcPeeringConnection> describe(
      AmazonEC2 ec2, DescribeVpcPeeringConnectionsRequest request) {
    return allPages(
        token -> ec2.describeVpcPeeringConnections(marked(request.withNextToken(token))),
        DescribeVpcPeeringConnectionsResult::getVpcPeeringConnections,
        DescribeVpcPeeringConnectionsResult::getNextToken);
  }

  /** Returns the message of the status, unless it is the name of the state in other letters. */
  @Override
  String reason(VpcPeeringConnection connection) {
    String message = connection.getStatus().getMessage();
    return message == null || message.equalsIgnoreCase(state(connection)) ? "" : message;
  }

  /** Returns whether names of this side's VPC become its private addresses on the other side. */
  static boolean resolvesNames(VpcPeeringConnectionVpcInfo side) {
    return Optional.ofNullable(side.getPeeringOptions())
        .map(options -> options.getAllowDnsResolutionFromRemoteVpc())
        .orElse(false);
  }
}
