package io.github.ec2fake.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * The call that stands above was answered from the past, because the cloud is eventually
 * consistent; in the present its answer would have been another.
 *
 * @param at when
 * @param what what lags behind, for example {@code instances}
 * @param behind how far
 */
public record StaleEntry(Instant at, String what, Duration behind) implements JournalEntry {

  @Override
  public String kind() {
    return "stale";
  }

  @Override
  public String text() {
    return "answered from the past: "
        + what
        + " are "
        + behind.toString().substring(2).toLowerCase(Locale.ROOT)
        + " behind";
  }
}
