// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import static io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceState.ACTIVE;
import static io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceState.PAYMENT_FAILED;
import static io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceState.PAYMENT_PENDING;
import static io.github.ec2fake.internal.model.reservedinstance.ReservedInstanceState.RETIRED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The reserved instances of a region. They show in nothing but their own calls: they change neither
 * the capacity that instances find nor the quotas of an account.
 *
 * <p>Source: DescribeReservedInstances, {@code state}; EC2's user guide, "Reserved Instances", "How
 * you are billed" and "Reserved Instance quotas".
 */
public final class ReservedInstances {
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  private final Context context;
  private final Place place;
  private final InstanceTypes types;
  private final ReservedInstanceModifications modifications;
  private final Lifecycle<ReservedInstance, ReservedInstanceState> lifecycle;
  private final Registry<ReservedInstance> registry =
      new Registry<>(id -> checkId(id), ids -> ReservedInstanceErrors.NOT_FOUND.with(ids.get(0)));
  private @Nullable ReservedInstanceOfferings offerings;

  /**
   * The most that an order may cost.
   *
   * @param amount dollars
   */
  public record LimitPrice(@Nullable BigDecimal amount, @Nullable String currency) {}

  public ReservedInstances(Context context, Place place, InstanceTypes types) {
    this.types = types;
    this.context = context;
    this.place = place;
    this.lifecycle =
        new Lifecycle<ReservedInstance, ReservedInstanceState>("reserved instances", context)
            .after(
                PAYMENT_PENDING,
                reserved -> Phase.RESERVED_INSTANCES_PAYMENT,
                ACTIVE,
                this::retireAtTheEnd)
            .faultPoint(
                PAYMENT_PENDING,
                FaultPoint.of(
                    Phase.RESERVED_INSTANCES_PAYMENT,
                    reserved -> Set.of(reserved.terms().id()),
                    (reserved, failure) -> fail(reserved, failure.toString())));
    this.modifications = new ReservedInstanceModifications(context, place, types, this);
  }

  private void fail(ReservedInstance reserved, String why) {
    lifecycle.enter(reserved, PAYMENT_FAILED, why);
  }

  private static void checkId(String id) {
    if (!isId(id)) {
      throw ReservedInstanceErrors.MALFORMED.with(id);
    }
  }

  /** Whether an id has the form of one of reserved instances. */
  public static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  private void retireAtTheEnd(ReservedInstance reserved) {
    Duration left = Duration.between(context.now(), reserved.end());
    context
        .events()
        .expiry(
            left,
            () -> {
              if (reserved.isIn(ACTIVE)) {
                lifecycle.enter(reserved, RETIRED, "the term is over");
              }
            });
  }

  private ReservedInstanceOfferings offered() {
    if (offerings == null) {
      offerings = new ReservedInstanceOfferings(place, types);
    }
    return offerings;
  }

  /**
   * DescribeReservedInstancesOfferings: made one after the other, as they are asked for.
   *
   * @param ofTypes which instance types to go through
   */
  public Stream<ReservedInstanceOffering> offerings(
      Caller caller, OfferingSelection selection, Predicate<String> ofTypes) {
    return offered().select(selection, context.classic().test(caller.account()), ofTypes);
  }

  /** PurchaseReservedInstancesOffering. */
  public Change<ReservedInstance> purchase(
      Caller caller, String offeringId, int count, @Nullable LimitPrice limit) {
    ReservedInstanceOffering offering = offered().require(offeringId);
    if (count < 1) {
      throw ReservedInstanceErrors.BAD_COUNT.with(count);
    }
    checkPrice(offering, count, limit);
    checkQuota(caller, offering, count);
    return Change.of(
        () -> {
          Instant now = context.now();
          ReservedInstance reserved =
              new ReservedInstance(
                  newId(), caller.account(), PAYMENT_PENDING, offering, count, now, now);
          begin(reserved, count + " of " + offering.instanceType());
          return reserved;
        });
  }

  private String newId() {
    return context.ids().uuid().toString();
  }

  private void begin(ReservedInstance reserved, String note) {
    registry.add(reserved);
    lifecycle.begin(reserved, note);
  }

  private static void checkPrice(
      ReservedInstanceOffering offering, int count, @Nullable LimitPrice limit) {
    if (limit == null) {
      return;
    }
    if (limit.currency() != null && !limit.currency().equals("USD")) {
      throw ReservedInstanceErrors.BAD_CURRENCY.with(limit.currency());
    }
    BigDecimal total = offering.fixedPrice().multiply(BigDecimal.valueOf(count));
    if (limit.amount() != null && total.compareTo(limit.amount()) > 0) {
      throw ReservedInstanceErrors.TOO_EXPENSIVE.with(limit.amount(), total.toPlainString());
    }
  }

  /** EC2 counts what is bought in a month, for each zone and for the region. */
  private void checkQuota(Caller caller, ReservedInstanceOffering offering, int count) {
    long most = context.quotas(caller.account()).of(Quota.RESERVED_INSTANCES);
    YearMonth month = month(context.now());
    long bought =
        registry.ownedBy(caller.account()).stream()
            .filter(reserved -> Objects.equals(reserved.terms().zone(), offering.zone()))
            .filter(reserved -> reserved.isIn(PAYMENT_PENDING, ACTIVE))
            .filter(reserved -> month(reserved.purchased()).equals(month))
            .mapToLong(ReservedInstance::count)
            .sum();
    if (count > most - bought) {
      throw ReservedInstanceErrors.LIMIT_EXCEEDED.with(
          most,
          Objects.requireNonNullElse(offering.zone(), place.region()),
          Math.max(0, most - bought));
    }
  }

  private static YearMonth month(Instant time) {
    return YearMonth.from(time.atZone(ZoneOffset.UTC));
  }

  /** DescribeReservedInstances. */
  public List<ReservedInstance> describe(
      Caller caller, List<String> ids, @Nullable String offeringClass, @Nullable String payment) {
    ReservedInstanceOfferings.checkClass(offeringClass);
    PaymentOption.check(payment);
    return registry.describe(caller, ids).stream()
        .filter(each -> offeringClass == null || each.terms().offeringClass().equals(offeringClass))
        .filter(each -> payment == null || each.terms().payment().word().equals(payment))
        .toList();
  }

  public ReservedInstance require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  List<ReservedInstance> require(Caller caller, List<String> ids) {
    return registry.require(caller, ids);
  }

  public ReservedInstanceModifications modifications() {
    return modifications;
  }

  /** Takes reserved instances out of service, whose place others have taken. */
  void retire(ReservedInstance reserved) {
    reserved.end(context.now());
    lifecycle.enter(reserved, RETIRED, "modified");
  }

  /** Adds what a modification has made of others. */
  ReservedInstance addActive(
      ReservedInstance before, ReservedInstanceOffering terms, int count, String note) {
    ReservedInstance reserved =
        new ReservedInstance(
            newId(), before.ownerId(), ACTIVE, terms, count, before.purchased(), context.now());
    begin(reserved, note);
    retireAtTheEnd(reserved);
    return reserved;
  }
}
