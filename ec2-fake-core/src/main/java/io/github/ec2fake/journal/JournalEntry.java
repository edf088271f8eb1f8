// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import java.time.Instant;

/** An event in a cloud. */
public sealed interface JournalEntry
    permits CallEntry, TransitionEntry, FaultEntry, StaleEntry, ClockEntry, ScheduledActionEntry {

  /**
   * Returns when the event happened.
   *
   * @return the virtual time
   */
  Instant at();

  /**
   * Returns the kind of the event.
   *
   * @return {@code call}, {@code state}, {@code fault}, {@code stale}, {@code clock} or {@code
   *     event}
   */
  String kind();

  /**
   * Returns what happened, without the time and the kind.
   *
   * @return the text; it may contain line breaks, which {@link Journal#toText()} replaces by spaces
   */
  String text();
}
