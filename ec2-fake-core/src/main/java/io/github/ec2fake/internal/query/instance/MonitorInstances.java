package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;

/** Switches detailed monitoring on. */
public final class MonitorInstances implements Action<MonitorInstances.Request, MonitoringChanges> {

  record Request(List<String> instanceId) {}

  @Override
  public Class<Request> request() {
    return Request.class;
  }

  @Override
  public Class<MonitoringChanges> reply() {
    return MonitoringChanges.class;
  }

  @Override
  public MonitoringChanges serve(Request request, ActionContext call) {
    return MonitoringChanges.of(call, request.instanceId(), true);
  }
}
