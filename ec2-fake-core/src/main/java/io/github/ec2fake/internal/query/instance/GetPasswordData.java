package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;

/** The password that a Windows instance has made, encrypted with its key pair. */
public final class GetPasswordData
    implements ReadAction<GetPasswordData.Request, GetPasswordData.Reply> {

  record Request(@Required String instanceId) {}

  record Reply(String instanceId, Instant timestamp, String passwordData) {}

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public Reply serve(Request request, ActionContext context) {
    Instance instance =
        context.region().instances().require(context.caller(), request.instanceId());
    WindowsOs windows = instance.windows();
    return new Reply(
        instance.id(),
        context.region().context().now(),
        windows == null ? "" : windows.encryptedPassword());
  }
}
