package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import org.jspecify.annotations.Nullable;

/** Lets an elastic address lead nowhere. */
public final class DisassociateAddress
    implements UnsplitWriteAction<DisassociateAddress.Request, SuccessReply> {

  record Request(@Nullable String publicIp, @Nullable String associationId) {}

  @Override
  public SuccessReply serve(Request request, ActionContext call) {
    call.region()
        .addresses()
        .disassociate(call.caller(), request.publicIp(), request.associationId());
    return SuccessReply.DONE;
  }
}
