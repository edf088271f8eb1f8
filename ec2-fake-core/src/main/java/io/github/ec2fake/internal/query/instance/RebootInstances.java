package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Reboots instances. */
public final class RebootInstances implements WriteAction<InstanceIds, SuccessReply> {

  @Override
  public Change<SuccessReply> check(InstanceIds request, ActionContext context) {
    return context
        .region()
        .instances()
        .reboot(context.caller(), request.instanceId())
        .map(SuccessReply::of);
  }
}
