// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.internal.model.base.Capacity.CapacityPool;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.limit.Throttling;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a cloud as an immutable value: one of the presets {@link #today()} and {@link
 * #of2011()}, or the result of {@link Ec2Cloud.Builder#config()}. Any number of clouds can be
 * created from one configuration.
 *
 * <pre>
 * Ec2CloudConfig config = Ec2CloudConfig.of2011().toBuilder().seed(17).config();
 * try (Ec2Cloud cloud = Ec2Cloud.create(config)) { … }
 * </pre>
 */
public final class Ec2CloudConfig {
  private static final Ec2CloudConfig TODAY = Ec2Cloud.builder().config();

  private final long seed;
  private final @Nullable Instant start;
  private final TimeMode time;
  private final Timing timing;
  private final String account;
  private final String region;
  private final Set<String> regions;
  private final @Nullable InstanceTypes types;
  private final Catalogue catalogue;
  private final Consistency consistency;
  private final boolean shortIds;
  private final boolean callSites;
  private final boolean allClassic;
  private final Set<String> classicAccounts;
  private final Quotas quotas;
  private final Map<String, Quotas> quotasByAccount;
  private final Map<CapacityPool, Long> capacity;
  private final @Nullable Throttling throttling;

  Ec2CloudConfig(Ec2Cloud.Builder builder) {
    seed = builder.seed;
    start = builder.start;
    time = builder.time;
    timing = builder.timing;
    account = builder.account;
    region = builder.region;
    regions = Collections.unmodifiableSet(new TreeSet<>(builder.regions));
    types = builder.types;
    catalogue = builder.catalogue;
    consistency = builder.consistency;
    shortIds = builder.shortIds;
    callSites = builder.callSites;
    allClassic = builder.allClassic;
    classicAccounts = Collections.unmodifiableSet(new TreeSet<>(builder.classicAccounts));
    quotas = builder.quotas;
    quotasByAccount = Collections.unmodifiableMap(new TreeMap<>(builder.quotasByAccount));
    capacity = Map.copyOf(builder.capacity);
    throttling = builder.throttling;
  }

  /**
   * Returns the default settings: seed 20110715, a clock that starts at the real time and settles
   * before each call, typical durations, account 111122223333 in us-east-1, all regions with a
   * default VPC each, ids with 17 hexadecimal digits, EC2's standard quotas, unlimited capacity, no
   * throttling, strong consistency.
   *
   * @return the preset that {@link Ec2Cloud#create()} uses
   */
  public static Ec2CloudConfig today() {
    return TODAY;
  }

  /**
   * Returns settings for EC2 as the Windows Guide of API version 2011-07-15 describes it. They
   * differ from the defaults in that the clock starts at 2011-07-15T00:00:00Z, every account uses
   * EC2-Classic, and ids have 8 hexadecimal digits.
   *
   * @return the preset
   */
  public static Ec2CloudConfig of2011() {
    return Ec2Cloud.builder()
        .startingAt(Instant.parse("2011-07-15T00:00:00Z"))
        .ec2Classic()
        .shortIds()
        .config();
  }

  /**
   * Creates a builder that starts from these settings.
   *
   * @return a new builder
   */
  public Ec2Cloud.Builder toBuilder() {
    return new Ec2Cloud.Builder(this);
  }

  /**
   * Returns the seed of all generated values.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * Returns the time at which the clock starts.
   *
   * @return the time; null for the real time at which a cloud is created
   */
  public @Nullable Instant start() {
    return start;
  }

  /**
   * Returns how the clock moves by itself.
   *
   * @return the mode
   */
  public TimeMode time() {
    return time;
  }

  /**
   * Returns how long the phases of resources take.
   *
   * @return the timing
   */
  public Timing timing() {
    return timing;
  }

  /**
   * Returns the default account.
   *
   * @return the account id, twelve digits
   */
  public String account() {
    return account;
  }

  /**
   * Returns the default region.
   *
   * @return the region's name
   */
  public String region() {
    return region;
  }

  /**
   * Returns the regions of the cloud.
   *
   * @return the names of the regions, sorted; empty for all regions of EC2
   */
  public Set<String> regions() {
    return regions;
  }

  /**
   * Returns the images that the cloud starts with.
   *
   * @return the catalogue
   */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * Returns how far reads lag behind writes.
   *
   * @return the consistency
   */
  public Consistency consistency() {
    return consistency;
  }

  /**
   * Returns whether ids have 8 hexadecimal digits instead of today's 17.
   *
   * @return true for 8 digits
   */
  public boolean hasShortIds() {
    return shortIds;
  }

  /**
   * Returns whether the cloud looks for the line of code that makes each call.
   *
   * @return true if it does
   */
  public boolean findsCallSites() {
    return callSites;
  }

  /**
   * Returns whether an account uses EC2-Classic instead of a default VPC.
   *
   * @param account the account id
   * @return true for EC2-Classic
   */
  public boolean isClassic(String account) {
    return allClassic || classicAccounts.contains(account);
  }

  /**
   * Returns the quotas of an account in each region.
   *
   * @param account the account id
   * @return the account's quotas
   */
  public Quotas quotas(String account) {
    return quotasByAccount.getOrDefault(account, quotas);
  }

  /**
   * Returns the quotas of all accounts without quotas of their own.
   *
   * @return the quotas
   */
  public Quotas quotas() {
    return quotas;
  }

  /**
   * Returns the limits on the rate of calls.
   *
   * @return the limits; null if calls are not throttled
   */
  public @Nullable Throttling throttling() {
    return throttling;
  }

  /** The instance types, if some are added to EC2's. */
  @Nullable InstanceTypes types() {
    return types;
  }

  boolean allClassic() {
    return allClassic;
  }

  Set<String> classicAccounts() {
    return classicAccounts;
  }

  Map<String, Quotas> quotasByAccount() {
    return quotasByAccount;
  }

  Map<CapacityPool, Long> capacity() {
    return capacity;
  }

  @Override
  public String toString() {
    return "Ec2CloudConfig[seed " + seed + ", account " + account + ", region " + region + "]";
  }
}
