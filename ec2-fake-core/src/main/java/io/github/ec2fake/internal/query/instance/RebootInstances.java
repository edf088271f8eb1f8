// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.VoidAction;

/** Reboots instances. */
final class RebootInstances implements VoidAction<InstanceIds> {

  @Override
  public Change<?> change(InstanceIds request, ActionContext call) {
    return call.instances().reboot(call.caller(), request.instanceId());
  }
}
