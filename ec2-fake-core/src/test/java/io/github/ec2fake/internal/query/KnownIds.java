// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.CallTemplates.CallTemplate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The ids that replies have shown, with which the open parameters of {@link CallTemplates} are
 * filled. Several threads can use one.
 */
final class KnownIds {

  /** By account, region and prefix. */
  private final Map<String, Set<String>> known = new TreeMap<>();

  /** Remembers the ids that the reply to a call shows, and forgets those that it has ended. */
  synchronized void learn(
      String account, String region, String action, Map<String, String> parameters, String reply) {
    CallTemplates.drawn(reply)
        .forEach(
            each ->
                known
                    .computeIfAbsent(account + region + each.prefix(), any -> new LinkedHashSet<>())
                    .add(each.id()));
    if (action.matches("(Delete|Terminate|Release|Deregister|Cancel).*")) {
      known.values().forEach(ids -> ids.removeAll(parameters.values()));
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
          .filter(prefix -> ids(account, region, prefix).isEmpty())
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
              List<String> ids = List.copyOf(ids(owner, region, open.group(1)));
              int back = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
              return ids.isEmpty()
                  ? open.group(1) + "-0123456789abcdef0"
                  : ids.get(Math.max(0, ids.size() - 1 - back));
            });
  }

  private Set<String> ids(String account, String region, String prefix) {
    return known.getOrDefault(account + region + prefix, Set.of());
  }
}
