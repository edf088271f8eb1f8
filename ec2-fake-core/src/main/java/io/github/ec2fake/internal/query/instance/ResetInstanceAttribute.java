package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes the change of one attribute of an instance back. */
public final class ResetInstanceAttribute
    implements Action<ResetInstanceAttribute.Request, SuccessReply> {

  record Request(@Required String instanceId, @Required String attribute) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<SuccessReply> reply() {
    return SuccessReply.class;
  }

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region()
        .instances()
        .attributes()
        .reset(call.caller(), request.instanceId(), request.attribute());
    return SuccessReply.DONE;
  }
}
