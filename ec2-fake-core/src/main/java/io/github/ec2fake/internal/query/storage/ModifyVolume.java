// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.VolumeChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Changes the size, the type and the performance of a volume, also of one in use. */
final class ModifyVolume implements WriteAction<ModifyVolume.Request, ModifyVolume.Reply> {

  record Request(
      @Required String volumeId,
      @Nullable Integer size,
      @Nullable String volumeType,
      @Nullable Integer iops,
      @Nullable Integer throughput,
      @Nullable Boolean multiAttachEnabled) {}

  record Reply(VolumeModificationItem volumeModification) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    VolumeChange asked =
        new VolumeChange(
            request.size(),
            request.volumeType(),
            request.iops(),
            request.throughput(),
            request.multiAttachEnabled());
    return call.volumes()
        .modify(call.caller(), request.volumeId(), asked)
        .map(modification -> new Reply(VolumeModificationItem.of(modification, call)));
  }
}
