package io.github.ec2fake.internal.query.action;

import io.github.ec2fake.internal.model.base.Ec2Error;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

  /** A filter that compares one text, which may be absent. */
  public Filters<T> by(String name, Function<T, @Nullable Object> text) {
    return byAny(
        name, thing -> Stream.ofNullable(text.apply(thing)).map(value -> value.toString()));
  }

  /** A filter that compares several texts, of which one has to match. */
  public Filters<T> byAny(String name, Function<T, Stream<String>> texts) {
    return byCall(name, (thing, call) -> texts.apply(thing));
  }

  /** A filter whose texts depend on the call. */
  public Filters<T> byCall(String name, BiFunction<T, ActionContext, Stream<String>> texts) {
    named.put(name, texts);
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
    return byTags(
        (thing, call) -> call.region().tags().of(call.caller().account(), id.apply(thing)));
  }

  /** The filters {@code tag:key}, {@code tag-key} and {@code tag-value}. */
  public Filters<T> byTags(BiFunction<T, ActionContext, Map<String, String>> tagsOf) {
    byTag(tagsOf);
    named.put("tag-key", (thing, call) -> tagsOf.apply(thing, call).keySet().stream());
    named.put("tag-value", (thing, call) -> tagsOf.apply(thing, call).values().stream());
    return this;
  }

  /** Filters that EC2 has and ec2-fake refuses by name, because it does not model them. */
  public Filters<T> notModelled(String... names) {
    notModelled.addAll(List.of(names));
    return this;
  }

  /**
   * The resources that match, as a page of items: only those on the page are made into items.
   *
   * @throws Ec2Error as {@link #matching} and {@link Page#of}
   */
  public <I> Page<I> page(
      List<T> resources,
      List<Filter> filters,
      @Nullable Integer maxResults,
      @Nullable String nextToken,
      ActionContext context,
      Function<T, I> item) {
    List<T> found =
        filters.isEmpty()
            ? resources
            : resources.stream().filter(matching(filters, context)).toList();
    return Page.of(found, maxResults, nextToken).map(item);
  }

  /**
   * The resources that match, as items.
   *
   * @throws Ec2Error as {@link #matching}
   */
  public <I> List<I> items(
      List<T> resources, List<Filter> filters, ActionContext context, Function<T, I> item) {
    return page(resources, filters, null, null, context, item).items();
  }

  /** The names of all filters. */
  public Set<String> names() {
    return named.keySet();
  }

  /** The names of the filters that EC2 has and ec2-fake refuses by name. */
  public Set<String> refused() {
    return Collections.unmodifiableSet(notModelled);
  }

  /**
   * What the caller wants to see.
   *
   * @throws Ec2Error {@code InvalidParameterValue} for an unknown filter, {@code
   *     FilterLimitExceeded} for too many values, {@code UnsupportedOperation} for one that is not
   *     modelled
   */
  public Predicate<T> matching(List<Filter> filters, ActionContext call) {
    if (filters.stream().mapToInt(filter -> filter.value().size()).sum() > MOST_VALUES) {
      throw Ec2Error.badRequest(
          "FilterLimitExceeded",
          "The maximum number of filter values specified on a single call is %s",
          MOST_VALUES);
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
      throw Ec2Error.notModelled("ec2-fake does not model the filter '%s'", name);
    }
    throw Ec2Error.invalidParameterValue("The filter '%s' is invalid", name);
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
