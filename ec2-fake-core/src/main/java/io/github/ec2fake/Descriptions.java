// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.query.WorldDescription;
import io.github.ec2fake.internal.query.WorldDescription.Place;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.journal.CallEntry;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Describes a cloud in words. It changes nothing, and the clock stands still meanwhile. */
final class Descriptions {
  private static final int MOST_LINES = 20;

  private final Primary primary;
  private final EventQueue events;
  private final JournalRecorder journal;
  private final Place home;

  /** Descriptions of a cloud with a default account and region. */
  Descriptions(
      Primary primary, EventQueue events, JournalRecorder journal, String account, String region) {
    this.primary = primary;
    this.events = events;
    this.journal = journal;
    this.home = new Place(account, region);
  }

  /** Everything that there is, one resource in a line; empty if there is nothing. */
  String all() {
    return still(() -> primary.read(world -> WorldDescription.of(world, places())));
  }

  /** One resource, and the last lines of the journal about it. */
  String of(String id) {
    return still(
        () -> {
          String found = primary.read(world -> WorldDescription.of(world, places(), id));
          Pattern named = Pattern.compile("(?<![\\w-])" + Pattern.quote(id) + "(?![\\w-])");
          List<String> lines =
              journal.toText().lines().filter(line -> named.matcher(line).find()).toList();
          StringBuilder text =
              new StringBuilder(found.isEmpty() ? "There is no " + id + ".\n" : found);
          if (!lines.isEmpty()) {
            text.append("the journal about it\n");
            lines.stream()
                .skip(Math.max(0, lines.size() - MOST_LINES))
                .forEach(line -> text.append("  ").append(line).append('\n'));
          }
          return text.toString();
        });
  }

  /** Where somebody has called, beside the default account and region. */
  private Set<Place> places() {
    Set<Place> places = new LinkedHashSet<>(Set.of(home));
    for (CallEntry call : journal.calls()) {
      if (!call.account().isEmpty()) {
        places.add(new Place(call.account(), call.region()));
      }
    }
    return places;
  }

  private <T> T still(Supplier<T> what) {
    return events.locked(
        () -> {
          Instant before = events.fastForwardLimit(null);
          try {
            return what.get();
          } finally {
            events.fastForwardLimit(before);
          }
        });
  }
}
