// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
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
import io.github.ec2fake.internal.control.ControlApi;
import io.github.ec2fake.internal.fault.CloudFaults;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Capacity;
import io.github.ec2fake.internal.model.base.Capacity.CapacityPool;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
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
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An in-memory EC2 with any number of accounts, all regions and one clock. Clouds share no state,
 * and creating one takes microseconds, so each test can create its own.
 *
 * <pre>
 * try (Ec2Cloud cloud = Ec2Cloud.create()) {
 *   AmazonEC2 ec2 = cloud.client();
 *   ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
 * }
 * </pre>
 *
 * <p>The clients are the SDK's own; the cloud serves their requests in memory, on the caller's
 * thread. A cloud is thread-safe and serves one call at a time.
 */
// Larger than others: the entry to all that a cloud has, and its builder with a method for each
// setting.
public final class Ec2Cloud implements AutoCloseable {
  // Larger than others: all that a test asks of a cloud is found in one place, with its settings.
  private final long seed;
  private final String account;
  private final String region;
  private final JournalRecorder journal;
  private final CloudFaults faults;
  private final VirtualClock clock;
  private final LazySdkClients clients;
  private final Endpoints endpoints;
  private final Primary primary;
  private final ClockDriver driver;
  private final EventQueue events;
  private volatile boolean closed;

  private Ec2Cloud(Ec2CloudConfig config) {
    seed = config.seed();
    account = config.account();
    region = config.region();
    Instant start = config.start() == null ? SystemTime.now() : config.start();
    JournalRecorder recorder = new JournalRecorder(start, KnownNames.EC2);
    journal = recorder;
    events =
        new EventQueue(
            start,
            (from, to, why) -> recorder.add(new ClockEntry(to, Duration.between(from, to), why)));
    driver = new ClockDriver(events, config.time());
    clock = new CloudClock(driver);
    FaultRegistry registry = new FaultRegistry(seed, events::now);
    faults = new CloudFaults(events, registry, KnownNames.of(config.types()));
    WorldFactory worlds = new WorldFactory(config);
    World world = worlds.world(events, recorder, registry);
    Replicas replicas = worlds.replicas(world);
    primary = replicas == null ? Primary.withoutReplicas(world) : replicas.primary();
    QueryApi api = new QueryApi(primary, replicas, world, driver, new Ids(~seed, Ids.Length.LONG));
    if (config.findsCallSites()) {
      api.findCallSites();
    }
    clients =
        new LazySdkClients(ServedCalls.watched(this, api), time -> driver.advance(time, "retry"));
    endpoints = new Endpoints(api, () -> control(api), world.places(), clock);
  }

  /** What endpoints serve besides EC2's API. */
  private ControlApi control(QueryApi api) {
    return new ControlApi(
        faults,
        journal,
        () -> page().toHtml(),
        clock,
        driver::mode,
        driver::mode,
        api,
        () -> new ArrangementOverHttp(this, primary).orders());
  }

  /**
   * Creates a cloud with the default settings.
   *
   * @return a new cloud
   */
  public static Ec2Cloud create() {
    return create(Ec2CloudConfig.today());
  }

  /**
   * Creates a cloud with these settings.
   *
   * @param config the settings
   * @return a new cloud
   * @throws IllegalArgumentException if the default region is not one of the cloud's regions
   */
  public static Ec2Cloud create(Ec2CloudConfig config) {
    return new Ec2Cloud(config);
  }

  /**
   * Creates a builder for a cloud with other than the default settings.
   *
   * @return a builder with the default settings
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Runs a piece of code, and returns the cloud that served its calls. So code that has only a
   * client, whether it is a spy, a wrapper or built by production code, finds the clock on which it
   * has to wait:
   *
   * <pre>
   * Optional&lt;Ec2Cloud&gt; cloud = Ec2Cloud.serving(() -&gt; ec2.describeInstances());
   * </pre>
   *
   * @param calls the code, which makes at least one call on this thread
   * @return the cloud that served the last call; empty if no cloud did, as with a client of AWS or
   *     of an endpoint
   */
  public static Optional<Ec2Cloud> serving(Runnable calls) {
    return ServedCalls.of(calls);
  }

  /**
   * Creates a client of the default account in the default region.
   *
   * @return a new SDK client
   */
  public AmazonEC2 client() {
    return client(account, region);
  }

  /**
   * Creates a client of another account in the default region.
   *
   * @param account the account id, any twelve digits
   * @return a new SDK client
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  public AmazonEC2 client(String account) {
    return client(account, region);
  }

  /**
   * Creates a client of an account in a region.
   *
   * @param account the account id, any twelve digits
   * @param region the region's name
   * @return a new SDK client
   * @throws IllegalArgumentException if the account id is not twelve digits or EC2 has no such
   *     region
   */
  public AmazonEC2 client(String account, String region) {
    return clients.get().client(credentials(account), KnownNames.EC2.region(region));
  }

  /**
   * Creates an asynchronous client of the default account in the default region. The client has no
   * threads of its own: it executes a call on the caller's thread and returns a completed future.
   *
   * @return a new SDK client
   */
  public AmazonEC2Async asyncClient() {
    return asyncClient(account, region);
  }

  /**
   * Creates an asynchronous client of an account in a region; see {@link #asyncClient()}.
   *
   * @param account the account id, any twelve digits
   * @param region the region's name
   * @return a new SDK client
   * @throws IllegalArgumentException if the account id is not twelve digits or EC2 has no such
   *     region
   */
  public AmazonEC2Async asyncClient(String account, String region) {
    return clients.get().asyncClient(credentials(account), KnownNames.EC2.region(region));
  }

  /**
   * Creates a client configuration for production code that builds its own client. With this
   * configuration and {@link #credentials(String)}, the calls of that client reach this cloud.
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
   * Opens an endpoint on 127.0.0.1 at a free port, for clients other than the SDK for Java.
   *
   * @return the endpoint; closing the cloud closes it, if it is not closed before
   */
  public Ec2Endpoint listen() {
    return listen(EndpointOptions.defaults());
  }

  /**
   * Opens an endpoint; see {@link #listen()}.
   *
   * @param options the options of the endpoint
   * @return the endpoint; closing the cloud closes it, if it is not closed before
   * @throws java.io.UncheckedIOException if the port is in use
   * @throws IllegalStateException if this cloud or the endpoint to be replaced is closed
   * @throws IllegalArgumentException if the endpoint to be replaced was not opened by a cloud
   */
  public Ec2Endpoint listen(EndpointOptions options) {
    return endpoints.open(options);
  }

  /**
   * Returns the credentials of an account. They are valid only in this fake, not in AWS.
   *
   * @param account the account id, twelve digits
   * @return the credentials
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  public AWSCredentialsProvider credentials(String account) {
    AccessKey key = AccessKey.of(account);
    return SdkClients.credentials(key.id(), key.secret());
  }

  /**
   * Returns a polling strategy for the SDK's waiters that moves the clock instead of sleeping: 40
   * attempts, 15 seconds of virtual time apart, which is the default of most EC2 waiters.
   *
   * @return a polling strategy for {@code WaiterParameters.withPollingStrategy}
   */
  public PollingStrategy pollingStrategy() {
    return pollingStrategy(Duration.ofSeconds(15), 40);
  }

  /**
   * Returns a polling strategy for the SDK's waiters that moves the clock instead of sleeping.
   *
   * @param delay the virtual time between two polls, not negative
   * @param attempts the number of polls after which the waiter gives up, at least 1
   * @return a polling strategy for {@code WaiterParameters.withPollingStrategy}
   */
  public PollingStrategy pollingStrategy(Duration delay, int attempts) {
    return SdkClients.pollingStrategy(time -> driver.advance(time, "waiter"), delay, attempts);
  }

  /**
   * Returns the default account.
   *
   * @return the account's id
   */
  public String account() {
    return account;
  }

  /**
   * Returns an account, with what it can do outside of EC2.
   *
   * @param account the account id, any twelve digits
   * @return the account
   * @throws IllegalArgumentException if the account id is not twelve digits
   */
  public Account account(String account) {
    return new Account(this, primary, AccessKey.of(account).account());
  }

  /**
   * Returns an organization of AWS Organizations, with which images can be shared.
   *
   * @param id the organization's id, for example {@code o-exampleorgid}; any valid id is accepted
   * @return the organization
   * @throws IllegalArgumentException if the id is not a valid organization id
   */
  public Organization organization(String id) {
    return Organization.of(primary, account, id);
  }

  /**
   * Returns a handle to an instance, for what happens inside of it.
   *
   * @param instanceId the id of an instance of any account and region
   * @return the handle
   */
  public InstanceHandle instance(String instanceId) {
    return new InstanceHandle(primary, driver, instanceId);
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
   * Returns the cloud's clock.
   *
   * @return the clock
   */
  public VirtualClock clock() {
    return clock;
  }

  /**
   * Schedules an action of the test. The action runs when the clock reaches its time, in order with
   * all other events that are due, inside the call that moves the clock there. Actions for the same
   * time run in the order in which they were scheduled. Settling does not run ahead to an action.
   *
   * <p>An action may do everything that a test may do. Its EC2 calls see the cloud as it is at that
   * time and do not move the clock. If the action moves the clock itself, the events that become
   * due run before its call returns. Exceptions of the action propagate to the caller that moved
   * the clock; the other due events stay scheduled.
   *
   * @param fromNow the time from now, not negative
   * @param action the action, which is given this cloud
   * @return the scheduled action, which can be queried and cancelled
   * @throws IllegalArgumentException if the time is in the past or after the year 9999
   * @throws IllegalStateException if this cloud is closed
   */
  public ScheduledAction at(Duration fromNow, Consumer<Ec2Cloud> action) {
    requireOpen("it no longer runs what is scheduled");
    ScheduledCallback callback = callback(action);
    return driver.userSchedule().add(fromNow, callback.sourceLine(), callback);
  }

  /**
   * Schedules an action of the test for a moment of virtual time; see {@link #at(Duration,
   * Consumer)}.
   *
   * @param moment the moment, not in the past
   * @param action the action, which is given this cloud
   * @return the scheduled action, which can be queried and cancelled
   * @throws IllegalArgumentException if the moment is in the past or after the year 9999
   * @throws IllegalStateException if this cloud is closed
   */
  public ScheduledAction at(Instant moment, Consumer<Ec2Cloud> action) {
    requireOpen("it no longer runs what is scheduled");
    ScheduledCallback callback = callback(action);
    return driver.userSchedule().add(moment, callback.sourceLine(), callback);
  }

  /**
   * Returns the faults of this cloud, with which a test injects failures.
   *
   * @return the faults
   */
  public Faults faults() {
    return faults;
  }

  /**
   * Returns the contents of S3 that bundling has stored.
   *
   * @return the buckets of all accounts
   */
  public S3 s3() {
    return new S3(primary);
  }

  /**
   * Sets up state that no EC2 call can create.
   *
   * @return the methods that set up state in this cloud
   * @throws IllegalStateException if this cloud is closed
   */
  public Arrangement arrange() {
    requireOpen("nobody could call it to find what is arranged");
    return new Arrangement(primary);
  }

  /**
   * Returns the journal of everything that has happened in this cloud.
   *
   * @return the journal, to which later events are added
   */
  public Journal journal() {
    return journal;
  }

  /**
   * Returns the resources that somebody has made and that are still there, of all accounts and
   * regions. It is read without a call: the clock does not move, the journal shows nothing, and
   * neither faults nor a lag have an effect.
   *
   * <p>It leaves out what each account has by default, images and snapshots of the catalogue,
   * finished resources that EC2 still lists, such as terminated instances, and what is part of
   * another resource, such as the main route table of a VPC.
   *
   * @return the resources, in the order in which they were made
   */
  public List<CloudResource> resources() {
    return MadeResources.of(primary, journal);
  }

  /**
   * Returns the endpoints that are open.
   *
   * @return their URIs, in the order in which they were opened
   */
  public List<URI> openEndpoints() {
    return endpoints.uris();
  }

  /**
   * Returns what has happened in this cloud until now as a page for a browser.
   *
   * @return the page, which later events do not change
   */
  public JournalPage page() {
    return new Pages(events, journal).page(this);
  }

  /**
   * Returns the seed of all generated values.
   *
   * @return the seed
   */
  public long seed() {
    return seed;
  }

  private void requireOpen(String because) {
    if (closed) {
      throw new IllegalStateException(
          "This cloud has been closed: " + because + ". Ask a cloud that is open.");
    }
  }

  /**
   * Shuts down all clients and endpoints of this cloud. Later calls are refused, and so is what
   * only later calls could tell: a fault, a scheduled action, an arrangement. What the cloud is and
   * has been, such as its journal, can still be looked at.
   */
  @Override
  public void close() {
    closed = true;
    faults.close();
    endpoints.close();
    clients.close();
  }

  /**
   * Describes the cloud for people: the resources of all accounts that have called, in all regions
   * in which they have, one in a line with its state. A default VPC is one line. Nothing is changed
   * by it, and faults do not see it.
   *
   * @return a text of several lines, each terminated by a line feed; the form may change
   */
  public String describe() {
    return heading() + "\n" + descriptions().all();
  }

  /**
   * Describes a resource for people: all that its Describe call shows its owner, and the last 20
   * lines of the journal that name it. Of a resource that is gone, or that none of the accounts has
   * that have called, only the journal tells.
   *
   * @param id the id of the resource, for example {@code i-0123456789abcdef0}
   * @return a text of several lines, each terminated by a line feed; the form may change
   */
  public String describe(String id) {
    return descriptions().of(Objects.requireNonNull(id, "id"));
  }

  /** Returns the seed, the time, and what {@link #describe()} lists, as debuggers show it. */
  @Override
  public String toString() {
    return describe().stripTrailing();
  }

  private Descriptions descriptions() {
    return new Descriptions(primary, events, journal, account, region);
  }

  private String heading() {
    return "Ec2Cloud[seed " + seed + ", " + clock.instant() + "]";
  }

  private ScheduledCallback callback(Consumer<Ec2Cloud> action) {
    Objects.requireNonNull(action, "action");
    return new ScheduledCallback(Ec2Cloud.class, journal, clock, () -> action.accept(this));
  }

  /** Builds an {@link Ec2Cloud} or an {@link Ec2CloudConfig}. */
  public static final class Builder {
    long seed = 20110715;
    @Nullable Instant start;
    TimeMode time = TimeMode.settling();
    Timing timing = Timing.typical();
    String account = "111122223333";
    String region = "us-east-1";
    Set<String> regions = Set.of();

    /** Null as long as none is added, so that nothing of them is loaded. */
    @Nullable InstanceTypes types;

    Catalogue catalogue = Catalogue.builtIn();
    Consistency consistency = Consistency.strong();
    boolean shortIds;
    boolean callSites;
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
      types = config.types();
      catalogue = config.catalogue();
      consistency = config.consistency();
      shortIds = config.hasShortIds();
      callSites = config.findsCallSites();
      allClassic = config.allClassic();
      classicAccounts.addAll(config.classicAccounts());
      quotas = config.quotas();
      quotasByAccount.putAll(config.quotasByAccount());
      capacity.putAll(config.capacity());
      throttling = config.throttling();
    }

    /**
     * Sets the seed of all generated values: ids, addresses, lags, durations and chances. The same
     * seed, settings and calls produce the same journal.
     *
     * @param seed any number; 20110715 by default
     * @return this builder
     */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /**
     * Sets the time at which the clock starts.
     *
     * @param start the time, truncated to milliseconds; by default the real time at which the cloud
     *     is created
     * @return this builder
     * @throws IllegalArgumentException if the time is not in the years 1 to 9999, which EC2's time
     *     format covers
     */
    public Builder startingAt(Instant start) {
      this.start = EventQueue.checkedStart(start).truncatedTo(ChronoUnit.MILLIS);
      return this;
    }

    /**
     * Sets how the clock moves by itself.
     *
     * @param time the mode; {@link TimeMode#settling()} by default
     * @return this builder
     */
    public Builder time(TimeMode time) {
      this.time = Objects.requireNonNull(time, "time");
      return this;
    }

    /**
     * Sets how long the phases of resources take.
     *
     * @param timing the timing; {@link Timing#typical()} by default
     * @return this builder
     */
    public Builder timing(Timing timing) {
      this.timing = Objects.requireNonNull(timing, "timing");
      return this;
    }

    /**
     * Sets the default account, which is used by clients that are created without an account.
     *
     * @param account the account id, twelve digits; 111122223333 by default
     * @return this builder
     * @throws IllegalArgumentException if the account id is not twelve digits
     */
    public Builder account(String account) {
      this.account = AccessKey.of(account).account();
      return this;
    }

    /**
     * Sets the default region, which is used by clients that are created without a region. Every
     * account is opted in to it.
     *
     * @param region the region's name; us-east-1 by default
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such region
     */
    public Builder region(String region) {
      this.region = names().region(region);
      return this;
    }

    /**
     * Sets the images that the cloud starts with.
     *
     * @param catalogue the catalogue; {@link Catalogue#builtIn()} by default
     * @return this builder
     */
    public Builder catalogue(Catalogue catalogue) {
      this.catalogue = Objects.requireNonNull(catalogue, "catalogue");
      return this;
    }

    /**
     * Sets how far reads lag behind writes, to test code against EC2's eventual consistency.
     *
     * @param consistency the consistency; {@link Consistency#strong()} by default
     * @return this builder
     */
    public Builder consistency(Consistency consistency) {
      this.consistency = Objects.requireNonNull(consistency, "consistency");
      return this;
    }

    /**
     * Generates ids with 8 hexadecimal digits, as in the Windows Guide, instead of today's 17.
     *
     * @return this builder
     */
    public Builder shortIds() {
      shortIds = true;
      return this;
    }

    /**
     * Generates ids with 17 hexadecimal digits, which is the default.
     *
     * @return this builder
     */
    public Builder longIds() {
      shortIds = false;
      return this;
    }

    /**
     * Looks for the line of code that makes each call, for {@link Ec2Cloud#page()}. Without this
     * setting the page has no lines, as looking for them costs about a third of a short call.
     *
     * @return this builder
     */
    public Builder callSites() {
      callSites = true;
      return this;
    }

    /**
     * Lets accounts use EC2-Classic, as at the time of the Windows Guide, instead of a default VPC.
     *
     * @param accounts the ids of the accounts; none for all accounts
     * @return this builder
     * @throws IllegalArgumentException if an account id is not twelve digits
     */
    public Builder ec2Classic(String... accounts) {
      allClassic |= accounts.length == 0;
      for (String each : accounts) {
        classicAccounts.add(AccessKey.of(each).account());
      }
      return this;
    }

    /**
     * Lets all accounts use a default VPC instead of EC2-Classic, which is the default.
     *
     * @return this builder
     */
    public Builder vpc() {
      allClassic = false;
      classicAccounts.clear();
      return this;
    }

    /**
     * Sets the regions of the cloud, to which every account is opted in. Calls to other regions are
     * refused.
     *
     * @param regions the names of the regions; none for all regions of EC2, which is the default
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such region
     */
    public Builder regions(String... regions) {
      Arrays.stream(regions).forEach(names()::region);
      this.regions = new TreeSet<>(Arrays.asList(regions));
      return this;
    }

    /**
     * Sets the quotas of all accounts without quotas of their own. They apply to each region
     * separately.
     *
     * @param quotas the quotas; {@link Quotas#standard()} by default
     * @return this builder
     * @throws IllegalArgumentException if the quotas name an instance type that EC2 does not have
     */
    public Builder quotas(Quotas quotas) {
      this.quotas = names().quotas(quotas);
      return this;
    }

    /**
     * Sets the quotas of one account. {@link Account#quotas} changes them later.
     *
     * @param account the account id, twelve digits
     * @param quotas the account's quotas
     * @return this builder
     * @throws IllegalArgumentException if the account id is not twelve digits, or the quotas name
     *     an instance type that EC2 does not have
     */
    public Builder quotas(String account, Quotas quotas) {
      quotasByAccount.put(AccessKey.of(account).account(), names().quotas(quotas));
      return this;
    }

    /**
     * Sets the capacity of a zone for instances of all accounts and types together. Launches and
     * starts beyond it fail with {@code InsufficientInstanceCapacity}. Stopping or terminating an
     * instance frees its capacity.
     *
     * @param zone the zone's name, for example {@code us-east-1a}
     * @param instances the number of instances, at least 0; unlimited by default
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such zone
     */
    public Builder capacity(String zone, int instances) {
      return setCapacity(zone, null, instances);
    }

    /**
     * Sets the capacity of a zone for instances of one type; see {@link #capacity(String, int)}.
     *
     * @param zone the zone's name, for example {@code us-east-1a}
     * @param instanceType the type, for example {@code m1.large}
     * @param instances the number of instances, at least 0; unlimited by default
     * @return this builder
     * @throws IllegalArgumentException if EC2 has no such zone or type
     */
    public Builder capacity(String zone, String instanceType, int instances) {
      return setCapacity(zone, names().instanceType(instanceType), instances);
    }

    /**
     * Throttles the calls of each account with the limits that EC2 publishes. By default calls are
     * not throttled.
     *
     * <p>Tokens are refilled over virtual time, and a settling clock moves whenever a transition is
     * pending. Choose another {@link TimeMode} to see the throttling that EC2 shows.
     *
     * @return this builder
     */
    public Builder throttling() {
      return throttling(Throttling.published());
    }

    /**
     * Throttles the calls of each account.
     *
     * @param throttling the limits
     * @return this builder
     * @throws IllegalArgumentException if the limits name an action that EC2 does not have, or
     *     limit the instances of an action for which EC2 has no such limit
     */
    public Builder throttling(Throttling throttling) {
      throttling.actions().forEach(names()::action);
      throttling.instanceActions().forEach(names()::actionOnInstances);
      this.throttling = throttling;
      return this;
    }

    /**
     * Does not throttle calls, which is the default.
     *
     * @return this builder
     */
    public Builder withoutThrottling() {
      this.throttling = null;
      return this;
    }

    /**
     * Adds instance types that ec2-fake does not know. Settings can name them afterwards.
     *
     * @param types the types, besides those that EC2 has and those that have been added
     * @return this builder
     * @throws IllegalArgumentException if a type has a name that has been added before, or virtual
     *     CPUs and threads that do not fit together
     */
    public Builder instanceTypes(NewInstanceType... types) {
      this.types = NewInstanceType.added(this.types, types);
      return this;
    }

    private KnownNames names() {
      return KnownNames.of(types);
    }

    private Builder setCapacity(String zone, @Nullable String instanceType, int instances) {
      names().regionOf(zone);
      this.capacity.put(new CapacityPool(zone, instanceType), Capacity.checked(instances));
      return this;
    }

    /**
     * Returns the settings as a value, from which any number of clouds can be created.
     *
     * @return the settings; later changes of this builder do not affect them
     */
    public Ec2CloudConfig config() {
      return new Ec2CloudConfig(this);
    }

    /**
     * Creates a cloud with these settings.
     *
     * @return a new cloud
     * @throws IllegalArgumentException if the default region is not one of the cloud's regions
     */
    public Ec2Cloud build() {
      return new Ec2Cloud(config());
    }
  }
}
