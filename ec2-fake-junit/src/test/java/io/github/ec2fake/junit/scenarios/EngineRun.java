// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import io.github.ec2fake.Ec2Cloud;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/**
 * Runs fixture classes as a user would, and reads what came out. A fixture tells what clouds it got
 * by {@link #saw}; each is run by one test only.
 */
final class EngineRun {
  private static final Map<Class<?>, List<Ec2Cloud>> SEEN = new ConcurrentHashMap<>();

  private EngineRun() {}

  static EngineExecutionResults run(Class<?>... fixtures) {
    return kit(fixtures).execute();
  }

  /** Without pages, unless a test sets the parameter anew. */
  static EngineTestKit.Builder kit(Class<?>... fixtures) {
    EngineTestKit.Builder kit =
        EngineTestKit.engine("junit-jupiter").configurationParameter("ec2fake.page", "none");
    for (Class<?> fixture : fixtures) {
      kit.selectors(selectClass(fixture));
    }
    return kit;
  }

  static EngineTestKit.Builder inParallel(Class<?> fixture) {
    return kit(fixture)
        .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
        .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .configurationParameter("junit.jupiter.execution.parallel.config.fixed.parallelism", "4");
  }

  /** Exactly so many tests ran, and nothing failed. */
  static void allGreen(int tests, EngineExecutionResults results) {
    assertThat(failures(results)).isEmpty();
    results.testEvents().assertStatistics(all -> all.started(tests).succeeded(tests));
  }

  /** What ran, in order, as a reader sees it. */
  static List<String> names(EngineExecutionResults results) {
    return results
        .testEvents()
        .started()
        .map(event -> event.getTestDescriptor().getDisplayName())
        .toList();
  }

  /** What was published under a key. */
  static List<String> entries(EngineExecutionResults results, String key) {
    return results
        .allEvents()
        .reportingEntryPublished()
        .map(event -> event.getRequiredPayload(ReportEntry.class).getKeyValuePairs().get(key))
        .filter(Objects::nonNull)
        .toList();
  }

  /** As Surefire, Gradle and the IDEs print it. */
  static String printed(Throwable failure) {
    StringWriter text = new StringWriter();
    failure.printStackTrace(new PrintWriter(text, true));
    return text.toString().replace(System.lineSeparator(), "\n");
  }

  /** What tests and containers failed with, in the order in which they did. */
  static List<Throwable> failures(EngineExecutionResults results) {
    return results
        .allEvents()
        .finished()
        .map(event -> event.getRequiredPayload(TestExecutionResult.class))
        .flatMap(result -> result.getThrowable().stream())
        .toList();
  }

  static Throwable onlyFailure(EngineExecutionResults results) {
    List<Throwable> failures = failures(results);
    assertThat(failures).hasSize(1);
    return failures.get(0);
  }

  /** Called by a fixture, with itself. */
  static void saw(Class<?> fixture, Ec2Cloud cloud) {
    SEEN.computeIfAbsent(fixture, any -> Collections.synchronizedList(new ArrayList<>()))
        .add(cloud);
    cloud.client().describeRegions(new DescribeRegionsRequest());
  }

  /** Runs a fixture; exactly so many tests ran, nothing failed, and it saw these clouds. */
  static Set<Ec2Cloud> cloudsOfGreen(int tests, Class<?> fixture) {
    allGreen(tests, run(fixture));
    return cloudsOf(fixture);
  }

  /** What a fixture saw, each cloud once; all have to be closed by now. */
  static Set<Ec2Cloud> cloudsOf(Class<?> fixture) {
    Set<Ec2Cloud> clouds = new LinkedHashSet<>(SEEN.getOrDefault(fixture, List.of()));
    for (Ec2Cloud cloud : clouds) {
      assertThatIllegalStateException().isThrownBy(cloud::client);
    }
    return clouds;
  }
}
