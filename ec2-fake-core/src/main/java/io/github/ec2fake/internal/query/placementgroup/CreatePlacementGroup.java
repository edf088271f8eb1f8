// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.placementgroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.placementgroup.NewPlacementGroup;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a placement group. */
final class CreatePlacementGroup
    implements WriteAction<CreatePlacementGroup.Request, CreatePlacementGroup.Reply> {

  record Request(
      @Required String groupName,
      @Nullable String strategy,
      @Nullable Integer partitionCount,
      @Nullable String spreadLevel,
      List<TagSpecification> tagSpecification) {

    NewPlacementGroup toModel() {
      return NewPlacementGroup.of(groupName, strategy, partitionCount, spreadLevel);
    }
  }

  record Reply(boolean return_, PlacementGroupItem placementGroup) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.placementGroups()
        .create(
            call.caller(),
            request.toModel(),
            TagSpecification.tags(request.tagSpecification(), "placement-group"))
        .map(group -> new Reply(true, PlacementGroupItem.of(group, call)));
  }
}
