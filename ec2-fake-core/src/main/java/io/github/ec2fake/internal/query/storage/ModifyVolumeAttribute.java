// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

final class ModifyVolumeAttribute implements VoidAction<ModifyVolumeAttribute.Request> {

  record Request(@Required String volumeId, @Nullable Value autoEnableIO) {}

  record Value(@Nullable Boolean value) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    Boolean auto = request.autoEnableIO() == null ? null : request.autoEnableIO().value();
    return call.volumes().statusChecks().autoEnableIo(call.caller(), request.volumeId(), auto);
  }
}
