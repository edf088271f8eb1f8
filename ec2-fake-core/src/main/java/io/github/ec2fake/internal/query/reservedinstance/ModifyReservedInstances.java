// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits, merges, moves or resizes reserved instances. */
final class ModifyReservedInstances
    implements WriteAction<ModifyReservedInstances.Request, ModifyReservedInstances.Reply> {

  record Request(
      List<String> reservedInstancesId,
      @Nullable String clientToken,
      List<ReservedInstancesConfiguration> reservedInstancesConfigurationSetItemType) {}

  record Reply(String reservedInstancesModificationId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.reservedInstances()
        .modifications()
        .modify(
            call.caller(),
            request.reservedInstancesId(),
            request.reservedInstancesConfigurationSetItemType().stream()
                .map(ReservedInstancesConfiguration::toModel)
                .toList(),
            request.clientToken())
        .map(modification -> new Reply(modification.id()));
  }
}
