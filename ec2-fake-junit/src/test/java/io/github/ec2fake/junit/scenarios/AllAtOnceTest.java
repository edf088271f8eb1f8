// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.platform.testkit.engine.EngineExecutionResults;

/** All cases of the lifecycle in one run, with every test at the same time as others. */
@Isolated("closes a class loader, and with it jars that others may be reading")
class AllAtOnceTest {

  @Test
  void theCasesOfTheLifecycleHoldIfAllTestsRunAtOnce()
      throws IOException, ReflectiveOperationException {
    assertThat(OtherClassPath.failures(Run.class, entry -> true)).isEmpty();
  }

  /** Loaded a second time, as each fixture counts its clouds. */
  public static final class Run {
    /** The fixtures, and how many clouds they see; those of 0 count none. */
    private static final Map<Class<?>, Integer> CLOUDS =
        Map.ofEntries(
            Map.entry(LifecycleTest.ByAnnotationTestCases.class, 2),
            Map.entry(LifecycleTest.InInstanceFieldTestCases.class, 2),
            Map.entry(LifecycleTest.InFieldOfSharedInstanceTestCases.class, 1),
            Map.entry(LifecycleTest.OnMethodTestCases.class, 2),
            Map.entry(LifecycleTest.SharedByConstructorTestCases.class, 1),
            Map.entry(LifecycleTest.SharedByFieldTestCases.class, 1),
            Map.entry(LifecycleTest.SharedInstanceTestCases.class, 2),
            Map.entry(LifecycleTest.SharedByBeforeAllTestCases.class, 1),
            Map.entry(LifecycleTest.SharedByStaticFieldTestCases.class, 1),
            Map.entry(NestingTest.OuterTestCases.class, 3),
            Map.entry(NestingTest.SharingOuterTestCases.class, 1),
            Map.entry(NestingTest.ByInterfaceTestCases.class, 1),
            Map.entry(NestingTest.ComposedTestCases.class, 0),
            Map.entry(InvocationsTest.RepeatedTestCases.class, 3),
            Map.entry(InvocationsTest.ParameterizedTestCases.class, 4),
            Map.entry(InvocationsTest.FactoryTestCases.class, 1),
            Map.entry(MockitoTest.MockitoFirstTestCases.class, 2),
            Map.entry(MockitoTest.MockitoLastTestCases.class, 0),
            Map.entry(MockitoTest.SpyTestCases.class, 0),
            Map.entry(SpringTest.SpringFirstTestCases.class, 2),
            Map.entry(SpringTest.SpringLastTestCases.class, 2));

    private Run() {}

    public static List<String> failures() {
      EngineExecutionResults results =
          EngineRun.kit(CLOUDS.keySet().toArray(Class<?>[]::new))
              .configurationParameter("junit.jupiter.execution.parallel.enabled", "true")
              .configurationParameter("junit.jupiter.execution.parallel.mode.default", "concurrent")
              .configurationParameter(
                  "junit.jupiter.execution.parallel.mode.classes.default", "concurrent")
              .configurationParameter("junit.jupiter.execution.parallel.config.strategy", "fixed")
              .configurationParameter(
                  "junit.jupiter.execution.parallel.config.fixed.parallelism", "8")
              .execute();
      List<String> failures = new ArrayList<>();
      EngineRun.failures(results).forEach(failure -> failures.add(EngineRun.printed(failure)));
      CLOUDS.forEach(
          (fixture, clouds) -> {
            int seen = EngineRun.cloudsOf(fixture).size();
            if (seen != clouds) {
              failures.add(fixture + " saw " + seen + " clouds instead of " + clouds);
            }
          });
      return failures;
    }
  }
}
