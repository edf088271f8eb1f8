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
import java.util.function.Supplier;

/** The faults of one cloud, which its test registers. */
public final class CloudFaults implements Faults {
  private final EventQueue events;
  private final FaultRegistry registry;
  private final Ec2Names names;
  private final List<FaultHandle> faults = new CopyOnWriteArrayList<>();

  public CloudFaults(EventQueue events, FaultRegistry registry, Ec2Names names) {
    this.events = events;
    this.registry = registry;
    this.names = names;
  }

  @Override
  public CallFaultBuilder on(CallTrigger trigger) {
    if (trigger.action() != null) {
      names.action(trigger.action());
    }
    return new CallFaultRegistration(
        (effect, repetition, code) ->
            add(() -> registry.add(trigger, effect, repetition), FaultCode.on(trigger) + code));
  }

  @Override
  public LifecycleFaultBuilder on(LifecycleTrigger trigger) {
    return new LifecycleFaultRegistration(
        trigger.phase(),
        (effect, repetition, code) ->
            add(() -> registry.add(trigger, effect, repetition), FaultCode.on(trigger) + code));
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
        (effect, repetition, code) ->
            add(() -> registry.add(area, effect, repetition), FaultCode.in(area) + code));
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

  private Fault add(Supplier<ActiveFault> registration, String code) {
    FaultHandle fault = new FaultHandle(events, registry, events.locked(registration), code);
    faults.add(fault);
    return fault;
  }
}
