package io.github.ec2fake.internal.model.base;

import java.util.HashMap;
import java.util.Map;

/** Counts what there is, so that nobody has to go through all of it to check a limit. */
public final class Counter<K> {
  private final Map<K, Long> numbers = new HashMap<>();

  /** Nothing is there. */
  public Counter() {}

  /** Something comes or goes. */
  public void add(K key, long by) {
    numbers.merge(key, by, (before, more) -> before + more == 0 ? null : before + more);
  }

  /** How much there is. */
  public long of(K key) {
    return numbers.getOrDefault(key, 0L);
  }
}
