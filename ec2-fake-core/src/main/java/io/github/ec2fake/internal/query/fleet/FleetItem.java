// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.Fleet;
import io.github.ec2fake.internal.model.fleet.FleetCapacity;
import io.github.ec2fake.internal.model.fleet.FleetLifecycle;
import io.github.ec2fake.internal.model.fleet.FleetMarket;
import io.github.ec2fake.internal.model.fleet.FleetPool;
import io.github.ec2fake.internal.model.fleet.FleetType;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A fleet in replies. */
record FleetItem(
    @Nullable String activityStatus,
    Instant createTime,
    String fleetId,
    String fleetState,
    @Nullable String clientToken,
    @Nullable String excessCapacityTerminationPolicy,
    BigDecimal fulfilledCapacity,
    BigDecimal fulfilledOnDemandCapacity,
    List<Config> launchTemplateConfigs,
    Capacity targetCapacitySpecification,
    @Nullable Boolean terminateInstancesWithExpiration,
    String type,
    @Nullable Boolean replaceUnhealthyInstances,
    @Nullable Market spotOptions,
    @Nullable OnDemand onDemandOptions,
    @Nullable List<TagItem> tagSet,
    @Nullable List<FleetErrorItem> errorSet,
    @Nullable List<FleetInstancesItem> fleetInstanceSet,
    @Nullable String context) {
  static final String INSTANT = "instant";

  record Config(TemplateItem launchTemplateSpecification, List<OverrideItem> overrides) {}

  record Capacity(
      int totalTargetCapacity,
      int onDemandTargetCapacity,
      int spotTargetCapacity,
      @Nullable String defaultTargetCapacityType) {}

  record Market(
      @Nullable String allocationStrategy,
      @Nullable String instanceInterruptionBehavior,
      @Nullable Integer instancePoolsToUseCount,
      boolean singleInstanceType,
      boolean singleAvailabilityZone,
      @Nullable Integer minTargetCapacity) {

    static @Nullable Market of(FleetMarket market) {
      InterruptionBehavior interruption = market.interruption();
      return market.equals(FleetMarket.DEFAULT)
          ? null
          : new Market(
              market.strategy(),
              interruption == null ? null : interruption.word(),
              market.pools(),
              market.singleType(),
              market.singleZone(),
              market.minCapacity());
    }
  }

  record OnDemand(
      @Nullable String allocationStrategy,
      boolean singleInstanceType,
      boolean singleAvailabilityZone,
      @Nullable Integer minTargetCapacity) {

    static @Nullable OnDemand of(FleetMarket market) {
      return market.equals(FleetMarket.DEFAULT)
          ? null
          : new OnDemand(
              market.strategy(), market.singleType(), market.singleZone(), market.minCapacity());
    }
  }

  static FleetItem of(Fleet fleet, ActionContext call) {
    BigDecimal onDemand = fleet.fulfilled(FleetLifecycle.ON_DEMAND);
    return new FleetItem(
        fleet.activityWord(),
        fleet.createTime(),
        fleet.id(),
        fleet.stateWord(),
        fleet.clientToken(),
        excessPolicy(fleet),
        onDemand.add(fleet.fulfilled(FleetLifecycle.SPOT)),
        onDemand,
        configs(fleet),
        capacity(fleet.asked().capacity()),
        fleet.isInstant() ? null : Boolean.FALSE,
        fleet.type().word(),
        fleet.isInstant() ? null : Boolean.FALSE,
        Market.of(fleet.asked().spot()),
        OnDemand.of(fleet.asked().onDemand()),
        TagItem.of(call, fleet.id()),
        FleetErrorItem.of(fleet),
        FleetInstancesItem.of(fleet),
        fleet.asked().context());
  }

  /** What becomes of too many instances; null of a fleet that does not maintain its capacity. */
  static @Nullable String excessPolicy(Fleet fleet) {
    return fleet.type() == FleetType.MAINTAIN
        ? Objects.requireNonNullElse(fleet.asked().excessPolicy(), "termination")
        : null;
  }

  private static List<Config> configs(Fleet fleet) {
    Map<TemplateItem, List<OverrideItem>> byTemplate = new LinkedHashMap<>();
    for (FleetPool pool : fleet.pools()) {
      byTemplate
          .computeIfAbsent(TemplateItem.of(pool), template -> new ArrayList<>())
          .add(OverrideItem.of(pool.override()));
    }
    return byTemplate.entrySet().stream()
        .map(each -> new Config(each.getKey(), each.getValue()))
        .toList();
  }

  private static Capacity capacity(FleetCapacity capacity) {
    return new Capacity(
        capacity.total(),
        capacity.of(FleetLifecycle.ON_DEMAND),
        capacity.of(FleetLifecycle.SPOT),
        capacity.defaultType());
  }
}
