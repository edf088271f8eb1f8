// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsResult;
import com.amazonaws.services.ec2.model.Subnet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of subnets. */
final class SubnetResourceType extends ResourceType<Subnet> {
  static final SubnetResourceType SUBNET = new SubnetResourceType();

  private SubnetResourceType() {
    super("subnet", Subnet::getSubnetId, Subnet::getState, Subnet::getTags);
  }

  @Override
  @Nullable Subnet find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeSubnetsRequest().withSubnetIds(id)));
  }

  @Override
  List<Subnet> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeSubnetsRequest());
  }

  static List<Subnet> describe(AmazonEC2 ec2, DescribeSubnetsRequest request) {
    return allPages(
        token -> ec2.describeSubnets(marked(request.withNextToken(token))),
        DescribeSubnetsResult::getSubnets,
        DescribeSubnetsResult::getNextToken);
  }

  /** Returns the IPv6 block that is associated with the subnet; null if there is none. */
  static @Nullable String ipv6CidrBlock(Subnet subnet) {
    return subnet.getIpv6CidrBlockAssociationSet().stream()
        .filter(each -> "associated".equals(each.getIpv6CidrBlockState().getState()))
        .map(each -> each.getIpv6CidrBlock())
        .findFirst()
        .orElse(null);
  }
}
