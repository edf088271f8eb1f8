// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.placementgroup;

import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A placement group, as it is created and described. */
record PlacementGroupItem(
    String groupName,
    String state,
    String strategy,
    @Nullable Integer partitionCount,
    String groupId,
    @Nullable List<TagItem> tagSet,
    String groupArn,
    @Nullable String spreadLevel) {

  /** A group is available as long as it exists. */
  static final String STATE = "available";

  static PlacementGroupItem of(PlacementGroup group, ActionContext call) {
    return new PlacementGroupItem(
        group.name(),
        STATE,
        group.strategy().word(),
        group.partitionCount(),
        group.id(),
        TagItem.of(call, group.id()),
        arn(group, call),
        group.spreadLevel());
  }

  static String arn(PlacementGroup group, ActionContext call) {
    return call.place().arn(group.ownerId(), "placement-group/" + group.name());
  }
}
