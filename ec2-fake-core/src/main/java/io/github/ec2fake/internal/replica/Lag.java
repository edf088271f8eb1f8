// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import java.time.Duration;
import java.util.SplittableRandom;

/** How far a replica is behind, in whole milliseconds; drawn anew for each command. */
record Lag(Duration least, Duration most) {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  Duration of(long seed, int place) {
    long from = least.toMillis();
    long to = most.toMillis();
    return from == to
        ? least
        : Duration.ofMillis(new SplittableRandom(seed + GOLDEN * place).nextLong(from, to + 1));
  }
}
