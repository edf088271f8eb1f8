// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.placementgroup;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;

/** The caller's placement groups. */
final class DescribePlacementGroups
    extends DescribeAction<DescribePlacementGroups.Request, DescribePlacementGroups.Reply> {

  record Request(List<String> groupName, List<String> groupId, List<Filter> filter) {}

  record Reply(List<PlacementGroupItem> placementGroupSet) {}

  private static final Filters<PlacementGroup> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .byCall("group-arn", PlacementGroupItem::arn)
                  .by("group-name", PlacementGroup::name)
                  .by("spread-level", PlacementGroup::spreadLevel)
                  .by("state", group -> PlacementGroupItem.STATE)
                  .by("strategy", group -> group.strategy().word())
                  .byTags(PlacementGroup::id));

  DescribePlacementGroups() {
    super(ResourceKind.PLACEMENT_GROUPS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<PlacementGroup> found =
        call.placementGroups().describe(call.caller(), request.groupName(), request.groupId());
    return new Reply(
        FILTERS.items(found, request.filter(), call, group -> PlacementGroupItem.of(group, call)));
  }
}
