package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.DurationText;
import java.time.Duration;
import java.time.Instant;

/**
 * The call that stands above was answered from the past, because the cloud is eventually
 * consistent; in the present its answer would have been another.
 *
 * @param at when
 * @param resources what lags behind, for example {@code instances}
 * @param staleness how far
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
}
