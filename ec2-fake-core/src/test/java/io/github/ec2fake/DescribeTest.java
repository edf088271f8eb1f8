// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.time.TimeMode;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** A cloud in words, as a debugger shows it. */
class DescribeTest {

  private static Ec2Cloud cloud() {
    return Ec2Cloud.builder()
        .startingAt(Instant.parse("2011-07-15T00:00:00Z"))
        .time(TimeMode.manual())
        .build();
  }

  @Test
  void listsTheResourcesOfAllWhoHaveCalled() {
    try (Ec2Cloud cloud = cloud()) {
      AmazonEC2 ec2 = cloud.client();
      String instance = launch(ec2);
      ec2.createTags(
          new CreateTagsRequest().withResources(instance).withTags(new Tag("Name", "web")));
      AmazonEC2 partner = cloud.client("999988887777", "eu-west-1");
      String key =
          partner.createKeyPair(new CreateKeyPairRequest("mine")).getKeyPair().getKeyPairId();

      assertThat(cloud.describe().replaceAll("(?m)^  (VPC|network interface) .*\\R", ""))
          .matches(
              "\\QEc2Cloud[seed 20110715, 2011-07-15T00:00:00Z]\\E\n"
                  + "111122223333 in us-east-1\n"
                  + "  instance "
                  + instance
                  + "  pending, imageId ami-1cbd4475, instanceType m1.large,"
                  + " privateIpAddress [0-9.]+, Name=web\n"
                  + "  volume vol-\\w+  in-use, size 35, availabilityZone us-east-1a, snapshotId"
                  + " snap-2098704e\n"
                  + "999988887777 in eu-west-1\n"
                  + "  key pair "
                  + key
                  + "  keyName mine, keyType rsa\n");
      assertThat(cloud).hasToString(cloud.describe().stripTrailing());
    }
  }

  @Test
  void putsADefaultVpcIntoOneLine() {
    try (Ec2Cloud cloud = cloud()) {
      cloud.client().describeVpcs();
      cloud.client().describeSecurityGroups();

      assertThat(cloud.describe().lines().skip(2))
          .singleElement()
          .asString()
          .matches(
              "  VPC vpc-\\w+  available, cidrBlock 172.31.0.0/16, isDefault true, and what EC2"
                  + " makes with it");

      String vpc =
          cloud.client().createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
      cloud.client().describeSecurityGroups();
      assertThat(cloud.describe())
          .contains("  VPC " + vpc, "  security group sg-", "  network ACL acl-")
          .as("nobody has asked for it yet")
          .doesNotContain("  route table");
    }
  }

  @Test
  void tellsAllOfAResource() {
    try (Ec2Cloud cloud = cloud()) {
      String volume = volume(cloud.client());
      launch(cloud.client());

      assertThat(cloud.describe(volume))
          .startsWith("volume " + volume + " of 111122223333 in us-east-1\n  volumeId: " + volume)
          .contains("\n  size: 8\n", "\n  status: creating\n")
          .contains("\nthe journal about it\n  +0:00:00.000  state  volume " + volume)
          .doesNotContain("RunInstances");
    }
  }

  @Test
  void tellsWhatTheJournalKnowsOfWhatIsGone() {
    try (Ec2Cloud cloud = cloud()) {
      String volume = volume(cloud.client());
      cloud.clock().advanceUntilSettled();
      cloud.client().deleteVolume(new DeleteVolumeRequest(volume));
      cloud.clock().advanceUntilSettled();

      assertThat(cloud.describe(volume))
          .startsWith("There is no " + volume + ".\nthe journal about it\n")
          .contains("DeleteVolume");
      assertThat(cloud.describe("vol-0")).isEqualTo("There is no vol-0.\n");
    }
  }

  @Test
  void changesNothingWhateverIsThere() {
    Consumer<Ec2Cloud> nothing = cloud -> {};
    Consumer<Ec2Cloud> regions = cloud -> cloud.client().describeRegions();
    Consumer<Ec2Cloud> keys = cloud -> cloud.client().describeKeyPairs();
    Consumer<Ec2Cloud> volume = cloud -> volume(cloud.client());
    Consumer<Ec2Cloud> elsewhere =
        cloud -> {
          volume(cloud.client("999988887777"));
          cloud.client("999988887777", "eu-west-1").describeSubnets();
          cloud.client("444455556666", "eu-west-1").describeRegions();
        };
    Consumer<Ec2Cloud> network =
        cloud -> {
          cloud.client().describeSubnets();
          cloud.client().createVpc(new CreateVpcRequest("10.0.0.0/16"));
          cloud.client().describeNetworkAcls();
        };
    assertThat(List.of(nothing, regions, keys, volume, elsewhere, network))
        .allSatisfy(before -> assertThat(story(before, true)).isEqualTo(story(before, false)));
  }

  private static String story(Consumer<Ec2Cloud> before, boolean describing) {
    try (Ec2Cloud cloud = cloud()) {
      before.accept(cloud);
      if (describing) {
        cloud.describe();
        cloud.describe("i-0123456789abcdef0");
      }
      launch(cloud.client());
      volume(cloud.client());
      cloud.client("444455556666", "eu-west-1").describeVpcs();
      cloud.client().describeRouteTables();
      cloud.client().describeInternetGateways();
      cloud.client().describeSecurityGroups();
      cloud.client().describeDhcpOptions();
      cloud.clock().advanceUntilSettled();
      return cloud.journal().toText() + cloud.describe();
    }
  }

  private static String launch(AmazonEC2 ec2) {
    return ec2.runInstances(
            new RunInstancesRequest("ami-1cbd4475", 1, 1).withInstanceType("m1.large"))
        .getReservation()
        .getInstances()
        .get(0)
        .getInstanceId();
  }

  private static String volume(AmazonEC2 ec2) {
    return ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
  }
}
