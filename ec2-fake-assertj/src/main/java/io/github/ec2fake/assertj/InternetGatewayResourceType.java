// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysResult;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.InternetGatewayAttachment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of internet gateways. */
final class InternetGatewayResourceType extends ResourceType<InternetGateway> {
  static final InternetGatewayResourceType INTERNET_GATEWAY = new InternetGatewayResourceType();

  private InternetGatewayResourceType() {
    super(
        "internet gateway",
        InternetGateway::getInternetGatewayId,
        gateway -> "",
        InternetGateway::getTags);
  }

  @Override
  @Nullable InternetGateway find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeInternetGatewaysRequest().withInternetGatewayIds(id)));
  }

  @Override
  List<InternetGateway> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeInternetGatewaysRequest());
  }

  static List<InternetGateway> describe(AmazonEC2 ec2, DescribeInternetGatewaysRequest request) {
    return allPages(
        token -> ec2.describeInternetGateways(marked(request.withNextToken(token))),
        DescribeInternetGatewaysResult::getInternetGateways,
        DescribeInternetGatewaysResult::getNextToken);
  }

  static VpcAttachments attachments(InternetGateway gateway) {
    return VpcAttachments.of(
        gateway.getAttachments(),
        InternetGatewayAttachment::getVpcId,
        InternetGatewayAttachment::getState);
  }
}
