package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Call;
import io.github.ec2fake.internal.query.action.Done;
import org.jspecify.annotations.Nullable;

/** Lets an elastic address lead nowhere. */
public final class DisassociateAddress implements Action<DisassociateAddress.Request, Done> {

  record Request(@Nullable String publicIp, @Nullable String associationId) {}

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
    call.region()
        .addresses()
        .disassociate(call.caller(), request.publicIp(), request.associationId());
    return Done.DONE;
  }
}
