// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Limits how often CreateSnapshot makes a snapshot of a volume. */
final class SnapshotRate {
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Map<String, Instant> latest = new HashMap<>();

  void check(Volume volume, Instant now) {
    Instant before = latest.get(volume.id());
    if (before != null && now.isBefore(before.plus(PAUSE))) {
      throw SnapshotErrors.TOO_OFTEN.with();
    }
  }

  void created(Volume volume, Instant now) {
    latest.put(volume.id(), now);
  }
}
