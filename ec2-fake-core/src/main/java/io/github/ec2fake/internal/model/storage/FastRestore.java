// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Fast restores of a snapshot in a zone, for an account, with its credits for volumes.
 *
 * <p>Source of the credits: the EBS user guide, "Amazon EBS fast snapshot restore volume creation
 * credits": the bucket is empty when fast restores are enabled, fills with {@code MIN(10, 1024 /
 * GiB)} credits an hour, and has room for {@code MAX(1, MIN(10, 1024 / GiB))}.
 */
public final class FastRestore extends Resource<FastRestoreState> {
  private static final double MOST_CREDITS = 10;
  private static final double GIB_PER_TIB = 1024;
  private static final double MILLIS_PER_HOUR = Duration.ofHours(1).toMillis();

  /** What is too little to count, and follows from rounding. */
  private static final double ROUNDING = 1e-9;

  private final Snapshot snapshot;
  private final String zone;
  private final Map<FastRestoreState, Instant> entered = new EnumMap<>(FastRestoreState.class);
  private double credits;
  private Instant filledAt;

  FastRestore(Snapshot snapshot, String zone, String ownerId, Instant now) {
    super(String.join("/", snapshot.id(), zone, ownerId), ownerId, FastRestoreState.ENABLING);
    this.snapshot = snapshot;
    this.zone = zone;
    this.filledAt = now;
    entered.put(FastRestoreState.ENABLING, now);
  }

  @Override
  public TimedResource timed() {
    return super.timed().ofGiB(snapshot.size());
  }

  Snapshot snapshot() {
    return snapshot;
  }

  public String snapshotId() {
    return snapshot.id();
  }

  public String zone() {
    return zone;
  }

  /** When it entered a state for the last time; null if it has not since it was enabled. */
  public @Nullable Instant entered(FastRestoreState state) {
    return entered.get(state);
  }

  void entered(FastRestoreState state, Instant now) {
    entered.put(state, now);
  }

  /** EC2's reason for its state. */
  public String reason() {
    return isIn(FastRestoreState.ENABLING, FastRestoreState.DISABLING)
        ? "Client.UserInitiated"
        : "Client.UserInitiated - Lifecycle state transition";
  }

  /** Whether it is enabled or on its way there. */
  boolean isOn() {
    return isIn(FastRestoreState.ENABLING, FastRestoreState.OPTIMIZING, FastRestoreState.ENABLED);
  }

  /** Takes the credit for a new volume; whether there was one. */
  boolean takeCredit(Instant now) {
    double perHour = Math.min(MOST_CREDITS, GIB_PER_TIB / snapshot.size());
    double hours = Duration.between(filledAt, now).toMillis() / MILLIS_PER_HOUR;
    credits = Math.min(Math.max(1, perHour), credits + hours * perHour);
    filledAt = now;
    if (!isIn(FastRestoreState.ENABLED) || credits < 1 - ROUNDING) {
      return false;
    }
    credits -= 1;
    return true;
  }
}
