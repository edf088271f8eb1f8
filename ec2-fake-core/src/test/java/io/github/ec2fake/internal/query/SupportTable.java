package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.Action;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which actions are modelled, and how far.
 *
 * @param rows an action each: by group, in the order of the 2011 list, with all later ones last
 */
record SupportTable(List<Row> rows) {
  private static final String LATER = "Newer than 2011-07-15";

  /**
   * One action.
   *
   * @param group the group, as in the Windows Guide's time
   * @param action its name
   * @param support {@code full}, {@code partly} or {@code not}
   * @param missing what is missing, if it is modelled partly
   */
  record Row(String group, String action, String support, String missing) {

    static Row of(String group, String name) {
      Action<?, ?> action = Actions.find(name);
      if (action == null) {
        return new Row(group, name, "not", "");
      }
      String refused =
          action.notModelled().stream()
              .sorted()
              .map(parameter -> "`" + parameter + "`")
              .collect(Collectors.joining(", "));
      String missing =
          Stream.of(refused, knownGaps().getOrDefault(name, ""))
              .filter(text -> !text.isEmpty())
              .collect(Collectors.joining("; "));
      return new Row(group, name, missing.isEmpty() ? "full" : "partly", missing);
    }

    String toMarkdown() {
      return "| "
          + action
          + " | "
          + support
          + " | "
          + (missing.isEmpty() ? "" : missing + " ")
          + "|";
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
    for (String line : lines("known-gaps.txt")) {
      int colon = line.indexOf(": ");
      gaps.put(line.substring(0, colon), line.substring(colon + 2));
    }
    return gaps;
  }

  String toMarkdown() {
    StringBuilder text = new StringBuilder();
    text.append("Of the 118 actions of 2011-07-15, ")
        .append(count("full"))
        .append(" are modelled in full, ")
        .append(count("partly"))
        .append(" partly, ")
        .append(count("not"))
        .append(" not.\n");
    String group = "";
    for (Row row : rows) {
      if (!row.group().equals(group)) {
        group = row.group();
        text.append("\n| ").append(group).append(" | support | what is missing |\n|---|---|---|\n");
      }
      text.append(row.toMarkdown()).append('\n');
    }
    return text.toString();
  }

  private long count(String support) {
    return rows.stream()
        .filter(row -> !row.group().equals(LATER) && row.support().equals(support))
        .count();
  }

  private static Map<String, List<String>> groups() {
    Map<String, List<String>> groups = new LinkedHashMap<>();
    List<String> group = new ArrayList<>();
    for (String line : lines("actions-2011-07-15.txt")) {
      if (line.startsWith("[")) {
        group = new ArrayList<>();
        groups.put(line.substring(1, line.length() - 1), group);
      } else {
        group.add(line);
      }
    }
    return groups;
  }

  private static List<String> lines(String resource) {
    try (InputStream in =
        Objects.requireNonNull(SupportTable.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
