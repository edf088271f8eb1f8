// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.LifecycleTrigger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** All faults of a cloud, in the order of their registration. Used under the cloud's lock. */
public final class FaultRegistry {
  private final long seed;
  private final Supplier<Instant> now;
  private final List<ActiveFault> all = new ArrayList<>();
  private final List<CallFault> calls = new ArrayList<>();
  private final List<LifecycleFault> lifecycles = new ArrayList<>();
  private final List<LocationFault> places = new ArrayList<>();
  private final List<FaultPointRecorder> watches = new ArrayList<>();
  private final Set<ActiveTransition> underWay = new LinkedHashSet<>();
  private Consumer<Consumer<FaultRegistry>> listener = same -> {};

  public FaultRegistry(long seed, Supplier<Instant> now) {
    this.seed = seed;
    this.now = now;
  }

  CallFault add(CallTrigger trigger, CallEffect effect, Repetition repetition) {
    return add(
        new CallFault(trigger, effect, repetition, now.get(), nextSeed()),
        calls,
        others -> others.add(trigger, effect, repetition));
  }

  /** Registers a fault of transitions, those that are under way among them. */
  LifecycleFault add(LifecycleTrigger trigger, LifecycleEffect effect, Repetition repetition) {
    LifecycleFault fault =
        add(
            new LifecycleFault(trigger, effect, repetition, now.get(), nextSeed()),
            lifecycles,
            others -> others.add(trigger, effect, repetition));
    List.copyOf(underWay).forEach(ActiveTransition::faultsChanged);
    return fault;
  }

  LocationFault add(Location area, LocationEffect effect, Repetition repetition) {
    return add(
        new LocationFault(area, effect, repetition, now.get(), nextSeed()),
        places,
        others -> others.add(area, effect, repetition));
  }

  private <F extends ActiveFault> F add(
      F fault, List<F> ofItsKind, Consumer<FaultRegistry> repeated) {
    all.add(fault);
    ofItsKind.add(fault);
    listener.accept(repeated);
    return fault;
  }

  /** Ends a fault, which must be one of these. */
  void release(ActiveFault fault) {
    int place = all.indexOf(fault);
    listener.accept(others -> others.release(others.all.get(place)));
    fault.release();
  }

  /**
   * Sets the listener of registrations and releases. It is given a function that repeats the change
   * in the registry of another world.
   */
  public void onChange(Consumer<Consumer<FaultRegistry>> told) {
    listener = told;
  }

  /**
   * Each fault has a chance of its own, so that one more does not change the others'. Mixed, as
   * generators whose seeds lie one step apart would draw each other's numbers.
   */
  private long nextSeed() {
    return new SplittableRandom(seed + 0x9E3779B97F4A7C15L * (1 + all.size())).nextLong();
  }

  /** Records what comes past from now on, that which is under way to begin with. */
  FaultPointRecorder recordFaultPoints(int limit) {
    FaultPointRecorder watch = new FaultPointRecorder(limit);
    underWay.forEach(each -> watch.started(each, each.progress()));
    watches.add(watch);
    return watch;
  }

  /**
   * The faults that a call fires, in the order of their registration: any delays, and at last at
   * most one other.
   */
  public List<CallFault> matching(CallAttributes call) {
    for (FaultPointRecorder watch : watches) {
      watch.called(call);
    }
    List<CallFault> hits = new ArrayList<>();
    boolean decided = false;
    for (CallFault fault : calls) {
      if (fault.isFor(call) && !decided && fault.fires(call, now.get())) {
        hits.add(fault);
        decided = fault.effect().isDecisive();
      }
    }
    return hits;
  }

  /** The faults that keep new instances of a type out of a zone. */
  public List<LocationFault> blockingLaunches(String region, String zone, String instanceType) {
    return places(fault -> fault.blocksLaunches(region, zone, instanceType));
  }

  /** The outages of a zone, those of its whole region among them. */
  public List<LocationFault> outages(String region, String zone) {
    return places(fault -> fault.isOutageOf(region, zone));
  }

  public List<LocationFault> outages(String region) {
    return places(fault -> fault.isOutageOf(region));
  }

  private List<LocationFault> places(Predicate<LocationFault> which) {
    return places.isEmpty()
        ? List.of()
        : places.stream().filter(fault -> !fault.isOver(now.get()) && which.test(fault)).toList();
  }

  /**
   * The next fault that hits a transition from a progress on, in percent, apart from those that it
   * has met already; or null.
   */
  public @Nullable LifecycleFault next(TransitionInfo info, double from, Set<LifecycleFault> met) {
    return lifecycles.stream()
        .filter(
            fault -> !met.contains(fault) && !fault.isOver(now.get()) && isAhead(fault, info, from))
        .min(Comparator.comparing(fault -> Objects.requireNonNull(fault.at(info))))
        .orElse(null);
  }

  private static boolean isAhead(LifecycleFault fault, TransitionInfo info, double from) {
    Integer at = fault.at(info);
    return at != null && at >= from;
  }

  /** A transition has begun: it is told of each new fault until {@link #finished}. */
  public void started(ActiveTransition resource) {
    underWay.add(resource);
    watches.forEach(watch -> watch.started(resource, resource.info().from()));
  }

  /** A transition is over, whichever way. */
  public void finished(ActiveTransition resource) {
    underWay.remove(resource);
    watches.forEach(watch -> watch.finished(resource));
  }

  /** The first of these texts that is the id of a resource that a fault holds, or null. */
  public @Nullable String findHanging(Collection<String> ids) {
    Set<String> held =
        underWay.stream()
            .filter(ActiveTransition::isHanging)
            .map(each -> each.info().resourceId())
            .collect(Collectors.toSet());
    return held.isEmpty() ? null : ids.stream().filter(held::contains).findFirst().orElse(null);
  }
}
