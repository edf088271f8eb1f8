// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A fleet: what it is asked for, and what it has launched. */
public final class Fleet extends Resource<FleetState> {
  private final FleetType type;
  private final @Nullable String clientToken;
  private final Instant createTime;
  private final LaunchTranslation translation;
  private final List<FleetInstances> launched = new ArrayList<>();
  private final List<FleetError> errors = new ArrayList<>();
  private final List<FleetEvent> events = new ArrayList<>();
  private final Set<Instance> givenUp = new HashSet<>();
  private NewFleet asked;
  private List<FleetPool> pools;
  private @Nullable Cancellable awaited;
  private boolean replacing;

  Fleet(
      String id,
      String ownerId,
      FleetType type,
      NewFleet asked,
      @Nullable String clientToken,
      Instant createTime,
      List<FleetPool> pools,
      LaunchTranslation translation) {
    super(id, ownerId, type == FleetType.INSTANT ? FleetState.ACTIVE : FleetState.SUBMITTED);
    this.type = type;
    this.asked = asked;
    this.clientToken = clientToken;
    this.createTime = createTime;
    this.pools = pools;
    this.translation = translation;
  }

  public FleetType type() {
    return type;
  }

  public boolean isInstant() {
    return type == FleetType.INSTANT;
  }

  public NewFleet asked() {
    return asked;
  }

  void modify(NewFleet newAsked, List<FleetPool> newPools) {
    asked = newAsked;
    pools = newPools;
  }

  public @Nullable String clientToken() {
    return clientToken;
  }

  public Instant createTime() {
    return createTime;
  }

  public List<FleetPool> pools() {
    return pools;
  }

  /** How it reads the parameters of its launches. */
  LaunchTranslation translation() {
    return translation;
  }

  /** What it launched, by pool. */
  public List<FleetInstances> launched() {
    return Collections.unmodifiableList(launched);
  }

  /** What it could not launch, the last time that it launched. */
  public List<FleetError> errors() {
    return Collections.unmodifiableList(errors);
  }

  void add(FleetInstances instances) {
    launched.add(instances);
  }

  void add(FleetError error) {
    errors.add(error);
  }

  /** Forgets what was launched and is gone, and the errors of the last launch. */
  void prepareLaunch() {
    errors.clear();
    launched.removeIf(FleetInstances::areGone);
  }

  /** What has happened to it, in order; an instant fleet has no events. */
  List<FleetEvent> events() {
    return Collections.unmodifiableList(events);
  }

  void add(FleetEvent event) {
    events.add(event);
  }

  /** What it launched and is not going down. */
  List<FleetInstances> live(FleetLifecycle lifecycle) {
    return launched.stream()
        .filter(each -> each.lifecycle() == lifecycle)
        .map(each -> each.only(Fleet::isLive))
        .toList();
  }

  private static boolean isLive(Instance instance) {
    return !instance.isIn(InstanceState.SHUTTING_DOWN, InstanceState.TERMINATED);
  }

  Stream<Instance> liveInstances() {
    return instances().filter(Fleet::isLive);
  }

  /** The units that it has; of an instant fleet, those that it launched. */
  public BigDecimal fulfilled(FleetLifecycle lifecycle) {
    return (isInstant() ? launched : live(lifecycle))
        .stream()
            .filter(each -> each.lifecycle() == lifecycle)
            .map(FleetInstances::units)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Whether it has too little of something. */
  boolean isShort() {
    return Stream.of(FleetLifecycle.values())
        .anyMatch(
            lifecycle ->
                fulfilled(lifecycle).compareTo(BigDecimal.valueOf(asked.capacity().of(lifecycle)))
                    < 0);
  }

  /** What it waits for to launch again takes the place of what it waited for; null for nothing. */
  void waitFor(@Nullable Cancellable next) {
    if (awaited != null) {
      awaited.cancel();
    }
    awaited = next;
    replacing = false;
  }

  /** It is going to replace what is gone. */
  void waitToReplace(Cancellable next) {
    waitFor(next);
    replacing = true;
  }

  boolean isReplacing() {
    return replacing;
  }

  /** It has too much, and terminates these instances. */
  void giveUp(List<Instance> instances) {
    givenUp.addAll(instances);
  }

  public boolean isDeleted() {
    return isIn(FleetState.DELETED_RUNNING, FleetState.DELETED_TERMINATING);
  }

  Stream<Instance> instances() {
    return launched.stream().flatMap(each -> each.instances().stream());
  }

  /**
   * Whether it counts towards the account's quota: as long as it is active, or deleted with
   * instances that run. One of type instant is done with what it launched, and counts by that.
   *
   * <p>Source: the EC2 user guide, "EC2 Fleet and Spot Fleet quotas".
   */
  boolean isCounted() {
    return (isInstant() || isDeleted())
        ? !isGone()
        : isIn(FleetState.SUBMITTED, FleetState.ACTIVE, FleetState.MODIFYING);
  }

  /** Whether none of its instances is left. */
  private boolean isGone() {
    return launched.stream().allMatch(FleetInstances::areGone);
  }

  /** Its state: one that is deleted is so when all its instances are terminated. */
  FleetState shownState() {
    return isDeleted() && isGone() ? FleetState.DELETED : state();
  }

  /** EC2's word for its state. */
  public String stateWord() {
    return shownState().word();
  }

  /** EC2's word for how far it is; null if it is deleted and nothing goes on. */
  public @Nullable String activityWord() {
    return switch (shownState()) {
      case SUBMITTED -> "pending_fulfillment";
      case FAILED -> "error";
      case DELETED_TERMINATING -> "pending_termination";
      case DELETED, DELETED_RUNNING -> isInstant() ? activity() : null;
      case ACTIVE, MODIFYING -> activity();
    };
  }

  private String activity() {
    if (isInstant() ? hasTotal() : !isShort()) {
      return givenUp.stream().noneMatch(each -> each.isIn(InstanceState.SHUTTING_DOWN))
          ? "fulfilled"
          : "pending_termination";
    }
    return isInstant() || !errors.isEmpty() ? "error" : "pending_fulfillment";
  }

  private boolean hasTotal() {
    BigDecimal units = fulfilled(FleetLifecycle.ON_DEMAND).add(fulfilled(FleetLifecycle.SPOT));
    return units.compareTo(BigDecimal.valueOf(asked.capacity().total())) >= 0;
  }
}
