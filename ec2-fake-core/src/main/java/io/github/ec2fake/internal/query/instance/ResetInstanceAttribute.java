// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Resets one attribute of an instance to its default. */
final class ResetInstanceAttribute implements VoidAction<ResetInstanceAttribute.Request> {

  record Request(@Required String instanceId, @Required String attribute) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.instances()
        .resetAttribute(call.caller(), request.instanceId(), request.attribute());
  }
}
