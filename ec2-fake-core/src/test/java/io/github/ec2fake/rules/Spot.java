// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeSpotInstanceRequestsRequest;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.SpotInstanceRequest;
import com.amazonaws.services.ec2.model.SpotPlacement;
import java.util.List;

/** What the tests of Spot requests begin with. */
final class Spot {
  static final String ZONE = "us-east-1a";
  static final String TYPE = "m1.small";

  private Spot() {}

  /** A one-time request of one instance for five cents, where the usual price is one. */
  static RequestSpotInstancesRequest bid() {
    return bid("0.05");
  }

  static RequestSpotInstancesRequest bid(String price) {
    return new RequestSpotInstancesRequest(price).withLaunchSpecification(specification());
  }

  static LaunchSpecification specification() {
    return new LaunchSpecification().withImageId(LINUX_EBS).withInstanceType(TYPE);
  }

  static LaunchSpecification inZone(String zone) {
    return specification().withPlacement(new SpotPlacement(zone));
  }

  static String requested(AmazonEC2 ec2, RequestSpotInstancesRequest request) {
    return requestedAll(ec2, request).get(0);
  }

  static List<String> requestedAll(AmazonEC2 ec2, RequestSpotInstancesRequest request) {
    return ec2.requestSpotInstances(request).getSpotInstanceRequests().stream()
        .map(SpotInstanceRequest::getSpotInstanceRequestId)
        .toList();
  }

  static DescribeSpotInstanceRequestsRequest requests(String... ids) {
    return new DescribeSpotInstanceRequestsRequest().withSpotInstanceRequestIds(ids);
  }

  static SpotInstanceRequest described(AmazonEC2 ec2, String id) {
    return ec2.describeSpotInstanceRequests(requests(id)).getSpotInstanceRequests().get(0);
  }

  /** State and status code. */
  static String stateOf(AmazonEC2 ec2, String id) {
    SpotInstanceRequest request = described(ec2, id);
    return request.getState() + " " + request.getStatus().getCode();
  }

  static String instanceOf(AmazonEC2 ec2, String id) {
    return described(ec2, id).getInstanceId();
  }
}
