// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.time;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A condition on the resources for which a duration of a {@link Timing} is set. A resource must
 * meet all conditions of a duration.
 *
 * <pre>
 * timing.duration(EBS_BOOT, ofMinutes(6), windows(), instanceType("m1.small"))
 * </pre>
 */
public final class TimingCondition {
  private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** The property that a condition tests. */
  enum Aspect {
    PLATFORM,
    TYPE,
    ACCOUNT,
    SIZE
  }

  private final Aspect aspect;
  private final String text;
  private final int sizeBound;
  private final Predicate<TimedResource> test;

  private TimingCondition(Aspect aspect, String text, int bound, Predicate<TimedResource> test) {
    this.aspect = aspect;
    this.text = text;
    this.sizeBound = bound;
    this.test = test;
  }

  /**
   * Returns a condition that Windows instances, their images and their bundle tasks meet.
   *
   * @return the condition
   */
  public static TimingCondition windows() {
    return new TimingCondition(Aspect.PLATFORM, "windows", 0, TimedResource::windows);
  }

  /**
   * Returns a condition that instances of other platforms than Windows and their images meet.
   *
   * @return the condition
   */
  public static TimingCondition notWindows() {
    return new TimingCondition(Aspect.PLATFORM, "not windows", 0, resource -> !resource.windows());
  }

  /**
   * Returns a condition that instances of a type and their bundle tasks meet.
   *
   * @param type the instance type, for example {@code m1.small}
   * @return the condition
   * @throws IllegalArgumentException if the text is not a valid instance type
   */
  public static TimingCondition instanceType(String type) {
    if (!TYPE.matcher(type).matches()) {
      throw new IllegalArgumentException(
          "an instance type is a family and a size such as m1.small, but was '" + type + "'");
    }
    return new TimingCondition(
        Aspect.TYPE, type, 0, resource -> type.equals(resource.instanceType()));
  }

  /**
   * Returns a condition that the resources of an account meet.
   *
   * @param id the account id, twelve digits
   * @return the condition
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  public static TimingCondition account(String id) {
    if (!ACCOUNT.matcher(id).matches()) {
      throw new IllegalArgumentException(
          "an AWS account id is twelve digits without hyphens, but was '" + id + "'");
    }
    return new TimingCondition(
        Aspect.ACCOUNT, "account " + id, 0, resource -> id.equals(resource.account()));
  }

  /**
   * Returns a condition that resources above a size meet. The size is that of the volume or
   * snapshot itself, of the root volume for an instance or a bundle task, and of all stored volumes
   * for an image.
   *
   * @param gib the size in GiB, not negative
   * @return the condition
   * @throws IllegalArgumentException if the size is negative
   */
  public static TimingCondition largerThanGiB(int gib) {
    if (gib < 0) {
      throw new IllegalArgumentException("a size is not negative, but was " + gib + " GiB");
    }
    return new TimingCondition(
        Aspect.SIZE, "larger than " + gib + " GiB", gib, resource -> resource.sizeGiB() > gib);
  }

  boolean matches(TimedResource resource) {
    return test.test(resource);
  }

  /**
   * The size above which the condition is met; 0 if it does not test the size. A larger bound is
   * more specific.
   */
  int sizeBound() {
    return sizeBound;
  }

  Aspect aspect() {
    return aspect;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TimingCondition that && aspect == that.aspect && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return Objects.hash(aspect.name(), text);
  }

  @Override
  public String toString() {
    return text;
  }
}
