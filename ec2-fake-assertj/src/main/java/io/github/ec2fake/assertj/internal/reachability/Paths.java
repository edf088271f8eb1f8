// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj.internal.reachability;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Paths from or to many addresses, each of which stands for those that are treated like it.
 *
 * @param blocks the paths of each block of addresses
 */
public record Paths(List<List<Path>> blocks) {

  /** Copies the paths. */
  public Paths {
    blocks = List.copyOf(blocks);
  }

  /**
   * Returns a path that does not arrive; null if there is a block whose addresses all have one that
   * does.
   */
  public @Nullable Path notArriving() {
    Path first = null;
    for (List<Path> paths : blocks) {
      Path other = firstOther(paths, Path.End.ARRIVES);
      if (other == null) {
        return null;
      }
      first = first == null ? other : first;
    }
    return first;
  }

  /** Returns a path that arrives, or may; null if all are blocked. */
  public @Nullable Path notBlocked() {
    return blocks.stream()
        .map(paths -> firstOther(paths, Path.End.BLOCKED))
        .filter(path -> path != null)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Path firstOther(List<Path> paths, Path.End end) {
    return paths.stream().filter(path -> path.end() != end).findFirst().orElse(null);
  }
}
