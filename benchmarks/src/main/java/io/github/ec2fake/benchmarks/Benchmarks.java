// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.benchmarks;

/** Prints {@code docs/performance.md}: all figures, each beside what it is compared with. */
public final class Benchmarks {
  private Benchmarks() {}

  /**
   * Runs all benchmarks.
   *
   * @param arguments the commit that is measured, for the head of the page
   */
  public static void main(String[] arguments) {
    Report report = new Report();
    report.print(
        """
        # Performance

        What a call costs, beside what it would cost without ec2-fake. This page is the output of

        ```
        ./mvnw -q -Pbenchmarks -pl benchmarks -am verify -DskipTests -Dcommit=$(git rev-parse --short HEAD)
        ```

        on %s %s with %d processors, JDK %s, commit %s. Each figure is the median of %d pairs that
        were measured in turn. Times are processor time. The ratios say something; the microseconds
        depend on the machine and on what else it does.

        The **floor** is the SDK's own client over the same connection in memory, which is answered
        with the same bytes. No fake that keeps the real client can cost less.
        """,
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("java.version"),
        arguments.length == 0 ? "unknown" : arguments[0],
        SideBySide.PAIRS);
    SmallCalls.measure(report);
    Others.measure(report);
    ManyInstances.measure(report);
    FreshStarts.measure(report);
  }
}
