package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import java.util.List;

/** Reboots instances. */
public final class RebootInstances implements Action<RebootInstances.Request, Done> {

  record Request(List<String> instanceId) {}

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
    call.region().instances().reboot(call.caller(), request.instanceId());
    return Done.DONE;
  }
}
