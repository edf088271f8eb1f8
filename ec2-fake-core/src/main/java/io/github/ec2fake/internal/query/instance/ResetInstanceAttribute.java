package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Resets one attribute of an instance to its default. */
public final class ResetInstanceAttribute
    implements WriteAction<ResetInstanceAttribute.Request, SuccessReply> {

  record Request(@Required String instanceId, @Required String attribute) {}

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .instances()
        .resetAttribute(context.caller(), request.instanceId(), request.attribute())
        .map(SuccessReply::of);
  }
}
