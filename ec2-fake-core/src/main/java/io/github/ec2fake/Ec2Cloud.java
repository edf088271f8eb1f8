package io.github.ec2fake;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.waiters.PollingStrategy;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.clock.CloudClock;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.clock.SystemTime;
import io.github.ec2fake.internal.fault.CloudFaults;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Capacity.CapacityPool;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.query.KnownNames;
import io.github.ec2fake.internal.query.QueryApi;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.internal.sdk.v1.SdkClients;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.limit.Throttling;
import io.github.ec2fake.time.ScheduledAction;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An EC2 that lives in memory: any number of accounts, all regions, one clock. It shares nothing
 * with another cloud, and making one costs microseconds, so a test makes its own.
 *
 * <pre>
 * try (Ec2Cloud cloud = Ec2Cloud.create()) {
 *   AmazonEC2 ec2 = cloud.client();
 *   ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
 * }
 * </pre>
 *
 * <p>The clients are the SDK's own; their requests are served in memory, on the caller's thread. A
 * cloud may be used from several threads; its calls are served one at a time.
 */
public final class Ec2Cloud implements AutoCloseable {
  private final long seed;
  private final String account;
  private final String region;
  private final JournalRecorder journal;
  private final Faults faults;
  private final VirtualClock clock;
  private final LazySdkClients clients;
  private final Endpoints endpoints;
  private final Primary primary;
  private final ClockDriver driver;

  private Ec2Cloud(Ec2CloudConfig config) {
    seed = config.seed();
    account = config.account();
    region = config.region();
    Instant start = config.start() == null ? SystemTime.now() : config.start();
    JournalRecorder recorder = new JournalRecorder(start);
    journal = recorder;
    EventQueue events =
        new EventQueue(
            start,
            (from, to, why) -> recorder.add(new ClockEntry(to, Duration.between(from, to), why)));
    driver = new ClockDriver(events, config.time());
    clock = new CloudClock(driver);
    FaultRegistry registry = new FaultRegistry(seed, events::now);
    faults = new CloudFaults(events, registry, KnownNames.EC2);
    WorldFactory worlds = new WorldFactory(config);
    World world = worlds.world(events, recorder, registry);
    Replicas replicas = worlds.replicas(world);
    primary = replicas == null ? Primary.withoutReplicas(world) : replicas.primary();
    QueryApi api = new QueryApi(primary, replicas, world, driver, new Ids(~seed, Ids.Length.LONG));
    clients = new LazySdkClients(api, time -> driver.advance(time, "retry"));
    endpoints = new Endpoints(api, world.places(), clock);
  }

  /**
   * A cloud with the default settings.
   *
   * @return a new cloud
   */
  public static Ec2Cloud create() {
    return create(Ec2CloudConfig.today());
  }

  /**
   * Makes a cloud from settings.
   *
   * @param config the settings
   * @return a new cloud
   * @throws IllegalArgumentException if the default region is not among the regions
   */
  public static Ec2Cloud create(Ec2CloudConfig config) {
    return new Ec2Cloud(config);
  }

  /**
   * Opens the settings of a new cloud.
   *
   * @return a builder with the default settings
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * A client of the default account in the default region.
   *
   * @return a new client of the SDK
   */
  public AmazonEC2 client() {
    return client(account, region);
  }

  /**
   * A client of another account in the default region.
   *
   * @param account the account id, twelve digits; any will do
   * @return a new client of the SDK
   * @throws IllegalArgumentException if it is not twelve digits
   */
  public AmazonEC2 client(String account) {
    return client(account, region);
  }

  /**
   * A client of an account in a region.
   *
   * @param account the account id, twelve digits; any will do
   * @param region the region's name
   * @return a new client of the SDK
   * @throws IllegalArgumentException if the account is not twelve digits or EC2 has no such region
   */
  public AmazonEC2 client(String account, String region) {
    return clients.get().client(credentials(account), KnownNames.EC2.region(region));
  }

  /**
   * An asynchronous client of the default account in the default region. It has no threads: its
   * calls are served on the caller's, and the future that they return is done.
   *
   * @return a new client of the SDK
   */
  public AmazonEC2Async asyncClient() {
    return asyncClient(account, region);
  }

  /**
   * An asynchronous client of an account in a region; see {@link #asyncClient()}.
   *
   * @param account the account id, twelve digits; any will do
   * @param region the region's name
   * @return a new client of the SDK
   * @throws IllegalArgumentException if the account is not twelve digits or EC2 has no such region
   */
  public AmazonEC2Async asyncClient(String account, String region) {
    return clients.get().asyncClient(credentials(account), KnownNames.EC2.region(region));
  }

  /**
   * For production code that builds its own client: with this configuration and {@link
   * #credentials(String)} its calls reach this cloud.
   *
   * <pre>
   * AmazonEC2ClientBuilder.standard()
   *     .withClientConfiguration(cloud.clientConfiguration())
   *     .withCredentials(cloud.credentials("111122223333"))
   *     .withRegion("us-east-1")
   *     .build();
   * </pre>
   *
   * @return a new configuration, which may be changed further
   */
  public ClientConfiguration clientConfiguration() {
    return clients.get().clientConfiguration();
  }

  /**
   * Opens an endpoint on 127.0.0.1, at a free port, for clients that are not the SDK's for Java.
   *
   * @return an endpoint, which is closed with the cloud, or before
   */
  public Ec2Endpoint listen() {
    return listen(EndpointOptions.defaults());
  }

  /**
   * Opens an endpoint; see {@link #listen()}.
   *
   * @param options how it is to be
   * @return an endpoint, which is closed with the cloud, or before
   * @throws java.io.UncheckedIOException if the port is taken
   * @throws IllegalStateException if this cloud is closed, or the endpoint to be replaced
   * @throws IllegalArgumentException if the endpoint to be replaced was not opened by a cloud
   */
  public Ec2Endpoint listen(EndpointOptions options) {
    return endpoints.open(options);
  }

  /**
   * The credentials of an account, which are good in this cloud only.
   *
   * @param account the account id, twelve digits
   * @return the credentials
   * @throws IllegalArgumentException if it is not twelve digits
   */
  public AWSCredentialsProvider credentials(String account) {
    AccessKey key = AccessKey.of(account);
    return SdkClients.credentials(key.id(), key.secret());
  }

  /**
   * What to give to the SDK's waiters in place of their sleeping: forty attempts, fifteen seconds
   * of the fake's time apart, as most of the SDK's EC2 waiters have by default.
   *
   * @return a polling strategy for {@code WaiterParameters.withPollingStrategy}
   */
  public PollingStrategy pollingStrategy() {
    return pollingStrategy(Duration.ofSeconds(15), 40);
  }

  /**
   * What to give to the SDK's waiters in place of their sleeping.
   *
   * @param delay how much of the fake's time passes between two polls, not negative
   * @param attempts how many polls before the waiter gives up, at least one
   * @return a polling strategy for {@code WaiterParameters.withPollingStrategy}
   */
  public PollingStrategy pollingStrategy(Duration delay, int attempts) {
    return SdkClients.pollingStrategy(time -> driver.advance(time, "waiter"), delay, attempts);
  }

  /**
   * The default account.
   *
   * @return its id
   */
  public String account() {
    return account;
  }

  /**
   * An account, for what it does outside of EC2.
   *
   * @param account the account id, twelve digits; any will do
   * @return the account
   * @throws IllegalArgumentException if it is not twelve digits
   */
  public Account account(String account) {
    return new Account(this, primary, AccessKey.of(account).account());
  }

  /**
   * An organization of AWS Organizations, which images can be shared with.
   *
   * @param id its id, for example {@code o-exampleorgid}; any will do
   * @return the organization
   * @throws IllegalArgumentException if it cannot be an organization's id
   */
  public Organization organization(String id) {
    return Organization.of(primary, account, id);
  }

  /**
   * What runs in an instance, for what happens inside of it.
   *
   * @param instanceId the instance, of whichever account and region
   * @return its guest
   */
  public InstanceHandle instance(String instanceId) {
    return new InstanceHandle(primary, driver, instanceId);
  }

  /**
   * The default region.
   *
   * @return its name
   */
  public String region() {
    return region;
  }

  /**
   * The cloud's clock.
   *
   * @return the clock
   */
  public VirtualClock clock() {
    return clock;
  }

  /**
   * Schedules something to happen when the clock comes to a moment: at its own time and in order
   * with all else that is due, during whatever moves the clock there. It may do all that a test
   * may. Its own calls find the cloud as it is then and do not move the clock; if it moves the
   * clock itself, what is due on the way happens inside of it. Settling does not run ahead to it.
   * What it throws comes out of what moved the clock; all else that is due stays so. What was
   * scheduled first for a moment happens first.
   *
   * @param fromNow how long from now, not negative
   * @param action what to do, given this cloud
   * @return the happening, to ask whether it has happened, or to call it off
   * @throws IllegalArgumentException if it is in the past or after the year 9999
   */
  public ScheduledAction at(Duration fromNow, Consumer<Ec2Cloud> action) {
    ScheduledCallback callback = callback(action);
    return driver.userSchedule().add(fromNow, callback.place(), callback);
  }

  /** Like {@link #at(Duration, Consumer)}, for a moment of the fake's time. */
  public ScheduledAction at(Instant moment, Consumer<Ec2Cloud> action) {
    ScheduledCallback callback = callback(action);
    return driver.userSchedule().add(moment, callback.place(), callback);
  }

  /**
   * Where failures are ordered.
   *
   * @return the faults
   */
  public Faults faults() {
    return faults;
  }

  /**
   * What bundling has stored.
   *
   * @return the buckets of all accounts
   */
  public S3 s3() {
    return new S3(primary);
  }

  /**
   * What is to be there already, because no call could bring it about.
   *
   * @return the arrangement of this cloud
   */
  public Arrangement arrange() {
    return new Arrangement(primary);
  }

  /**
   * Everything that happened so far.
   *
   * @return the journal, which goes on growing
   */
  public Journal journal() {
    return journal;
  }

  /**
   * What all ids, addresses and other made-up values follow from.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  /** Shuts down every client that was handed out, and every endpoint; later calls are refused. */
  @Override
  public void close() {
    endpoints.close();
    clients.close();
  }

  @Override
  public String toString() {
    return "Ec2Cloud[seed " + seed + ", " + clock.instant() + "]";
  }

  private ScheduledCallback callback(Consumer<Ec2Cloud> action) {
    Objects.requireNonNull(action, "action");
    return new ScheduledCallback(Ec2Cloud.class, journal, clock, () -> action.accept(this));
  }

  /** The settings of a new {@link Ec2Cloud}, to be changed. */
  public static final class Builder {
    /** 0001-01-01T00:00:00Z. */
    private static final Instant EARLIEST = Instant.ofEpochSecond(-62_135_596_800L);

    long seed = 20110715;
    @Nullable Instant start;
    TimeMode time = TimeMode.settling();
    Timing timing = Timing.typical();
    String account = "111122223333";
    String region = "us-east-1";
    Set<String> regions = Set.of();
    Catalogue catalogue = Catalogue.builtIn();
    Consistency consistency = Consistency.strong();
    boolean shortIds;
    boolean allClassic;
    final Set<String> classicAccounts = new HashSet<>();
    Quotas quotas = Quotas.standard();
    final Map<String, Quotas> quotasByAccount = new HashMap<>();
    final Map<CapacityPool, Long> capacity = new HashMap<>();
    @Nullable Throttling throttling;

    private Builder() {}

    Builder(Ec2CloudConfig config) {
      seed = config.seed();
      start = config.start();
      time = config.time();
      timing = config.timing();
      account = config.account();
      region = config.region();
      regions = config.regions();
      catalogue = config.catalogue();
      consistency = config.consistency();
      shortIds = config.hasShortIds();
      allClassic = config.allClassic();
      classicAccounts.addAll(config.classicAccounts());
      quotas = config.quotas();
      quotasByAccount.putAll(config.quotasByAccount());
      capacity.putAll(config.capacity());
      throttling = config.throttling();
    }

    /**
     * What all ids, addresses and other made-up values follow from. The same seed, settings and
     * calls give the same story.
     *
     * @param seed any number; 20110715 by default
     * @return this builder
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Where the clock starts.
     *
     * @param start the time, cut to whole milliseconds; the real now by default
     * @return this builder
     * @throws IllegalArgumentException if it is not in the years 1 to 9999, which EC2 can show
     */
    public Builder startingAt(Instant start) {
      if (start.isBefore(EARLIEST) || start.isAfter(EventQueue.LAST)) {
        throw new IllegalArgumentException(
            "the clock can start in the years 1 to 9999, but was told to at " + start);
      }
      this.start = start.truncatedTo(ChronoUnit.MILLIS);
      return this;
    }

    /**
     * How the clock moves.
     *
     * @param time the mode; {@link TimeMode#settling()} by default
     * @return this builder
     */
    public Builder time(TimeMode time) {
      this.time = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * How long things take.
     *
     * @param timing the timing; {@link Timing#typical()} by default
     * @return this builder
     */
    public Builder timing(Timing timing) {
      this.timing = Objects.requireNonNull(timing, "timing");
      return this;
    }

    /**
     * The account of the clients that name none.
     *
     * @param account twelve digits; 111122223333 by default
     * @return this builder
     * @throws IllegalArgumentException if it is not twelve digits
     */
    public Builder account(String account) {
      this.account = AccessKey.of(account).account();
      return this;
    }

    /**
     * The region of the clients that name none.
     *
     * @param region its name; us-east-1 by default
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such region
     */
    public Builder region(String region) {
      this.region = KnownNames.EC2.region(region);
      return this;
    }

    /**
     * The images to start with.
     *
     * @param catalogue the catalogue; {@link Catalogue#builtIn()} by default
     * @return this builder
     */
    public Builder catalogue(Catalogue catalogue) {
      this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
      return this;
    }

    /**
     * How long changes are missed, for code that has to cope with EC2's eventual consistency.
     *
     * @param consistency the consistency; {@link Consistency#strong()} by default
     * @return this builder
     */
    public Builder consistency(Consistency consistency) {
      this.consistency = Objects.requireNonNull(consistency, "consistency");
      return this;
    }

    /**
     * Gives ids eight hexadecimal digits, as the Windows Guide shows them, instead of today's
     * seventeen.
     *
     * @return this builder
     */
    public Builder shortIds() {
      shortIds = true;
      return this;
    }

    /**
     * Makes accounts run on EC2-Classic, as in the guide's time, instead of in a default VPC.
     *
     * @param accounts the accounts' ids; all accounts if none is given
     * @return this builder
     * @throws IllegalArgumentException if one is not twelve digits
     */
    public Builder ec2Classic(String... accounts) {
      allClassic |= accounts.length == 0;
      for (String each : accounts) {
        classicAccounts.add(AccessKey.of(each).account());
      }
      return this;
    }

    /**
     * The regions that there are; calls of others are refused.
     *
     * @param regions their names; if none is given, all that EC2 has, which is the default
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such region
     */
    public Builder regions(String... regions) {
      Arrays.stream(regions).forEach(KnownNames.EC2::region);
      this.regions = new TreeSet<>(Arrays.asList(regions));
      return this;
    }

    /**
     * How much accounts can have in a region, unless they are given other quotas.
     *
     * @param quotas the quotas; {@link Quotas#standard()} by default
     * @return this builder
     * @throws IllegalArgumentException if they name an instance type that EC2 does not have
     */
    public Builder quotas(Quotas quotas) {
      this.quotas = KnownNames.EC2.quotas(quotas);
      return this;
    }

    /**
     * How much an account can have in a region. {@link Account#quotas} changes it later.
     *
     * @param account the account id, twelve digits
     * @param quotas its quotas
     * @return this builder
     * @throws IllegalArgumentException if it is not twelve digits, or the quotas name an instance
     *     type that EC2 does not have
     */
    public Builder quotas(String account, Quotas quotas) {
      quotasByAccount.put(AccessKey.of(account).account(), KnownNames.EC2.quotas(quotas));
      return this;
    }

    /**
     * How many instances a zone has room for, of all accounts and types together. Further ones are
     * refused with {@code InsufficientInstanceCapacity}; an instance makes room when it is stopped
     * or terminated.
     *
     * @param zone the zone's name, for example {@code us-east-1a}
     * @param instances how many, at least 0; by default there is room for any number
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such zone
     */
    public Builder capacity(String zone, int instances) {
      return pool(zone, null, instances);
    }

    /**
     * How many instances of a type a zone has room for; see {@link #capacity(String, int)}.
     *
     * @param zone the zone's name, for example {@code us-east-1a}
     * @param instanceType the type, for example {@code m1.large}
     * @param instances how many, at least 0; by default there is room for any number
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such zone or type
     */
    public Builder capacity(String zone, String instanceType, int instances) {
      return pool(zone, KnownNames.EC2.instanceType(instanceType), instances);
    }

    /**
     * Limits how often accounts may call, as EC2 does it; by default they may as often as they
     * like. Time puts tokens back, and a settling clock moves on whenever something is pending: to
     * be throttled as in life, choose another mode.
     *
     * @return this builder
     */
    public Builder throttling() {
      return throttling(Throttling.published());
    }

    /**
     * Limits how often accounts may call.
     *
     * @param throttling how often
     * @return this builder
     * @throws IllegalArgumentException if it names an action that EC2 does not have, or counts the
     *     instances of one whose instances EC2 does not count
     */
    public Builder throttling(Throttling throttling) {
      throttling.actions().forEach(KnownNames.EC2::action);
      throttling.instanceActions().forEach(KnownNames.EC2::actionOnInstances);
      this.throttling = throttling;
      return this;
    }

    private Builder pool(String zone, @Nullable String instanceType, int instances) {
      KnownNames.EC2.regionOf(zone);
      if (instances < 0) {
        throw new IllegalArgumentException(
            "a zone has room for at least 0 instances, but was to for " + instances);
      }
      this.capacity.put(new CapacityPool(zone, instanceType), (long) instances);
      return this;
    }

    /**
     * These settings as a value, from which clouds can be made later.
     *
     * @return the settings, which later changes of this builder do not touch
     */
    public Ec2CloudConfig config() {
      return new Ec2CloudConfig(this);
    }

    /**
     * Makes a cloud.
     *
     * @return a new cloud with these settings
     * @throws IllegalArgumentException if the default region is not among the regions
     */
    public Ec2Cloud build() {
      return new Ec2Cloud(config());
    }
  }
}
