package io.github.ec2fake.internal.query.address;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.SuccessReply;
import io.github.ec2fake.internal.query.action.WriteAction;
import org.jspecify.annotations.Nullable;

/** Disassociates an elastic address from its instance. */
public final class DisassociateAddress
    implements WriteAction<DisassociateAddress.Request, SuccessReply> {

  record Request(@Nullable String publicIp, @Nullable String associationId) {}

  @Override
  public Change<SuccessReply> check(Request request, ActionContext context) {
    return context
        .region()
        .addresses()
        .disassociate(context.caller(), request.publicIp(), request.associationId())
        .map(SuccessReply::of);
  }
}
