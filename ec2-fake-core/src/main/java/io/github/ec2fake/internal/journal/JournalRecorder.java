// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a cloud's journal. Tests read it as a {@link Journal}. */
public final class JournalRecorder implements Journal {
  /** A message may quote anything that a caller sent. */
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

  private final Instant start;
  private final List<JournalEntry> entries = new ArrayList<>();

  /** Ids that were given out, in order, with the place of the call that did; null for none. */
  private final Map<String, @Nullable Integer> made = new LinkedHashMap<>();

  private int lastCall;
  private boolean applying;

  public JournalRecorder(Instant start) {
    this.start = start;
  }

  public synchronized int add(JournalEntry entry) {
    entries.add(entry);
    if (entry instanceof CallEntry) {
      lastCall = entries.size() - 1;
    }
    return entries.size() - 1;
  }

  /** Writes down that an id was given out, to which call if one is being carried out. */
  public synchronized void made(String id) {
    made.put(id, applying ? lastCall : null);
  }

  /** Carries out what the last call asks for: the ids that are given out meanwhile are its own. */
  public <T> T applying(Supplier<T> change) {
    applying = true;
    try {
      return change.get();
    } finally {
      applying = false;
    }
  }

  /** The ids that were given out, in order, each with its call; null for none. */
  public synchronized Map<String, @Nullable CallEntry> made() {
    Map<String, @Nullable CallEntry> calls = new LinkedHashMap<>();
    made.forEach(
        (id, place) -> calls.put(id, place == null ? null : (CallEntry) entries.get(place)));
    return calls;
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
