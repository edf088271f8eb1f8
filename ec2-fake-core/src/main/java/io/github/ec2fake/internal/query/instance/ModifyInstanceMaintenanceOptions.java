// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Changes whether EC2 recovers an instance from failures of its host by itself. */
final class ModifyInstanceMaintenanceOptions
    implements WriteAction<
        ModifyInstanceMaintenanceOptions.Request, ModifyInstanceMaintenanceOptions.Reply> {

  record Request(@Required String instanceId, @Nullable String autoRecovery) {}

  record Reply(String instanceId, String autoRecovery) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.instances()
        .optionChanges()
        .autoRecovery(call.caller(), request.instanceId(), request.autoRecovery())
        .map(instance -> new Reply(instance.id(), instance.settings().options().autoRecovery()));
  }
}
