// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The filters of one Describe action: names, and what each compares. Filters have to match all, of
 * a filter's values one has to. In a value {@code *} stands for any characters, {@code ?} for just
 * one, and a backslash takes their meaning away. Names and values are case-sensitive.
 */
public final class Filters<T> {
  private static final int MOST_VALUES = 200;

  private final Map<String, BiFunction<T, ActionContext, Stream<String>>> named =
      new LinkedHashMap<>();
  private final Set<String> notModelled = new HashSet<>();
  private @Nullable BiFunction<T, ActionContext, Map<String, String>> tags;

  /** A filter that compares one value, as replies write it; null matches nothing. */
  public Filters<T> by(String name, Function<T, @Nullable Object> value) {
    return byAny(name, thing -> Stream.ofNullable(value.apply(thing)));
  }

  /** A filter as {@link #by} whose value depends on the call. */
  public Filters<T> byCall(String name, BiFunction<T, ActionContext, @Nullable Object> value) {
    return byCallAny(name, (thing, call) -> Stream.ofNullable(value.apply(thing, call)));
  }

  /** A filter that compares several values, of which one has to match. */
  public Filters<T> byAny(String name, Function<T, Stream<?>> values) {
    return byCallAny(name, (thing, call) -> values.apply(thing));
  }

  /** A filter as {@link #byAny} whose values depend on the call. */
  public Filters<T> byCallAny(String name, BiFunction<T, ActionContext, Stream<?>> values) {
    named.put(name, (thing, call) -> values.apply(thing, call).map(ReplyWriter::text));
    return this;
  }

  /** Filters that match nothing, because ec2-fake's resources have nothing of what they compare. */
  public Filters<T> byNothing(String... names) {
    for (String name : names) {
      named.put(name, (thing, call) -> Stream.empty());
    }
    return this;
  }

  /** The filter {@code tag:key} alone. */
  public Filters<T> byTag(BiFunction<T, ActionContext, Map<String, String>> tagsOf) {
    tags = tagsOf;
    return this;
  }

  /**
   * The filters {@code tag:key}, {@code tag-key} and {@code tag-value}, on the caller's tags of the
   * resource of an id.
   */
  public Filters<T> byTags(Function<T, String> id) {
    return byTags((thing, call) -> call.tags().of(call.caller().account(), id.apply(thing)));
  }

  /** The filters {@code tag:key}, {@code tag-key} and {@code tag-value}. */
  public Filters<T> byTags(BiFunction<T, ActionContext, Map<String, String>> tagsOf) {
    byTag(tagsOf);
    return byCallAny("tag-key", (thing, call) -> tagsOf.apply(thing, call).keySet().stream())
        .byCallAny("tag-value", (thing, call) -> tagsOf.apply(thing, call).values().stream());
  }

  /** Filters that EC2 has and ec2-fake refuses by name, because it does not model them. */
  public Filters<T> notModelled(String... names) {
    return notModelled(Set.of(names));
  }

  /** As above, for many names. */
  public Filters<T> notModelled(Set<String> names) {
    notModelled.addAll(names);
    return this;
  }

  /** The page that a request asks for of the resources that match its filters. */
  public <I> Page<I> page(
      List<T> resources,
      PagedRequest request,
      ActionContext call,
      BiFunction<T, ActionContext, I> item) {
    return page(
        resources,
        request.filter(),
        request.maxResults(),
        request.nextToken(),
        call,
        resource -> item.apply(resource, call));
  }

  /** As above. Only what is on the page is made into items. */
  public <I> Page<I> page(
      List<T> resources,
      List<Filter> filters,
      @Nullable Integer maxResults,
      @Nullable String nextToken,
      ActionContext call,
      Function<T, I> item) {
    List<T> found =
        filters.isEmpty() ? resources : resources.stream().filter(matching(filters, call)).toList();
    return Page.of(found, maxResults, nextToken).map(item);
  }

  /** All resources that match, as items. */
  public <I> List<I> items(
      List<T> resources, List<Filter> filters, ActionContext call, Function<T, I> item) {
    return page(resources, filters, null, null, call, item).items();
  }

  /** The names of all filters, with {@code tag:<key>} for those of tags. */
  public Set<String> names() {
    Set<String> names = new LinkedHashSet<>(named.keySet());
    if (tags != null) {
      names.add("tag:<key>");
    }
    return names;
  }

  /** The names of the filters that EC2 has and ec2-fake refuses by name. */
  public Set<String> refused() {
    return Collections.unmodifiableSet(notModelled);
  }

  /** What the caller wants to see. */
  public Predicate<T> matching(List<Filter> filters, ActionContext call) {
    if (filters.stream().mapToInt(filter -> filter.value().size()).sum() > MOST_VALUES) {
      throw DescribeErrors.TOO_MANY_VALUES.with(MOST_VALUES);
    }
    return filters.stream()
        .map(filter -> matching(filter, call))
        .reduce(all -> true, Predicate::and);
  }

  private Predicate<T> matching(Filter filter, ActionContext call) {
    BiFunction<T, ActionContext, Stream<String>> texts = texts(filter.name());
    Predicate<String> wanted =
        filter.value().stream().map(Filters::pattern).reduce(none -> false, Predicate::or);
    return thing -> texts.apply(thing, call).anyMatch(wanted);
  }

  private BiFunction<T, ActionContext, Stream<String>> texts(String name) {
    BiFunction<T, ActionContext, Stream<String>> texts = named.get(name);
    if (texts != null) {
      return texts;
    }
    BiFunction<T, ActionContext, Map<String, String>> tagsOf = tags;
    if (tagsOf != null && name.startsWith("tag:")) {
      String key = name.substring("tag:".length());
      return (thing, call) -> Stream.ofNullable(tagsOf.apply(thing, call).get(key));
    }
    if (notModelled.contains(name)) {
      throw DescribeErrors.FILTER_NOT_MODELLED.with(name);
    }
    throw DescribeErrors.UNKNOWN_FILTER.with(name);
  }

  private static Predicate<String> pattern(String value) {
    if (value.chars().noneMatch(c -> c == '*' || c == '?' || c == '\\')) {
      return value::equals;
    }
    StringBuilder regex = new StringBuilder();
    int lastStar = -1;
    boolean escaped = false;
    for (int c : value.codePoints().toArray()) {
      if (!escaped && c == '\\') {
        escaped = true;
      } else if (!escaped && c == '*') {
        if (lastStar >= 0) {
          // The first place where a middle part fits will do, so that nothing is tried again.
          regex.insert(lastStar, "(?>.*?").append(')');
        }
        lastStar = regex.length();
      } else {
        regex.append(!escaped && c == '?' ? "." : Pattern.quote(Character.toString(c)));
        escaped = false;
      }
    }
    if (escaped) {
      regex.append("\\\\");
    }
    if (lastStar >= 0) {
      regex.insert(lastStar, ".*");
    }
    return Pattern.compile(regex.toString(), Pattern.DOTALL).asMatchPredicate();
  }
}
