// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;

final class EnableVolumeIO implements VoidAction<EnableVolumeIO.Request> {

  record Request(@Required String volumeId) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.volumes().statusChecks().enableIo(call.caller(), request.volumeId());
  }
}
