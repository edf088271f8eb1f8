// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.journal;

import io.github.ec2fake.internal.text.JavaText;
import java.time.Instant;

/**
 * The start of an action that the test has scheduled. The entries of what the action does follow.
 *
 * @param at the virtual time at which the action starts
 * @param sourceLine the source line that scheduled the action, for example {@code
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

  /** Returns Java code that makes an equal entry. */
  @Override
  public String toString() {
    return JavaText.call(ScheduledActionEntry.class, at, sourceLine);
  }
}
