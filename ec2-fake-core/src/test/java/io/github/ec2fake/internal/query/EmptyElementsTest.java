// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What EC2 leaves out when it is empty is left out, and what it writes empty is written. */
class EmptyElementsTest {
  private final QueryFixture ec2 = QueryFixture.vpc();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DescribeAddresses",
        "DescribeImages",
        "DescribeInstances",
        "DescribePlacementGroups",
        "DescribeSecurityGroups",
        "DescribeSnapshots",
        "DescribeSpotInstanceRequests",
        "DescribeSubnets",
        "DescribeVolumes",
        "DescribeVpcs"
      })
  void resourcesWithoutTagsHaveNoTagSet(String action) {
    makeOneOfEach();
    QueryFixture.Answer answer = ec2.call(action);
    assertThat(answer.body()).contains("<item>").doesNotContain("<tagSet");
  }

  @Test
  void keyPairsHaveTheirTagSetEvenIfItIsEmpty() {
    assertThat(ec2.call("CreateKeyPair", "KeyName", "k").body()).doesNotContain("<tagSet");
    assertThat(ec2.call("DescribeKeyPairs").body()).contains("<tagSet/>");
  }

  @Test
  void newVolumesAndSnapshotsHaveTheirTagSetEvenIfItIsEmpty() {
    QueryFixture.Answer volume = newVolume();
    assertThat(volume.body()).contains("<tagSet/>");
    assertThat(ec2.call("CreateSnapshot", "VolumeId", volume.text("//volumeId")).body())
        .contains("<tagSet/>");
  }

  @Test
  void rulesThatAreMadeHaveNoTagSet() {
    String group = newGroup();
    assertThat(permit("AuthorizeSecurityGroupIngress", group).body()).doesNotContain("<tagSet");
  }

  @Test
  void permissionsHaveTheSetsOfAllKindsOfTargets() {
    String group = newGroup();
    permit("AuthorizeSecurityGroupIngress", group);
    assertThat(ec2.call("DescribeSecurityGroups", "GroupId.1", group).body())
        .contains("<groups/>", "<ipv6Ranges/>", "<prefixListIds/>");
  }

  @Test
  void nothingIsUnknownAfterARevocation() {
    String group = newGroup();
    String rule = permit("AuthorizeSecurityGroupIngress", group).text("//securityGroupRuleId");
    QueryFixture.Answer answer = permit("RevokeSecurityGroupIngress", group);
    assertThat(answer.body()).doesNotContain("unknownIpPermissionSet");
    assertThat(answer.text("//revokedSecurityGroupRuleSet/item/securityGroupRuleId"))
        .isEqualTo(rule);
    assertThat(answer.text("//revokedSecurityGroupRuleSet/item/cidrIpv4")).isEqualTo("10.0.0.0/8");
  }

  @Test
  void checksThatDoNotApplyHaveNoDetails() {
    makeOneOfEach();
    ec2.call("StopInstances", "InstanceId.1", ec2.call("DescribeInstances").text("//instanceId"));
    String stopped = "//instanceStatusSet/item[systemStatus/status='not-applicable']";
    QueryFixture.Answer answer = ec2.call("DescribeInstanceStatus", "IncludeAllInstances", "true");
    assertThat(answer.texts(stopped)).hasSize(1);
    assertThat(answer.texts(stopped + "//details")).isEmpty();
  }

  @Test
  void imagesWithoutProductCodesHaveNoSetOfThem() {
    makeOneOfEach();
    assertThat(ec2.call("DescribeImages").body()).doesNotContain("<productCodes");
  }

  @Test
  void volumesHaveTheSetOfTheirAttachmentsEvenIfItIsEmpty() {
    newVolume();
    assertThat(ec2.call("DescribeVolumes").body()).contains("<attachmentSet/>");
  }

  private void makeOneOfEach() {
    String image =
        ec2.registerImage(
            "BlockDeviceMapping.1.DeviceName", "/dev/sda1",
            "BlockDeviceMapping.1.Ebs.SnapshotId", QueryFixture.SNAPSHOT,
            "VirtualizationType", "hvm",
            "Architecture", "x86_64");
    ec2.call(
        "RunInstances",
        "ImageId",
        image,
        "InstanceType",
        "t2.micro",
        "MinCount",
        "1",
        "MaxCount",
        "1");
    ec2.call("AllocateAddress");
    ec2.call("CreatePlacementGroup", "GroupName", "p", "Strategy", "cluster");
    ec2.call(
        "RequestSpotInstances",
        "LaunchSpecification.ImageId",
        image,
        "LaunchSpecification.InstanceType",
        "t2.micro");
  }

  private QueryFixture.Answer newVolume() {
    return ec2.call("CreateVolume", "AvailabilityZone", "us-east-1a", "Size", "1");
  }

  private String newGroup() {
    return ec2.call("CreateSecurityGroup", "GroupName", "g", "GroupDescription", "d")
        .text("//groupId");
  }

  private QueryFixture.Answer permit(String action, String group) {
    return ec2.call(
        action,
        "GroupId",
        group,
        "IpPermissions.1.IpProtocol",
        "tcp",
        "IpPermissions.1.FromPort",
        "22",
        "IpPermissions.1.ToPort",
        "22",
        "IpPermissions.1.IpRanges.1.CidrIp",
        "10.0.0.0/8");
  }
}
