// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.DurationText;
import io.github.ec2fake.internal.text.JavaText;
import java.time.Duration;
import java.time.Instant;

/**
 * A call that was served stale data because the cloud is eventually consistent. With current data
 * its result would have been different. The entry of the call precedes this one.
 *
 * @param at the virtual time at which the call was served
 * @param resources the kind of resources that lags, for example {@code instances}
 * @param staleness the age of the data
 */
public record StaleEntry(Instant at, String resources, Duration staleness) implements JournalEntry {

  @Override
  public String kind() {
    return "stale";
  }

  @Override
  public String text() {
    return "answered from the past: "
        + resources
        + " are "
        + DurationText.of(staleness)
        + " behind";
  }

  /** Returns Java code that makes an equal entry. */
  @Override
  public String toString() {
    return JavaText.call(StaleEntry.class, at, resources, staleness);
  }
}
