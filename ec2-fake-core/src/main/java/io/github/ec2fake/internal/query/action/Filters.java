// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.ResourceList;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
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
  private static final int LONGEST_VALUE = 255;
  private static final String TAG = "tag:";

  /** What one filter compares. */
  @FunctionalInterface
  private interface Comparison<T> {
    /** For one call: whether one of the texts that a thing has for the filter is wanted. */
    Predicate<T> of(ActionContext call, Predicate<String> wanted);
  }

  private final Map<String, Comparison<T>> named = new LinkedHashMap<>();
  private final Set<String> notModelled = new HashSet<>();
  private @Nullable Function<String, Comparison<T>> tags;

  /** For the filters from whose values it is known: the ids of what can match them. */
  private final Map<String, BiFunction<Set<String>, ActionContext, Set<String>>> ids =
      new HashMap<>();

  /** Whether {@code tag:key} compares tags that are found by the resource's id. */
  private boolean tagsById;

  /** Adds the filters; null when that is done. */
  private volatile @Nullable Consumer<Filters<T>> definition;

  /** Filters that are added at once. */
  public Filters() {
    this(none -> {});
  }

  /**
   * Filters that are added when a call asks for one. Most calls do not, and a JVM takes longer for
   * a page of lambdas than for all the rest of its first call.
   */
  public Filters(Consumer<Filters<T>> definition) {
    this.definition = definition;
  }

  private void define() {
    if (definition != null) {
      synchronized (this) {
        Consumer<Filters<T>> waiting = definition;
        if (waiting != null) {
          waiting.accept(this);
          definition = null;
        }
      }
    }
  }

  /** A filter that compares one value, as replies write it; null matches nothing. */
  public Filters<T> by(String name, Function<T, @Nullable Object> value) {
    named.put(name, (call, wanted) -> thing -> isWanted(value.apply(thing), wanted));
    return this;
  }

  /** A filter that compares the id under which the resources of a list are found. */
  public Filters<T> byId(String name, Function<T, @Nullable Object> id) {
    return byIds(name, id, (values, call) -> values);
  }

  /**
   * A filter as {@link #by} from whose values follows what can match.
   *
   * @param idsOf the ids under which the resources of a list are found that have these values
   */
  public Filters<T> byIds(
      String name,
      Function<T, @Nullable Object> value,
      BiFunction<Set<String>, ActionContext, Set<String>> idsOf) {
    ids.put(name, idsOf);
    return by(name, value);
  }

  /** A filter as {@link #by} whose value depends on the call. */
  public Filters<T> byCall(String name, BiFunction<T, ActionContext, @Nullable Object> value) {
    named.put(name, (call, wanted) -> thing -> isWanted(value.apply(thing, call), wanted));
    return this;
  }

  /** A filter that compares several values, of which one has to match. */
  public Filters<T> byAny(String name, Function<T, Stream<?>> values) {
    named.put(
        name, (call, wanted) -> thing -> values.apply(thing).anyMatch(it -> isWanted(it, wanted)));
    return this;
  }

  /** A filter as {@link #byAny} whose values depend on the call. */
  public Filters<T> byCallAny(String name, BiFunction<T, ActionContext, Stream<?>> values) {
    named.put(
        name,
        (call, wanted) -> thing -> values.apply(thing, call).anyMatch(it -> isWanted(it, wanted)));
    return this;
  }

  private static boolean isWanted(@Nullable Object value, Predicate<String> wanted) {
    return value != null && wanted.test(ReplyWriter.text(value));
  }

  /** Filters that match nothing, because ec2-fake's resources have nothing of what they compare. */
  public Filters<T> byNothing(String... names) {
    for (String name : names) {
      named.put(name, (call, wanted) -> thing -> false);
    }
    return this;
  }

  /** The filter {@code tag:key} alone. */
  public Filters<T> byTag(BiFunction<T, ActionContext, Map<String, String>> tagsOf) {
    tags = key -> (call, wanted) -> thing -> isWanted(tagsOf.apply(thing, call).get(key), wanted);
    return this;
  }

  /**
   * The filters {@code tag:key}, {@code tag-key} and {@code tag-value}, on the caller's tags of the
   * resource of an id.
   */
  public Filters<T> byTags(Function<T, String> id) {
    tagsById = true;
    tags =
        key ->
            (call, wanted) -> {
              Set<String> tagged = call.tags().tagged(call.caller().account(), key, wanted);
              return thing -> tagged.contains(id.apply(thing));
            };
    named.put(
        "tag-key",
        (call, wanted) -> {
          Tags all = call.tags();
          return thing ->
              all.of(call.caller().account(), id.apply(thing)).keySet().stream().anyMatch(wanted);
        });
    named.put(
        "tag-value",
        (call, wanted) -> {
          Tags all = call.tags();
          return thing ->
              all.of(call.caller().account(), id.apply(thing)).values().stream().anyMatch(wanted);
        });
    return this;
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
    if (filters.isEmpty()) {
      return Page.of(resources, maxResults, nextToken).map(item);
    }
    return page(found(resources, filters, call), maxResults, nextToken).map(item);
  }

  /** As above, of what is made one after the other; no more is made than the page needs. */
  public <I> Page<I> page(
      Stream<T> resources,
      PagedRequest request,
      ActionContext call,
      BiFunction<T, ActionContext, I> item) {
    Stream<T> found = resources.filter(matching(request.filter(), call));
    return page(found, request.maxResults(), request.nextToken())
        .map(resource -> item.apply(resource, call));
  }

  /** The resources that match. If a filter tells their ids, only these are looked at. */
  private Stream<T> found(List<T> resources, List<Filter> filters, ActionContext call) {
    checkValues(filters);
    if (resources instanceof ResourceList<T> all) {
      for (Filter filter : filters) {
        Set<String> wanted = ids(filter, call);
        if (wanted != null) {
          List<Filter> others = new ArrayList<>(filters);
          others.remove(filter);
          return all.only(wanted).stream().filter(matching(others, call));
        }
      }
    }
    return resources.stream().filter(matching(filters, call));
  }

  /** The ids of what matches a filter; null if they are not known without looking. */
  private @Nullable Set<String> ids(Filter filter, ActionContext call) {
    define();
    List<String> values = filter.value();
    BiFunction<Set<String>, ActionContext, Set<String>> idsOf = ids.get(filter.name());
    if (idsOf != null && values.stream().noneMatch(Filters::isPattern)) {
      return idsOf.apply(Set.copyOf(values), call);
    }
    return tagsById && filter.name().startsWith(TAG)
        ? call.tags().tagged(call.caller().account(), key(filter.name()), wanted(values))
        : null;
  }

  private static String key(String tagFilter) {
    return tagFilter.substring(TAG.length());
  }

  private static <T> Page<T> page(
      Stream<T> found, @Nullable Integer maxResults, @Nullable String nextToken) {
    return maxResults == null
        ? Page.of(found.toList(), null, nextToken)
        : Page.of(found, maxResults, nextToken);
  }

  /** All resources that match, as items. */
  public <I> List<I> items(
      List<T> resources, List<Filter> filters, ActionContext call, Function<T, I> item) {
    return page(resources, filters, null, null, call, item).items();
  }

  /** The names of all filters, with {@code tag:<key>} for those of tags. */
  public Set<String> names() {
    define();
    Set<String> names = new LinkedHashSet<>(named.keySet());
    if (tags != null) {
      names.add(TAG + "<key>");
    }
    return names;
  }

  /** The names of the filters that EC2 has and ec2-fake refuses by name. */
  public Set<String> refused() {
    define();
    return Collections.unmodifiableSet(notModelled);
  }

  /** What the caller wants to see. */
  public Predicate<T> matching(List<Filter> filters, ActionContext call) {
    checkValues(filters);
    return filters.stream()
        .map(filter -> matching(filter, call))
        .reduce(all -> true, Predicate::and);
  }

  private static void checkValues(List<Filter> filters) {
    if (filters.stream().mapToInt(filter -> filter.value().size()).sum() > MOST_VALUES) {
      throw DescribeErrors.TOO_MANY_VALUES.with(MOST_VALUES);
    }
    if (filters.stream().flatMap(filter -> filter.value().stream()).anyMatch(Filters::isTooLong)) {
      throw DescribeErrors.VALUE_TOO_LONG.with(LONGEST_VALUE);
    }
  }

  private static boolean isTooLong(String value) {
    return value.codePointCount(0, value.length()) > LONGEST_VALUE;
  }

  private Predicate<T> matching(Filter filter, ActionContext call) {
    Comparison<T> comparison = comparison(filter.name());
    return comparison.of(call, wanted(filter.value()));
  }

  private Comparison<T> comparison(String name) {
    define();
    Comparison<T> comparison = named.get(name);
    if (comparison != null) {
      return comparison;
    }
    if (tags != null && name.startsWith(TAG)) {
      return tags.apply(key(name));
    }
    if (notModelled.contains(name)) {
      throw DescribeErrors.FILTER_NOT_MODELLED.with(name);
    }
    throw DescribeErrors.UNKNOWN_FILTER.with(name);
  }

  /** The values of the first filter of a name; null if there is none, or if one is a pattern. */
  public static @Nullable Set<String> values(List<Filter> filters, String name) {
    return filters.stream()
        .filter(filter -> filter.name().equals(name))
        .findFirst()
        .filter(filter -> filter.value().stream().noneMatch(Filters::isPattern))
        .map(filter -> Set.copyOf(filter.value()))
        .orElse(null);
  }

  private static Predicate<String> wanted(List<String> values) {
    return values.stream().noneMatch(Filters::isPattern)
        ? Set.copyOf(values)::contains
        : values.stream().map(Filters::pattern).reduce(none -> false, Predicate::or);
  }

  /** Whether a filter's value has characters that stand for others, or one that escapes them. */
  public static boolean isPattern(String value) {
    return value.chars().anyMatch(c -> c == '*' || c == '?' || c == '\\');
  }

  private static Predicate<String> pattern(String value) {
    if (!isPattern(value)) {
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
