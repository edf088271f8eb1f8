// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.instancetype.InstanceTypeOfferings;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.place.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What EC2 offers in a region: each type that the region has, for the region and for each zone that
 * has it, with each product, tenancy, class, term and payment. There are hundreds of thousands, so
 * none is made before it is asked for. The id of an offering tells its place among them.
 */
final class ReservedInstanceOfferings {
  private static final List<String> TENANCIES = List.of("default", "dedicated");
  private static final List<String> CLASSES = List.of("standard", "convertible");
  private static final List<Integer> YEARS = List.of(1, 3);
  private static final List<PaymentOption> PAYMENTS = List.of(PaymentOption.values());

  private final Place place;
  private final InstanceTypes known;
  private final InstanceTypeOfferings offered;
  private final List<String> types;
  private final List<@Nullable String> locations = new ArrayList<>();
  private final int ofType;

  ReservedInstanceOfferings(Place place, InstanceTypes known) {
    this.place = place;
    this.known = known;
    this.offered = InstanceTypeOfferings.in(place, known);
    this.types = offered.types();
    locations.add(null);
    locations.addAll(place.zones());
    this.ofType =
        locations.size()
            * ProductDescriptions.ALL.size()
            * TENANCIES.size()
            * CLASSES.size()
            * YEARS.size()
            * PAYMENTS.size();
  }

  /** Those that a selection names, in order, of types that pass a further test. */
  Stream<ReservedInstanceOffering> select(
      OfferingSelection selection, boolean classic, Predicate<String> ofTypes) {
    check(selection);
    Stream<ReservedInstanceOffering> asked =
        selection.ids().isEmpty()
            ? all(selection.instanceType(), ofTypes)
            : selection.ids().stream().map(this::require).filter(isOf(selection.instanceType()));
    return asked.filter(offering -> (classic || !offering.isForVpc()) && selection.has(offering));
  }

  private void check(OfferingSelection selection) {
    if (selection.instanceType() != null) {
      known.checkKnown(selection.instanceType());
    }
    if (selection.zone() != null) {
      String ignored = place.zone(selection.zone());
    }
    if (selection.product() != null) {
      ProductDescriptions.check(selection.product());
    }
    checkWord("instanceTenancy", selection.tenancy(), TENANCIES);
    checkWord("offeringClass", selection.offeringClass(), CLASSES);
    PaymentOption.check(selection.payment());
  }

  static void checkWord(String parameter, @Nullable String word, List<String> allowed) {
    if (word != null && !allowed.contains(word)) {
      throw ReservedInstanceErrors.UNKNOWN_WORD.with(word, parameter, String.join(", ", allowed));
    }
  }

  static void checkClass(@Nullable String offeringClass) {
    checkWord("offeringClass", offeringClass, CLASSES);
  }

  private static Predicate<ReservedInstanceOffering> isOf(@Nullable String type) {
    return offering -> type == null || type.equals(offering.instanceType());
  }

  private Stream<ReservedInstanceOffering> all(@Nullable String type, Predicate<String> ofTypes) {
    return IntStream.range(0, types.size())
        .filter(index -> type == null || types.get(index).equals(type))
        .filter(index -> ofTypes.test(types.get(index)))
        .mapToObj(index -> IntStream.range(index * ofType, (index + 1) * ofType))
        .flatMap(numbers -> numbers.mapToObj(this::numbered))
        .flatMap(Stream::ofNullable);
  }

  /** The offering of an id. */
  ReservedInstanceOffering require(String id) {
    ReservedInstanceOffering found = find(id);
    if (found == null) {
      throw ReservedInstanceErrors.NO_OFFERING.with(id);
    }
    return found;
  }

  private @Nullable ReservedInstanceOffering find(String id) {
    long number = OfferingIds.number(place.region(), id);
    return number >= 0 && number < (long) types.size() * ofType ? numbered((int) number) : null;
  }

  /** The offering of a number; null if its zone does not have its type. */
  private @Nullable ReservedInstanceOffering numbered(int number) {
    int rest = number;
    PaymentOption payment = PAYMENTS.get(rest % PAYMENTS.size());
    rest /= PAYMENTS.size();
    int years = YEARS.get(rest % YEARS.size());
    rest /= YEARS.size();
    String offeringClass = CLASSES.get(rest % CLASSES.size());
    rest /= CLASSES.size();
    String tenancy = TENANCIES.get(rest % TENANCIES.size());
    rest /= TENANCIES.size();
    String product = ProductDescriptions.ALL.get(rest % ProductDescriptions.ALL.size());
    rest /= ProductDescriptions.ALL.size();
    String zone = locations.get(rest % locations.size());
    String type = types.get(rest / locations.size());
    return zone == null || offered.isInZone(type, zone)
        ? new ReservedInstanceOffering(
            place.region(),
            number,
            known.require(type),
            zone,
            product,
            tenancy,
            offeringClass,
            years,
            payment)
        : null;
  }
}
