// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.internal.model.reservedinstance.OfferingSelection;
import io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceOffering;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PageSize;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What reserved instances EC2 offers. There is no marketplace here, so nobody but EC2 sells any,
 * and the numbers of instances that a caller wants make no difference.
 */
final class DescribeReservedInstancesOfferings
    extends DescribeAction<
        DescribeReservedInstancesOfferings.Request, DescribeReservedInstancesOfferings.Reply> {
  private static final int MOST = 100;
  private static final String INSTANCE_TYPE = "instance-type";

  record Request(
      List<String> reservedInstancesOfferingId,
      @Nullable String instanceType,
      @Nullable String availabilityZone,
      @Nullable String productDescription,
      @Nullable String instanceTenancy,
      @Nullable String offeringType,
      @Nullable String offeringClass,
      @Nullable Boolean includeMarketplace,
      @Nullable Long minDuration,
      @Nullable Long maxDuration,
      @Nullable Integer maxInstanceCount,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {

    OfferingSelection toModel() {
      return new OfferingSelection(
          reservedInstancesOfferingId,
          instanceType,
          availabilityZone,
          productDescription,
          instanceTenancy,
          offeringClass,
          offeringType,
          minDuration,
          maxDuration);
    }
  }

  record Item(
      String reservedInstancesOfferingId,
      String instanceType,
      @Nullable String availabilityZone,
      @Nullable String availabilityZoneId,
      long duration,
      BigDecimal fixedPrice,
      BigDecimal usagePrice,
      String productDescription,
      String instanceTenancy,
      String currencyCode,
      String offeringType,
      List<RecurringCharge> recurringCharges,
      boolean marketplace,
      String offeringClass,
      String scope) {

    static Item of(ReservedInstanceOffering offering, ActionContext call) {
      return new Item(
          offering.id(),
          offering.instanceType(),
          offering.zone(),
          call.place().zoneIdOf(offering.zone()),
          offering.duration(),
          offering.fixedPrice(),
          BigDecimal.ZERO,
          offering.product(),
          offering.tenancy(),
          "USD",
          offering.payment().word(),
          RecurringCharge.of(offering),
          false,
          offering.offeringClass(),
          offering.scope());
    }
  }

  record Reply(List<Item> reservedInstancesOfferingsSet, @Nullable String nextToken) {}

  private static final Filters<ReservedInstanceOffering> FILTERS =
      new Filters<ReservedInstanceOffering>()
          .by("availability-zone", ReservedInstanceOffering::zone)
          .by("duration", ReservedInstanceOffering::duration)
          .by("fixed-price", ReservedInstanceOffering::fixedPrice)
          .by(INSTANCE_TYPE, ReservedInstanceOffering::instanceType)
          .by("marketplace", offering -> false)
          .by("product-description", ReservedInstanceOffering::product)
          .by("reserved-instances-offering-id", ReservedInstanceOffering::id)
          .by("scope", ReservedInstanceOffering::scope)
          .by("usage-price", offering -> BigDecimal.ZERO)
          .byCall(
              "availability-zone-id", (offering, call) -> call.place().zoneIdOf(offering.zone()));

  /** The filter by type alone, so that no offering of another type is made. */
  private static final Filters<String> TYPES =
      new Filters<String>().by(INSTANCE_TYPE, type -> type);

  DescribeReservedInstancesOfferings() {
    super(null, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    int size = PageSize.atMost(MOST, request.maxResults());
    Predicate<ReservedInstanceOffering> matching = FILTERS.matching(request.filter(), call);
    List<Filter> byType =
        request.filter().stream().filter(filter -> filter.name().equals(INSTANCE_TYPE)).toList();
    return Page.of(
            call.reservedInstances()
                .offerings(call.caller(), request.toModel(), TYPES.matching(byType, call))
                .filter(matching),
            size,
            request.nextToken())
        .map(offering -> Item.of(offering, call))
        .reply(Reply::new);
  }
}
