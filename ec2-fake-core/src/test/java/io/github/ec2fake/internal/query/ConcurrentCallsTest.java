// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.internal.query.CallTemplates.CallTemplate;
import io.github.ec2fake.internal.query.History.Clock;
import io.github.ec2fake.internal.query.History.Settings;
import io.github.ec2fake.journal.CallEntry;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Sixteen threads call one cloud, with all modelled actions, while calls and transitions fail by
 * chance and what is shown lags; others of their steps move the clock, read the journal, and
 * describe the cloud. A few calls in each build, a hundred thousand in each time mode with the
 * Maven profile {@code endurance}.
 */
@Timeout(value = 3, unit = TimeUnit.HOURS)
class ConcurrentCallsTest {
  private static final int THREADS = 16;
  private static final int CALLS = Integer.getInteger("concurrent.calls", 1_000);

  /**
   * The more there is, the longer it takes to look at all of it, and the more seldom it is done.
   */
  private static final int ROUNDS_PER_LOOK = Math.max(64, CALLS / 200);

  private static final int PATIENCE_SECONDS = Math.max(300, CALLS / 20);

  /** What becomes of calls, and how often. */
  private final Map<String, Integer> outcomes = new ConcurrentSkipListMap<>();

  private final KnownIds known = new KnownIds();
  private final AtomicInteger begun = new AtomicInteger();

  /** The requests that were sent, with all that the SDK has tried again. */
  private final AtomicInteger attempts = new AtomicInteger();

  @ParameterizedTest
  @EnumSource
  void keepTheInvariants(Clock clock) throws Exception {
    Settings settings = new Settings(20110715, clock, true, true);
    try (Ec2Cloud cloud = History.cloud(settings)) {
      List<Fault> faults = History.ordered(cloud.faults());
      callInThreads(cloud);
      List<CallEntry> calls = cloud.journal().calls();

      assertThat(calls.size()).as("calls in the journal").isEqualTo(attempts.get());
      assertThat(calls.stream().map(CallEntry::requestId).distinct()).hasSameSizeAs(calls);
      assertThat(outcomes.keySet())
          .as("%s", outcomes)
          .contains("ok", "refused")
          .allMatch(outcome -> outcome.matches("ok|lost|refused"));
      faults.forEach(Fault::release);
      checkTheWorld(cloud);
    }
  }

  private static void checkTheWorld(Ec2Cloud cloud) {
    cloud.clock().advanceUntilSettled();
    cloud.clock().advance(Duration.ofHours(2));
    for (String account : History.ACCOUNTS) {
      for (String region : History.REGIONS) {
        new WorldInvariants().check(cloud, account, region);
        WorldInvariants.describesAgree(cloud, account, region);
      }
    }
  }

  private void callInThreads(Ec2Cloud cloud) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Future<?>> all = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        SplittableRandom random = new SplittableRandom(thread);
        all.add(threads.submit(() -> callAll(cloud, random)));
      }
      for (Future<?> each : all) {
        each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      }
    } catch (TimeoutException stuck) {
      throw new AssertionError("not done after " + begun + " calls: " + stacks(), stuck);
    } finally {
      threads.shutdownNow();
    }
  }

  private static String stacks() {
    return Arrays.stream(ManagementFactory.getThreadMXBean().dumpAllThreads(true, true))
        .map(Object::toString)
        .collect(Collectors.joining("\n"));
  }

  private void callAll(Ec2Cloud cloud, SplittableRandom random) {
    Map<String, WireCalls> clients = new TreeMap<>();
    List<CallTemplate> templates = CallTemplates.all();
    while (begun.get() < CALLS) {
      String account = History.ACCOUNTS.get(random.nextInt(History.ACCOUNTS.size()));
      String region = History.REGIONS.get(random.nextInt(10) == 0 ? 1 : 0);
      WireCalls client =
          clients.computeIfAbsent(
              account + region,
              any -> new WireCalls(cloud, account, region, (action, parameters, reply) -> {}));
      int first = random.nextInt(templates.size());
      int end = Math.min(first + 1 + random.nextInt(6), templates.size());
      for (CallTemplate template : templates.subList(first, end)) {
        if (begun.incrementAndGet() > CALLS) {
          break;
        }
        call(client, account, region, template, random);
      }
      doOther(cloud, random);
    }
    clients.values().forEach(this::count);
  }

  private void count(WireCalls client) {
    attempts.addAndGet(client.attempts());
  }

  private void call(
      WireCalls client,
      String account,
      String region,
      CallTemplate template,
      SplittableRandom random) {
    String outcome = "ok";
    try {
      Map<String, String> parameters = known.filled(account, region, template.parameters(), random);
      known.learn(
          account,
          region,
          template.action(),
          parameters,
          client.call(template.action(), parameters));
    } catch (AmazonEC2Exception refusal) {
      outcome = "refused";
    } catch (AmazonClientException lost) {
      outcome = "lost";
    } catch (RuntimeException | Error defect) {
      outcome = template + ": " + defect;
    }
    outcomes.merge(outcome, 1, Integer::sum);
  }

  /** What tests do with a cloud besides calling it. */
  private void doOther(Ec2Cloud cloud, SplittableRandom random) {
    switch (random.nextInt(64)) {
      case 0 -> cloud.clock().advance(Duration.ofSeconds(random.nextInt(600)));
      case 1 -> cloud.clock().advanceUntilSettled();
      case 2 -> cloud.at(Duration.ofMinutes(1), this::callWhileTheClockMoves);
      default -> {}
    }
    switch (random.nextInt(ROUNDS_PER_LOOK)) {
      case 0 -> assertThat(cloud.journal().toText()).isNotNull();
      case 1 -> assertThat(cloud.describe()).isNotEmpty();
      case 2 -> assertThat(cloud.resources()).isNotNull();
      default -> {}
    }
  }

  private void callWhileTheClockMoves(Ec2Cloud cloud) {
    WireCalls client =
        new WireCalls(
            cloud,
            History.ACCOUNTS.get(0),
            History.REGIONS.get(0),
            (action, parameters, reply) -> {});
    call(
        client,
        History.ACCOUNTS.get(0),
        History.REGIONS.get(0),
        new CallTemplate("DescribeVolumes", Map.of()),
        new SplittableRandom(0));
    count(client);
  }
}
