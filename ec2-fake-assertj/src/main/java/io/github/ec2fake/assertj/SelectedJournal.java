// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A part of a journal.
 *
 * @param journal the journal, or a larger part of it
 * @param selection which entries these are, for example {@code " from 999988887777"}
 * @param condition selects the entries
 */
record SelectedJournal(Journal journal, String selection, Predicate<JournalEntry> condition)
    implements Journal {

  static SelectedJournal calls(Journal journal, String selection, Predicate<CallEntry> condition) {
    return new SelectedJournal(
        journal, selection, entry -> !(entry instanceof CallEntry call) || condition.test(call));
  }

  /** Returns the subject of messages about a journal. */
  static String subject(Journal journal) {
    return journal instanceof SelectedJournal part
        ? subject(part.journal) + part.selection
        : "the cloud";
  }

  @Override
  public List<JournalEntry> entries() {
    return journal.entries().stream().filter(condition).toList();
  }

  /** A part has no calls of an action that the whole journal does not know. */
  @Override
  public List<CallEntry> calls(String action) {
    return journal.calls(action).stream().filter(condition).toList();
  }

  @Override
  public List<CallEntry> calls(String action, String parameter, String value) {
    return journal.calls(action, parameter, value).stream().filter(condition).toList();
  }

  @Override
  public void onCall(Consumer<CallEntry> listener) {
    journal.onCall(
        call -> {
          if (condition.test(call)) {
            listener.accept(call);
          }
        });
  }

  @Override
  public String toText() {
    // The entries first: the text of a journal that grows meanwhile has their lines, and more.
    List<JournalEntry> all = journal.entries();
    List<String> lines = journal.toText().lines().toList();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < all.size(); i++) {
      if (condition.test(all.get(i))) {
        text.append(lines.get(i)).append('\n');
      }
    }
    return text.toString();
  }
}
