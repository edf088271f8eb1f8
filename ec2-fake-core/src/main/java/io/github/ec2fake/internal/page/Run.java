// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import io.github.ec2fake.internal.journal.Exchange;
import io.github.ec2fake.journal.JournalEntry;
import io.github.ec2fake.journal.TransitionEntry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What happened in one cloud, as it was when somebody asked.
 *
 * @param name what it is called, for example the name of the test
 * @param seed the cloud's seed
 * @param start when its clock started
 * @param now what its clock showed
 * @param entries the journal
 * @param exchanges the calls, with what their entries do not have
 * @param notes what did not happen: faults that have not fired, scheduled actions that are to come
 * @param world the resources that were there, in words
 * @param failure how the test failed; null if it did not
 * @param focus the ids of the resources that it is about, if somebody has said so
 */
public record Run(
    String name,
    long seed,
    Instant start,
    Instant now,
    List<JournalEntry> entries,
    List<Exchange> exchanges,
    List<String> notes,
    String world,
    @Nullable String failure,
    List<String> focus) {
  private static final Pattern ID = Pattern.compile("\\b[a-z]+-[0-9a-f]{8,17}\\b");

  public Run named(String other) {
    return new Run(other, seed, start, now, entries, exchanges, notes, world, failure, focus);
  }

  public Run failed(String how) {
    return new Run(name, seed, start, now, entries, exchanges, notes, world, how, focus);
  }

  public Run about(List<String> ids) {
    return new Run(
        name, seed, start, now, entries, exchanges, notes, world, failure, List.copyOf(ids));
  }

  /** The resources that it is about: those that were named, or that the failure's text has. */
  Set<String> resourcesInFocus() {
    Set<String> ids = new LinkedHashSet<>(focus);
    if (!ids.isEmpty() || failure == null) {
      return ids;
    }
    Set<String> known =
        entries.stream()
            .filter(TransitionEntry.class::isInstance)
            .map(entry -> ((TransitionEntry) entry).resourceId())
            .collect(Collectors.toSet());
    for (Matcher id = ID.matcher(failure); id.find(); ) {
      if (known.contains(id.group())) {
        ids.add(id.group());
      }
    }
    return ids;
  }
}
