package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;
import java.util.Set;

/** Starts stopped instances. */
public final class StartInstances implements Action<StartInstances.Request, StateChanges> {

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
  public Set<String> notModelled() {
    return Set.of("AdditionalInfo");
  }

  @Override
  public StateChanges serve(Request request, ActionContext call) {
    return StateChanges.of(call.region().instances().start(call.caller(), request.instanceId()));
  }
}
