package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import java.util.List;

/** Reboots instances. */
public final class RebootInstances implements Action<RebootInstances.Request, SuccessReply> {

  record Request(List<String> instanceId) {}

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
    call.region().instances().reboot(call.caller(), request.instanceId());
    return SuccessReply.DONE;
  }
}
