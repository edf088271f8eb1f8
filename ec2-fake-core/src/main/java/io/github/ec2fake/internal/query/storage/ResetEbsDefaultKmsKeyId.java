// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;

/** Makes the key that AWS manages what new volumes are encrypted with if calls name no key. */
final class ResetEbsDefaultKmsKeyId
    implements WriteAction<ResetEbsDefaultKmsKeyId.Request, DefaultKmsKeyReply> {

  record Request() {}

  @Override
  public Change<DefaultKmsKeyReply> check(Request request, ActionContext call) {
    return call.ebsEncryption().resetDefaultKey(call.caller()).map(DefaultKmsKeyReply::new);
  }
}
