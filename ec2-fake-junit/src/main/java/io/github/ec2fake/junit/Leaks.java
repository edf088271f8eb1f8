// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.CloudResource;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.CallEntry;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a cloud has at some time that a test should not leave behind. */
final class Leaks {
  /**
   * Something that is left behind.
   *
   * @param thing tells it from all others
   * @param text its kind, its id and its name
   * @param madeBy the call that made it; null for none
   */
  private record Leak(LeakKind kind, Object thing, String text, @Nullable CallEntry madeBy) {}

  private record Key(LeakKind kind, Object thing) {}

  static final Leaks NONE = new Leaks(List.of());

  private final List<Leak> all;

  private Leaks(List<Leak> all) {
    this.all = all;
  }

  static Leaks of(Ec2Cloud cloud, Set<LeakKind> kinds) {
    List<Leak> found = new ArrayList<>();
    for (CloudResource resource : cloud.resources()) {
      for (LeakKind kind : kinds) {
        if (kind.isLeak(resource)) {
          found.add(new Leak(kind, resource.id(), resource.toString(), resource.madeBy()));
          break;
        }
      }
    }
    if (kinds.contains(LeakKind.ENDPOINTS)) {
      cloud
          .openEndpoints()
          .forEach(uri -> found.add(new Leak(LeakKind.ENDPOINTS, uri, "endpoint " + uri, null)));
    }
    if (kinds.contains(LeakKind.SCHEDULED_ACTIONS)) {
      cloud
          .clock()
          .scheduledActions()
          .forEach(
              action ->
                  found.add(
                      new Leak(
                          LeakKind.SCHEDULED_ACTIONS, action, "scheduled action " + action, null)));
    }
    return new Leaks(found);
  }

  static Set<LeakKind> kinds(NoLeaks asked) {
    Set<LeakKind> kinds = EnumSet.allOf(LeakKind.class);
    if (asked.value().length == 0) {
      kinds.remove(LeakKind.IMAGES);
    } else {
      kinds.retainAll(List.of(asked.value()));
    }
    List.of(asked.except()).forEach(kinds::remove);
    return kinds;
  }

  /** What is here and was not there before. */
  Leaks since(Leaks before) {
    Set<Key> known =
        before.all.stream().map(each -> new Key(each.kind, each.thing)).collect(Collectors.toSet());
    Set<Key> seen = new HashSet<>(known);
    return new Leaks(
        all.stream().filter(each -> seen.add(new Key(each.kind, each.thing))).toList());
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /** A line for each, and one for the call that made it. */
  String text() {
    StringBuilder text = new StringBuilder();
    for (Leak each : all) {
      text.append("\n  ").append(each.text);
      CallEntry call = each.madeBy;
      if (call != null) {
        text.append("\n    made at ").append(call.at()).append(" by ").append(call.text());
      }
    }
    return text.toString();
  }

  /** The kinds, as {@code @NoLeaks} names them. */
  String kindsText() {
    return all.stream().map(each -> each.kind.name()).distinct().collect(Collectors.joining(", "));
  }
}
