// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.networkinterface;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.networkinterface.DeviceSlot;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Attaches a network interface to an instance. */
final class AttachNetworkInterface
    implements WriteAction<AttachNetworkInterface.Request, AttachNetworkInterface.Reply> {

  record Request(
      @Required String networkInterfaceId,
      @Required String instanceId,
      @Required Integer deviceIndex,
      @Nullable Integer networkCardIndex,
      OptionParameters.@Nullable EnaSrd enaSrdSpecification) {}

  record Reply(String attachmentId, int networkCardIndex) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    DeviceSlot slot =
        new DeviceSlot(
            Objects.requireNonNullElse(request.networkCardIndex(), 0), request.deviceIndex());
    return call.networkInterfaces()
        .attachments()
        .attach(
            call.caller(),
            request.networkInterfaceId(),
            request.instanceId(),
            slot,
            OptionParameters.EnaSrd.toModel(request.enaSrdSpecification()))
        .map(made -> new Reply(made.id(), made.slot().networkCardIndex()));
  }
}
