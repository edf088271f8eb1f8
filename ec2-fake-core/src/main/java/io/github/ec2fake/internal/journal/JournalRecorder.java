// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes a cloud's journal. Tests read it as a {@link Journal}. */
public final class JournalRecorder implements Journal {
  /** A message may quote anything that a caller sent. */
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

  private final Instant start;
  private final List<JournalEntry> entries = new ArrayList<>();

  public JournalRecorder(Instant start) {
    this.start = start;
  }

  public synchronized int add(JournalEntry entry) {
    entries.add(entry);
    return entries.size() - 1;
  }

  /**
   * Replaces an entry by a fuller one: a call stands before the transitions that it caused, but its
   * outcome is known after them.
   */
  public synchronized void amend(int place, JournalEntry entry) {
    entries.set(place, entry);
  }

  @Override
  public synchronized List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  @Override
  public String toText() {
    StringBuilder text = new StringBuilder();
    for (JournalEntry entry : entries()) {
      text.append(sinceStart(entry.at()))
          .append(String.format(Locale.ROOT, "  %-5s  ", entry.kind()))
          .append(LINE_BREAKS.matcher(entry.text()).replaceAll(" "))
          .append('\n');
    }
    return text.toString();
  }

  @Override
  public String toString() {
    return toText();
  }

  private String sinceStart(Instant at) {
    Duration since = Duration.between(start, at);
    return String.format(
        Locale.ROOT,
        "+%d:%02d:%02d.%03d",
        since.toHours(),
        since.toMinutesPart(),
        since.toSecondsPart(),
        since.toMillisPart());
  }
}
