package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.List;

/** Switches detailed monitoring on. */
public final class MonitorInstances
    implements UnsplitWriteAction<MonitorInstances.Request, MonitoringChanges> {

  record Request(List<String> instanceId) {}

  @Override
  public MonitoringChanges serve(Request request, ActionContext call) {
    return MonitoringChanges.of(call, request.instanceId(), true);
  }
}
