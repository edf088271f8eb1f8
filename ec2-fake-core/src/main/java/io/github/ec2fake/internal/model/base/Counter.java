// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import java.util.HashMap;
import java.util.Map;

/** Counts resources by a key, so that checking a quota does not go through all of them. */
public final class Counter<K> {
  private final Map<K, Long> numbers = new HashMap<>();

  /** Adds to a count; a negative number takes away. */
  public void add(K key, long by) {
    long number = of(key) + by;
    if (number == 0) {
      numbers.remove(key);
    } else {
      numbers.put(key, number);
    }
  }

  public long of(K key) {
    return numbers.getOrDefault(key, 0L);
  }
}
