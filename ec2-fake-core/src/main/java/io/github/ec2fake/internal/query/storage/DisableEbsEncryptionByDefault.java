// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Leaves the encryption of new volumes to the calls that create them. */
final class DisableEbsEncryptionByDefault
    implements WriteAction<
        DisableEbsEncryptionByDefault.Request, DisableEbsEncryptionByDefault.Reply> {

  record Request() {}

  record Reply(boolean ebsEncryptionByDefault) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.ebsEncryption().setByDefault(call.caller(), false).map(Reply::new);
  }
}
