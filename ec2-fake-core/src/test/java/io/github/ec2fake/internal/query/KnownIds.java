// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The ids that replies have shown, with which the open parameters of {@link CallTemplates} are
 * filled. Several threads can use one.
 */
final class KnownIds {
  private static final Pattern DRAWN = Pattern.compile(">([a-z]+(?:-[a-z]+)*)-[0-9a-f]{17}<");

  /** By account and prefix. */
  private final Map<String, Set<String>> known = new TreeMap<>();

  /** Remembers the ids that the reply to an account's call shows. */
  synchronized void learn(String account, String reply) {
    Matcher ids = DRAWN.matcher(reply);
    while (ids.find()) {
      String id = ids.group().substring(1, ids.group().length() - 1);
      known.computeIfAbsent(account + ids.group(1), any -> new LinkedHashSet<>()).add(id);
    }
  }

  /** The parameters with ids that are known, now and then with one left out or changed. */
  Map<String, String> filled(String account, Map<String, String> open, SplittableRandom random) {
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
      parameters.put(name, filled(account, value, random));
    }
    return parameters;
  }

  /** Mostly an id of the caller's own, and of those that were seen last. */
  private synchronized String filled(String account, String value, SplittableRandom random) {
    String owner =
        random.nextInt(12) == 0
            ? History.ACCOUNTS.get(random.nextInt(History.ACCOUNTS.size()))
            : account;
    return CallTemplates.OPEN
        .matcher(value)
        .replaceAll(
            open -> {
              List<String> ids = List.copyOf(known.getOrDefault(owner + open.group(1), Set.of()));
              int back = random.nextInt(3) == 0 ? random.nextInt(6) : 0;
              return ids.isEmpty()
                  ? open.group(1) + "-0123456789abcdef0"
                  : ids.get(Math.max(0, ids.size() - 1 - back));
            });
  }
}
