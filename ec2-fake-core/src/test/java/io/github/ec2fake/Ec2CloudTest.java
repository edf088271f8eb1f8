// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import com.amazonaws.services.ec2.model.ImportKeyPairRequest;
import com.amazonaws.services.ec2.model.Region;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.journal.Journal;
import io.github.ec2fake.journal.JournalEntry;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

class Ec2CloudTest {
  private static final int CALLS = 50;
  private static final String KEY =
      "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIFyZS7GDqZ5mq5XDal7gtD5h36A5YvFTxwP7QQiXnNfT";

  @Test
  void servesTheRealClient() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThat(cloud.client().describeRegions().getRegions())
          .extracting(Region::getRegionName)
          .contains("us-east-1", "eu-west-1");
    }
  }

  @Test
  void refusesInEc2sWords() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      assertThatThrownBy(
              () ->
                  cloud
                      .client()
                      .describeRegions(new DescribeRegionsRequest().withRegionNames("mars-1")))
          .isInstanceOfSatisfying(
              AmazonEC2Exception.class,
              error -> {
                assertThat(error.getErrorCode()).isEqualTo("InvalidParameterValue");
                assertThat(error.getErrorMessage()).isEqualTo("Invalid region: [mars-1]");
                assertThat(error.getStatusCode()).isEqualTo(400);
                assertThat(error.getRequestId()).isNotEmpty();
              });
    }
  }

  @Test
  void importsAKeyAsItIsAndInBase64() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      String inBase64 = Base64.getEncoder().encodeToString(KEY.getBytes(US_ASCII));

      assertThat(ec2.importKeyPair(new ImportKeyPairRequest("a", KEY)).getKeyFingerprint())
          .isEqualTo(
              ec2.importKeyPair(new ImportKeyPairRequest("b", inBase64)).getKeyFingerprint());
    }
  }

  @Test
  void refusesSettingsThatAreNone() {
    Ec2Cloud.Builder builder = Ec2Cloud.builder();

    assertThatThrownBy(() -> builder.time(none())).hasMessage("time");
    assertThatThrownBy(() -> builder.timing(none())).hasMessage("timing");
    assertThatThrownBy(() -> builder.catalogue(none())).hasMessage("catalogue");
    assertThatThrownBy(() -> builder.account(none()))
        .hasMessage("an AWS account id is twelve digits without hyphens, but was 'null'");
    assertThatThrownBy(() -> builder.ec2Classic("1111-2222-3333"))
        .hasMessage("an AWS account id is twelve digits without hyphens, but was '1111-2222-3333'");
    assertThatThrownBy(() -> builder.region(none()))
        .hasMessageStartingWith("EC2 has no region 'null'; it has [us-east-1,");
    assertThatThrownBy(() -> builder.startingAt(Instant.MAX))
        .hasMessageStartingWith("the clock can start in the years 1 to 9999");
    assertThatThrownBy(() -> Timing.builder().duration(none(), Duration.ZERO)).hasMessage("phase");
  }

  @Test
  void refusesFaultsThatAreNone() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      Faults faults = cloud.faults();

      assertThatThrownBy(() -> Faults.call(none())).hasMessage("action");
      assertThatThrownBy(() -> faults.on(Faults.call("RunInstance")))
          .hasMessage("EC2 has no action 'RunInstance'; actions are written as in RunInstances");
      assertThatThrownBy(() -> Faults.bundling().of(none())).hasMessage("id");
      assertThatThrownBy(() -> faults.on(Faults.bundling()).fail(none(), "")).hasMessage("code");
      assertThat(faults.unfired()).isEmpty();
      assertThatThrownBy(() -> faults.on(Faults.anyCall().in("us-esat-1")))
          .hasMessageStartingWith("EC2 has no region 'us-esat-1'; it has [us-east-1,");
    }
  }

  /** Such a fault would never fire. */
  @Test
  void refusesFaultsOnParametersThatAreNone() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      Faults faults = cloud.faults();

      assertThatThrownBy(
              () -> faults.on(Faults.call("RunInstances").with("ImageID", "ami-1cbd4475")))
          .hasMessage("RunInstances has no parameter 'ImageID'; it has ImageId");
      assertThatThrownBy(() -> faults.on(Faults.call("RebootInstances").with("ImageId", "")))
          .hasMessage("RebootInstances has no parameter 'ImageId'; it has DryRun, InstanceId");
      faults.on(Faults.call("RebootInstances").with("InstanceId.1", "i-1a2b3c4d")).throttle();
      faults.on(Faults.call("RebootInstances").with("InstanceId", "i-1a2b3c4d")).throttle();
      faults
          .on(Faults.call("RunInstances").with("BlockDeviceMapping.1.Ebs.VolumeSize", "8"))
          .throttle();
      faults.on(Faults.call("DescribeTransitGateways").with("MaxResults", "8")).throttle();
      faults.on(Faults.anyCall().with("Anything", "8")).throttle();
      assertThat(faults.unfired()).hasSize(5);
    }
  }

  @Test
  void tellsWhatWasBegunAndHasNoEffect() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      Faults faults = cloud.faults();
      faults.on(Faults.call("RunInstances")).times(2);
      faults.on(Faults.booting()).hang();
      faults.on(Faults.booting());
      faults.zone("us-east-1a");

      assertThat(faults.withoutEffect()).containsExactly("RunInstances", "booting", "us-east-1a");
      assertThat(faults.unfired()).hasSize(1);
    }
  }

  @Test
  void findsCallsByAParameter() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      cloud
          .client()
          .describeRegions(new DescribeRegionsRequest().withRegionNames("eu-west-1", "us-east-1"));
      Journal journal = cloud.journal();

      assertThat(journal.calls("DescribeRegions", "RegionName", "us-east-1")).hasSize(1);
      assertThat(journal.calls("DescribeRegions", "RegionName.1", "us-east-1")).isEmpty();
      assertThat(journal.calls("DescribeRegions").get(0).values("RegionName"))
          .containsExactly("eu-west-1", "us-east-1");
      assertThat(journal.calls("DescribeRegions").get(0).values("RegionName.2"))
          .containsExactly("us-east-1");
      assertThat(journal.calls("GetCallerIdentity", "Any", "")).isEmpty();
      assertThatThrownBy(() -> journal.calls("DescribeRegions", "Region", "us-east-1"))
          .hasMessage(
              "DescribeRegions has no parameter 'Region'; it has AllRegions, DryRun, Filter,"
                  + " RegionName");
    }
  }

  /** It could never come to anything, and the test would be green or red for another reason. */
  @Test
  void refusesWhatOnlyLaterCallsCouldTellWhenItIsClosed() {
    Ec2Cloud cloud = Ec2Cloud.create();
    cloud.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> cloud.faults().on(Faults.anyCall()))
        .withMessage(
            "This cloud has been closed: no call of it can fail. Ask a cloud that is open.");
    assertThatIllegalStateException().isThrownBy(() -> cloud.faults().everywhere());
    assertThatIllegalStateException()
        .isThrownBy(() -> cloud.at(Duration.ZERO, c -> {}))
        .withMessageStartingWith(
            "This cloud has been closed: it no longer runs what is scheduled.");
    assertThatIllegalStateException()
        .isThrownBy(() -> cloud.at(cloud.clock().instant(), c -> {}))
        .withMessageStartingWith("This cloud has been closed:");
    assertThatIllegalStateException()
        .isThrownBy(cloud::arrange)
        .withMessageStartingWith("This cloud has been closed: nobody could call it");
    assertThat(cloud.faults().unfired()).isEmpty();
  }

  @Test
  void canStillBeReadWhenItIsClosed() {
    Ec2Cloud cloud = Ec2Cloud.builder().startingAt(Instant.parse("2011-07-15T00:00:00Z")).build();
    AmazonEC2 ec2 = cloud.client();
    ec2.describeRegions();
    cloud.close();
    cloud.close();

    assertThat(cloud.journal().calls("DescribeRegions")).hasSize(1);
    assertThat(cloud).hasToString("Ec2Cloud[seed 20110715, 2011-07-15T00:00:00Z]");
    assertThatThrownBy(ec2::describeRegions).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(cloud::client).hasMessageContaining("has been closed");
  }

  @Test
  void canBeReadWhileAnotherThreadCalls() throws InterruptedException {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      Thread calling =
          new Thread(
              () -> {
                for (int i = 0; i < CALLS; i++) {
                  ec2.runInstances(new RunInstancesRequest("ami-1b814f72", 1, 1));
                }
              });
      calling.start();
      int seen = 0;
      while (calling.isAlive()) {
        List<JournalEntry> entries = cloud.journal().entries();
        assertThat(entries).hasSizeGreaterThanOrEqualTo(seen);
        assertThat(cloud.journal().toText()).isNotNull();
        assertThat(cloud.faults().unfired()).isEmpty();
        seen = entries.size();
      }
      calling.join();

      assertThat(cloud.journal().calls("RunInstances"))
          .hasSize(CALLS)
          .allMatch(CallEntry::succeeded);
    }
  }

  @SuppressWarnings({
    "NullAway",
    "TypeParameterUnusedInFormals"
  }) // what code without null checks could pass
  private static <T> T none() {
    return null;
  }
}
