// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.CallEntry;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is left in a cloud, read without a call. */
class CloudResourcesTest {
  private static final String IMAGE = "ami-1cbd4475";

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  private String launch() {
    return ec2.runInstances(new RunInstancesRequest(IMAGE, 1, 1))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  @Test
  void aNewCloudHasNone() {
    assertThat(cloud.resources()).isEmpty();
    ec2.describeVpcs();
    ec2.describeSubnets();
    ec2.describeImages();
    ec2.describeSecurityGroups();
    ec2.describeInternetGateways();
    ec2.describeRouteTables();
    ec2.describeNetworkAcls();
    ec2.describeDhcpOptions();
    assertThat(cloud.resources()).isEmpty();
  }

  @Test
  void eachTellsWhoseItIsAndWhichCallMadeIt() {
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    ec2.createTags(new CreateTagsRequest(List.of(volume), List.of(new Tag("Name", "data"))));
    AmazonEC2 partner = cloud.client("999988887777", "eu-west-1");
    String key =
        partner.createKeyPair(new CreateKeyPairRequest("deploy")).getKeyPair().getKeyPairId();

    CallEntry createVolume = cloud.journal().calls("CreateVolume").get(0);
    CallEntry createKeyPair = cloud.journal().calls("CreateKeyPair").get(0);
    assertThat(cloud.resources())
        .containsExactly(
            new CloudResource(
                "volume",
                volume,
                "data",
                "111122223333",
                "us-east-1",
                "available",
                "",
                false,
                createVolume),
            new CloudResource(
                "key-pair",
                key,
                "deploy",
                "999988887777",
                "eu-west-1",
                "",
                "",
                false,
                createKeyPair));
    assertThat(cloud.resources())
        .extracting(CloudResource::toString)
        .containsExactly(
            "volume " + volume + " 'data' (available)", "key-pair " + key + " 'deploy'");
    assertThat(createVolume.succeeded()).as("the entry has the outcome").isTrue();
  }

  @Test
  void itIsReadWithoutACall() {
    launch();
    Instant now = cloud.clock().instant();
    int entries = cloud.journal().entries().size();
    cloud.faults().on(Faults.call("RunInstances")).fail("InternalError", "down");
    assertThat(cloud.resources())
        .extracting(CloudResource::type)
        .containsExactlyInAnyOrder("instance", "volume");
    assertThat(cloud.clock().instant()).isEqualTo(now);
    assertThat(cloud.journal().entries()).hasSize(entries);
    assertThat(cloud.faults().unfired()).hasSize(1);
  }

  @Test
  void whatIsGoneIsNotThere() {
    String instance = launch();
    ec2.createKeyPair(new CreateKeyPairRequest("deploy"));
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    ec2.deleteKeyPair(new DeleteKeyPairRequest("deploy"));
    cloud.clock().advanceUntilSettled();
    assertThat(ec2.describeInstances().getReservations()).as("terminated").hasSize(1);
    assertThat(cloud.resources()).isEmpty();
  }

  @Test
  void itTellsWhatUsesWhat() {
    String instance = launch();
    String image = ec2.createImage(new CreateImageRequest(instance, "My AMI")).getImageId();
    ec2.allocateAddress(new AllocateAddressRequest().withDomain("vpc"));
    ec2.describeImages();
    assertThat(cloud.resources())
        .extracting(CloudResource::type, CloudResource::usedBy)
        .contains(tuple("volume", instance), tuple("snapshot", image), tuple("elastic-ip", ""));
  }

  @Test
  void aRefusedCallAndADryRunMakeNothing() {
    ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));
    try {
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));
    } catch (RuntimeException duplicate) {
      // Its name is taken.
    }
    ec2.dryRun(new CreateKeyPairRequest("deploy"));
    assertThat(cloud.resources()).hasSize(1);
  }

  @Test
  void anInstanceOfASpotRequestWasMadeByNoCall() {
    ec2.requestSpotInstances(
        new RequestSpotInstancesRequest("1.00")
            .withLaunchSpecification(
                new LaunchSpecification().withImageId(IMAGE).withInstanceType("m1.large")));
    cloud.clock().advanceUntilSettled();
    ec2.describeRegions();
    assertThat(cloud.resources())
        .filteredOn(each -> each.type().equals("instance"))
        .singleElement()
        .satisfies(each -> assertThat(each.madeBy()).isNull());
    assertThat(cloud.resources())
        .filteredOn(each -> each.type().equals("spot-instances-request"))
        .singleElement()
        .satisfies(
            each -> assertThat(String.valueOf(each.madeBy())).contains("RequestSpotInstances"));
  }

  @Test
  void aSpotRequestIsThereWhileItsInstanceIsStopped() {
    ec2.requestSpotInstances(
        new RequestSpotInstancesRequest("1.00")
            .withType("persistent")
            .withInstanceInterruptionBehavior("stop")
            .withLaunchSpecification(
                new LaunchSpecification().withImageId(IMAGE).withInstanceType("m1.large")));
    cloud.clock().advanceUntilSettled();
    ec2.stopInstances(
        new StopInstancesRequest()
            .withInstanceIds(
                ec2.describeInstances()
                    .getReservations()
                    .get(0)
                    .getInstances()
                    .get(0)
                    .getInstanceId()));
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.resources())
        .filteredOn(each -> each.type().equals("spot-instances-request"))
        .extracting(each -> each.state())
        .containsExactly("disabled");
  }

  @Test
  void aClassicAddressHasItsAddressForAnId() {
    try (Ec2Cloud classic = Ec2Cloud.create(Ec2CloudConfig.of2011())) {
      String address = classic.client().allocateAddress().getPublicIp();
      assertThat(classic.resources())
          .singleElement()
          .satisfies(
              each -> {
                assertThat(each.id()).isEqualTo(address);
                assertThat(each.toString()).isEqualTo("elastic-ip " + address);
                assertThat(String.valueOf(each.madeBy())).contains("AllocateAddress");
              });
    }
  }

  @Test
  void aLagHidesNothing() {
    Consistency lag = Consistency.builder().lag(Duration.ofSeconds(5)).build();
    try (Ec2Cloud lagging = Ec2Cloud.builder().time(TimeMode.manual()).consistency(lag).build()) {
      lagging.client().createKeyPair(new CreateKeyPairRequest("deploy"));
      assertThat(lagging.client().describeKeyPairs().getKeyPairs()).isEmpty();
      assertThat(lagging.resources()).hasSize(1);
      assertThat(lagging.client().describeKeyPairs().getKeyPairs()).isEmpty();
    }
  }

  @Test
  void openEndpointsAreThoseThatNobodyClosed() {
    var first = cloud.listen();
    var second = cloud.listen();
    assertThat(cloud.openEndpoints()).containsExactly(first.uri(), second.uri());
    first.close();
    assertThat(cloud.openEndpoints()).containsExactly(second.uri());
    cloud.close();
    assertThat(cloud.openEndpoints()).isEmpty();
  }
}
