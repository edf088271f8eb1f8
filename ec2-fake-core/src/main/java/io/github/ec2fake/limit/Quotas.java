// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.limit;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * The quotas of an account in a region. Quotas are immutable; each method returns a changed copy.
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
   * Returns the default quotas: the values of {@link Quota}, and no limits by instance type.
   *
   * @return the default quotas
   */
  public static Quotas standard() {
    return STANDARD;
  }

  /**
   * Returns quotas without any limit.
   *
   * @return unlimited quotas
   */
  public static Quotas unlimited() {
    return STANDARD.without(Quota.values());
  }

  /**
   * Limits virtual CPUs as AWS does for a new account: 5 of On-Demand Instances and 5 of Spot
   * Instances of the standard families, and none of the others. AWS raises them on request, as
   * {@link #with} does.
   *
   * <p>Source: Service Quotas, service {@code ec2}, the AWS default quota values.
   *
   * @return the changed copy
   */
  public Quotas withDefaultVcpus() {
    Quotas copy = this;
    for (Quota quota : Quota.values()) {
      if (quota.isOfVcpus()) {
        copy = copy.with(quota, 0);
      }
    }
    return copy.with(Quota.STANDARD_VCPUS, 5).with(Quota.SPOT_STANDARD_VCPUS, 5);
  }

  /**
   * Sets one quota.
   *
   * @param quota the quota
   * @param max the largest allowed value, at least 0
   * @return the changed copy
   * @throws IllegalArgumentException if the value is negative
   */
  public Quotas with(Quota quota, long max) {
    Map<Quota, Long> copy = new EnumMap<>(Quota.class);
    copy.putAll(changed);
    copy.put(Objects.requireNonNull(quota, "quota"), requireNotNegative(max));
    return new Quotas(copy, instancesByType);
  }

  /**
   * Removes the limits of some quotas.
   *
   * @param quotas the quotas that become unlimited
   * @return the changed copy
   */
  public Quotas without(Quota... quotas) {
    Quotas copy = this;
    for (Quota quota : quotas) {
      copy = copy.with(quota, Long.MAX_VALUE);
    }
    return copy;
  }

  /**
   * Limits the instances of one type. They also count towards {@link Quota#INSTANCES}.
   *
   * @param type the instance type, for example {@code m1.large}
   * @param max the number of instances that are not stopped or terminated, at least 0
   * @return the changed copy
   * @throws IllegalArgumentException if the number is negative
   */
  public Quotas instancesOf(String type, long max) {
    Map<String, Long> copy = new TreeMap<>(instancesByType);
    copy.put(Objects.requireNonNull(type, "type"), requireNotNegative(max));
    return new Quotas(changed, copy);
  }

  /**
   * Returns the value of a quota.
   *
   * @param quota the quota
   * @return the largest allowed value; {@link Long#MAX_VALUE} if there is no limit
   */
  public long of(Quota quota) {
    return changed.getOrDefault(quota, quota.standard());
  }

  /**
   * Returns the limit of the instances of one type.
   *
   * @param type the instance type
   * @return the number of instances; {@link Long#MAX_VALUE} if only {@link Quota#INSTANCES} limits
   *     them
   */
  public long ofInstances(String type) {
    return instancesByType.getOrDefault(type, Long.MAX_VALUE);
  }

  /**
   * Returns the instance types that have a limit of their own.
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
