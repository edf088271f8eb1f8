// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.DurationText;
import io.github.ec2fake.internal.text.JavaText;
import java.time.Duration;
import java.time.Instant;

/**
 * A move of the clock.
 *
 * @param at the time after the move
 * @param by the duration by which the clock moved
 * @param reason what moved the clock: {@code settling} or {@code call} for the move before a call
 *     that the time mode makes; {@code retry} for the SDK's pause before a retry; {@code delay} for
 *     a fault that delays a reply; {@code waiter} for the pause of an SDK waiter; {@code sleep} for
 *     the clock's sleeper; {@code advance}, {@code settled} and {@code run until} for the methods
 *     of the clock that a test calls
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

  /** Returns Java code that makes an equal entry. */
  @Override
  public String toString() {
    return JavaText.call(ClockEntry.class, at, by, reason);
  }
}
