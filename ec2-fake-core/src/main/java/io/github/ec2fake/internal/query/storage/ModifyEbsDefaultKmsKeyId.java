// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Sets what new volumes of the account are encrypted with in the region if calls name no key. */
final class ModifyEbsDefaultKmsKeyId
    implements WriteAction<ModifyEbsDefaultKmsKeyId.Request, DefaultKmsKeyReply> {

  record Request(@Required String kmsKeyId) {}

  @Override
  public Change<DefaultKmsKeyReply> check(Request request, ActionContext call) {
    return call.ebsEncryption()
        .changeDefaultKey(call.caller(), request.kmsKeyId())
        .map(DefaultKmsKeyReply::new);
  }
}
