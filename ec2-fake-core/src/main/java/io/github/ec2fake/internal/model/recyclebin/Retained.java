// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.recyclebin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * When a resource came into the Recycle Bin, and when it leaves it for good.
 *
 * @param entered when it was deleted
 * @param exits when it cannot be restored any more
 */
public record Retained(Instant entered, Instant exits) {
  /** The key of the tag that EC2 gives what is in the Recycle Bin. */
  public static final String TAG = "aws:recycle-bin:resource-in-bin";

  /** The tags that EC2 gives what is in the Recycle Bin. */
  public static final Map<String, String> TAGS = Map.of(TAG, "true");

  public static Retained from(Instant now, Duration period) {
    return new Retained(now, now.plus(period));
  }

  public Duration period() {
    return Duration.between(entered, exits);
  }
}
