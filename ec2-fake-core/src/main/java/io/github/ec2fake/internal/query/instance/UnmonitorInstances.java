package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.List;

/** Switches detailed monitoring off. */
public final class UnmonitorInstances
    implements UnsplitWriteAction<UnmonitorInstances.Request, MonitoringChanges> {

  record Request(List<String> instanceId) {}

  @Override
  public MonitoringChanges serve(Request request, ActionContext call) {
    return MonitoringChanges.of(call, request.instanceId(), false);
  }
}
