// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.CallTemplates.CallTemplate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The ids that replies have shown, with which the open parameters of {@link CallTemplates} are
 * filled. Several threads can use one.
 */
final class KnownIds {

  private static final Pattern ENDS =
      Pattern.compile("(Delete|Terminate|Release|Deregister|Cancel).*");

  /** By account, region and prefix. */
  private final Map<String, Seen> known = new TreeMap<>();

  /** Ids in the order in which they were seen first; there can be many, and few are asked for. */
  private static final class Seen {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final NavigableMap<Integer, String> ids = new TreeMap<>();
    private int count;

    void add(String id) {
      if (numbers.putIfAbsent(id, count) == null) {
        ids.put(count++, id);
      }
    }

    void remove(String id) {
      Integer number = numbers.remove(id);
      if (number != null) {
        ids.remove(number);
      }
    }

    /** One of the last: 0 for the very last. None if there are none. */
    Optional<String> last(int back) {
      return ids.descendingMap().values().stream()
          .limit(back + 1L)
          .reduce((later, earlier) -> earlier);
    }
  }

  /** Remembers the ids that the reply to a call shows, and forgets those that it has ended. */
  void learn(
      String account, String region, String action, Map<String, String> parameters, String reply) {
    List<CallTemplates.Drawn> shown = CallTemplates.drawn(reply).distinct().toList();
    synchronized (this) {
      for (CallTemplates.Drawn each : shown) {
        known.computeIfAbsent(account + region + each.prefix(), any -> new Seen()).add(each.id());
      }
      if (ENDS.matcher(action).matches()) {
        known.values().forEach(ids -> parameters.values().forEach(ids::remove));
      }
    }
  }

  /** The prefixes of which a call needs ids and none is known. */
  synchronized Set<String> missing(String account, String region, CallTemplate call) {
    Set<String> missing = new TreeSet<>();
    for (String value : call.parameters().values()) {
      CallTemplates.OPEN
          .matcher(value)
          .results()
          .map(open -> open.group(1))
          .filter(prefix -> last(account, region, prefix, 0).isEmpty())
          .forEach(missing::add);
    }
    return missing;
  }

  /** The parameters with ids that are known, now and then with one left out or changed. */
  Map<String, String> filled(
      String account, String region, Map<String, String> open, SplittableRandom random) {
    Map<String, String> parameters = new LinkedHashMap<>();
    int changed = open.isEmpty() ? -1 : random.nextInt(10 * open.size());
    int number = 0;
    for (Map.Entry<String, String> parameter : open.entrySet()) {
      String name = parameter.getKey();
      String value = parameter.getValue();
      if (number++ == changed) {
        List<String> values = CallTemplates.valuesOf(name);
        int any = random.nextInt(values.size() + 1);
        if (any == values.size()) {
          continue;
        }
        value = values.get(any);
      }
      parameters.put(name, filled(account, region, value, random));
    }
    return parameters;
  }

  /** Mostly an id of the caller's own, and of those that were seen last. */
  private synchronized String filled(
      String account, String region, String value, SplittableRandom random) {
    String owner =
        random.nextInt(16) == 0
            ? History.ACCOUNTS.get(random.nextInt(History.ACCOUNTS.size()))
            : account;
    return CallTemplates.OPEN
        .matcher(value)
        .replaceAll(
            open -> {
              int back = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
              return last(owner, region, open.group(1), back)
                  .orElse(open.group(1) + "-0123456789abcdef0");
            });
  }

  private Optional<String> last(String account, String region, String prefix, int back) {
    Seen ids = known.get(account + region + prefix);
    return ids == null ? Optional.empty() : ids.last(back);
  }
}
