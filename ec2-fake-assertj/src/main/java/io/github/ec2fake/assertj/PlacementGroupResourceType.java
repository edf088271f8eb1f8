// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribePlacementGroupsRequest;
import com.amazonaws.services.ec2.model.PlacementGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The resource type of placement groups. */
final class PlacementGroupResourceType extends ResourceType<PlacementGroup> {
  static final PlacementGroupResourceType PLACEMENT_GROUP = new PlacementGroupResourceType();

  private PlacementGroupResourceType() {
    super(
        "placement group",
        PlacementGroup::getGroupName,
        PlacementGroup::getState,
        PlacementGroup::getTags);
  }

  @Override
  @Nullable PlacementGroup find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribePlacementGroupsRequest().withGroupNames(id)));
  }

  @Override
  List<PlacementGroup> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribePlacementGroupsRequest());
  }

  static List<PlacementGroup> describe(AmazonEC2 ec2, DescribePlacementGroupsRequest request) {
    return ec2.describePlacementGroups(marked(request)).getPlacementGroups();
  }
}
