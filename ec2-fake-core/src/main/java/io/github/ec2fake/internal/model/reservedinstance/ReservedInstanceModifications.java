// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import static io.github.ec2fake.internal.model.reservedinstance.ModificationState.FAILED;
import static io.github.ec2fake.internal.model.reservedinstance.ModificationState.FULFILLED;
import static io.github.ec2fake.internal.model.reservedinstance.ModificationState.PROCESSING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.time.Phase;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How reserved instances are modified: split, merged, moved to another zone or to the region, or
 * given another size of the same family. When it is done they are retired, and new ones run until
 * the end of the same term.
 *
 * <p>Source: ModifyReservedInstances; EC2's user guide, "Modify Reserved Instances", with the table
 * of size footprints.
 */
public final class ReservedInstanceModifications {
  private static final String PREFIX = "rimod-";
  private static final Pattern ID = Pattern.compile(PREFIX + "[0-9a-f-]{36}");
  private static final List<String> PLATFORMS = List.of("EC2-Classic", "EC2-VPC");
  private static final List<String> SCOPES = List.of("Availability Zone", "Region");
  private static final String REGION = "Region";

  private final Context context;
  private final Place place;
  private final InstanceTypes types;
  private final ReservedInstances reservedInstances;
  private final Lifecycle<ReservedInstanceModification, ModificationState> lifecycle;
  private final Registry<ReservedInstanceModification> registry =
      new Registry<>(
          ReservedInstanceModifications::checkId,
          ids -> ReservedInstanceErrors.NO_MODIFICATION.with(ids.get(0)));
  private final IdempotentRequests<Asked, ReservedInstanceModification> served =
      new IdempotentRequests<>();

  private record Asked(List<String> ids, List<TargetConfiguration> targets) {}

  ReservedInstanceModifications(
      Context context, Place place, InstanceTypes types, ReservedInstances reservedInstances) {
    this.types = types;
    this.context = context;
    this.place = place;
    this.reservedInstances = reservedInstances;
    this.lifecycle =
        new Lifecycle<ReservedInstanceModification, ModificationState>(
                "reserved instances modification", context)
            .after(
                PROCESSING,
                modification -> Phase.RESERVED_INSTANCES_MODIFICATION,
                FULFILLED,
                this::fulfil)
            .faultPoint(
                PROCESSING,
                FaultPoint.of(
                    Phase.RESERVED_INSTANCES_MODIFICATION,
                    modification ->
                        modification.modified().stream()
                            .map(ReservedInstance::id)
                            .collect(Collectors.toSet()),
                    this::fail));
  }

  private static void checkId(String id) {
    if (!ID.matcher(id).matches()) {
      throw ReservedInstanceErrors.MODIFICATION_MALFORMED.with(id);
    }
  }

  /** DescribeReservedInstancesModifications. */
  public List<ReservedInstanceModification> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** ModifyReservedInstances. */
  public Change<ReservedInstanceModification> modify(
      Caller caller,
      List<String> ids,
      List<TargetConfiguration> configurations,
      @Nullable String clientToken) {
    Asked asked = new Asked(ids, configurations);
    ReservedInstanceModification earlier = served.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    if (ids.isEmpty()) {
      throw ReservedInstanceErrors.NOTHING_TO_MODIFY.with();
    }
    if (configurations.isEmpty()) {
      throw ReservedInstanceErrors.NO_TARGETS.with();
    }
    List<ReservedInstance> modified = reservedInstances.require(caller, ids);
    modified.forEach(ReservedInstanceModifications::checkModifiable);
    checkAlike(modified);
    int together = modified.stream().mapToInt(ReservedInstance::count).sum();
    List<ReservedInstanceModification.Target> targets =
        configurations.stream().map(each -> target(each, modified.get(0), together)).toList();
    checkFootprint(modified, targets);
    return Change.of(
        () -> {
          ReservedInstanceModification modification =
              new ReservedInstanceModification(
                  PREFIX + context.ids().uuid(),
                  caller.account(),
                  modified,
                  targets,
                  clientToken,
                  context.now());
          modified.forEach(each -> each.beingModified(true));
          registry.add(modification);
          served.remember(caller, clientToken, asked, modification);
          lifecycle.begin(modification, "of " + String.join(", ", ids));
          return modification;
        });
  }

  private static void checkModifiable(ReservedInstance reserved) {
    if (!reserved.isIn(ReservedInstanceState.ACTIVE)) {
      throw ReservedInstanceErrors.NOT_ACTIVE.with(reserved.id(), reserved.state().word());
    }
    if (reserved.isBeingModified()) {
      throw ReservedInstanceErrors.BEING_MODIFIED.with(reserved.id());
    }
  }

  private static void checkAlike(List<ReservedInstance> modified) {
    same(modified, "end", ReservedInstance::end);
    same(modified, "instance family", each -> family(each.terms().type()));
    same(modified, "product description", each -> each.terms().product());
    same(modified, "tenancy", each -> each.terms().tenancy());
    same(modified, "offering class", each -> each.terms().offeringClass());
    same(modified, "offering type", each -> each.terms().payment());
  }

  private static void same(
      List<ReservedInstance> modified, String what, Function<ReservedInstance, Object> value) {
    if (modified.stream().map(value).distinct().count() > 1) {
      throw ReservedInstanceErrors.DIFFERENT.with(what);
    }
  }

  private ReservedInstanceModification.Target target(
      TargetConfiguration asked, ReservedInstance before, int together) {
    ReservedInstanceOfferings.checkWord("platform", asked.platform(), PLATFORMS);
    ReservedInstanceOfferings.checkWord("scope", asked.scope(), SCOPES);
    ReservedInstanceOffering terms = before.terms();
    InstanceType type =
        asked.instanceType() == null ? terms.type() : types.require(asked.instanceType());
    if (!family(type).equals(family(terms.type()))) {
      throw ReservedInstanceErrors.OTHER_FAMILY.with(type.name(), terms.instanceType());
    }
    boolean sizesAreFlexible =
        ProductDescriptions.base(terms.product()).equals("Linux/UNIX")
            && terms.tenancy().equals("default");
    if (!sizesAreFlexible && type != terms.type()) {
      throw ReservedInstanceErrors.SIZE_FIXED.with();
    }
    int count = asked.count() == null ? together : asked.count();
    if (count < 1) {
      throw ReservedInstanceErrors.BAD_COUNT.with(count);
    }
    return new ReservedInstanceModification.Target(
        terms.with(type, zone(asked, terms)), count, asked);
  }

  private @Nullable String zone(TargetConfiguration asked, ReservedInstanceOffering terms) {
    if (asked.zone() != null) {
      if (REGION.equals(asked.scope())) {
        throw ReservedInstanceErrors.ZONE_AND_SCOPE.with();
      }
      return place.zone(asked.zone());
    }
    if (asked.scope() == null) {
      return terms.zone();
    }
    if (!asked.scope().equals(REGION) && terms.zone() == null) {
      throw ReservedInstanceErrors.ZONE_AND_SCOPE.with();
    }
    return asked.scope().equals(REGION) ? null : terms.zone();
  }

  private static void checkFootprint(
      List<ReservedInstance> modified, List<ReservedInstanceModification.Target> targets) {
    BigDecimal before =
        modified.stream()
            .map(each -> footprint(each.terms().type(), each.count()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal after =
        targets.stream()
            .map(each -> footprint(each.terms().type(), each.count()))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    if (before.compareTo(after) != 0) {
      throw ReservedInstanceErrors.OTHER_FOOTPRINT.with(
          after.stripTrailingZeros().toPlainString(), before.stripTrailingZeros().toPlainString());
    }
  }

  private static BigDecimal footprint(InstanceType type, int count) {
    return SizeFootprint.of(type).multiply(BigDecimal.valueOf(count));
  }

  private static String family(InstanceType type) {
    return type.name().substring(0, type.name().indexOf('.'));
  }

  private void fulfil(ReservedInstanceModification modification) {
    ReservedInstance first = modification.modified().get(0);
    List<ReservedInstance> made =
        modification.targets().stream()
            .map(
                target ->
                    reservedInstances.addActive(
                        first, target.terms(), target.count(), "by " + modification.id()))
            .toList();
    modification.modified().forEach(reservedInstances::retire);
    modification.fulfilled(context.now(), made);
  }

  private void fail(ReservedInstanceModification modification, StateReason why) {
    modification.modified().forEach(each -> each.beingModified(false));
    modification.failed(context.now(), why.message());
    lifecycle.enter(modification, FAILED, why.toString());
  }
}
