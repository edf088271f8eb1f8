// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeReservedInstancesRequest;
import com.amazonaws.services.ec2.model.ReservedInstances;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of reserved instances. */
final class ReservedInstanceResourceType extends ResourceType<ReservedInstances> {
  static final ReservedInstanceResourceType RESERVED_INSTANCE = new ReservedInstanceResourceType();

  private ReservedInstanceResourceType() {
    super(
        "reserved instance",
        ReservedInstances::getReservedInstancesId,
        ReservedInstances::getState,
        ReservedInstances::getTags);
  }

  @Override
  @Nullable ReservedInstances find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeReservedInstancesRequest().withReservedInstancesIds(id)));
  }

  @Override
  List<ReservedInstances> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeReservedInstancesRequest());
  }

  static List<ReservedInstances> describe(AmazonEC2 ec2, DescribeReservedInstancesRequest request) {
    return ec2.describeReservedInstances(marked(request)).getReservedInstances();
  }
}
