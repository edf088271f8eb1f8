// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

import java.util.Locale;

/** The table that is printed, row by row. */
final class Report {
  void section(String title) {
    print("%n## %s%n%n", title);
    print("| what | ours | the other | ours ÷ the other | bytes ÷ bytes |%n");
    print("|---|---|---|---|---|%n");
  }

  void row(String what, SideBySide.Result result) {
    print(
        "| %s | %s | %s | %.2f | %.2f |%n",
        what, cost(result.ours()), cost(result.other()), result.time(), result.bytes());
  }

  /** A row of what allocates in several threads or processes. */
  void rowWithoutBytes(String what, SideBySide.Result result) {
    print(
        "| %s | %s | %s | %.2f | |%n",
        what, time(result.ours().micros()), time(result.other().micros()), result.time());
  }

  private static String cost(SideBySide.Cost cost) {
    return time(cost.micros()) + String.format(Locale.ROOT, ", %.0f kB", cost.bytes() / 1e3);
  }

  private static String time(double micros) {
    return micros < 10_000
        ? String.format(Locale.ROOT, "%.0f µs", micros)
        : String.format(Locale.ROOT, "%.1f ms", micros / 1e3);
  }

  void print(String format, Object... values) {
    System.out.printf(Locale.ROOT, format, values);
  }
}
