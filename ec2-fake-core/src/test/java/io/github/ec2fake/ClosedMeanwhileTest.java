// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.ClientConfiguration;
import com.amazonaws.client.builder.AwsClientBuilder.EndpointConfiguration;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2Async;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import io.github.ec2fake.endpoint.Ec2Endpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Clouds, clients and endpoints are closed while other threads are in the middle of calls. */
@Timeout(300)
class ClosedMeanwhileTest {
  private static final int ROUNDS = 40;
  private static final int THREADS = 6;

  private static final String CLOSED = "This client belongs to a cloud of ec2-fake that has been";

  private static final CreateVolumeRequest VOLUME = new CreateVolumeRequest(1, "us-east-1a");

  @Test
  void aCloudThatIsClosedRefusesWhatComesLater() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Ec2Cloud cloud = Ec2Cloud.create();
      AmazonEC2 shared = cloud.client();
      List<Throwable> ends =
          endsAfter(
              round,
              List.of(
                  () -> synchronous(shared),
                  () -> synchronous(cloud.client()),
                  () -> synchronous(ownClient(cloud))),
              cloud::close);

      assertThat(ends)
          .hasSize(THREADS)
          .allSatisfy(
              end ->
                  assertThat(end)
                      .isInstanceOf(IllegalStateException.class)
                      .hasMessageStartingWith(CLOSED));
    }
  }

  @Test
  void aClientThatIsShutDownIsOfNoMoreUseAndOthersAre() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        AmazonEC2 shared = cloud.client();
        List<Throwable> ends =
            endsAfter(round, List.of(() -> synchronous(shared)), shared::shutdown);

        // The SDK's own words.
        assertThat(ends)
            .hasSize(THREADS)
            .allSatisfy(
                end ->
                    assertThat(end)
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("Connection pool shut down"));
        assertHasAllAndServes(cloud);
      }
    }
  }

  @Test
  void aCallOfAnEndpointThatIsClosedFailsAtTheClient() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      try (Ec2Cloud cloud = Ec2Cloud.create()) {
        Ec2Endpoint endpoint = cloud.listen();
        List<Throwable> ends =
            endsAfter(
                round, List.of(() -> synchronous(remoteClient(cloud, endpoint))), endpoint::close);

        assertThat(ends)
            .hasSize(THREADS)
            .allSatisfy(end -> assertThat(end).isInstanceOf(AmazonClientException.class));
        assertHasAllAndServes(cloud);
        assertThat(Thread.getAllStackTraces().keySet())
            .extracting(Thread::getName)
            .noneMatch(name -> name.startsWith("ec2-fake-endpoint-" + endpoint.uri().getPort()));
      }
    }
  }

  /** Each call is done or not done, and the cloud knows which. */
  private static void assertHasAllAndServes(Ec2Cloud cloud) {
    long made = succeeded(cloud, "CreateVolume");
    long deleted = succeeded(cloud, "DeleteVolume");
    assertThat(cloud.client().describeVolumes().getVolumes().size()).isEqualTo(made - deleted);
  }

  private static long succeeded(Ec2Cloud cloud, String action) {
    return cloud.journal().calls(action).stream().filter(call -> call.status() == 200).count();
  }

  @Test
  void anAsynchronousClientOfAClosedCloudTakesNoMore() throws Exception {
    for (int round = 0; round < ROUNDS; round++) {
      Ec2Cloud cloud = Ec2Cloud.create();
      AmazonEC2Async shared = cloud.asyncClient();
      List<Throwable> ends = endsAfter(round, List.of(() -> asynchronous(shared)), cloud::close);

      assertThat(ends)
          .hasSize(THREADS)
          .allSatisfy(
              end ->
                  assertThat(end)
                      .isInstanceOfAny(
                          RejectedExecutionException.class, IllegalStateException.class));
    }
  }

  /** Tries only once, because there will be no endpoint again. */
  private static AmazonEC2 remoteClient(Ec2Cloud cloud, Ec2Endpoint endpoint) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(new ClientConfiguration().withReaper(false).withMaxErrorRetry(0))
        .withCredentials(cloud.credentials(cloud.account()))
        .withEndpointConfiguration(
            new EndpointConfiguration(endpoint.uri().toString(), cloud.region()))
        .build();
  }

  private static AmazonEC2 ownClient(Ec2Cloud cloud) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(cloud.clientConfiguration())
        .withCredentials(cloud.credentials(cloud.account()))
        .withRegion(cloud.region())
        .build();
  }

  private static Runnable synchronous(AmazonEC2 ec2) {
    return () ->
        ec2.deleteVolume(
            new DeleteVolumeRequest(ec2.createVolume(VOLUME).getVolume().getVolumeId()));
  }

  private static Runnable asynchronous(AmazonEC2Async ec2) {
    return () -> {
      try {
        ec2.createVolumeAsync(VOLUME).get();
      } catch (ExecutionException failed) {
        throw (RuntimeException) failed.getCause();
      } catch (InterruptedException nobodyDoes) {
        throw new AssertionError(nobodyDoes);
      }
    };
  }

  /**
   * Lets each thread do the same again and again until it fails, closes something in the middle,
   * and returns the failures.
   *
   * @param rounds after how many rounds of all threads
   */
  private static List<Throwable> endsAfter(
      int rounds, List<Supplier<Runnable>> calls, Runnable closing) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    AtomicInteger done = new AtomicInteger();
    try {
      List<Future<Throwable>> ends = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        Runnable round = calls.get(thread % calls.size()).get();
        ends.add(threads.submit(() -> repeatUntilItFails(round, done)));
      }
      while (done.get() < rounds) {
        Thread.onSpinWait();
      }
      closing.run();
      List<Throwable> failures = new ArrayList<>();
      for (Future<Throwable> each : ends) {
        failures.add(each.get(60, TimeUnit.SECONDS));
      }
      return failures;
    } finally {
      threads.shutdownNow();
    }
  }

  private static Throwable repeatUntilItFails(Runnable round, AtomicInteger done) {
    try {
      while (true) {
        round.run();
        done.incrementAndGet();
      }
    } catch (RuntimeException | Error end) {
      return end;
    }
  }
}
