// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsResult;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcCidrBlockState;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The resource type of VPCs. */
final class VpcResourceType extends ResourceType<Vpc> {
  static final VpcResourceType VPC = new VpcResourceType();

  private VpcResourceType() {
    super("VPC", Vpc::getVpcId, Vpc::getState, Vpc::getTags);
  }

  @Override
  @Nullable Vpc find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeVpcsRequest().withVpcIds(id)));
  }

  @Override
  List<Vpc> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVpcsRequest());
  }

  static List<Vpc> describe(AmazonEC2 ec2, DescribeVpcsRequest request) {
    return allPages(
        token -> ec2.describeVpcs(marked(request.withNextToken(token))),
        DescribeVpcsResult::getVpcs,
        DescribeVpcsResult::getNextToken);
  }

  /** Returns the IPv4 and IPv6 blocks that are associated with the VPC. */
  static List<String> cidrBlocks(Vpc vpc) {
    return Stream.concat(
            vpc.getCidrBlockAssociationSet().stream()
                .filter(each -> isAssociated(each.getCidrBlockState()))
                .map(each -> each.getCidrBlock()),
            vpc.getIpv6CidrBlockAssociationSet().stream()
                .filter(each -> isAssociated(each.getIpv6CidrBlockState()))
                .map(each -> each.getIpv6CidrBlock()))
        .toList();
  }

  private static boolean isAssociated(@Nullable VpcCidrBlockState state) {
    return state != null && "associated".equals(state.getState());
  }
}
