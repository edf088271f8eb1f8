// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A fault of a place. It has fired when somebody has felt it. */
public final class LocationFault extends ActiveFault {
  private final Location location;
  private final LocationEffect effect;
  private final Instant since;
  private final Set<String> seen = new HashSet<>();

  LocationFault(
      Location location,
      LocationEffect effect,
      Repetition repetition,
      Instant registeredAt,
      long seed) {
    super(
        location + " " + effect + (repetition.equals(Repetition.ALWAYS) ? "" : repetition),
        repetition,
        registeredAt,
        seed);
    this.location = location;
    this.effect = effect;
    this.since = registeredAt;
  }

  public Instant since() {
    return since;
  }

  /** Whether it keeps new instances of a type out of a zone, as long as it is not over. */
  public boolean blocksLaunches(String region, String zone, String instanceType) {
    return effect.blocksLaunches(instanceType)
        && (effect.isOutage()
            ? location.zone() != null && location.covers(region, zone)
            : location.covers(region, zone));
  }

  /** Whether a zone has an outage, as long as the fault is not over. */
  boolean isOutageOf(String region, String zone) {
    return effect.isOutage() && location.covers(region, zone);
  }

  boolean isOutageOf(String region) {
    return effect.isOutage() && location.covers(region);
  }

  /** A call comes upon it: whether it is refused, or turned away to another place. */
  public boolean refuses(Instant now) {
    matches();
    return fires(1, now);
  }

  /** Somebody is shown it, which does not use it up. */
  public void shows() {
    countFiring();
  }

  /**
   * Somebody is shown what it does to a resource, which does not use it up: whether for the first
   * time.
   */
  public boolean shows(String resourceId) {
    boolean first = seen.add(resourceId);
    if (first) {
      countFiring();
    }
    return first;
  }
}
