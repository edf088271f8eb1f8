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
 * A test that is run once without faults, and then once for each call that it made and each way in
 * which that call can fail: whatever goes wrong, and wherever, the test's assertions have to hold.
 *
 * <pre>
 * &#64;FaultSweep
 * void leavesNothingBehind(AmazonEC2 ec2, Ec2Cloud cloud) {
 *   try {
 *     new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake(WINDOWS, "My AMI", PARTNER);
 *   } catch (AmazonClientException expected) {
 *     // Not every failure can be overcome.
 *   }
 *   assertThat(ec2).hasNoRunningInstances().hasNoOrphanedSnapshots();
 * }
 * </pre>
 *
 * <p>The runs are named for what fails: {@code [7] CreateImage #1 loses its reply}, and with {@code
 * … for good} if it does so at every attempt of the SDK. Not only calls fail, but also what
 * resources go through: {@code [40] snapshot at 50 % #1 fails}. Each run has a fresh cloud; all
 * have the same seed.
 *
 * <h2>What is swept</h2>
 *
 * <p>The test's method, from its beginning to its end. What {@code @BeforeEach} does is there
 * already, and what {@code @AfterEach} looks at does not fail any more. In the method itself, the
 * assertions of {@code ec2-fake-assertj} are left in peace too; any other look at the cloud is a
 * call like the others, and better placed in {@code @AfterEach}. The calls of all clients of the
 * test's cloud count, by action. A cloud that the test makes itself is not swept.
 *
 * <p>Code that waits has to wait on the fake's time, or the runs take as long as it waits. Code
 * that waits for ever is stopped after {@link #maxCalls} calls.
 *
 * <h2>What comes of it</h2>
 *
 * <p>A red run says how to see it alone: {@code @FaultSweep(only = "CreateImage #1 loses its
 * reply", seed = 42)}, with which only that fault is brought about, and no run precedes it. At the
 * end, a table of all calls and failures and what came of each is published as a report entry named
 * {@code ec2-fake sweep}.
 *
 * <p>If the run without faults fails, there are no others. A fault that does not come to pass,
 * because the test took another way in that run, stands in the table as {@code not met} and fails
 * nothing, unless it was asked for by {@link #only}. Faults that the test itself orders must fire
 * in the first run only.
 *
 * <p>Works with {@link Ec2Fake} on the class or in a field, with its settings, and without: then it
 * brings one along. The runs follow one another, also where other tests run in parallel. The class
 * must not share a cloud among its tests.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(FaultSweepExtension.class)
public @interface FaultSweep {
  /** The seed that the settings of the test's {@link Ec2Fake} give. */
  long SEED_OF_THE_SETTINGS = Long.MIN_VALUE;

  /**
   * How things fail.
   *
   * @return all ways but {@link FaultKind#LIFECYCLE_HANGS} by default
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
   * For how long calls fail.
   *
   * @return once and for good by default
   */
  Persistence[] persistence() default {Persistence.ONCE, Persistence.EVERY_ATTEMPT};

  /**
   * At which progress resources fail, besides the beginning of each state, if they come so far in
   * the first run.
   *
   * @return percentages, 0 to 99; 50 by default
   */
  int[] percents() default {50};

  /**
   * How many runs there are at most, the first not counted. If there are too many, those are left
   * out that concern the latest repetitions of something; the table shows them.
   *
   * @return at least 1; 500 by default
   */
  int max() default 500;

  /**
   * After how many calls a run is taken to be endless and fails.
   *
   * @return the number of attempts at calls, at least 1; 2000 by default
   */
  int maxCalls() default 2000;

  /**
   * What the clouds follow from.
   *
   * @return any number; that of the settings by default
   */
  long seed() default SEED_OF_THE_SETTINGS;

  /**
   * Brings about these faults only, without a run that precedes them. One that does not come to
   * pass fails its run.
   *
   * @return names of runs, without the number in front; none by default, which sweeps all
   */
  String[] only() default {};
}
