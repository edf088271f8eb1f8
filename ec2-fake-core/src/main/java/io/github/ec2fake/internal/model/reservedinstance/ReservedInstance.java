// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.reservedinstance;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;

/** Reserved instances that were bought together. */
public final class ReservedInstance extends Resource<ReservedInstanceState> {
  private final ReservedInstanceOffering terms;
  private final int count;
  private final Instant start;
  private final Instant purchased;
  private Instant end;
  private boolean beingModified;

  ReservedInstance(
      String id,
      String ownerId,
      ReservedInstanceState state,
      ReservedInstanceOffering terms,
      int count,
      Instant purchased,
      Instant start) {
    super(id, ownerId, state);
    this.terms = terms;
    this.count = count;
    this.purchased = purchased;
    this.start = start;
    this.end = purchased.plusSeconds(terms.duration());
  }

  @Override
  public TimedResource timed() {
    return super.timed()
        .onWindows(terms.product().startsWith("Windows"))
        .ofType(terms.instanceType());
  }

  /** The offering that was bought; a modification changes its type and its zone. */
  public ReservedInstanceOffering terms() {
    return terms;
  }

  /** How many instances are reserved. */
  public int count() {
    return count;
  }

  public Instant start() {
    return start;
  }

  public Instant end() {
    return end;
  }

  /** When they were bought; what a modification makes was bought with the first. */
  Instant purchased() {
    return purchased;
  }

  void end(Instant time) {
    end = time;
  }

  boolean isBeingModified() {
    return beingModified;
  }

  void beingModified(boolean modified) {
    beingModified = modified;
  }
}
