// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.journal;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Writes a cloud's journal. Tests read it as a {@link Journal}. */
public final class JournalRecorder implements Journal {
  /** A message may quote anything that a caller sent. */
  private static final Pattern LINE_BREAKS = Pattern.compile("\\R");

  /** How many characters of documents are kept: those of the last calls. */
  static final int KEPT = 4_000_000;

  private final Instant start;
  private final @Nullable CallNames names;
  private final List<JournalEntry> entries = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();
  private final Deque<Exchange> kept = new ArrayDeque<>();
  private final List<Consumer<CallEntry>> callListeners = new ArrayList<>();
  private int characters;

  /** Ids that were given out, in order, with the place of the call that did; null for none. */
  private final Map<String, @Nullable Integer> made = new LinkedHashMap<>();

  private int lastCall;
  private boolean applying;

  /**
   * A new journal.
   *
   * @param start the time from which its entries count
   * @param names refuses what nobody can call; null to take any name
   */
  public JournalRecorder(Instant start, @Nullable CallNames names) {
    this.start = start;
    this.names = names;
  }

  /** A journal that takes any name of an action and of a parameter. */
  public JournalRecorder(Instant start) {
    this(start, null);
  }

  /** A client can call anything, which is an action then as far as this journal goes. */
  @Override
  public List<CallEntry> calls(String action) {
    List<CallEntry> found = Journal.super.calls(action);
    if (found.isEmpty() && names != null) {
      names.calledAction(action);
    }
    return found;
  }

  @Override
  public List<CallEntry> calls(String action, String parameter, String value) {
    List<CallEntry> found = Journal.super.calls(action, parameter, value);
    if (found.isEmpty() && names != null) {
      names.givenParameter(action, parameter);
    }
    return found;
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

  /**
   * Adds the entry of a call that begins.
   *
   * @param invocationId what the SDK's attempts at it have in common; empty if unknown
   * @param waiter whether one of the SDK's waiters polls
   * @param assertion whether an assertion of ec2-fake asks
   * @param callSite from where it is made; null if unknown
   */
  public synchronized Exchange begin(
      CallEntry call,
      String invocationId,
      boolean waiter,
      boolean assertion,
      @Nullable CallSite callSite) {
    Exchange exchange =
        new Exchange(add(call), call.at(), invocationId, waiter, assertion, callSite);
    exchanges.add(exchange);
    return exchange;
  }

  /**
   * Ends a call.
   *
   * @param document what the client is sent; null if the connection breaks
   * @param broken how it breaks; null if it does not
   */
  public void end(
      Exchange exchange, @Nullable String document, @Nullable String broken, Instant now) {
    List<Consumer<CallEntry>> told;
    CallEntry call;
    synchronized (this) {
      exchange.delivered(document, broken, now);
      characters += exchange.length();
      kept.add(exchange);
      while (characters > KEPT) {
        Exchange oldest = kept.remove();
        characters -= oldest.length();
        oldest.forget();
      }
      told = callListeners.isEmpty() ? List.of() : List.copyOf(callListeners);
      call = (CallEntry) entries.get(exchange.place());
    }
    for (Consumer<CallEntry> each : told) {
      each.accept(call);
    }
  }

  @Override
  public synchronized void onCall(Consumer<CallEntry> listener) {
    callListeners.add(Objects.requireNonNull(listener, "listener"));
  }

  @Override
  public synchronized List<JournalEntry> entries() {
    return List.copyOf(entries);
  }

  /** All calls so far, oldest first. */
  public synchronized List<Exchange> exchanges() {
    return List.copyOf(exchanges);
  }

  public Instant start() {
    return start;
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
