// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestTemplate;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Runs a test once without faults, and then once for each fault point of that run and each kind of
 * fault that can occur there. The test's assertions must hold in every run.
 *
 * <pre>
 * &#64;FaultSweep
 * void leavesNothingBehind(AmazonEC2 ec2, Ec2Cloud cloud) {
 *   try {
 *     new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake(WINDOWS, "My AMI", PARTNER);
 *   } catch (AmazonClientException expected) {
 *     // The code need not overcome every failure.
 *   }
 *   assertThat(ec2).hasNoRunningInstances().hasNoOrphanedSnapshots();
 * }
 * </pre>
 *
 * <p>A run is named after its fault: {@code [7] CreateImage #1 loses its reply}, with the suffix
 * {@code at every attempt} if the fault hits every attempt of the SDK. Faults also hit transitions
 * of resources: {@code [40] snapshot at 50 % #1 fails}. Each run has a new cloud; all clouds have
 * the same seed.
 *
 * <h2>Where faults are injected</h2>
 *
 * <p>Faults are injected only during the test method, not in {@code @BeforeEach} and
 * {@code @AfterEach}. In the test method, they do not hit the assertions of {@code
 * ec2-fake-assertj}; put other verifying calls into {@code @AfterEach}. The calls of all clients of
 * the test's cloud are counted together, by action. A cloud that the test creates itself has no
 * faults.
 *
 * <p>Code that waits must use the virtual clock, because otherwise each run waits in real time.
 * Code that polls forever is stopped after {@link #maxCalls} calls.
 *
 * <h2>Results</h2>
 *
 * <p>The report of a failing run tells how to repeat only this run: {@code @FaultSweep(only =
 * "CreateImage #1 loses its reply", seed = 42)}. At the end, a report entry named {@code ec2-fake
 * sweep} contains a table of all fault points, kinds of faults and results.
 *
 * <p>If the run without faults fails, there are no other runs. A fault that does not fire, because
 * the test did not reach the fault point in that run, is shown in the table as {@code not met} and
 * does not fail the run, unless {@link #only} requests it. Faults that the test itself registers
 * must fire only in the run without faults.
 *
 * <p>The settings of an {@link Ec2Fake} on the class or in a field apply; without one, the
 * annotation registers an {@code Ec2Fake} itself. The runs are executed one after another, even if
 * other tests run in parallel. The class must not share a cloud among its tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(FaultSweepExtension.class)
public @interface FaultSweep {
  /** Stands for the seed in the settings of the test's {@link Ec2Fake}. */
  long SEED_OF_THE_SETTINGS = Long.MIN_VALUE;

  /**
   * The kinds of faults to inject.
   *
   * @return by default all kinds except {@link FaultKind#LIFECYCLE_HANGS}
   */
  FaultKind[] kinds() default {
    FaultKind.ERROR,
    FaultKind.REFUSAL,
    FaultKind.THROTTLING,
    FaultKind.NO_CAPACITY,
    FaultKind.LOST_REPLY,
    FaultKind.LOST_CONNECTION,
    FaultKind.TIMEOUT,
    FaultKind.TRUNCATED_REPLY,
    FaultKind.LIFECYCLE_FAILS
  };

  /**
   * How many attempts at a call a fault hits.
   *
   * @return both values by default, each in runs of its own
   */
  Persistence[] persistence() default {Persistence.ONCE, Persistence.EVERY_ATTEMPT};

  /**
   * The progress at which faults hit transitions of resources, in addition to the beginning of each
   * state. Only transitions that get that far in the run without faults are hit.
   *
   * @return percentages, 0 to 99; 50 by default
   */
  int[] percents() default {50};

  /**
   * The largest number of runs, not counting the run without faults. If there are more, the runs
   * for the last repetitions of a call or transition are left out; the table shows them.
   *
   * @return at least 1; 500 by default
   */
  int max() default 500;

  /**
   * The number of calls after which a run is considered endless and fails.
   *
   * @return the number of attempts at calls, at least 1; 2000 by default
   */
  int maxCalls() default 2000;

  /**
   * The seed of the clouds.
   *
   * @return any number; by default the seed of the settings
   */
  long seed() default SEED_OF_THE_SETTINGS;

  /**
   * The names of the runs to repeat, without the run without faults. A run fails if its fault does
   * not fire.
   *
   * @return names of runs without the number in front; none by default, which runs the whole sweep
   */
  String[] only() default {};
}
