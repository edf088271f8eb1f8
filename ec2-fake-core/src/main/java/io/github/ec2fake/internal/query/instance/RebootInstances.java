package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import java.util.List;

/** Reboots instances. */
public final class RebootInstances
    implements UnsplitWriteAction<RebootInstances.Request, SuccessReply> {

  record Request(List<String> instanceId) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region().instances().reboot(call.caller(), request.instanceId());
    return SuccessReply.DONE;
  }
}
