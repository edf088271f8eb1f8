// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsResult;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.SpotInstanceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of requests for Spot Instances. */
final class SpotRequestResourceType extends ResourceType<SpotInstanceRequest> {
  static final SpotRequestResourceType SPOT_REQUEST = new SpotRequestResourceType();

  private SpotRequestResourceType() {
    super(
        "Spot request",
        SpotInstanceRequest::getSpotInstanceRequestId,
        SpotInstanceRequest::getState,
        SpotInstanceRequest::getTags);
  }

  @Override
  @Nullable SpotInstanceRequest find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () ->
            describe(
                ec2, new DescribeSpotInstanceRequestsRequest().withSpotInstanceRequestIds(id)));
  }

  @Override
  List<SpotInstanceRequest> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeSpotInstanceRequestsRequest());
  }

  static List<SpotInstanceRequest> describe(
      AmazonEC2 ec2, DescribeSpotInstanceRequestsRequest request) {
    return allPages(
        token -> ec2.describeSpotInstanceRequests(marked(request.withNextToken(token))),
        DescribeSpotInstanceRequestsResult::getSpotInstanceRequests,
        DescribeSpotInstanceRequestsResult::getNextToken);
  }

  @Override
  String reason(SpotInstanceRequest request) {
    return status(request);
  }

  static @Nullable String statusCode(SpotInstanceRequest request) {
    return request.getStatus() == null ? null : request.getStatus().getCode();
  }

  /** Returns the code and the message of the status; empty if EC2 gives none. */
  static String status(SpotInstanceRequest request) {
    SpotInstanceStatus status = request.getStatus();
    if (status == null) {
      return "";
    }
    return status.getCode() + (status.getMessage() == null ? "" : ": " + status.getMessage());
  }
}
