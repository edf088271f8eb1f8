package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;

/** Terminates instances. */
public final class TerminateInstances implements Action<TerminateInstances.Request, StateChanges> {

  record Request(List<String> instanceId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<StateChanges> reply() {
    return StateChanges.class;
  }

  @Override
  public StateChanges serve(Request request, ActionContext call) {
    return StateChanges.of(
        call.region().instances().terminate(call.caller(), request.instanceId()));
  }
}
