// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Fails a test that leaves resources behind in its cloud: running instances, public images,
 * unattached volumes, security groups, and so on. The failure names each of them, and the call that
 * made it.
 *
 * <pre>
 * &#64;FaultSweep
 * &#64;NoLeaks
 * void leavesNothingBehind(AmazonEC2 ec2) { … }
 * </pre>
 *
 * <p>What was there before the test method, for example from {@code @BeforeEach}, may stay. It is
 * checked after {@code @AfterEach}, in all accounts and regions, and only if the test has not
 * failed. If the clock settles by itself, it is settled before the check. The check makes no call,
 * so neither the journal shows it nor do faults hit it.
 *
 * <p>It can stand on a class, also for its nested classes and subclasses, on a method, and on
 * annotations of your own; the nearest one counts. The class has to use {@link Ec2Fake}. If tests
 * share a cloud, they must not run at the same time.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(NoLeaksExtension.class)
public @interface NoLeaks {

  /**
   * The kinds that must not be left behind.
   *
   * @return the kinds; by default all but {@link LeakKind#IMAGES}
   */
  LeakKind[] value() default {};

  /**
   * The kinds that may be left behind all the same.
   *
   * @return the kinds; none by default
   */
  LeakKind[] except() default {};
}
