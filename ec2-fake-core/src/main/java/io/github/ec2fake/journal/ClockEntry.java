package io.github.ec2fake.journal;

import java.time.Duration;
import java.time.Instant;

/**
 * The clock moved.
 *
 * @param at where it stands now
 * @param by how far it moved
 * @param why what moved it
 */
public record ClockEntry(Instant at, Duration by, String why) implements JournalEntry {

  @Override
  public String kind() {
    return "clock";
  }

  @Override
  public String text() {
    return "+" + by.toString().substring(2).toLowerCase(java.util.Locale.ROOT) + " " + why;
  }
}
