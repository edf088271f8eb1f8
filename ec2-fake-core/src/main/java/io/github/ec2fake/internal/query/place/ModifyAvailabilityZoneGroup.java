// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.place;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Opts the caller in to a group of local zones or wavelength zones. */
final class ModifyAvailabilityZoneGroup implements VoidAction<ModifyAvailabilityZoneGroup.Request> {

  record Request(@Required String groupName, @Required String optInStatus) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.places()
        .modifyZoneGroup(
            call.caller().account(), call.place(), request.groupName(), request.optInStatus());
  }
}
