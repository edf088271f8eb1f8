package io.github.ec2fake.time;

import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which resources a figure of a {@link Timing} is for. Several in one rule have to hold together.
 *
 * <pre>
 * timing.duration(EBS_BOOT, ofMinutes(6), windows(), instanceType("m1.small"))
 * </pre>
 */
public final class TimingCondition {
  private static final Pattern TYPE = Pattern.compile("[a-z0-9-]+\\.[a-z0-9-]+");
  private static final Pattern ACCOUNT = Pattern.compile("[0-9]{12}");

  /** What it looks at. */
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
   * Those of Windows: instances, their images and bundle tasks.
   *
   * @return the condition
   */
  public static TimingCondition windows() {
    return new TimingCondition(Aspect.PLATFORM, "windows", 0, TimedResource::windows);
  }

  /**
   * Those of any other platform: instances and their images.
   *
   * @return the condition
   */
  public static TimingCondition notWindows() {
    return new TimingCondition(Aspect.PLATFORM, "not windows", 0, resource -> !resource.windows());
  }

  /**
   * Instances of a type, and the bundle tasks of such instances.
   *
   * @param type for example {@code m1.small}
   * @return the condition
   * @throws IllegalArgumentException if it cannot be an instance type
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
   * What an account owns.
   *
   * @param id the account id, twelve digits
   * @return the condition
   * @throws IllegalArgumentException if it is not twelve digits
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
   * What is bigger than a size: volumes and snapshots, instances and bundle tasks by their root,
   * images by all volumes that are stored for them.
   *
   * @param gib GiB, not negative
   * @return the condition
   * @throws IllegalArgumentException if it is negative
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

  /** Above which size it holds; of two sizes the larger one is the more specific. */
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
