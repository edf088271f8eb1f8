package io.github.ec2fake;

import com.amazonaws.ClientConfiguration;
import com.amazonaws.auth.AWSCredentialsProvider;
import com.amazonaws.auth.AWSStaticCredentialsProvider;
import com.amazonaws.auth.BasicAWSCredentials;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import io.github.ec2fake.endpoint.EndpointOptions;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.internal.clock.ClockDriver;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.query.KnownNames;
import io.github.ec2fake.internal.query.QueryApi;
import io.github.ec2fake.internal.replica.Primary;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.internal.sdk.v1.SdkClients;
import io.github.ec2fake.journal.ClockEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.time.ScheduledAction;
import io.github.ec2fake.time.SystemTime;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.VirtualClock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
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
  private final SdkClients clients;
  private final Endpoints endpoints;
  private final Primary present;
  private final ClockDriver pace;

  private Ec2Cloud(Builder builder) {
    seed = builder.seed;
    account = builder.account;
    region = builder.region;
    Instant start = builder.start == null ? SystemTime.now() : builder.start;
    JournalRecorder recorder = new JournalRecorder(start);
    journal = recorder;
    EventQueue agenda =
        new EventQueue(
            start,
            (from, to, why) -> recorder.add(new ClockEntry(to, Duration.between(from, to), why)));
    pace = new ClockDriver(agenda, builder.time);
    clock = new VirtualClock(pace);
    FaultRegistry ordered = new FaultRegistry(seed, agenda::now);
    faults = new Faults(agenda, ordered, KnownNames.EC2);
    WorldFactory origin = WorldFactory.of(builder);
    World world = origin.world(agenda, recorder, ordered);
    Replicas replicas = origin.replicas(world, builder.consistency);
    present = replicas == null ? Primary.withoutReplicas(world) : replicas.primary();
    QueryApi door = new QueryApi(present, replicas, world, pace, new Ids(~seed, Ids.Length.LONG));
    clients = new SdkClients(door, time -> pace.advance(time, "retry"));
    endpoints = new Endpoints(door, world.places(), clock);
  }

  /**
   * A cloud with the default settings.
   *
   * @return a new cloud
   */
  public static Ec2Cloud create() {
    return builder().build();
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
    return clients.client(credentials(account), checkedRegion(region));
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
    return clients.asyncClient(credentials(account), checkedRegion(region));
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
    return clients.clientConfiguration();
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
    return new AWSStaticCredentialsProvider(new BasicAWSCredentials(key.id(), key.secret()));
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
    return new Account(this, present, AccessKey.of(account).account());
  }

  /**
   * An organization of AWS Organizations, which images can be shared with.
   *
   * @param id its id, for example {@code o-exampleorgid}; any will do
   * @return the organization
   * @throws IllegalArgumentException if it cannot be an organization's id
   */
  public Organization organization(String id) {
    return Organization.of(present, account, id);
  }

  /**
   * What runs in an instance, for what happens inside of it.
   *
   * @param instanceId the instance, of whichever account and region
   * @return its guest
   */
  public InstanceHandle instance(String instanceId) {
    return new InstanceHandle(present, pace, instanceId);
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
   * @param happening what happens, given this cloud
   * @return the happening, to ask whether it has happened, or to call it off
   * @throws IllegalArgumentException if it is in the past or after the year 9999
   */
  public ScheduledAction at(Duration fromNow, Consumer<Ec2Cloud> happening) {
    ScheduledCallback ordered = new ScheduledCallback(this, journal, happening);
    return pace.userSchedule().add(fromNow, ordered.place(), ordered);
  }

  /** Like {@link #at(Duration, Consumer)}, for a moment of the fake's time. */
  public ScheduledAction at(Instant moment, Consumer<Ec2Cloud> happening) {
    ScheduledCallback ordered = new ScheduledCallback(this, journal, happening);
    return pace.userSchedule().add(moment, ordered.place(), ordered);
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
    return new S3(present);
  }

  /**
   * What is to be there already, because no call could bring it about.
   *
   * @return the arrangement of this cloud
   */
  public Arrangement arrange() {
    return new Arrangement(present);
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

  static String checkedRegion(String region) {
    return Place.named(region).region();
  }

  /** The settings of a new {@link Ec2Cloud}. */
  public static final class Builder extends LimitSettings<Builder> {
    /** 0001-01-01T00:00:00Z. */
    private static final Instant EARLIEST = Instant.ofEpochSecond(-62_135_596_800L);

    long seed = 20110715;
    private @Nullable Instant start;
    private TimeMode time = TimeMode.settling();
    Timing timing = Timing.typical();
    String account = "111122223333";
    String region = "us-east-1";
    Catalogue catalogue = Catalogue.builtIn();
    private Consistency consistency = Consistency.strong();
    Ids.Length idLength = Ids.Length.LONG;

    private Builder() {}

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
      this.region = checkedRegion(region);
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
      idLength = Ids.Length.SHORT;
      return this;
    }

    /**
     * The cloud.
     *
     * @return a new cloud with these settings
     * @throws IllegalArgumentException if the default region is not among the regions
     */
    public Ec2Cloud build() {
      return new Ec2Cloud(this);
    }
  }
}
