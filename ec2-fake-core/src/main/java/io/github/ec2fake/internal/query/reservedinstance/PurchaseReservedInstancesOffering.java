// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstances;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Buys reserved instances. */
@NotModelled("PurchaseTime")
final class PurchaseReservedInstancesOffering
    implements WriteAction<
        PurchaseReservedInstancesOffering.Request, PurchaseReservedInstancesOffering.Reply> {

  record LimitPrice(@Nullable BigDecimal amount, @Nullable String currencyCode) {}

  record Request(
      @Required String reservedInstancesOfferingId,
      @Required Integer instanceCount,
      @Nullable LimitPrice limitPrice) {

    ReservedInstances.@Nullable LimitPrice limit() {
      return limitPrice == null
          ? null
          : new ReservedInstances.LimitPrice(limitPrice.amount(), limitPrice.currencyCode());
    }
  }

  record Reply(String reservedInstancesId) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.reservedInstances()
        .purchase(
            call.caller(),
            request.reservedInstancesOfferingId(),
            request.instanceCount(),
            request.limit())
        .map(reserved -> new Reply(reserved.id()));
  }
}
