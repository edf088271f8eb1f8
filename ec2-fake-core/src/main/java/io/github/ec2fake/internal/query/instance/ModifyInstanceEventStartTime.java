// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;

/** Moves the start of a scheduled event. */
final class ModifyInstanceEventStartTime
    implements WriteAction<
        ModifyInstanceEventStartTime.Request, ModifyInstanceEventStartTime.Reply> {

  record Request(
      @Required String instanceId, @Required String instanceEventId, @Required Instant notBefore) {}

  record Reply(StatusEventItem event) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .statusEvents()
        .move(call.caller(), request.instanceId(), request.instanceEventId(), request.notBefore())
        .map(event -> new Reply(StatusEventItem.of(event)));
  }
}
