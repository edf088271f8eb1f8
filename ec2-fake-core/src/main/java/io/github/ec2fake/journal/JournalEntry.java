package io.github.ec2fake.journal;

import java.time.Instant;

/** One event in a cloud's life. */
public sealed interface JournalEntry
    permits CallEntry, TransitionEntry, FaultEntry, StaleEntry, ClockEntry, ScheduledActionEntry {

  /**
   * When it happened.
   *
   * @return the fake's time
   */
  Instant at();

  /**
   * What kind of event it is.
   *
   * @return {@code call}, {@code state}, {@code fault}, {@code stale}, {@code clock} or {@code
   *     event}
   */
  String kind();

  /**
   * What happened, without the time and the kind.
   *
   * @return the text; it may quote line breaks, which {@link Journal#toText()} leaves out
   */
  String text();
}
