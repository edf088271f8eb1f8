// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which resources have a tag, so that a filter by a tag does not go through all tags. */
final class TagIndex {
  private record Key(String account, String key) {}

  /** The ids by value. */
  private final Map<Key, Map<String, Set<String>>> ids = new HashMap<>();

  void add(String account, String key, String value, String resourceId) {
    ids.computeIfAbsent(new Key(account, key), tag -> new LinkedHashMap<>())
        .computeIfAbsent(value, tag -> new HashSet<>())
        .add(resourceId);
  }

  void remove(String account, String key, String value, String resourceId) {
    Map<String, Set<String>> byValue = ids.get(new Key(account, key));
    if (byValue != null) {
      byValue.computeIfPresent(
          value,
          (same, tagged) -> {
            tagged.remove(resourceId);
            return tagged.isEmpty() ? null : tagged;
          });
    }
  }

  /** The ids of the resources with a tag of this key and a value that is wanted. */
  Set<String> find(String account, String key, Predicate<String> value) {
    List<Set<String>> found =
        ids.getOrDefault(new Key(account, key), Map.of()).entrySet().stream()
            .filter(tagged -> value.test(tagged.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    if (found.size() == 1) {
      return found.get(0);
    }
    Set<String> all = new HashSet<>();
    found.forEach(all::addAll);
    return all;
  }
}
