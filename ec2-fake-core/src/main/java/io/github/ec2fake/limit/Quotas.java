package io.github.ec2fake.limit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * How much of everything an account can have in a region. It never changes; each method returns
 * another one.
 *
 * <pre>
 * Quotas.standard().with(Quota.ADDRESSES, 20).instancesOf("m1.large", 2)
 * </pre>
 */
public final class Quotas {
  private static final Quotas STANDARD = new Quotas(new EnumMap<>(Quota.class), Map.of());

  private final Map<Quota, Long> changed;
  private final Map<String, Long> instancesByType;

  private Quotas(Map<Quota, Long> changed, Map<String, Long> instancesByType) {
    this.changed = changed;
    this.instancesByType = instancesByType;
  }

  /**
   * What every account starts with: the numbers of {@link Quota}, and any number of instances.
   *
   * @return the quotas
   */
  public static Quotas standard() {
    return STANDARD;
  }

  /**
   * As much as one likes of everything.
   *
   * @return the quotas
   */
  public static Quotas unlimited() {
    return STANDARD.without(Quota.values());
  }

  /**
   * The same but for one.
   *
   * @param quota which
   * @param max how much there can be, at least 0
   * @return the other quotas
   */
  public Quotas with(Quota quota, long max) {
    Map<Quota, Long> copy = new EnumMap<>(Quota.class);
    copy.putAll(changed);
    copy.put(Objects.requireNonNull(quota, "quota"), requireNotNegative(max));
    return new Quotas(copy, instancesByType);
  }

  /**
   * The same without a limit to some.
   *
   * @param quotas of what there can be any number
   * @return the other quotas
   */
  public Quotas without(Quota... quotas) {
    Quotas copy = this;
    for (Quota quota : quotas) {
      copy = copy.with(quota, Long.MAX_VALUE);
    }
    return copy;
  }

  /**
   * The same but for the instances of one type, which count towards {@link Quota#INSTANCES} as
   * well.
   *
   * @param type the instance type, for example {@code m1.large}
   * @param max how many can run, at least 0
   * @return the other quotas
   */
  public Quotas instancesOf(String type, long max) {
    Map<String, Long> copy = new TreeMap<>(instancesByType);
    copy.put(Objects.requireNonNull(type, "type"), requireNotNegative(max));
    return new Quotas(changed, copy);
  }

  /**
   * How much there can be.
   *
   * @param quota of what
   * @return the number; {@link Long#MAX_VALUE} if there is no limit
   */
  public long of(Quota quota) {
    return changed.getOrDefault(quota, quota.standard());
  }

  /**
   * How many instances of a type can run.
   *
   * @param type the instance type
   * @return the number; {@link Long#MAX_VALUE} if there is no limit but that of all instances
   */
  public long ofInstances(String type) {
    return instancesByType.getOrDefault(type, Long.MAX_VALUE);
  }

  /**
   * The instance types that have a limit of their own.
   *
   * @return the types, sorted
   */
  public Set<String> instanceTypes() {
    return Collections.unmodifiableSet(instancesByType.keySet());
  }

  private static long requireNotNegative(long max) {
    if (max < 0) {
      throw new IllegalArgumentException("a quota is at least 0, but was to be " + max);
    }
    return max;
  }

  @Override
  public String toString() {
    return "Quotas[" + changed + ", instances " + instancesByType + "]";
  }
}
