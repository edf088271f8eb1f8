// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.Ec2Settings;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.FromEc2Fake;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import io.github.ec2fake.time.VirtualClock;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where {@link Ec2Settings} can stand, which of them wins, and what each attribute does. */
class SettingsByAnnotationTest {
  private static final String IMAGE = "ami-dd20c3b4";

  @Test
  void theNearestWinsAttributeByAttribute() {
    EngineRun.allGreen(5, EngineRun.run(NearestTestCases.class));
  }

  @Ec2Settings(seed = 1, account = "000000000001", region = "eu-west-1")
  static class SuperTestCases {}

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(seed = 2, account = "000000000002")
  static class NearestTestCases extends SuperTestCases {
    private static void is(Ec2Cloud cloud, long seed, String account, String region) {
      assertThat(cloud.seed()).isEqualTo(seed);
      assertThat(cloud.account()).isEqualTo(account);
      assertThat(cloud.region()).isEqualTo(region);
    }

    @Test
    void classOverSuperclass(Ec2Cloud cloud) {
      is(cloud, 2, "000000000002", "eu-west-1");
    }

    @Test
    @Ec2Settings(seed = 3)
    void methodOverClass(Ec2Cloud cloud) {
      is(cloud, 3, "000000000002", "eu-west-1");
    }

    @Nested
    @Ec2Settings(region = "sa-east-1")
    class Inner {
      @FromEc2Fake Ec2Cloud field;

      @Test
      void nestedOverEnclosing(Ec2Cloud cloud) {
        is(cloud, 2, "000000000002", "sa-east-1");
        assertThat(cloud).isSameAs(field);
      }

      @Test
      @Ec2Settings(account = "000000000004")
      void methodOverNested(Ec2Cloud cloud) {
        is(cloud, 2, "000000000004", "sa-east-1");
      }
    }

    @Nested
    class Plain {
      @Test
      void enclosingAlone(Ec2Cloud cloud) {
        is(cloud, 2, "000000000002", "eu-west-1");
      }
    }
  }

  @Test
  void annotationsCanBeComposedAndComeFromInterfaces() {
    EngineRun.allGreen(3, EngineRun.run(ComposedTestCases.class));
  }

  @Ec2Settings(region = "eu-west-1", seed = 10)
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface European {}

  @European
  @Ec2Settings(account = "000000000005")
  @Retention(RetentionPolicy.RUNTIME)
  @Target({ElementType.TYPE, ElementType.METHOD})
  @interface EuropeanPartner {}

  @European
  interface RunsInEurope {}

  @ExtendWith(Ec2Fake.class)
  static class ComposedTestCases implements RunsInEurope {
    @Test
    void fromAnInterface(Ec2Cloud cloud) {
      assertThat(cloud.region()).isEqualTo("eu-west-1");
      assertThat(cloud.seed()).isEqualTo(10);
    }

    @Test
    @Ec2Settings(seed = 11)
    @EuropeanPartner
    void whatIsWrittenOutOverWhatIsComposed(Ec2Cloud cloud) {
      assertThat(cloud.account()).isEqualTo("000000000005");
      assertThat(cloud.seed()).isEqualTo(11);
    }

    @Test
    @EuropeanPartner
    void composedOfComposed(Ec2Cloud cloud) {
      assertThat(cloud.account()).isEqualTo("000000000005");
      assertThat(cloud.seed()).isEqualTo(10);
    }
  }

  @Test
  void theBuilderGivesWhatTheAnnotationDoesNot() {
    EngineRun.allGreen(2, EngineRun.run(BuilderTestCases.class));
  }

  @Ec2Settings(seed = 2)
  static class BuilderTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE =
        Ec2Fake.builder()
            .cloud(
                cloud -> cloud.seed(1).account("000000000006").shortIds().ec2Classic().throttling())
            .lenient()
            .build();

    @Test
    void annotationOverBuilder(Ec2Cloud cloud, AmazonEC2 ec2) {
      assertThat(cloud.seed()).isEqualTo(2);
      assertThat(cloud.account()).isEqualTo("000000000006");
      assertThat(launch(ec2)).hasSize("i-12345678".length());
    }

    @Test
    @Ec2Settings(ids = "long", platform = "vpc", throttling = "none")
    void whatTheBuilderSwitchesOnCanBeSwitchedOff(AmazonEC2 ec2) {
      assertThat(launch(ec2)).hasSize("i-12345678901234567".length());
      assertThat(ec2.describeVpcs().getVpcs()).hasSize(1);
      for (int i = 0; i < 500; i++) {
        ec2.describeRegions();
      }
    }
  }

  private static String launch(AmazonEC2 ec2) {
    RecordedRuns.launch(ec2);
    return RecordedRuns.onlyInstance(ec2).getInstanceId();
  }

  @Test
  void eachAttributeDoesWhatItSays() {
    EngineRun.allGreen(19, EngineRun.run(AttributesTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  static class AttributesTestCases {
    @Test
    @Ec2Settings(preset = "2011", seed = 17)
    void presetOf2011(Ec2Cloud cloud, AmazonEC2 ec2) {
      assertThat(cloud.clock().instant()).isEqualTo(Instant.parse("2011-07-15T00:00:00Z"));
      assertThat(launch(ec2)).hasSize("i-12345678".length());
      assertThat(cloud.seed()).isEqualTo(17);
    }

    @Test
    @Ec2Settings(startingAt = "2030-01-01T12:00:00Z", time = "manual")
    void startingAt(VirtualClock clock) {
      assertThat(clock.instant()).isEqualTo(Instant.parse("2030-01-01T12:00:00Z"));
    }

    @Test
    @Ec2Settings(time = "manual")
    void manualTime(AmazonEC2 ec2, VirtualClock clock) {
      Instant before = clock.instant();
      RecordedRuns.launch(ec2);
      assertThat(RecordedRuns.onlyInstance(ec2).getState().getName()).isEqualTo("pending");
      assertThat(clock.instant()).isEqualTo(before);
    }

    @Test
    @Ec2Settings(time = "per-call=20s")
    void timePerCall(AmazonEC2 ec2, VirtualClock clock) {
      Instant before = clock.instant();
      ec2.describeRegions();
      ec2.describeRegions();
      assertThat(clock.instant()).isEqualTo(before.plusSeconds(40));
    }

    @Test
    @Ec2Settings(time = "wall-clock=1000000")
    void wallClock(VirtualClock clock) {
      Instant before = clock.instant();
      long nanos = System.nanoTime();
      while (System.nanoTime() - nanos < 2_000_000) {
        Thread.onSpinWait();
      }
      assertThat(clock.instant()).isAfter(before.plusSeconds(1000));
    }

    @Test
    @Ec2Settings(
        timing = {
          @Ec2Settings.PhaseDuration(
              phase = {Phase.EBS_BOOT, Phase.INSTANCE_STORE_BOOT},
              lasts = "0s")
        })
    void timing(AmazonEC2 ec2) {
      assertThat(RecordedRuns.launch(ec2)).isEqualTo("running");
    }

    @Test
    @Ec2Settings(
        regions = {"eu-west-1", "eu-central-1"},
        region = "eu-central-1")
    void regions(AmazonEC2 ec2) {
      assertThat(ec2.describeRegions().getRegions()).hasSize(2);
    }

    @Test
    @Ec2Settings(catalogue = "empty")
    void emptyCatalogue(AmazonEC2 ec2) {
      assertThat(ec2.describeImages().getImages()).isEmpty();
    }

    @Test
    @Ec2Settings(catalogue = "classpath:io/github/ec2fake/junit/images.json")
    void catalogueOfTheClassPath(AmazonEC2 ec2) {
      assertThat(ec2.describeImages().getImages()).isNotEmpty().hasSizeLessThan(5);
    }

    @Test
    @Ec2Settings(catalogue = "src/test/resources/io/github/ec2fake/junit/images.json")
    void catalogueOfAFile(AmazonEC2 ec2) {
      assertThat(ec2.describeImages().getImages()).isNotEmpty().hasSizeLessThan(5);
    }

    @Test
    @Ec2Settings(catalogue = "empty", unknownImages = "windows")
    void unknownImages(AmazonEC2 ec2) {
      assertThat(
              ec2.describeImages(new DescribeImagesRequest().withImageIds("ami-12345678"))
                  .getImages())
          .extracting("platform")
          .containsExactly("windows");
    }

    @Test
    @Ec2Settings(platform = "classic", ids = "short")
    void platformAndIds(AmazonEC2 ec2) {
      assertThat(launch(ec2)).hasSize("i-12345678".length());
      assertThat(RecordedRuns.onlyInstance(ec2).getVpcId()).isNull();
    }

    @Test
    @Ec2Settings(consistency = "5s", time = "manual")
    void consistencyOfAllKinds(AmazonEC2 ec2) {
      RecordedRuns.launch(ec2);
      assertThat(ec2.describeInstances().getReservations()).isEmpty();
    }

    @Test
    @Ec2Settings(
        lags = @Ec2Settings.Lag(kind = ResourceKind.INSTANCES, lag = "1s..20s"),
        reads = "backwards",
        time = "manual")
    void lagsOfKinds(AmazonEC2 ec2, VirtualClock clock) {
      ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a"));
      RecordedRuns.launch(ec2);
      Set<Integer> sizes = new HashSet<>();
      for (int i = 0; i < 20; i++) {
        assertThat(ec2.describeVolumes().getVolumes()).hasSize(1);
        sizes.add(ec2.describeInstances().getReservations().size());
      }
      assertThat(sizes).as("stale and current, in turn").containsExactlyInAnyOrder(0, 1);
      clock.advance(Duration.ofMinutes(1));
      assertThat(ec2.describeInstances().getReservations()).hasSize(1);
    }

    @Test
    @Ec2Settings(quotas = @Ec2Settings.Limit(quota = Quota.INSTANCES, max = 1))
    void quotas(AmazonEC2 ec2) {
      RecordedRuns.launch(ec2);
      assertThatThrownBy(() -> RecordedRuns.launch(ec2))
          .hasMessageContaining("InstanceLimitExceeded");
    }

    @Test
    @Ec2Settings(
        quotas = {
          @Ec2Settings.Limit(instanceType = "m1.large", max = 0, account = "000000000007"),
          @Ec2Settings.Limit(quota = Quota.SECURITY_GROUPS, max = Ec2Settings.Limit.NONE)
        })
    void quotasOfOneAccount(AmazonEC2 ec2, @Ec2Client(account = "000000000007") AmazonEC2 limited) {
      assertThat(RecordedRuns.launch(ec2)).isEqualTo("pending");
      assertThatThrownBy(() -> RecordedRuns.launch(limited))
          .hasMessageContaining("InstanceLimitExceeded");
    }

    @Test
    @Ec2Settings(
        capacity = {
          @Ec2Settings.Room(zone = "us-east-1a", instances = 0),
          @Ec2Settings.Room(zone = "us-east-1b", instanceType = "m1.large", instances = 0)
        })
    void capacity(AmazonEC2 ec2) {
      for (String zone : List.of("us-east-1a", "us-east-1b")) {
        assertThatThrownBy(
                () ->
                    ec2.runInstances(
                        new RunInstancesRequest(IMAGE, 1, 1)
                            .withInstanceType("m1.large")
                            .withPlacement(new Placement(zone))))
            .hasMessageContaining("InsufficientInstanceCapacity");
      }
    }

    @Test
    @Ec2Settings(throttling = "published", time = "manual")
    void throttling(Ec2Cloud cloud, AmazonEC2 ec2) {
      for (int i = 0; i < 120; i++) {
        ec2.describeKeyPairs();
      }
      assertThat(cloud.journal().calls())
          .anySatisfy(call -> assertThat(call.errorCode()).isEqualTo("RequestLimitExceeded"));
    }

    @Test
    @Ec2Settings(unfiredFaults = "allowed")
    void unfiredFaults(Ec2Cloud cloud) {
      cloud.faults().on(Faults.call("RunInstances")).throttle();
    }
  }

  @Test
  void rowsWinOneByOne() {
    EngineRun.allGreen(2, EngineRun.run(RowsTestCases.class));
  }

  @Ec2Settings(
      timing = @Ec2Settings.PhaseDuration(phase = Phase.STOP, lasts = "1m"),
      quotas = {
        @Ec2Settings.Limit(quota = Quota.INSTANCES, max = 1),
        @Ec2Settings.Limit(quota = Quota.SECURITY_GROUPS, max = 0)
      },
      lags = @Ec2Settings.Lag(kind = ResourceKind.IMAGES, lag = "5s"))
  static class RowsTestCases {
    @RegisterExtension
    static final Ec2Fake FAKE =
        Ec2Fake.builder()
            .cloud(
                cloud ->
                    cloud
                        .time(TimeMode.manual())
                        .timing(
                            Timing.builder()
                                .duration(Phase.EBS_BOOT, Duration.ZERO)
                                .duration(Phase.INSTANCE_STORE_BOOT, Duration.ZERO)
                                .build()))
            .build();

    @Test
    @Ec2Settings(
        quotas = @Ec2Settings.Limit(quota = Quota.INSTANCES, max = 2),
        lags = @Ec2Settings.Lag(kind = ResourceKind.INSTANCES, lag = "5s"))
    void rowsOfAllLevels(AmazonEC2 ec2) {
      assertThat(RecordedRuns.launch(ec2)).isEqualTo("running");
      assertThat(ec2.describeInstances().getReservations()).isEmpty();
      RecordedRuns.launch(ec2);
      assertThatThrownBy(() -> RecordedRuns.launch(ec2))
          .hasMessageContaining("InstanceLimitExceeded");
      assertThatThrownBy(
              () -> ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web")))
          .hasMessageContaining("SecurityGroupLimitExceeded");
    }

    @Test
    @Ec2Settings(consistency = "strong")
    void oneValueForAllDropsTheRowsOfFartherLevels(AmazonEC2 ec2) {
      RecordedRuns.launch(ec2);
      assertThat(ec2.describeInstances().getReservations()).hasSize(1);
    }
  }

  @Test
  void aClassThatSharesItsCloudHasItsSettings() {
    EngineRun.allGreen(3, EngineRun.run(SharedTestCases.class));
  }

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(seed = 5)
  static class SharedTestCases {
    @BeforeAll
    static void shares(Ec2Cloud cloud) {
      assertThat(cloud.seed()).isEqualTo(5);
    }

    @RepeatedTest(2)
    void test(Ec2Cloud cloud) {
      assertThat(cloud.seed()).isEqualTo(5);
    }

    @Nested
    class Inner {
      @Test
      void test(Ec2Cloud cloud) {
        assertThat(cloud.seed()).isEqualTo(5);
      }
    }
  }

  @Test
  void settingsThatCannotReachASharedCloudAreRefused() {
    assertThat(EngineRun.failures(EngineRun.run(SharedAndChangedTestCases.class)))
        .hasSize(2)
        .allSatisfy(
            failure ->
                assertThat(failure)
                    .hasMessageContaining(
                        "comes too late: the test shares the cloud of its class. Put the settings"
                            + " on the class that shares the cloud"));
  }

  @ExtendWith(Ec2Fake.class)
  @Ec2Settings(seed = 5)
  static class SharedAndChangedTestCases {
    @FromEc2Fake static Ec2Cloud shared;

    @Test
    @Ec2Settings(seed = 6)
    void method() {}

    @Nested
    @Ec2Settings(region = "eu-west-1")
    class Inner {
      @Test
      void nested() {}
    }
  }

  @Test
  void sweepsHaveTheSettingsToo() {
    assertThat(EngineRun.failures(EngineRun.run(SweptTestCases.class))).isEmpty();
  }

  static class SweptTestCases {
    @FaultSweep
    @Ec2Settings(region = "eu-west-1")
    void swept(AmazonEC2 ec2, Ec2Cloud cloud) {
      assertThat(cloud.region()).isEqualTo("eu-west-1");
      try {
        ec2.describeRegions();
      } catch (RuntimeException expected) {
        // What the fault does is not what is looked at here.
      }
    }
  }

  @Test
  void settingsWithoutTheExtensionAreRefused() {
    assertThat(EngineRun.onlyFailure(EngineRun.run(WithoutExtensionTestCases.class)))
        .hasMessage(
            "@Ec2Settings is of no effect, as "
                + WithoutExtensionTestCases.class.getName()
                + " does not use Ec2Fake: add @ExtendWith(Ec2Fake.class), or a @RegisterExtension"
                + " field");
  }

  static class WithoutExtensionTestCases {
    @Test
    @Ec2Settings(seed = 5)
    void test() {}
  }
}
