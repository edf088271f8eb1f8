package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes the change of one attribute of an instance back. */
public final class ResetInstanceAttribute
    implements UnsplitWriteAction<ResetInstanceAttribute.Request, SuccessReply> {

  record Request(@Required String instanceId, @Required String attribute) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region()
        .instances()
        .attributes()
        .reset(call.caller(), request.instanceId(), request.attribute());
    return SuccessReply.DONE;
  }
}
