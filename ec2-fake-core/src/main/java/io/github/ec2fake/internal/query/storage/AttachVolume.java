// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;

/** Attaches a volume to an instance in the same zone. */
final class AttachVolume implements WriteAction<AttachVolume.Request, AttachmentItem> {

  record Request(@Required String volumeId, @Required String instanceId, @Required String device) {}

  @Override
  public Change<AttachmentItem> check(Request request, ActionContext call) {
    return call.volumes()
        .attach(call.caller(), request.volumeId(), request.instanceId(), request.device())
        .map(AttachmentItem::of);
  }
}
