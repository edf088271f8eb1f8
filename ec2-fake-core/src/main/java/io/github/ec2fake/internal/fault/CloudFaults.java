// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallFaultBuilder;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.FaultPoints;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleFaultBuilder;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.fault.LocationFaultBuilder;
import io.github.ec2fake.internal.clock.EventQueue;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** The faults of one cloud, which its test registers. */
public final class CloudFaults implements Faults {
  private final EventQueue events;
  private final FaultRegistry registry;
  private final Ec2Names names;
  private volatile boolean closed;
  private final List<FaultHandle> faults = new CopyOnWriteArrayList<>();
  private final List<Begun> begun = new CopyOnWriteArrayList<>();

  public CloudFaults(EventQueue events, FaultRegistry registry, Ec2Names names) {
    this.events = events;
    this.registry = registry;
    this.names = names;
  }

  @Override
  public CallFaultBuilder on(CallTrigger trigger) {
    String action = trigger.action();
    if (action != null) {
      names.action(action);
      trigger.parameters().keySet().forEach(parameter -> names.parameter(action, parameter));
    }
    if (trigger.region() != null) {
      names.region(trigger.region());
    }
    return new CallFaultRegistration(
        begin(
            trigger,
            FaultCode.on(trigger),
            (effect, repetition) -> registry.add(trigger, effect, repetition)));
  }

  @Override
  public LifecycleFaultBuilder on(LifecycleTrigger trigger) {
    return new LifecycleFaultRegistration(
        trigger.phase(),
        begin(
            trigger,
            FaultCode.on(trigger),
            (effect, repetition) -> registry.add(trigger, effect, repetition)));
  }

  @Override
  public LocationFaultBuilder zone(String name) {
    return in(new Location(names.regionOf(name), name));
  }

  @Override
  public LocationFaultBuilder region(String name) {
    return in(new Location(names.region(name), null));
  }

  @Override
  public LocationFaultBuilder everywhere() {
    return in(Location.EVERYWHERE);
  }

  private LocationFaultBuilder in(Location area) {
    return new LocationFaultRegistration(
        names,
        begin(
            area,
            FaultCode.in(area),
            (effect, repetition) -> registry.add(area, effect, repetition)));
  }

  /** Refuses faults from now on: the cloud is closed, and no call of it can fail. */
  public void close() {
    closed = true;
  }

  private <E> Registrar<E> begin(
      Object trigger, String code, BiFunction<E, Repetition, ActiveFault> registration) {
    if (closed) {
      throw new IllegalStateException(
          "This cloud has been closed: no call of it can fail. Ask a cloud that is open.");
    }
    Begun fault = new Begun(trigger.toString());
    begun.add(fault);
    return (effect, repetition, rest) -> {
      begun.remove(fault);
      return add(() -> registration.apply(effect, repetition), code + rest);
    };
  }

  @Override
  public FaultPoints recordFaultPoints(int limit) {
    if (limit < 1) {
      throw new IllegalArgumentException("a limit is at least 1 call, but was " + limit);
    }
    return new RecordedFaultPoints(events, events.locked(() -> registry.recordFaultPoints(limit)));
  }

  @Override
  public List<Fault> unfired() {
    return faults.stream().filter(FaultHandle::isMissing).map(Fault.class::cast).toList();
  }

  @Override
  public List<String> withoutEffect() {
    return begun.stream().map(Begun::trigger).toList();
  }

  private Fault add(Supplier<ActiveFault> registration, String code) {
    FaultHandle fault = new FaultHandle(events, registry, events.locked(registration), code);
    faults.add(fault);
    return fault;
  }

  /** A trigger that has no effect yet. No record: two of the same text are two. */
  private static final class Begun {
    private final String trigger;

    Begun(String trigger) {
      this.trigger = trigger;
    }

    String trigger() {
      return trigger;
    }
  }
}
