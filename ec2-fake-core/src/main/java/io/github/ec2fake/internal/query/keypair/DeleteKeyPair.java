package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import org.jspecify.annotations.Nullable;

/** Deletes a key pair, if there is one. */
public final class DeleteKeyPair
    implements UnsplitWriteAction<DeleteKeyPair.Request, DeleteKeyPair.Reply> {

  record Request(@Nullable String keyName, @Nullable String keyPairId) {}

  record Reply(boolean return_, @Nullable String keyPairId) {}

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(
        true,
        call.region().keyPairs().delete(call.caller(), request.keyName(), request.keyPairId()));
  }
}
