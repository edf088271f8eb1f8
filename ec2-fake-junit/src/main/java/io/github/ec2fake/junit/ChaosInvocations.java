// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.LongSupplier;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;

/**
 * The runs of a test with {@link Chaos}, one for each seed. Publishes the report after the last
 * one.
 */
final class ChaosInvocations implements Iterator<TestTemplateInvocationContext> {
  private final Chaos settings;
  private final ExtensionContext template;
  private final long[] seeds;
  private final List<ChaosScenario> scenarios = new ArrayList<>();
  private final LongSupplier nanoTime;
  private final long startNanos;
  private boolean reported;

  /**
   * Plans the runs.
   *
   * @param onlySeed the only seed of this execution; null for those of the settings
   */
  ChaosInvocations(
      Chaos settings, ExtensionContext template, @Nullable Long onlySeed, LongSupplier nanoTime) {
    this.settings = settings;
    this.nanoTime = nanoTime;
    this.startNanos = nanoTime.getAsLong();
    this.template = template;
    this.seeds = seeds(settings, onlySeed);
  }

  private static long[] seeds(Chaos settings, @Nullable Long onlySeed) {
    if (onlySeed != null) {
      return new long[] {onlySeed};
    }
    return settings.only().length > 0
        ? settings.only()
        : LongStream.rangeClosed(1, settings.seeds()).toArray();
  }

  @Override
  public boolean hasNext() {
    boolean hasMore = scenarios.size() < seeds.length && (scenarios.isEmpty() || !isTimeUp());
    if (!hasMore && !reported) {
      reported = true;
      template.publishReportEntry("ec2-fake chaos", report());
      if (Configuration.of(template).page().include(ChaosReport.isRed(scenarios))) {
        PageFile.write(
            template,
            () ->
                ChaosReport.table(template.getRequiredTestMethod().getName(), report(), scenarios)
                    .toHtml());
      }
    }
    return hasMore && !reported;
  }

  private boolean isTimeUp() {
    return nanoTime.getAsLong() - startNanos > Duration.ofSeconds(settings.maxSeconds()).toNanos();
  }

  @Override
  public TestTemplateInvocationContext next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    long seed = seeds[scenarios.size()];
    ChaosScenario scenario = new ChaosScenario(settings, seed);
    scenarios.add(scenario);
    return new FaultInjectionRun(scenario, seed, settings.maxCalls())
        .invocationContext(number -> "seed " + seed, template);
  }

  private String report() {
    return ChaosReport.text(
        template.getRequiredTestMethod().getName(), scenarios, seeds.length - scenarios.size());
  }
}
