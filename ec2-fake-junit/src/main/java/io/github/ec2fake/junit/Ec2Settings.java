// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Changes the settings of the clouds of a class or a test. The class has to use {@link Ec2Fake}.
 *
 * <pre>
 * &#64;ExtendWith(Ec2Fake.class)
 * &#64;Ec2Settings(region = "eu-west-1", time = "manual")
 * class BackupTest {
 *   &#64;Test
 *   &#64;Ec2Settings(quotas = &#64;Ec2Settings.Limit(quota = Quota.SNAPSHOTS, max = 3))
 *   void deletesTheOldestBackupAtTheLimit(AmazonEC2 ec2) { … }
 * }
 * </pre>
 *
 * <p>It can stand on a class, a superclass, an interface, a nested class, a test method, and on
 * annotations of your own that stand there. Each attribute is looked for on its own, and the
 * nearest one wins: that of the method, then that of its class, of the superclass, and of the
 * enclosing class. The rows of {@link #timing}, {@link #lags}, {@link #quotas} and {@link
 * #capacity} win one by one. An attribute that is set nowhere has the value that {@code
 * Ec2Fake.builder()} gives it, or else its default.
 *
 * <p>A wrong value fails the test and tells what is allowed. What an annotation cannot say, such as
 * random durations, is set by {@code Ec2Fake.builder().cloud(…)} in a {@code @RegisterExtension}
 * field. The seed is that of the configuration parameter {@code ec2fake.seed}, if there is one.
 *
 * <p>The tests of a class that share a cloud have the settings of that class. A method or a nested
 * class cannot change them.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
@ExtendWith(Ec2SettingsExtension.class)
public @interface Ec2Settings {
  /** Stands for a seed that is not set. */
  long NO_SEED = Long.MIN_VALUE;

  /**
   * The settings that all others change.
   *
   * @return {@code today}, the default, or {@code 2011}, see {@code Ec2CloudConfig}
   */
  String preset() default "";

  /**
   * The seed of all generated values.
   *
   * @return any number; 20110715 by default
   */
  long seed() default NO_SEED;

  /**
   * The time at which the clock starts.
   *
   * @return an instant in ISO 8601, for example {@code 2011-07-15T00:00:00Z}; by default the real
   *     time at which the cloud is created
   */
  String startingAt() default "";

  /**
   * How the clock moves by itself.
   *
   * @return {@code settling}, the default, {@code manual}, {@code per-call=} with a duration such
   *     as {@code per-call=15s}, or {@code wall-clock=} with a factor such as {@code wall-clock=60}
   */
  String time() default "";

  /**
   * How long phases of resources take.
   *
   * @return the phases with other than their typical durations
   */
  PhaseDuration[] timing() default {};

  /**
   * The default account.
   *
   * @return the account id, twelve digits; 111122223333 by default
   */
  String account() default "";

  /**
   * The default region.
   *
   * @return the region's name; us-east-1 by default
   */
  String region() default "";

  /**
   * The regions of the cloud.
   *
   * @return the names of the regions; all regions of EC2 by default
   */
  String[] regions() default {};

  /**
   * The images that the cloud starts with.
   *
   * @return {@code built-in}, the default, {@code empty}, a file with the output of {@code aws ec2
   *     describe-images}, or {@code classpath:} with the name of a resource of the test's class
   *     path
   */
  String catalogue() default "";

  /**
   * What an image id is that the catalogue does not have.
   *
   * @return {@code linux} or {@code windows} for a public image; by default it is refused
   */
  String unknownImages() default "";

  /**
   * The network platform of all accounts.
   *
   * @return {@code vpc}, the default, or {@code classic} for EC2-Classic
   */
  String platform() default "";

  /**
   * The length of ids.
   *
   * @return {@code long}, the default, for 17 hexadecimal digits, or {@code short} for 8
   */
  String ids() default "";

  /**
   * How far reads of all kinds of resources lag behind writes.
   *
   * @return {@code strong}, the default, for not at all, a duration such as {@code 5s}, or a range
   *     such as {@code 1s..20s}
   */
  String consistency() default "";

  /**
   * How far reads of single kinds of resources lag behind writes.
   *
   * @return the kinds that differ from {@link #consistency}
   */
  Lag[] lags() default {};

  /**
   * Whether a read can show less than a read before it.
   *
   * @return {@code forwards}, the default, or {@code backwards}, which they can only if they lag
   */
  String reads() default "";

  /**
   * The quotas.
   *
   * @return the quotas with other than their standard values
   */
  Limit[] quotas() default {};

  /**
   * The capacity of zones for instances.
   *
   * @return the zones with limited capacity; none by default
   */
  Room[] capacity() default {};

  /**
   * Whether calls are throttled.
   *
   * @return {@code none}, the default, or {@code published} for the limits that EC2 publishes
   */
  String throttling() default "";

  /**
   * What becomes of a test with a fault that never fires.
   *
   * @return {@code fail}, the default, or {@code allowed}
   */
  String unfiredFaults() default "";

  /** How long phases take; a duration is a number with {@code ms}, {@code s}, {@code m}, … . */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface PhaseDuration {
    /**
     * The phases.
     *
     * @return phases with durations of their own, see {@code Phase.timedBy()}
     */
    Phase[] phase();

    /**
     * The duration of each.
     *
     * @return a number with {@code ms}, {@code s}, {@code m}, {@code h} or {@code d}, for example
     *     {@code 90s}; {@code 0s} leaves the phase out
     */
    String lasts();
  }

  /** How far reads of kinds of resources lag behind writes. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Lag {
    /**
     * The kinds of resources.
     *
     * @return at least one kind
     */
    ResourceKind[] kind();

    /**
     * The lag.
     *
     * @return a duration such as {@code 5s}, at most {@code 1d}, or a range such as {@code 1s..20s}
     */
    String lag();
  }

  /** The value of a quota, or the number of instances of a type. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Limit {
    /** Stands for no limit. */
    long NONE = Long.MAX_VALUE;

    /**
     * The quotas.
     *
     * @return quotas; none if instances of a type are limited
     */
    Quota[] quota() default {};

    /**
     * The instance type whose instances are limited.
     *
     * @return a type such as {@code m1.large}; empty if quotas are set
     */
    String instanceType() default "";

    /**
     * The largest allowed value.
     *
     * @return at least 0, or {@link #NONE}
     */
    long max();

    /**
     * The account that it is for.
     *
     * @return the account id, twelve digits; empty for all accounts without quotas of their own
     */
    String account() default "";
  }

  /** The capacity of a zone. */
  @Documented
  @Retention(RetentionPolicy.RUNTIME)
  @Target({})
  @interface Room {
    /**
     * The zone.
     *
     * @return the zone's name, for example {@code us-east-1a}
     */
    String zone();

    /**
     * The instance type.
     *
     * @return a type such as {@code m1.large}; empty for all types together
     */
    String instanceType() default "";

    /**
     * The number of instances.
     *
     * @return at least 0
     */
    int instances();
  }
}
