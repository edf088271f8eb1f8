package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.DurationText;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock moved.
 *
 * @param at where it stands now
 * @param by how far it moved
 * @param reason what moved it: {@code settling} or {@code call} before a call, as the time mode
 *     says; {@code retry} for the SDK's waiting before it tries again; {@code delay} for a fault's;
 *     {@code waiter} for what an SDK waiter waits; {@code sleep} for the clock's sleeper; {@code
 *     advance}, {@code settled} and {@code run until} for what the test asked the clock for
 */
public record ClockEntry(Instant at, Duration by, String reason) implements JournalEntry {

  @Override
  public String kind() {
    return "clock";
  }

  @Override
  public String text() {
    return "+" + DurationText.of(by) + " " + reason;
  }
}
