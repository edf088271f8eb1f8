// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;

/** Tells whether new volumes of the account are encrypted in the region, whatever calls say. */
final class GetEbsEncryptionByDefault
    implements ReadAction<GetEbsEncryptionByDefault.Request, GetEbsEncryptionByDefault.Reply> {

  record Request() {}

  record Reply(boolean ebsEncryptionByDefault) {}

  @Override
  public Reply serve(Request request, ActionContext call) {
    return new Reply(call.ebsEncryption().isByDefault(call.caller().account()));
  }
}
