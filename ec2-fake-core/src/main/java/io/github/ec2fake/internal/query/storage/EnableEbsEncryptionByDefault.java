// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Encrypts the volumes that the account creates in the region from now on. */
final class EnableEbsEncryptionByDefault
    implements WriteAction<
        EnableEbsEncryptionByDefault.Request, EnableEbsEncryptionByDefault.Reply> {

  record Request() {}

  record Reply(boolean ebsEncryptionByDefault) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.ebsEncryption().setByDefault(call.caller(), true).map(Reply::new);
  }
}
