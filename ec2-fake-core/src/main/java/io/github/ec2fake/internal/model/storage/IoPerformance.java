// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How fast a volume with provisioned performance is, compared with what it should be.
 *
 * <p>Source: the EBS user guide, "Amazon EBS volume events", whose descriptions these are.
 */
public enum IoPerformance {
  NORMAL("Normal"),
  DEGRADED("Degraded"),
  SEVERELY_DEGRADED("Severely Degraded"),
  STALLED("Stalled");

  private final String description;

  IoPerformance(String description) {
    this.description = description;
  }

  /** The performance of EC2's word; null if EC2 has no such word. */
  public static @Nullable IoPerformance find(String word) {
    return Arrays.stream(values())
        .filter(performance -> performance.word().equals(word))
        .findFirst()
        .orElse(null);
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String description() {
    return description;
  }

  String eventType() {
    return "io-performance:" + word();
  }
}
