// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every parameter that the SDK can send with an action that is modelled, every filter and every
 * element of the reply, each modelled or not: a page for each package of actions.
 */
final class ParameterTable {
  /** What the pages begin with. */
  static final String WRITTEN =
      """
      <!-- Written by SupportTableTest; do not edit:
           ./mvnw -pl ec2-fake-core -am test -Dtest=SupportTableTest \\
             -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.write=true -->
      """;

  private static final String LEGEND =
      """
      Every parameter that the SDK 1.12.797 can send with these actions, every filter, and every
      element of a reply that EC2 documents, without what nothing here can have (such as Outposts).
      Members of lists stand without their numbers. What is refused by name is refused with all its
      members. `DryRun` works with every action. [All actions](actions.md)
      """;

  /** By package, what its page is about; a package that is not here is called by its own name. */
  private static final Map<String, String> TITLES =
      Map.of(
          "address", "Elastic IP addresses",
          "bundle", "Bundle tasks",
          "image", "Images",
          "instance", "Instances",
          "keypair", "Key pairs",
          "network", "VPCs and subnets",
          "place", "Regions and zones",
          "securitygroup", "Security groups",
          "spot", "Spot Instances",
          "storage", "Volumes and snapshots");

  private ParameterTable() {}

  /** The pages, by the name of the file. */
  static Map<String, String> pages() throws ReflectiveOperationException {
    Map<String, StringBuilder> pages = new TreeMap<>();
    for (String name : Modelled.actions().toList()) {
      pages.computeIfAbsent(file(name), any -> head(name)).append(section(name));
    }
    return pages.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, page -> page.getValue().toString(), (a, b) -> a, TreeMap::new));
  }

  /** Where a page in the same folder finds an action. */
  static String linkTo(String action) {
    return file(action) + "#" + action.toLowerCase(Locale.ROOT);
  }

  private static String file(String action) {
    return packageOf(action) + ".md";
  }

  private static String packageOf(String action) {
    String name = Modelled.action(action).getClass().getPackageName();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static StringBuilder head(String action) {
    String kind = packageOf(action);
    String title =
        TITLES.getOrDefault(kind, Character.toUpperCase(kind.charAt(0)) + kind.substring(1));
    return new StringBuilder("# " + title + ": parameters, filters and replies\n\n")
        .append(WRITTEN)
        .append('\n')
        .append(LEGEND);
  }

  /** What a page says of one action. */
  static String section(String name) throws ReflectiveOperationException {
    Action<?, ?> action = Modelled.action(name);
    Set<String> modelled = new TreeSet<>();
    Set<String> refused = new TreeSet<>();
    parametersOfTheSdk(name)
        .filter(parameter -> !parameter.startsWith("Filter."))
        .forEach(
            parameter ->
                (isRefused(action, parameter) ? refused : modelled)
                    .add(shortened(action, parameter)));
    Filters<?> filters = action.filters();
    String lists =
        list("Modelled", modelled)
            + list("Filters", filters == null ? Set.of() : filters.names())
            + list("Refused by name", refused)
            + list("Filters that are refused", filters == null ? Set.of() : filters.refused());
    return "\n## "
        + name
        + "\n"
        + (lists.isEmpty() ? "\nIt has no parameters.\n" : lists)
        + replyOf(name);
  }

  /** What a page says of the reply of one action. */
  private static String replyOf(String name) {
    ReplyElements elements = ReplyElements.of(name);
    return list("Elements of the reply", elements.written())
        + list("Elements of the reply that are missing", elements.writtenByEc2());
  }

  private static String list(String title, Collection<String> names) {
    return names.isEmpty()
        ? ""
        : new TreeSet<>(names)
            .stream()
                .map(name -> "* `" + name + "`\n")
                .collect(Collectors.joining("", "\n" + title + ":\n\n", ""));
  }

  private static boolean isRefused(Action<?, ?> action, String parameter) {
    return action.notModelled().stream()
        .anyMatch(declared -> (parameter + ".").startsWith(declared + "."));
  }

  /** The name that the code declares, with all its members. */
  private static String shortened(Action<?, ?> action, String parameter) {
    return action.notModelled().stream()
        .filter(declared -> (parameter + ".").startsWith(declared + "."))
        .findFirst()
        .orElse(parameter);
  }

  /** The parameters that the SDK can send with an action, without the numbers of list members. */
  static Stream<String> parametersOfTheSdk(String action) throws ReflectiveOperationException {
    return FilledRequest.parameters(action).keySet().stream()
        .map(parameter -> parameter.replaceAll("\\.\\d+", ""))
        .distinct();
  }

  /** What the actions declare as not modelled, of one of them. */
  static List<String> refusedBy(String action) {
    return Modelled.action(action).notModelled().stream().sorted().toList();
  }
}
