// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.clock;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The one place in the library that reads the machine's clock. */
public final class SystemTime {
  private SystemTime() {}

  /** The real now, in whole seconds as EC2 shows its times. */
  public static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }

  /** The machine's running nanoseconds, to measure how much real time has passed. */
  public static long nanos() {
    return System.nanoTime();
  }
}
