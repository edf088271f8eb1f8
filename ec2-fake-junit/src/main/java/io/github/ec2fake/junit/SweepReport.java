// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.JournalPage;
import io.github.ec2fake.RunTable;
import io.github.ec2fake.junit.FaultInjectionRun.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Collects the results of a sweep and formats them as a table. */
final class SweepReport {

  /**
   * The result of a run; {@code failure} is null if there was none, {@code page} if it is not
   * shown.
   */
  record Outcome(
      int number,
      InjectedFault injected,
      Verdict verdict,
      boolean fired,
      @Nullable Throwable failure,
      @Nullable JournalPage page) {

    String text() {
      return switch (verdict) {
        case FAILED -> "RED";
        case ABORTED -> "aborted";
        case DISABLED -> "disabled";
        case PASSED -> fired ? "ok" : "not met";
      };
    }
  }

  private static final int MAX_MESSAGE_LINES = 6;

  private final List<InjectedFault> planned = new ArrayList<>();
  private final Map<String, Outcome> outcomes = new LinkedHashMap<>();
  private @Nullable Verdict faultFreeVerdict;

  void plan(List<InjectedFault> faults) {
    planned.addAll(faults);
  }

  void add(Outcome outcome) {
    outcomes.put(outcome.injected().name(), outcome);
  }

  void endAfterFaultFreeRun(Verdict verdict) {
    faultFreeVerdict = verdict;
  }

  String text(String test) {
    if (faultFreeVerdict != null) {
      return test + ": nothing was swept, as the run without faults " + describe(faultFreeVerdict);
    }
    StringBuilder text = new StringBuilder(test).append(": ").append(summary()).append('\n');
    table(text, "calls", planned.stream().filter(each -> !isLifecycle(each)).toList());
    table(text, "lifecycles", planned.stream().filter(SweepReport::isLifecycle).toList());
    outcomes.values().stream()
        .filter(outcome -> outcome.verdict() == Verdict.FAILED)
        .forEach(
            outcome ->
                text.append("red: [")
                    .append(outcome.number())
                    .append("] ")
                    .append(outcome.injected().name())
                    .append(": ")
                    .append(excerpt(outcome.failure()))
                    .append('\n'));
    return text.toString();
  }

  boolean isRed() {
    return outcomes.values().stream().anyMatch(outcome -> outcome.verdict() == Verdict.FAILED);
  }

  /** The page of all runs, beside that without faults if there was one. */
  RunTable table(String test, @Nullable JournalPage faultFree) {
    RunTable table = new RunTable(test, "call or transition").summary(summary());
    Set<FaultKind> kinds = new TreeSet<>();
    planned.forEach(fault -> kinds.add(fault.kind()));
    kinds.forEach(kind -> table.column(kind.label()));
    for (InjectedFault fault : planned) {
      Outcome outcome = outcomes.get(fault.name());
      String column = fault.kind().label();
      if (outcome != null && outcome.verdict() == Verdict.FAILED && outcome.page() != null) {
        table.run(fault.faultPoint(), column, outcome.text(), outcome.page());
      } else {
        table.run(fault.faultPoint(), column, outcome == null ? "-" : outcome.text());
      }
    }
    return faultFree == null ? table : table.baseline(faultFree);
  }

  private static String describe(Verdict verdict) {
    return switch (verdict) {
      case FAILED -> "failed";
      case ABORTED -> "was aborted";
      case DISABLED -> "was disabled";
      case PASSED -> "passed";
    };
  }

  private static boolean isLifecycle(InjectedFault fault) {
    return fault.kind().isLifecycleFault();
  }

  private String summary() {
    Map<String, Long> counts =
        outcomes.values().stream()
            .collect(
                Collectors.groupingBy(Outcome::text, LinkedHashMap::new, Collectors.counting()));
    List<String> parts = new ArrayList<>();
    parts.add(
        planned.stream().map(InjectedFault::faultPoint).distinct().count() + " points of failure");
    parts.add(outcomes.size() + " runs");
    for (String each : List.of("ok", "RED", "not met", "aborted", "disabled")) {
      if (counts.containsKey(each)) {
        parts.add(counts.get(each) + " " + each);
      }
    }
    int leftOut = planned.size() - outcomes.size();
    if (leftOut > 0) {
      parts.add(leftOut + " left out (-), as there are more than max");
    }
    return String.join(", ", parts);
  }

  /**
   * Adds a table with a row for each fault point and a column for each kind of fault. A cell has
   * one word for each persistence.
   */
  private void table(StringBuilder text, String title, List<InjectedFault> faults) {
    if (faults.isEmpty()) {
      return;
    }
    Set<FaultKind> kinds = new TreeSet<>();
    Set<Persistence> persistences = new TreeSet<>();
    Set<String> rows = new LinkedHashSet<>();
    Map<String, String> cells = new LinkedHashMap<>();
    for (InjectedFault fault : faults) {
      kinds.add(fault.kind());
      persistences.add(fault.persistence());
      rows.add(fault.faultPoint());
      Outcome outcome = outcomes.get(fault.name());
      cells.merge(
          fault.faultPoint() + fault.kind(),
          outcome == null ? "-" : outcome.text(),
          (once, everyAttempt) -> once + ", " + everyAttempt);
    }
    String corner =
        title
            + (persistences.size() > 1
                ? " (once, at every attempt)"
                : persistences.contains(Persistence.EVERY_ATTEMPT) ? " (at every attempt)" : "");
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(corner));
    kinds.forEach(kind -> head.add(kind.label()));
    lines.add(head);
    for (String row : rows) {
      List<String> line = new ArrayList<>(List.of(row));
      kinds.forEach(kind -> line.add(cells.getOrDefault(row + kind, "")));
      lines.add(line);
    }
    write(text, lines);
  }

  private static void write(StringBuilder text, List<List<String>> lines) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder();
      for (int i = 0; i < columns; i++) {
        row.append(line.get(i)).append(" ".repeat(widths[i] - line.get(i).length() + 2));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private static String excerpt(@Nullable Throwable failure) {
    if (failure == null) {
      return "";
    }
    String message =
        String.valueOf(failure.getMessage())
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty())
            .limit(MAX_MESSAGE_LINES)
            .collect(Collectors.joining(" "));
    return failure.getClass().getSimpleName() + ": " + message;
  }
}
