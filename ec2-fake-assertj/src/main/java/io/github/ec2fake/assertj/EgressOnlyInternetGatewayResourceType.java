// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeEgressOnlyInternetGatewaysResult;
import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;
import com.amazonaws.services.ec2.model.InternetGatewayAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of egress-only internet gateways. */
final class EgressOnlyInternetGatewayResourceType extends ResourceType<EgressOnlyInternetGateway> {
  static final EgressOnlyInternetGatewayResourceType EGRESS_ONLY_INTERNET_GATEWAY =
      new EgressOnlyInternetGatewayResourceType();

  private EgressOnlyInternetGatewayResourceType() {
    super(
        "egress-only internet gateway",
        EgressOnlyInternetGateway::getEgressOnlyInternetGatewayId,
        gateway -> "",
        EgressOnlyInternetGateway::getTags);
  }

  @Override
  @Nullable EgressOnlyInternetGateway find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () ->
            describe(
                ec2,
                new DescribeEgressOnlyInternetGatewaysRequest()
                    .withEgressOnlyInternetGatewayIds(id)));
  }

  @Override
  List<EgressOnlyInternetGateway> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeEgressOnlyInternetGatewaysRequest());
  }

  static List<EgressOnlyInternetGateway> describe(
      AmazonEC2 ec2, DescribeEgressOnlyInternetGatewaysRequest request) {
    return allPages(
        token -> ec2.describeEgressOnlyInternetGateways(marked(request.withNextToken(token))),
        DescribeEgressOnlyInternetGatewaysResult::getEgressOnlyInternetGateways,
        DescribeEgressOnlyInternetGatewaysResult::getNextToken);
  }

  static VpcAttachments attachments(EgressOnlyInternetGateway gateway) {
    return VpcAttachments.of(
        gateway.getAttachments(),
        InternetGatewayAttachment::getVpcId,
        InternetGatewayAttachment::getState);
  }
}
