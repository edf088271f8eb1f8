// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.JournalPage;
import io.github.ec2fake.RunTable;
import io.github.ec2fake.junit.FaultInjectionRun.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formats the report of {@link Chaos}: the number of runs, the seeds that failed, and how often
 * each kind of fault fired.
 */
final class ChaosReport {
  private ChaosReport() {}

  static String text(String test, List<ChaosScenario> scenarios, int skipped) {
    List<Long> failedSeeds =
        scenarios.stream()
            .filter(scenario -> scenario.verdict() == Verdict.FAILED)
            .map(ChaosScenario::seed)
            .toList();
    StringBuilder text =
        new StringBuilder(test).append(": ").append(scenarios.size()).append(" seeds");
    text.append(failedSeeds.isEmpty() ? ", none red" : ", red: " + failedSeeds);
    if (skipped > 0) {
      text.append(", ").append(skipped).append(" left out, as maxSeconds were over");
    }
    Map<FaultKind, Integer> fired = new EnumMap<>(FaultKind.class);
    scenarios.forEach(
        scenario -> scenario.fired().forEach((kind, n) -> fired.merge(kind, n, Integer::sum)));
    text.append("\nfired: ")
        .append(
            fired.isEmpty()
                ? "none"
                : fired.entrySet().stream()
                    .map(each -> each.getKey().label() + " " + each.getValue())
                    .collect(Collectors.joining(", ")));
    return text.append('\n').toString();
  }

  static boolean isRed(List<ChaosScenario> scenarios) {
    return scenarios.stream().anyMatch(scenario -> scenario.verdict() == Verdict.FAILED);
  }

  /** The page of all runs. */
  static RunTable table(String test, String summary, List<ChaosScenario> scenarios) {
    RunTable table = new RunTable(test, "seed").summary(summary.strip()).column("result");
    for (ChaosScenario scenario : scenarios) {
      JournalPage page = scenario.page();
      String row = "seed " + scenario.seed();
      if (scenario.verdict() == Verdict.FAILED && page != null) {
        table.run(row, "result", "RED", page);
      } else {
        table.run(row, "result", text(scenario.verdict()));
      }
      scenario
          .fired()
          .forEach(
              (kind, times) -> {
                if (times > 0) {
                  table.run(row, kind.label() + " fired", Integer.toString(times));
                }
              });
    }
    return table;
  }

  private static String text(@Nullable Verdict verdict) {
    if (verdict == null) {
      return "-";
    }
    return switch (verdict) {
      case PASSED -> "ok";
      case FAILED -> "RED";
      case ABORTED -> "aborted";
      case DISABLED -> "disabled";
    };
  }
}
