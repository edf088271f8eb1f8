// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds the resources whose id or name is most similar to one that does not exist. */
final class ClosestMatch {
  private static final int MAX_SHOWN = 5;

  private ClosestMatch() {}

  /** Returns a sentence and a list of the most similar resources. */
  static <R> String text(ResourceType<R> type, List<R> candidates, String requested) {
    String notFound = "this client sees no such " + type.typeName() + ". ";
    if (candidates.isEmpty()) {
      return notFound + "It has none.";
    }
    Comparator<R> byDistance =
        Comparator.comparingInt(
            each ->
                Math.min(
                    distance(type.id(each), requested),
                    type.name(each).isEmpty()
                        ? Integer.MAX_VALUE
                        : distance(type.name(each), requested)));
    return notFound
        + (candidates.size() > MAX_SHOWN
            ? "The nearest of its " + candidates.size() + " " + type.plural() + " are"
            : "It has")
        + candidates.stream()
            .sorted(byDistance)
            .limit(MAX_SHOWN)
            .map(line(type))
            .collect(Collectors.joining());
  }

  private static <R> Function<R, String> line(ResourceType<R> type) {
    return each ->
        "\n  "
            + type.label(each)
            + (type.state(each).isEmpty() ? "" : ", " + type.stateAndReason(each));
  }

  /** Returns the Levenshtein distance of two texts. */
  static int distance(String one, String other) {
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
