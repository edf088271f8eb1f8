package io.github.ec2fake.journal;

import java.time.Instant;

/**
 * Something that the test had scheduled begins to happen; what it does follows.
 *
 * @param at when
 * @param sourceLine the line of the test that scheduled it, for example {@code
 *     PublisherTest.java:42}
 */
public record ScheduledActionEntry(Instant at, String sourceLine) implements JournalEntry {

  @Override
  public String kind() {
    return "event";
  }

  @Override
  public String text() {
    return "scheduled by " + sourceLine;
  }
}
