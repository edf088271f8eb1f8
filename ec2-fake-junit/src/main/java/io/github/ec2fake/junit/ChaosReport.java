// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.junit.FaultInjectionRun.Verdict;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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
}
