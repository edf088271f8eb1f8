package io.github.ec2fake;

import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.internal.model.base.Capacity.CapacityPool;
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
 * The settings of a cloud, as an immutable value: a preset, or what {@link
 * Ec2Cloud.Builder#config()} gives. Any number of clouds can be made from one.
 *
 * <pre>
 * Ec2CloudConfig config = Ec2CloudConfig.of2011().toBuilder().seed(17).config();
 * try (Ec2Cloud cloud = Ec2Cloud.create(config)) { … }
 * </pre>
 */
public final class Ec2CloudConfig {
  private static final Ec2CloudConfig TODAY = Ec2Cloud.builder().config();
  private static final Ec2CloudConfig OF_2011 =
      Ec2Cloud.builder()
          .startingAt(Instant.parse("2011-07-15T00:00:00Z"))
          .ec2Classic()
          .shortIds()
          .config();

  private final long seed;
  private final @Nullable Instant start;
  private final TimeMode time;
  private final Timing timing;
  private final String account;
  private final String region;
  private final Set<String> regions;
  private final Catalogue catalogue;
  private final Consistency consistency;
  private final boolean shortIds;
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
    catalogue = builder.catalogue;
    consistency = builder.consistency;
    shortIds = builder.shortIds;
    allClassic = builder.allClassic;
    classicAccounts = Collections.unmodifiableSet(new TreeSet<>(builder.classicAccounts));
    quotas = builder.quotas;
    quotasByAccount = Collections.unmodifiableMap(new TreeMap<>(builder.quotasByAccount));
    capacity = Map.copyOf(builder.capacity);
    throttling = builder.throttling;
  }

  /**
   * The defaults: seed 20110715, the clock starting at the real now and settling before each call,
   * typical durations, account 111122223333 in us-east-1, all regions, a default VPC in each, ids
   * of 17 hexadecimal digits, EC2's standard quotas, any number of instances, no throttling, every
   * change seen at once.
   *
   * @return the preset that {@link Ec2Cloud#create()} uses
   */
  public static Ec2CloudConfig today() {
    return TODAY;
  }

  /**
   * EC2 as the Windows Guide of API version 2011-07-15 shows it: the defaults, but the clock starts
   * at 2011-07-15T00:00:00Z, every account runs on EC2-Classic, and ids have eight hexadecimal
   * digits.
   *
   * @return the preset
   */
  public static Ec2CloudConfig of2011() {
    return OF_2011;
  }

  /**
   * Opens these settings to be changed.
   *
   * @return a new builder with these settings
   */
  public Ec2Cloud.Builder toBuilder() {
    return new Ec2Cloud.Builder(this);
  }

  /**
   * The seed of all generated values.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /**
   * Where the clock starts.
   *
   * @return the time; null for the real now at the time when a cloud is made
   */
  public @Nullable Instant start() {
    return start;
  }

  /**
   * How the clock moves.
   *
   * @return the mode
   */
  public TimeMode time() {
    return time;
  }

  /**
   * How long things take.
   *
   * @return the timing
   */
  public Timing timing() {
    return timing;
  }

  /**
   * The account of the clients that name none.
   *
   * @return twelve digits
   */
  public String account() {
    return account;
  }

  /**
   * The region of the clients that name none.
   *
   * @return its name
   */
  public String region() {
    return region;
  }

  /**
   * The regions that there are.
   *
   * @return their names, sorted; empty for all that EC2 has
   */
  public Set<String> regions() {
    return regions;
  }

  /**
   * The images to start with.
   *
   * @return the catalogue
   */
  public Catalogue catalogue() {
    return catalogue;
  }

  /**
   * How long changes are missed.
   *
   * @return the consistency
   */
  public Consistency consistency() {
    return consistency;
  }

  /**
   * Whether ids have eight hexadecimal digits instead of today's seventeen.
   *
   * @return whether they do
   */
  public boolean hasShortIds() {
    return shortIds;
  }

  /**
   * Whether an account runs on EC2-Classic instead of in a default VPC.
   *
   * @param account the account id
   * @return whether it does
   */
  public boolean isClassic(String account) {
    return allClassic || classicAccounts.contains(account);
  }

  /**
   * How much an account can have in a region.
   *
   * @param account the account id
   * @return its quotas
   */
  public Quotas quotas(String account) {
    return quotasByAccount.getOrDefault(account, quotas);
  }

  /**
   * How often accounts may call.
   *
   * @return the limits; null for as often as they like
   */
  public @Nullable Throttling throttling() {
    return throttling;
  }

  boolean allClassic() {
    return allClassic;
  }

  Set<String> classicAccounts() {
    return classicAccounts;
  }

  Quotas quotas() {
    return quotas;
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
