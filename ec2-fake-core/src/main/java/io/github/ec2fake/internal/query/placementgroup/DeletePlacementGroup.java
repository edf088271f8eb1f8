// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.placementgroup;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Deletes a placement group in which there are no instances. */
final class DeletePlacementGroup implements VoidAction<DeletePlacementGroup.Request> {

  record Request(@Required String groupName) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.placementGroups().delete(call.caller(), request.groupName());
  }
}
