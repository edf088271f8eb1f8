// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.ParameterErrors;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A part of a Describe action's results.
 *
 * @param items the part
 * @param nextToken what to ask for the rest with, or null if this was all
 * @param <T> what is described
 */
public record Page<T>(List<T> items, @Nullable String nextToken) {
  private static final int LEAST = 5;
  private static final String PREFIX = "from:";
  private static final Pattern OURS = Pattern.compile(PREFIX + "[0-9]+");

  /** The part that a caller asked for. */
  public static <T> Page<T> of(List<T> all, @Nullable Integer maxResults, @Nullable String token) {
    return of(all, LEAST, maxResults, token);
  }

  /** As above, of an action with another lower bound. */
  public static <T> Page<T> of(
      List<T> all, int least, @Nullable Integer maxResults, @Nullable String token) {
    if (maxResults != null && maxResults < least) {
      throw DescribeErrors.PAGE_TOO_SMALL.with(maxResults, least);
    }
    // What was there before may be gone meanwhile, and the token lead past the end.
    int from = token == null ? 0 : Math.min(offset(token), all.size());
    int size = all.size() - from;
    int to = from + (maxResults == null ? size : Math.min(size, maxResults));
    return new Page<>(all.subList(from, to), to < all.size() ? token(to) : null);
  }

  /** A part of what is made one after the other; no more is made than the page needs. */
  public static <T> Page<T> of(Stream<T> all, int size, @Nullable String token) {
    if (size < LEAST) {
      throw DescribeErrors.PAGE_TOO_SMALL.with(size, LEAST);
    }
    int from = token == null ? 0 : offset(token);
    List<T> found = all.skip(from).limit(size + 1L).toList();
    return found.size() > size
        ? new Page<>(found.subList(0, size), token(from + size))
        : new Page<>(found, null);
  }

  /**
   * Refuses a page's size together with ids.
   *
   * <p>Source: EC2's API reference, "Query requests", "Pagination": a describe action with both a
   * list of ids and {@code MaxResults} fails with {@code InvalidParameterCombination}.
   *
   * @param name the ids as the refusal names them
   */
  public static void refuseWithIds(String name, List<String> ids, @Nullable Integer maxResults) {
    refuseWithIds(name, "maxResults", ids, maxResults);
  }

  /** As above, for an action whose refusal names the page's size in another way. */
  public static void refuseWithIds(
      String name, String size, List<String> ids, @Nullable Integer maxResults) {
    if (!ids.isEmpty() && maxResults != null) {
      throw ParameterErrors.NOT_TOGETHER.with(name, size);
    }
  }

  /** The same page of other items. */
  public <I> Page<I> map(Function<T, I> item) {
    List<I> others = new ArrayList<>(items.size());
    for (T each : items) {
      others.add(item.apply(each));
    }
    return new Page<>(others, nextToken);
  }

  /** The reply that shows this page. */
  public <R> R reply(BiFunction<List<T>, @Nullable String, R> reply) {
    return reply.apply(items, nextToken);
  }

  private static String token(int offset) {
    return Base64.getEncoder()
        .encodeToString((PREFIX + offset).getBytes(StandardCharsets.US_ASCII));
  }

  private static int offset(String token) {
    try {
      String text = new String(Base64.getDecoder().decode(token), StandardCharsets.US_ASCII);
      if (OURS.matcher(text).matches()) {
        return Integer.parseInt(text.substring(PREFIX.length()));
      }
    } catch (IllegalArgumentException notOurs) {
      // Refused below, with every other token that no reply of ours has held.
    }
    throw DescribeErrors.BAD_TOKEN.with(token);
  }
}
