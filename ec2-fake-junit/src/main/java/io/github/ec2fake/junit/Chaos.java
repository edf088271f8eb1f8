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
 * Runs a test many times, each time with other random faults and with several of them at once.
 * {@link FaultSweep} finds the bugs that one fault triggers; this annotation finds those that need
 * two or more.
 *
 * <pre>
 * &#64;Chaos(seeds = 200)
 * void leavesNothingBehind(AmazonEC2 ec2, Ec2Cloud cloud) { … }
 * </pre>
 *
 * <p>As with FoundationDB's BUGGIFY, each run first enables some kinds of faults, each with the
 * probability {@link #enabled}; the enabled faults then fire with the {@link #probability} at each
 * fault point. Some runs therefore have one fault repeatedly, others many different faults, and
 * some no fault. All random decisions and the generated values of the cloud are determined by the
 * run's seed: the same seed produces the same run. The report of a failing run names its seed and
 * how to replay it: {@code @Chaos(only = 17)}.
 *
 * <p>As in a sweep, faults fire only in the test method, and do not hit the assertions of {@code
 * ec2-fake-assertj}. A report entry named {@code ec2-fake chaos} tells how often each kind of fault
 * fired.
 *
 * @see FaultSweep
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
@TestTemplate
@Execution(ExecutionMode.SAME_THREAD)
@ExtendWith(ChaosExtension.class)
public @interface Chaos {

  /**
   * The number of runs. Their seeds are 1, 2, 3 …
   *
   * @return at least 1; 100 by default
   */
  int seeds() default 100;

  /**
   * The seeds to replay. If the other settings have not changed, each seed produces the same run as
   * before.
   *
   * @return the seeds; none by default, which runs all seeds
   */
  long[] only() default {};

  /**
   * The kinds of faults that can be enabled.
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
   * How many attempts at a call a fault hits. Each kind of fault is enabled separately for each
   * value.
   *
   * @return both values by default
   */
  Persistence[] persistence() default {Persistence.ONCE, Persistence.EVERY_ATTEMPT};

  /**
   * The probability that a kind of fault is enabled in a run.
   *
   * @return more than 0 and at most 1; 0.25 by default
   */
  double enabled() default 0.25;

  /**
   * The probability that an enabled fault fires at a fault point.
   *
   * @return more than 0 and at most 1; 0.1 by default
   */
  double probability() default 0.1;

  /**
   * The real time after which no further run starts. The report tells how many seeds were left out.
   *
   * @return seconds, at least 1; 60 by default
   */
  int maxSeconds() default 60;

  /**
   * The number of calls after which a run is considered endless and fails.
   *
   * @return the number of attempts at calls, at least 1; 2000 by default
   */
  int maxCalls() default 2000;
}
