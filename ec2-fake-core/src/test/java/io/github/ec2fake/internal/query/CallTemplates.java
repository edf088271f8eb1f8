// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.ActionTypes;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Calls of every modelled action, in which ids are left open: those of {@link ReplyScenarios}, and
 * for actions that are in none a call with the parameters that others have, too.
 */
final class CallTemplates {
  /**
   * An id that a cloud draws, behind its prefix, or an elastic address; those of the catalogue are
   * other ones.
   */
  private static final Pattern DRAWN =
      Pattern.compile("\\b([a-z]+(?:-[a-z]+)*)-[0-9a-f]{17}\\b|\\b54(?:\\.\\d+){3}\\b");

  /** What stands for the prefix of an address. */
  private static final String ADDRESS = "address";

  /** An id that is left open. */
  static final Pattern OPEN = Pattern.compile("\\{([a-z-]+)}");

  /**
   * A call with open ids.
   *
   * @param parameters {@code {vol}} stands for the id of a volume
   */
  record CallTemplate(String action, Map<String, String> parameters) {}

  private static final Map<String, List<String>> VALUES = new TreeMap<>();
  private static final Map<String, CallTemplate> MAKERS = new TreeMap<>();
  private static final List<CallTemplate> ALL = collect();

  private CallTemplates() {}

  /** All of them, in an order in which one call needs what others before it have made. */
  static List<CallTemplate> all() {
    return ALL;
  }

  /** The values that a parameter has anywhere, whatever its numbers. */
  static List<String> valuesOf(String parameter) {
    return VALUES.getOrDefault(withoutNumbers(parameter), List.of());
  }

  /** A call that makes something whose id has a prefix; null if none does. */
  static @Nullable CallTemplate makerOf(String prefix) {
    return MAKERS.get(prefix);
  }

  /** The ids in a text, each with its prefix. */
  static Stream<Drawn> drawn(String text) {
    return DRAWN.matcher(text).results().map(CallTemplates::drawn);
  }

  /**
   * An id that a cloud has drawn.
   *
   * @param prefix what stands before its digits, or {@code address}
   */
  record Drawn(String prefix, String id) {}

  private static Drawn drawn(MatchResult found) {
    return new Drawn(found.group(1) == null ? ADDRESS : found.group(1), found.group());
  }

  private static String withoutNumbers(String parameter) {
    return parameter.replaceAll("\\.[0-9]+", "");
  }

  private static List<CallTemplate> collect() {
    Set<CallTemplate> all = new LinkedHashSet<>();
    for (String line : TestData.lines("calls.txt")) {
      Matcher maker = OPEN.matcher(line);
      if (maker.lookingAt()) {
        MAKERS.put(maker.group(1), ofLine(line.substring(maker.end() + 1)));
      }
    }
    Set<String> seen = new HashSet<>();
    new ReplyScenarios(
            (action, parameters, reply) -> {
              CallTemplate template = opened(action, parameters);
              all.add(template);
              addMaker(template, reply, seen);
            })
        .run();
    TestData.lines("calls.txt").stream()
        .filter(line -> !line.startsWith("{"))
        .map(CallTemplates::ofLine)
        .forEach(all::add);
    all.stream()
        .flatMap(template -> template.parameters().entrySet().stream())
        .forEach(
            parameter ->
                VALUES
                    .computeIfAbsent(withoutNumbers(parameter.getKey()), any -> new ArrayList<>())
                    .add(parameter.getValue()));
    Set<String> called = all.stream().map(CallTemplate::action).collect(Collectors.toSet());
    Modelled.actions()
        .filter(action -> !called.contains(action))
        .forEach(action -> all.add(ofKnownParameters(action)));
    return List.copyOf(all);
  }

  /** What makes something is the first to show its id. */
  private static void addMaker(CallTemplate template, String reply, Set<String> seen) {
    boolean makes =
        template.action().matches("(Create|Run|Allocate|Associate|Request|Import|Bundle).*");
    drawn(reply)
        .filter(each -> seen.add(each.id()) && makes)
        .forEach(each -> MAKERS.putIfAbsent(each.prefix(), template));
  }

  private static CallTemplate ofLine(String line) {
    String[] words = line.split(" ", 2);
    return new CallTemplate(words[0], History.parameters(words.length > 1 ? words[1] : ""));
  }

  private static CallTemplate opened(String action, Map<String, String> parameters) {
    Map<String, String> open = new LinkedHashMap<>();
    parameters.forEach(
        (name, value) ->
            open.put(
                name,
                DRAWN
                    .matcher(value)
                    .replaceAll(id -> Matcher.quoteReplacement("{" + drawn(id).prefix() + "}"))));
    return new CallTemplate(action, open);
  }

  /** A call with all parameters that another action has, too. */
  private static CallTemplate ofKnownParameters(String action) {
    Map<String, String> parameters = new LinkedHashMap<>();
    for (RecordComponent component :
        ActionTypes.of(Modelled.action(action)).request().getRecordComponents()) {
      String name =
          Character.toUpperCase(component.getName().charAt(0)) + component.getName().substring(1);
      List<String> values = valuesOf(name);
      if (!values.isEmpty()) {
        parameters.put(component.getType() == List.class ? name + ".1" : name, values.get(0));
      }
    }
    return new CallTemplate(action, parameters);
  }
}
