// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which actions are modelled, and how far: the page {@code actions.md}.
 *
 * @param rows an action each: by group, in the order of the 2011 list, with all later ones last
 */
record SupportTable(List<Row> rows) {
  /** The name of the page. */
  static final String FILE = "actions.md";

  private static final String LATER = "Newer than 2011-07-15";

  private static final String LEGEND =
      """
      * **full**: ec2-fake understands every parameter that the SDK 1.12.797 can send with this
        action and every filter that EC2 documents, its reply has every element that EC2 documents,
        and no other gap is known.
      * **partly**: the action works, but some parameters or filters are refused by name, or elements
        of the reply are missing, or a gap is listed below the table.
      * **not**: the call is refused with `UnsupportedOperation`. A test can
        [answer it itself](../faults.md#the-action-is-not-modelled).
      * **gone**: EC2 has no such action any more, and neither has the SDK. The call is refused with
        `InvalidAction`, as EC2 [refuses it](../decisions/0043-removed-actions.md).

      The link of an action leads to all its parameters, filters and elements. An element that is
      missing is `null` or empty in the SDK's object. What EC2 writes only of things that cannot be
      made here, such as what is on an Outpost, is not counted as missing.
      """;

  /**
   * One action.
   *
   * @param group the group, as in the Windows Guide's time
   * @param action its name
   * @param link the link to its parameters; empty if it is not modelled
   * @param refused how many parameters are refused by name
   * @param refusedFilters how many filters are refused by name
   * @param missing how many elements are missing in the reply
   * @param gap what else is missing; empty if nothing is
   */
  record Row(
      String group,
      String action,
      String link,
      int refused,
      int refusedFilters,
      int missing,
      String gap) {

    static Row of(String group, String name) {
      Action<?, ?> action = Actions.find(name);
      if (action == null) {
        return new Row(group, name, "", 0, 0, 0, "");
      }
      Filters<?> filters = action.filters();
      return new Row(
          group,
          name,
          ParameterTable.linkTo(name),
          action.notModelled().size(),
          filters == null ? 0 : filters.refused().size(),
          ReplyElements.of(name).writtenByEc2().size(),
          knownGaps().getOrDefault(name, ""));
    }

    String support() {
      if (link.isEmpty()) {
        return Ec2Actions.contains(action) ? "not" : "gone";
      }
      return refused + refusedFilters + missing == 0 && gap.isEmpty() ? "full" : "partly";
    }

    String toMarkdown() {
      String name = link.isEmpty() ? action : "[" + action + "](" + link + ")";
      return String.join(" | ", "| " + name, support(), refusedByName(), elements())
              .replace("|  |", "| |")
              .stripTrailing()
          + " |\n";
    }

    private String refusedByName() {
      return Stream.of(count(refused, "parameter"), count(refusedFilters, "filter"))
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining(", "));
    }

    private String elements() {
      return count(missing, "element");
    }

    private static String count(int number, String noun) {
      return number == 0 ? "" : number + " " + noun + (number == 1 ? "" : "s");
    }
  }

  static SupportTable ofTheCode() {
    List<Row> rows = new ArrayList<>();
    groups().forEach((group, names) -> names.forEach(name -> rows.add(Row.of(group, name))));
    List<String> old = actionsOf2011();
    Modelled.actions()
        .filter(name -> !old.contains(name))
        .sorted()
        .forEach(name -> rows.add(Row.of(LATER, name)));
    return new SupportTable(rows);
  }

  static List<String> actionsOf2011() {
    return groups().values().stream().flatMap(List::stream).toList();
  }

  /** By action, what it lacks beyond the parameters that it refuses by name. */
  static Map<String, String> knownGaps() {
    Map<String, String> gaps = new TreeMap<>();
    for (String line : TestData.lines("known-gaps.txt")) {
      int colon = line.indexOf(": ");
      gaps.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return gaps;
  }

  /** The sentence that the README has as well. */
  String summary() {
    long not = count("not");
    return String.format(
        Locale.ROOT,
        """
        Of the %d actions of API version 2011-07-15, %d are modelled in full%s %d partly%s;
        %d are gone from EC2.
        Of later versions, %d actions are modelled.
        """,
        actionsOf2011().size(),
        count("full"),
        not == 0 ? " and" : ",",
        count("partly"),
        not == 0 ? "" : " and " + not + " not",
        count("gone"),
        rows.stream().filter(row -> row.group().equals(LATER)).count());
  }

  String toMarkdown() {
    StringBuilder text = new StringBuilder("# Actions\n\n");
    text.append(ParameterTable.WRITTEN).append('\n').append(summary()).append('\n').append(LEGEND);
    Map<String, List<Row>> groups = new LinkedHashMap<>();
    rows.forEach(row -> groups.computeIfAbsent(row.group(), any -> new ArrayList<>()).add(row));
    groups.forEach((group, members) -> append(text, group, members));
    return text.toString();
  }

  private static void append(StringBuilder text, String group, List<Row> rows) {
    text.append("\n## ").append(group).append("\n\n");
    text.append("| action | support | refused by name | missing in the reply |\n");
    text.append("|---|---|---|---|\n");
    rows.forEach(row -> text.append(row.toMarkdown()));
    List<Row> gaps = rows.stream().filter(row -> !row.gap().isEmpty()).toList();
    if (!gaps.isEmpty()) {
      text.append("\nAlso missing:\n\n");
      gaps.forEach(row -> text.append("* " + row.action() + ": " + row.gap() + "\n"));
    }
  }

  private long count(String support) {
    return rows.stream()
        .filter(row -> !row.group().equals(LATER) && row.support().equals(support))
        .count();
  }

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (String line : TestData.lines("actions-2011-07-15.txt")) {
      if (line.startsWith("[")) {
        group = new ArrayList<>();
        groups.put(line.substring(1, line.length() - 1), group);
      } else {
        group.add(line);
      }
    }
    return groups;
  }
}
