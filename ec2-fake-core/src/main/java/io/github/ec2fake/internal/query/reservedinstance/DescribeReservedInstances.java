// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstance;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceOffering;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reserved instances that the caller has bought. */
final class DescribeReservedInstances
    extends DescribeAction<DescribeReservedInstances.Request, DescribeReservedInstances.Reply> {

  record Request(
      List<String> reservedInstancesId,
      @Nullable String offeringClass,
      @Nullable String offeringType,
      List<Filter> filter) {}

  record Item(
      String reservedInstancesId,
      String instanceType,
      @Nullable String availabilityZone,
      @Nullable String availabilityZoneId,
      Instant start,
      Instant end,
      long duration,
      BigDecimal fixedPrice,
      BigDecimal usagePrice,
      int instanceCount,
      String productDescription,
      String state,
      String instanceTenancy,
      String currencyCode,
      String offeringType,
      List<RecurringCharge> recurringCharges,
      @Nullable List<TagItem> tagSet,
      String offeringClass,
      String scope) {

    static Item of(ReservedInstance reserved, ActionContext call) {
      ReservedInstanceOffering terms = reserved.terms();
      return new Item(
          reserved.id(),
          terms.instanceType(),
          terms.zone(),
          call.place().zoneIdOf(terms.zone()),
          reserved.start(),
          reserved.end(),
          terms.duration(),
          terms.fixedPrice(),
          BigDecimal.ZERO,
          reserved.count(),
          terms.product(),
          reserved.state().word(),
          terms.tenancy(),
          "USD",
          terms.payment().word(),
          RecurringCharge.of(terms),
          TagItem.of(call, reserved.id()),
          terms.offeringClass(),
          terms.scope());
    }
  }

  record Reply(List<Item> reservedInstancesSet) {}

  private static final Filters<ReservedInstance> FILTERS =
      new Filters<ReservedInstance>()
          .by("availability-zone", reserved -> reserved.terms().zone())
          .by("duration", reserved -> reserved.terms().duration())
          .by("end", ReservedInstance::end)
          .by("fixed-price", reserved -> reserved.terms().fixedPrice())
          .by("instance-type", reserved -> reserved.terms().instanceType())
          .by("product-description", reserved -> reserved.terms().product())
          .by("reserved-instances-id", ReservedInstance::id)
          .by("scope", reserved -> reserved.terms().scope())
          .by("start", ReservedInstance::start)
          .by("state", reserved -> reserved.state().word())
          .by("usage-price", reserved -> BigDecimal.ZERO)
          .byTags(ReservedInstance::id)
          .byCall(
              "availability-zone-id",
              (reserved, call) -> call.place().zoneIdOf(reserved.terms().zone()));

  DescribeReservedInstances() {
    super(ResourceKind.RESERVED_INSTANCES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<ReservedInstance> described =
        call.reservedInstances()
            .describe(
                call.caller(),
                request.reservedInstancesId(),
                request.offeringClass(),
                request.offeringType());
    return new Reply(FILTERS.items(described, request.filter(), call, each -> Item.of(each, call)));
  }
}
