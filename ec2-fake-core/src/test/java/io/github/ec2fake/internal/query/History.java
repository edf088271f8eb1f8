// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.AbortedException;
import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A cloud, and all that is done to it, line by line: a call with its account and region, or a move
 * of the clock. The lines and the settings are enough to do it all again.
 */
final class History implements AutoCloseable {
  static final List<String> ACCOUNTS = List.of("111122223333", "999988887777", "444455556666");
  static final List<String> REGIONS = List.of("us-east-1", "eu-west-1");

  private static final List<String> SHOWING = showing();
  private static final Duration LAG = Duration.ofSeconds(20);

  /** How time moves. */
  enum Clock {
    MANUAL,
    SETTLING,
    PER_CALL,
    /**
     * Never twice the same, so that no history has it. No faster than that, because the fleets that
     * have too little try again every minute, and a slow machine would do nothing else.
     */
    WALL_CLOCK;

    /** Those in which the same calls lead to the same world. */
    static final List<Clock> REPEATABLE = List.of(MANUAL, SETTLING, PER_CALL);

    private TimeMode mode() {
      return switch (this) {
        case MANUAL -> TimeMode.manual();
        case SETTLING -> TimeMode.settling();
        case PER_CALL -> TimeMode.perCall(Duration.ofSeconds(3));
        case WALL_CLOCK -> TimeMode.wallClock(60);
      };
    }
  }

  /**
   * What the cloud is like.
   *
   * @param lagging whether what Describe actions show is behind
   * @param faulty whether calls and transitions fail by chance
   */
  record Settings(long seed, Clock clock, boolean lagging, boolean faulty) {

    /** Whether one call after the other shows the same world. */
    boolean standsStill() {
      return clock != Clock.PER_CALL && !lagging && !faulty;
    }

    /** The settings that a first line has. */
    static Settings of(String line) {
      String[] words = line.split(" ", -1);
      return new Settings(
          Long.parseLong(words[1]),
          Clock.valueOf(words[2]),
          line.contains(" lagging"),
          line.contains(" faulty"));
    }

    @Override
    public String toString() {
      return "cloud "
          + seed
          + " "
          + clock
          + (lagging ? " lagging" : "")
          + (faulty ? " faulty" : "");
    }
  }

  private final Settings settings;
  private final Ec2Cloud cloud;
  private final Map<String, Calls> clients = new TreeMap<>();
  private final List<Fault> faults;
  private final Set<String> succeeded = new TreeSet<>();
  private final List<String> lines = new ArrayList<>();

  History(Settings settings) {
    this.settings = settings;
    this.cloud = cloud(settings);
    lines.add(settings.toString());
    faults = settings.faulty() ? ordered(cloud.faults()) : List.of();
  }

  /** A cloud without faults, however faulty the settings. */
  static Ec2Cloud cloud(Settings settings) {
    return Ec2Cloud.builder()
        .seed(settings.seed())
        .startingAt(Instant.parse("2026-01-01T00:00:00Z"))
        .time(settings.clock().mode())
        .consistency(
            settings.lagging() ? Consistency.builder().lag(LAG).build() : Consistency.strong())
        .build();
  }

  /** Lets some calls and transitions fail by chance. */
  static List<Fault> ordered(Faults faults) {
    return List.of(
        faults.on(Faults.anyCall()).withProbability(0.03).throttle(),
        faults.on(Faults.anyCall()).withProbability(0.03).dropConnection(),
        faults.on(Faults.anyCall()).withProbability(0.03).fail(ErrorReply.INTERNAL_ERROR),
        faults.on(Faults.call("RunInstances")).withProbability(0.1).loseReply(),
        faults.on(Faults.booting()).withProbability(0.1).fail("Server.InternalError", "Internal"),
        faults.on(Faults.imageCreation()).withProbability(0.2).hang(),
        faults.on(Faults.snapshot()).withProbability(0.2).slowDown(3),
        faults.on(Faults.bundling()).withProbability(0.3).fail("Client.S3Error", "Slow Down"));
  }

  /** Lets nothing fail from now on. */
  void releaseFaults() {
    faults.forEach(Fault::release);
  }

  Settings settings() {
    return settings;
  }

  Ec2Cloud cloud() {
    return cloud;
  }

  /** What was done. */
  List<String> lines() {
    return lines;
  }

  /** The actions of which a call succeeded. */
  Set<String> succeeded() {
    return succeeded;
  }

  /**
   * Does what a line says.
   *
   * @return the document of a call's reply; none if it was refused or its reply lost
   */
  Optional<String> perform(String line) {
    lines.add(line);
    String[] words = line.split(" ", 4);
    if (words[0].equals("advance")) {
      cloud.clock().advance(Duration.parse(words[1]));
      return Optional.empty();
    }
    try {
      String reply =
          calls(words[0], words[1]).call(words[2], parameters(words.length > 3 ? words[3] : ""));
      succeeded.add(words[2]);
      return Optional.of(reply);
    } catch (AmazonEC2Exception refusal) {
      requireExpected(refusal);
      return Optional.empty();
    } catch (AbortedException aborted) {
      throw aborted;
    } catch (AmazonClientException lost) {
      if (!settings.faulty()) {
        throw lost;
      }
      return Optional.empty();
    }
  }

  /** Makes a call as a dry run, which may be refused. */
  void dryRun(String line) {
    String[] words = line.split(" ", 4);
    Map<String, String> parameters = parameters(words.length > 3 ? words[3] : "");
    parameters.put("DryRun", "true");
    try {
      calls(words[0], words[1]).call(words[2], parameters);
    } catch (AmazonEC2Exception refusal) {
      requireExpected(refusal);
    }
  }

  /** All that an account sees in a region. */
  List<String> shown(String account, String region) {
    Calls calls = calls(account, region);
    return SHOWING.stream()
        .map(action -> calls.call(action, own(action)).replaceFirst("<requestId>[^<]*", ""))
        .toList();
  }

  /** Leaves out what everybody has from the beginning, of which there is much. */
  private static Map<String, String> own(String action) {
    return Set.of("DescribeImages", "DescribeSnapshots").contains(action)
        ? Map.of("Owner.1", "self")
        : Map.of();
  }

  /** All that the accounts see anywhere. */
  List<String> shown() {
    return ACCOUNTS.stream()
        .flatMap(account -> REGIONS.stream().map(region -> shown(account, region)))
        .flatMap(List::stream)
        .toList();
  }

  /** The actions that show all of a kind, and no lists of what is always there. */
  private static List<String> showing() {
    try (Ec2Cloud empty = Ec2Cloud.create()) {
      Calls calls = new PlainCalls(empty, ACCOUNTS.get(0), REGIONS.get(0));
      return Modelled.actions()
          .filter(action -> action.startsWith("Describe"))
          .filter(action -> !action.matches(".*(Offerings|Types|History|Regions|Zones|Services)"))
          .filter(action -> succeeds(calls, action))
          .toList();
    }
  }

  private static boolean succeeds(Calls calls, String action) {
    try {
      calls.call(action, Map.of());
      return true;
    } catch (AmazonEC2Exception needsParameters) {
      return false;
    }
  }

  /** A line with a call. */
  static String line(String account, String region, String action, Map<String, String> parameters) {
    return account
        + " "
        + region
        + " "
        + action
        + " "
        + parameters.entrySet().stream()
            .map(parameter -> parameter.getKey() + "=" + parameter.getValue())
            .collect(Collectors.joining("&"));
  }

  static Map<String, String> parameters(String text) {
    Map<String, String> parameters = new LinkedHashMap<>();
    String name = null;
    for (String part : text.split("&", -1)) {
      int equals = part.indexOf('=');
      if (equals > 0) {
        name = part.substring(0, equals);
        parameters.put(name, part.substring(equals + 1));
      } else if (name != null) {
        parameters.merge(name, part, (value, rest) -> value + "&" + rest);
      }
    }
    return parameters;
  }

  /** The SDK, which tries again, calls where calls fail by chance. */
  private Calls calls(String account, String region) {
    return clients.computeIfAbsent(
        account + region,
        any ->
            settings.faulty()
                ? new WireCalls(cloud, account, region, (action, parameters, reply) -> {})
                : new PlainCalls(cloud, account, region));
  }

  /** What goes wrong in here is no refusal of EC2's. */
  private void requireExpected(AmazonEC2Exception refusal) {
    boolean ours = refusal.getStatusCode() >= 500 && refusal.getErrorCode().startsWith("Internal");
    if (ours && !settings.faulty()) {
      throw refusal;
    }
  }

  /** The lines, as a resource in {@code histories} may have them. */
  @Override
  public String toString() {
    return String.join("\n", lines);
  }

  @Override
  public void close() {
    cloud.close();
  }
}
