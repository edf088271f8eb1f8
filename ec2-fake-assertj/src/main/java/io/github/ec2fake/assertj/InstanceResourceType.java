// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesResult;
import com.amazonaws.services.ec2.model.Instance;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of instances. */
final class InstanceResourceType extends ResourceType<Instance> {
  static final InstanceResourceType INSTANCE = new InstanceResourceType();

  private InstanceResourceType() {
    super(
        "instance",
        Instance::getInstanceId,
        instance -> instance.getState().getName(),
        Instance::getTags);
  }

  @Override
  @Nullable Instance find(AmazonEC2 ec2, String id) {
    return firstOrNull(() -> describe(ec2, new DescribeInstancesRequest().withInstanceIds(id)));
  }

  @Override
  List<Instance> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeInstancesRequest());
  }

  static List<Instance> describe(AmazonEC2 ec2, DescribeInstancesRequest request) {
    return allPages(
            token -> ec2.describeInstances(marked(request.withNextToken(token))),
            DescribeInstancesResult::getReservations,
            DescribeInstancesResult::getNextToken)
        .stream()
        .flatMap(reservation -> reservation.getInstances().stream())
        .toList();
  }

  /** Returns the time of the launch. */
  static String launchText(Instance instance) {
    return instance.getLaunchTime() == null
        ? ""
        : "launched at " + instance.getLaunchTime().toInstant();
  }

  @Override
  String reason(Instance instance) {
    return ImageResourceType.text(instance.getStateReason());
  }
}
