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
 * A test that is run again and again, each time with other faults, several of them at once. Where
 * {@link FaultSweep} tries each single failure, this finds what takes two.
 *
 * <pre>
 * &#64;Chaos(seeds = 200)
 * void leavesNothingBehind(AmazonEC2 ec2, Ec2Cloud cloud) { … }
 * </pre>
 *
 * <p>As with FoundationDB's BUGGIFY, each run first decides which kinds of faults exist in it, each
 * with the chance {@link #enabled}; those then fire with the {@link #probability} at each
 * opportunity. So some runs have one trouble again and again, others a little of everything, and
 * some none at all. All of that, and the cloud itself, follows from the run's seed: the same seed
 * gives the same story. A failing run names its seed, and how to replay it: {@code @Chaos(only =
 * 17)}.
 *
 * <p>Faults come as in a sweep: in the test's method only, and not to the assertions of {@code
 * ec2-fake-assertj}. How often each kind fired is published as a report entry named {@code ec2-fake
 * chaos}.
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
   * How many runs there are. Their seeds are 1, 2, 3 …
   *
   * @return at least 1; 100 by default
   */
  int seeds() default 100;

  /**
   * Replays these seeds only. With the other settings as they were, each tells the same story.
   *
   * @return seeds; none by default, which runs all
   */
  long[] only() default {};

  /**
   * What can fail, and how.
   *
   * @return all kinds but {@link FaultKind#LIFECYCLE_HANGS} by default
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
   * For how long calls fail. Each kind is decided on for each of them.
   *
   * @return once and for good by default
   */
  Persistence[] persistence() default {Persistence.ONCE, Persistence.EVERY_ATTEMPT};

  /**
   * With which chance a kind of fault exists in a run.
   *
   * @return more than 0 and at most 1; 0.25 by default
   */
  double enabled() default 0.25;

  /**
   * With which probability a fault that exists fires at each opportunity.
   *
   * @return more than 0 and at most 1; 0.1 by default
   */
  double probability() default 0.1;

  /**
   * For how long to go on at most. The seeds that are not reached are left out, and the report says
   * so.
   *
   * @return in seconds of real time, at least 1; 60 by default
   */
  int maxSeconds() default 60;

  /**
   * After how many calls a run is taken to be endless and fails.
   *
   * @return the number of attempts at calls, at least 1; 2000 by default
   */
  int maxCalls() default 2000;
}
