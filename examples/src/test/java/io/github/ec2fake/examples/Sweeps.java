// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineTestKit;
import org.junit.platform.testkit.engine.Event;
import org.junit.platform.testkit.engine.Events;

/** Runs sweeps that are meant to fail. */
public final class Sweeps {
  private Sweeps() {}

  /**
   * Runs the tests of a class.
   *
   * @param tests the class
   * @return what the red runs failed with, by their names without the number in front
   */
  public static Map<String, String> red(Class<?> tests) {
    Map<String, String> red = new LinkedHashMap<>();
    run(tests).failed().stream().forEach(event -> red.put(name(event), failure(event)));
    return red;
  }

  /**
   * Runs the tests of a class.
   *
   * @param tests the class
   * @return the names of the runs without the number in front
   */
  public static List<String> names(Class<?> tests) {
    return run(tests).started().map(Sweeps::name).toList();
  }

  private static Events run(Class<?> tests) {
    return EngineTestKit.engine("junit-jupiter")
        .selectors(selectClass(tests))
        .execute()
        .testEvents();
  }

  private static String name(Event event) {
    return event.getTestDescriptor().getDisplayName().replaceFirst("^\\[\\d+] ", "");
  }

  private static String failure(Event event) {
    return event
        .getRequiredPayload(TestExecutionResult.class)
        .getThrowable()
        .map(failure -> String.valueOf(failure).replaceAll("\\s+", " "))
        .orElse("");
  }
}
