// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.ReadAction;
import java.time.Instant;

/** The password that a Windows instance has made, encrypted with its key pair. */
final class GetPasswordData implements ReadAction<InstanceId, GetPasswordData.Reply> {

  record Reply(String instanceId, Instant timestamp, String passwordData) {}

  @Override
  public boolean isAuthorizedByResource() {
    return true;
  }

  @Override
  public Reply serve(InstanceId request, ActionContext call) {
    Instance instance = call.instances().require(call.caller(), request.instanceId());
    WindowsOs windows = instance.windows();
    return new Reply(instance.id(), call.now(), windows == null ? "" : windows.encryptedPassword());
  }
}
