// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.LastError;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The resource type of VPC endpoints. EC2 and its documents do not agree on the case of states. */
final class VpcEndpointResourceType extends ResourceType<VpcEndpoint> {
  static final VpcEndpointResourceType VPC_ENDPOINT = new VpcEndpointResourceType();

  private VpcEndpointResourceType() {
    super(
        "VPC endpoint",
        VpcEndpoint::getVpcEndpointId,
        endpoint -> endpoint.getState().toLowerCase(Locale.ROOT),
        VpcEndpoint::getTags);
  }

  @Override
  @Nullable VpcEndpoint find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () ->
            describe(
                ec2,
                new DescribeVpcEndpointsRequest()
                    .withFilters(new Filter("vpc-endpoint-id", List.of(escapeWildcards(id))))));
  }

  @Override
  List<VpcEndpoint> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVpcEndpointsRequest());
  }

  static List<VpcEndpoint> describe(AmazonEC2 ec2, DescribeVpcEndpointsRequest request) {
    return allPages(
        token -> ec2.describeVpcEndpoints(marked(request.withNextToken(token))),
        DescribeVpcEndpointsResult::getVpcEndpoints,
        DescribeVpcEndpointsResult::getNextToken);
  }

  @Override
  String reason(VpcEndpoint endpoint) {
    LastError error = endpoint.getLastError();
    return error == null ? "" : error.getCode() + ": " + error.getMessage();
  }
}
