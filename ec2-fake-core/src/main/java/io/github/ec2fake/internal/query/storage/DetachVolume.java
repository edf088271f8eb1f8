// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Detaches a volume from its instance; a forced detachment is like any other. */
final class DetachVolume implements WriteAction<DetachVolume.Request, AttachmentItem> {

  record Request(
      @Required String volumeId,
      @Nullable String instanceId,
      @Nullable String device,
      @Nullable Boolean force) {}

  @Override
  public Change<AttachmentItem> check(Request request, ActionContext call) {
    return call.volumes()
        .detach(call.caller(), request.volumeId(), request.instanceId(), request.device())
        .map(AttachmentItem::of);
  }
}
