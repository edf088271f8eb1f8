// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.LocationFaultBuilder;
import java.util.Arrays;

/** Registers a fault of a region or zone once its effect is chosen. */
final class LocationFaultRegistration
    extends FaultRegistration<LocationEffect, LocationFaultBuilder>
    implements LocationFaultBuilder {
  private final Ec2Names names;

  LocationFaultRegistration(Ec2Names names, Registrar<LocationEffect> registrar) {
    super(Repetition.ALWAYS, registrar);
    this.names = names;
  }

  @Override
  LocationFaultBuilder self() {
    return this;
  }

  @Override
  public Fault outOfCapacity(String... instanceTypes) {
    return complete(
        LocationEffect.outOfCapacity(
            Arrays.stream(instanceTypes).map(names::instanceType).toList()),
        FaultCode.step("outOfCapacity", (Object[]) instanceTypes));
  }

  @Override
  public Fault outage() {
    return complete(LocationEffect.OUTAGE, FaultCode.step("outage"));
  }
}
