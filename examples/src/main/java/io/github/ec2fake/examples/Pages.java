// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the replies that EC2 gives page by page. */
final class Pages {
  private Pages() {}

  /**
   * Reads all pages.
   *
   * @param describe gives the page of a token, which is null for the first
   */
  static <P, T> List<T> all(
      Function<@Nullable String, P> describe,
      Function<P, List<T>> items,
      Function<P, @Nullable String> nextToken) {
    List<T> all = new ArrayList<>();
    String token = null;
    do {
      P page = describe.apply(token);
      all.addAll(items.apply(page));
      token = nextToken.apply(page);
    } while (token != null && !token.isEmpty());
    return all;
  }
}
