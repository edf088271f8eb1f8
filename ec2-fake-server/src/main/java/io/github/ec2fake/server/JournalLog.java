// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.server;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import java.io.PrintStream;
import java.util.List;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/** Prints a journal while it is being written. */
final class JournalLog implements AutoCloseable {
  private static final long MILLIS = 200;

  /** For how long the outcome of a call is waited for; one without a reply never gets any. */
  private static final int MOST_WAITS = 25;

  private final PrintStream out;
  private final @Nullable Timer timer;
  private @Nullable Journal journal;
  private int printed;
  private int held = -1;
  private int waits;

  JournalLog(boolean on, PrintStream out) {
    this.out = out;
    timer = on ? new Timer("ec2-fake-journal", true) : null;
    if (timer != null) {
      timer.schedule(
          new TimerTask() {
            @Override
            public void run() {
              printNew(false);
            }
          },
          MILLIS,
          MILLIS);
    }
  }

  /** From now on another journal; of the one before, everything has been printed. */
  synchronized void follow(Journal next) {
    printNew(true);
    if (journal != null && timer != null) {
      out.println("reset");
    }
    journal = next;
    printed = 0;
    held = -1;
  }

  private synchronized void printNew(boolean all) {
    if (journal == null || timer == null) {
      return;
    }
    List<JournalEntry> entries = journal.entries();
    int end = all ? entries.size() : finished(entries);
    for (JournalEntry entry : entries.subList(printed, Math.max(printed, end))) {
      out.println(entry.at() + "  " + entry.kind() + "  " + entry.text().replaceAll("\\R", " "));
    }
    printed = Math.max(printed, end);
  }

  /** A call is written when it begins, and its outcome filled in: that is waited for. */
  private int finished(List<JournalEntry> entries) {
    for (int i = entries.size() - 1; i >= printed; i--) {
      if (entries.get(i) instanceof CallEntry call) {
        boolean open = call.status() == 0 && call.errorCode() == null;
        waits = held == i ? waits + 1 : 0;
        held = i;
        return open && waits < MOST_WAITS ? i : entries.size();
      }
    }
    return entries.size();
  }

  @Override
  public void close() {
    printNew(true);
    if (timer != null) {
      timer.cancel();
    }
  }
}
