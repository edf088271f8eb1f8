package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import io.github.ec2fake.internal.query.wire.Required;

/** Takes the change of one attribute of an instance back. */
public final class ResetInstanceAttribute implements Action<ResetInstanceAttribute.Request, Done> {

  record Request(@Required String instanceId, @Required String attribute) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<Done> reply() {
    return Done.class;
  }

  @Override
  public Done serve(Request request, Call call) {
    call.region()
        .instances()
        .attributes()
        .reset(call.caller(), request.instanceId(), request.attribute());
    return Done.DONE;
  }
}
