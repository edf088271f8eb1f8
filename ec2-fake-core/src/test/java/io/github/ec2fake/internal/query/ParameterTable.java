package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every parameter that the SDK can send with the actions about images and bundle tasks, and every
 * filter that they know, each modelled or refused by name.
 */
final class ParameterTable {
  private static final List<String> MEANT = List.of("Image", "Bundle", "Product");

  private ParameterTable() {}

  static String toMarkdown() throws ReflectiveOperationException {
    StringBuilder text =
        new StringBuilder("| action | modelled | refused by name |\n|---|---|---|\n");
    for (String name : actions()) {
      Action<?, ?> action = Modelled.action(name);
      Set<String> modelled = new TreeSet<>();
      Set<String> refused = new TreeSet<>();
      for (String parameter : FilledRequest.parameters(name).keySet()) {
        String plain = parameter.replaceAll("\\.\\d+", "");
        (isRefused(action, plain) ? refused : modelled).add(shortened(action, plain));
      }
      Filters<?> filters = action.filters();
      text.append("| ")
          .append(name)
          .append(" | ")
          .append(listed(modelled))
          .append(filters == null ? "" : filters("; filters ", filters.names()))
          .append(" | ")
          .append(listed(refused))
          .append(
              filters == null
                  ? ""
                  : filters(refused.isEmpty() ? "filters " : "; filters ", filters.refused()))
          .append(" |\n");
    }
    return text.toString();
  }

  static List<String> actions() {
    return Modelled.actions().filter(name -> MEANT.stream().anyMatch(name::contains)).toList();
  }

  private static boolean isRefused(Action<?, ?> action, String parameter) {
    return action.notModelled().stream()
        .anyMatch(declared -> (parameter + ".").startsWith(declared + "."));
  }

  /** The name that the code declares, with all its members; filters have a column's part. */
  private static String shortened(Action<?, ?> action, String parameter) {
    return action.notModelled().stream()
        .filter(declared -> (parameter + ".").startsWith(declared + "."))
        .findFirst()
        .orElse(parameter);
  }

  private static String filters(String title, Collection<String> names) {
    return names.isEmpty() ? "" : title + listed(new TreeSet<>(names));
  }

  private static String listed(Collection<String> names) {
    List<String> all = new ArrayList<>(names);
    all.removeAll(List.of("Filter.Name", "Filter.Value"));
    return all.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
  }

  /** Everything that the table says of an action's parameters, to be compared with the SDK's. */
  static Stream<String> parametersOfTheSdk(String action) throws ReflectiveOperationException {
    Map<String, String> sent = FilledRequest.parameters(action);
    return sent.keySet().stream().map(parameter -> parameter.replaceAll("\\.\\d+", ""));
  }
}
