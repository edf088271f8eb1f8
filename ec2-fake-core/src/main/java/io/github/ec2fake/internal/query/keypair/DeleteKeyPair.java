// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.keypair;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import org.jspecify.annotations.Nullable;

/** Deletes a key pair, if there is one. */
final class DeleteKeyPair implements WriteAction<DeleteKeyPair.Request, DeleteKeyPair.Reply> {

  record Request(@Nullable String keyName, @Nullable String keyPairId) {}

  record Reply(boolean return_, @Nullable String keyPairId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.keyPairs()
        .delete(call.caller(), request.keyName(), request.keyPairId())
        .map(deleted -> new Reply(true, deleted.map(KeyPair::id).orElse(null)));
  }
}
