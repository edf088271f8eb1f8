// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofNanos;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesResult;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class EventualAssertTest {
  private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();
  private final AmazonEC2 ec2 = cloud.client();

  /** An m1.small boots in 45 seconds. */
  private String launch() {
    return Ec2.launch(ec2, Ec2.EBS_WINDOWS).getInstanceId();
  }

  private Duration passed() {
    return Duration.between(START, cloud.clock().instant());
  }

  @Test
  void waitsOnTheCloudsClock() {
    String id = launch();

    assertThat(ec2).eventually().instance(id).isRunning().hasType("m1.small");

    assertThat(passed()).isEqualTo(ofSeconds(45));
    assertThat(cloud.journal().calls("DescribeInstances")).hasSize(4);
  }

  @Test
  void doesNotWaitForWhatIsSo() {
    String id = launch();

    assertThat(ec2).eventually().instance(id).isPending();

    assertThat(passed()).isZero();
  }

  @Test
  void looksAsOftenAsItIsTold() {
    String id = launch();

    assertThat(ec2).within(ofMinutes(1)).pollInterval(ofSeconds(10)).instance(id).isRunning();

    assertThat(passed()).isEqualTo(ofSeconds(50));
  }

  @Test
  void failsWhenTheTimeIsOver() {
    String id = launch();

    fails(
        () -> assertThat(ec2).within(ofSeconds(40)).instance(id).isRunning(),
        """
        Expecting
          instance $
        to be running within 40s
        but it is pending
        Seen on the cloud's clock, from 2026-01-02T03:04:05Z:
          +0s to +40s, 4 times: it is pending
        """,
        id);
    assertThat(passed()).isEqualTo(ofSeconds(40));
  }

  @Test
  void tellsWhatItSawMeanwhile() {
    String id = launch();
    cloud.at(
        ofSeconds(50),
        c -> c.client().terminateInstances(new TerminateInstancesRequest(List.of(id))));

    AssertionFailedError failure =
        catchThrowableOfType(
            AssertionFailedError.class,
            () -> assertThat(ec2).as("web").eventually().instance(id).hasState("stopped"));

    assertThat(failure.getMessage())
        .startsWith("[web > eventually > instance " + id + "] ")
        .contains("to be stopped within 10m\nbut it is terminated")
        .containsPattern("(?m)^  \\+0s to \\+30s, 3 times: it is pending$")
        .containsPattern("(?m)^  \\+45s: it is running$")
        .contains(": it is terminated");
    assertThat(failure.getExpected().getStringRepresentation()).isEqualTo("stopped");
    assertThat(failure.getActual().getStringRepresentation()).isEqualTo("terminated");
    assertThat(passed()).isEqualTo(ofMinutes(10));
  }

  @Test
  void waitsForWhatDoesNotExistYet() {
    String id = launch();
    cloud.at(
        ofSeconds(50),
        c -> c.client().createImage(new CreateImageRequest(id, "My AMI").withNoReboot(true)));

    assertThat(ec2).eventually().hasImageNamed("My AMI");

    assertThat(passed()).isEqualTo(ofSeconds(60));
    fails(
        () -> assertThat(ec2).within(ofSeconds(20)).instance("i-00000000").exists(),
        """
        Expecting
          instance i-00000000
        to exist within 20s
        but this client sees no such instance. It has
          $, running
        Seen on the cloud's clock, from 2026-01-02T03:05:05Z:
          +0s to +20s, 3 times: this client sees no such instance
        """,
        id);
  }

  @Test
  void waitsUntilNothingIsLeft() {
    String id = launch();
    cloud.at(
        ofMinutes(1),
        c -> c.client().terminateInstances(new TerminateInstancesRequest(List.of(id))));

    assertThat(ec2).eventually().hasNoInstances();

    assertThat(passed()).isGreaterThan(ofMinutes(1));
  }

  @Test
  void waitsUntilAnImageIsShared() {
    String id = createdImage();
    Instant created = cloud.clock().instant();
    cloud.at(ofSeconds(50), c -> Ec2.share(c.client(), id, Ec2.account(Ec2.PARTNER)));
    cloud.at(ofSeconds(100), c -> Ec2.share(c.client(), id, Ec2.everyone()));

    assertThat(ec2).eventually().image(id).isSharedWith(Ec2.PARTNER);
    assertThat(Duration.between(created, cloud.clock().instant())).isEqualTo(ofSeconds(60));
    assertThat(ec2).eventually().image(id).isPublic();
    assertThat(Duration.between(created, cloud.clock().instant())).isEqualTo(ofSeconds(105));
  }

  @Test
  void waitsUntilTheCallerSeesAnImage() {
    AmazonEC2 partner = cloud.client(Ec2.PARTNER);
    String id = createdImage();
    cloud.at(ofSeconds(50), c -> Ec2.share(c.client(), id, Ec2.account(Ec2.PARTNER)));

    assertThat(partner).eventually().image(id).exists();
  }

  private String createdImage() {
    String instance = launch();
    cloud.clock().advanceUntilSettled();
    String id = ec2.createImage(new CreateImageRequest(instance, "My AMI")).getImageId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  @Test
  void oneDeadlineForTheChainAboutAResource() {
    String id = launch();

    fails(
        () -> assertThat(ec2).within(ofMinutes(1)).instance(id).isRunning().hasType("t9.huge"),
        """
        Expecting
          instance $
        to have the type 't9.huge' within 1m
        but its type is 'm1.small'
        Seen on the cloud's clock, from 2026-01-02T03:04:05Z:
          +45s to +1m, 2 times: its type is 'm1.small'
        """,
        id);
    assertThat(passed()).isEqualTo(ofMinutes(1));
  }

  @Test
  void severalAssertionsHoldAtOneMoment() {
    String id = launch();
    cloud.at(ofSeconds(100), c -> Ec2.tag(c.client(), id, "stage", "test"));

    assertThat(ec2)
        .eventually(
            it -> {
              it.instance(id).isRunning().hasTag("stage", "test");
              it.instances().hasSize(1);
            });

    assertThat(passed()).isEqualTo(ofSeconds(105));
    fails(
        () -> assertThat(ec2).within(ofSeconds(15)).eventually(it -> it.instance(id).isStopped()),
        """
        Expecting
          EC2
        to be as asserted within 15s
        but it was not:
        Expecting
          instance $
        to be stopped
        but it is running
        Seen on the cloud's clock, from 2026-01-02T03:05:50Z:
          +0s to +15s, 2 times: Expecting instance $ to be stopped but it is running
        """,
        id,
        id);
  }

  @Test
  void theyCollectTheirFailures() {
    String id = launch();
    Ec2SoftAssertions softly = new Ec2SoftAssertions();

    softly.assertThat(ec2).eventually().instance(id).isRunning();
    softly.assertThat(ec2).within(ofSeconds(1)).instance(id).isStopped().isTerminated();
    softly.assertThat(ec2).within(ofSeconds(1)).hasNoInstances();
    softly.assertThat(ec2).within(ofSeconds(1)).eventually(it -> it.hasNoInstances());

    assertThat(softly.errorsCollected()).hasSize(4);
    assertThat(softly.errorsCollected().get(1)).hasMessageContaining("to be terminated within 1s");
  }

  @Test
  void aListIsReadOnce() {
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> assertThat(ec2).eventually().instances())
        .withMessage(
            "a list is read once, so that it does not wait;"
                + " write eventually(it -> it.…()) with the list inside");
  }

  @Test
  void badTimesAreRefused() {
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).within(ofSeconds(-1)))
        .withMessage("the duration must not be negative: PT-1S");
    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(() -> assertThat(ec2).pollInterval(Duration.ZERO))
        .withMessage("the poll interval must be positive: PT0S");
  }

  @Test
  void theDescriptionSaysItOnce() {
    assertThatThrownBy(
            () ->
                assertThat(ec2)
                    .as("all")
                    .within(Duration.ZERO)
                    .pollInterval(ofSeconds(1))
                    .instance("i-1")
                    .exists())
        .hasMessageStartingWith("[all > eventually > instance i-1] ");
  }

  @Test
  void zeroIsOneLook() {
    String id = launch();

    assertThatThrownBy(() -> assertThat(ec2).within(Duration.ZERO).instance(id).isRunning())
        .hasMessageEndingWith("\n  +0s: it is pending");
    assertThat(passed()).isZero();
  }

  /** However the client is wrapped, and whoever built it, the call reaches the cloud. */
  @Test
  void findsTheClockBehindWrappersAndClientsOfProductionCode() {
    AmazonEC2 wrapper =
        (AmazonEC2)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {AmazonEC2.class},
                (proxy, method, arguments) -> method.invoke(ec2, arguments));
    AmazonEC2 own =
        AmazonEC2ClientBuilder.standard()
            .withClientConfiguration(cloud.clientConfiguration())
            .withCredentials(cloud.credentials(cloud.account()))
            .withRegion("us-east-1")
            .build();
    String first = launch();
    assertThat(wrapper).eventually().instance(first).isRunning();
    String second = launch();
    assertThat(own).eventually().instance(second).isRunning();
    String third = launch();
    assertThat(cloud.asyncClient()).eventually().instance(third).isRunning();

    assertThat(passed()).isEqualTo(ofSeconds(135));
  }

  /** Real time that the test moves. */
  private static final class Wall extends Clock {
    private Instant now = START;
    private final List<Duration> slept = new ArrayList<>();

    void sleep(Duration duration) {
      slept.add(duration);
      now = now.plus(duration);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void waitsOnTheWallClockWithAnotherClient() {
    Wall wall = new Wall();
    AmazonEC2 aws =
        new AbstractAmazonEC2() {
          @Override
          public DescribeVolumesResult describeVolumes(DescribeVolumesRequest request) {
            return new DescribeVolumesResult()
                .withVolumes(
                    new Volume()
                        .withVolumeId("vol-1")
                        .withState(wall.slept.size() < 3 ? "creating" : "available"));
          }
        };
    Polling polling =
        Polling.standard(
            look -> {
              look.run();
              return PollingClock.wall(wall, wall::sleep);
            });

    assertThat(aws).polled(polling).volume("vol-1").isAvailable();

    assertThat(wall.slept).containsExactly(ofSeconds(15), ofSeconds(15), ofSeconds(15));
    wall.slept.clear();
    fails(
        () ->
            assertThat(aws)
                .polled(polling.within(ofMillis(2500)).every(ofSeconds(2)))
                .volume("vol-1")
                .isAvailable(),
        """
        Expecting
          volume vol-1
        to be available within 2.5s
        but it is creating
        Seen on the wall clock, from 2026-01-02T03:04:50Z:
          +0s to +2.5s, 3 times: it is creating
        """);
    assertThat(wall.slept).containsExactly(ofSeconds(2), ofMillis(500));
  }

  @Test
  void anInterruptEndsTheWait() {
    PollingClock clock =
        PollingClock.wall(
            Clock.systemUTC(),
            any -> {
              throw new InterruptedException();
            });

    assertThatThrownBy(() -> clock.sleep(ofSeconds(1)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("interrupted while waiting for an eventual assertion");
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void theWallClockIsRealWithoutACloud() {
    PollingClock clock = PollingClock.behind(() -> {});

    assertThat(clock.owner()).isEqualTo("the wall clock");
    assertThat(clock.now()).isAfter(Instant.parse("2020-01-01T00:00:00Z"));
    long start = System.nanoTime();
    clock.sleep(ofMillis(20));
    assertThat(ofNanos(System.nanoTime() - start)).isGreaterThan(ofMillis(15));
  }
}
