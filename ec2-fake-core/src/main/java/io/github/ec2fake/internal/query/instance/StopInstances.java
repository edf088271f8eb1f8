package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Stops instances with an EBS root. */
public final class StopInstances implements Action<StopInstances.Request, StateChanges> {

  record Request(List<String> instanceId, @Nullable Boolean force) {}

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
    return Set.of("Hibernate");
  }

  @Override
  public StateChanges serve(Request request, ActionContext call) {
    return StateChanges.of(call.region().instances().stop(call.caller(), request.instanceId()));
  }
}
