package io.github.ec2fake.junit.scenarios;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Runs fixture classes, one by one as a user would, and reads what came out. */
final class Kit {
  private Kit() {}

  static EngineExecutionResults run(Class<?>... fixtures) {
    EngineTestKit.Builder kit = EngineTestKit.engine("junit-jupiter");
    for (Class<?> fixture : fixtures) {
      kit.selectors(selectClass(fixture));
    }
    return kit.execute();
  }

  /** All of it ran, and none of it failed. */
  static void allGreen(Class<?> fixture, int tests) {
    EngineExecutionResults results = run(fixture);
    results.allEvents().failed().assertThatEvents().isEmpty();
    results.testEvents().assertStatistics(all -> all.started(tests).succeeded(tests));
  }
}
