// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.instance.InstanceOptionChanges;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Changes the placement group or the tenancy of a stopped instance. */
@NotModelled("Affinity HostId HostResourceGroupArn")
final class ModifyInstancePlacement implements VoidAction<ModifyInstancePlacement.Request> {

  record Request(
      @Required String instanceId,
      @Nullable @MayBeEmpty String groupName,
      @Nullable String groupId,
      @Nullable Integer partitionNumber,
      @Nullable String tenancy) {}

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.instances()
        .optionChanges()
        .placement(
            call.caller(),
            request.instanceId(),
            new InstanceOptionChanges.Placement(
                request.groupName(),
                request.groupId(),
                request.partitionNumber(),
                request.tenancy()));
  }
}
