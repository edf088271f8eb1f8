// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AvailabilityZone;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.DescribeAvailabilityZonesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.DescribeRegionsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IamInstanceProfileSpecification;
import com.amazonaws.services.ec2.model.ModifyAvailabilityZoneGroupRequest;
import com.amazonaws.services.ec2.model.Region;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Subnet;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.internal.model.place.Place;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Regions that have to be opted in to, partitions, and the zones of a region. */
class RegionsTest {
  private static final String NOT_VALIDATED =
      "401 AuthFailure: AWS was not able to validate the provided access credentials";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().startingAt(START).build();

  @Test
  void listsTheRegionsThatTheAccountCanCall() {
    assertThat(regions(new DescribeRegionsRequest(), Region::getOptInStatus).values())
        .hasSize(17)
        .containsOnly("opt-in-not-required");

    cloud.account(OWNER).optIn("af-south-1");

    assertThat(regions(new DescribeRegionsRequest(), Region::getOptInStatus))
        .hasSize(18)
        .containsEntry("af-south-1", "opted-in");
  }

  @Test
  void listsAllRegionsOfThePartition() {
    assertThat(regions(new DescribeRegionsRequest().withAllRegions(true), Region::getOptInStatus))
        .hasSize(34)
        .containsEntry("us-east-1", "opt-in-not-required")
        .containsEntry("me-south-1", "not-opted-in")
        .doesNotContainKeys("us-gov-west-1", "cn-north-1");
    assertThat(
            regions(
                new DescribeRegionsRequest().withRegionNames("me-south-1"), Region::getEndpoint))
        .containsExactly(entry("me-south-1", "ec2.me-south-1.amazonaws.com"));
  }

  @Test
  void refusesCallsToARegionUntilTheAccountOptsIn() {
    AmazonEC2 ec2 = cloud.client(OWNER, "ap-east-1");
    assertThatRefusal(ec2::describeInstances).isEqualTo(NOT_VALIDATED);

    cloud.account(OWNER).optIn("ap-east-1");

    assertThat(ec2.describeSubnets().getSubnets())
        .extracting(Subnet::getAvailabilityZone)
        .containsExactly("ap-east-1a", "ap-east-1b", "ap-east-1c");
    assertThatRefusal(cloud.client(PARTNER, "ap-east-1")::describeInstances)
        .isEqualTo(NOT_VALIDATED);

    cloud.account(OWNER).optOut("ap-east-1");
    assertThatRefusal(ec2::describeInstances).isEqualTo(NOT_VALIDATED);
  }

  @Test
  void everyAccountIsOptedInToTheRegionsOfASetting() {
    try (Ec2Cloud african = Ec2Cloud.builder().region("af-south-1").build();
        Ec2Cloud two = Ec2Cloud.builder().regions("us-east-1", "eu-south-1").build()) {
      assertThat(african.client(PARTNER).describeRegions().getRegions())
          .extracting(Region::getRegionName)
          .contains("af-south-1");
      assertThat(two.client(PARTNER, "eu-south-1").describeRegions().getRegions())
          .extracting(Region::getOptInStatus)
          .containsExactly("opt-in-not-required", "opted-in");
    }
  }

  @Test
  void optsInToOptionalRegionsOnly() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.account(OWNER).optIn("us-east-1"))
        .withMessage("the region us-east-1 is open to every account, without opting in");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.account(OWNER).optIn("mars-1"))
        .withMessageStartingWith("EC2 has no region 'mars-1'; it has [us-east-1, ");
  }

  @Test
  void theEuropeanSovereignCloudIsAPartitionOfItsOwn() {
    AmazonEC2 sovereign = cloud.client(OWNER, "eusc-de-east-1");

    assertThat(sovereign.describeRegions().getRegions())
        .extracting(Region::getRegionName, Region::getEndpoint)
        .containsExactly(tuple("eusc-de-east-1", "ec2.eusc-de-east-1.amazonaws.eu"));
    assertThat(sovereign.describeSubnets().getSubnets())
        .extracting(Subnet::getAvailabilityZone)
        .containsExactly("eusc-de-east-1a", "eusc-de-east-1b");
    assertThat(sovereign.describeSubnets().getSubnets().get(0).getSubnetArn())
        .startsWith("arn:aws-eusc:ec2:eusc-de-east-1:" + OWNER + ":subnet/");
    String image = sovereign.describeImages().getImages().get(0).getImageId();
    assertThat(
            sovereign
                .runInstances(new RunInstancesRequest(image, 1, 1).withInstanceType("m5.large"))
                .getReservation()
                .getInstances()
                .get(0)
                .getPrivateDnsName())
        .endsWith(".eusc-de-east-1.compute.internal");
  }

  @Test
  void anAccountOptsInToAGroupOfZones() {
    AmazonEC2 ec2 = cloud.client();
    ModifyAvailabilityZoneGroupRequest optIn =
        new ModifyAvailabilityZoneGroupRequest()
            .withGroupName("us-east-1-bos-1")
            .withOptInStatus("opted-in");

    assertThat(ec2.modifyAvailabilityZoneGroup(optIn).isReturn()).isTrue();
    assertThat(ec2.modifyAvailabilityZoneGroup(optIn).isReturn()).as("once more").isTrue();

    assertThat(ec2.describeAvailabilityZones().getAvailabilityZones())
        .hasSize(7)
        .last()
        .extracting(AvailabilityZone::getZoneName, AvailabilityZone::getOptInStatus)
        .containsExactly("us-east-1-bos-1a", "opted-in");
    assertThat(
            ec2.describeAvailabilityZones(
                    new DescribeAvailabilityZonesRequest()
                        .withAllAvailabilityZones(true)
                        .withFilters(new Filter("opt-in-status", List.of("opted-in"))))
                .getAvailabilityZones())
        .extracting(AvailabilityZone::getZoneName)
        .containsExactly("us-east-1-bos-1a");
    assertThat(cloud.client(PARTNER).describeAvailabilityZones().getAvailabilityZones()).hasSize(6);
    assertThat(cloud.client(OWNER, "us-west-2").describeAvailabilityZones().getAvailabilityZones())
        .hasSize(4);
  }

  @Test
  void refusesToOptInToWhatNeedsNoneOrIsNotThere() {
    assertThatRefusal(() -> modifyZoneGroup("us-east-1-zg-1", "opted-in"))
        .isEqualTo(
            "400 InvalidParameterValue: The zone group 'us-east-1-zg-1' does not require opt in.");
    assertThatRefusal(() -> modifyZoneGroup("us-west-2-lax-1", "opted-in"))
        .isEqualTo(
            "400 InvalidParameterValue: The zone group 'us-west-2-lax-1' does not exist in this"
                + " region.");
    assertThatRefusal(() -> modifyZoneGroup("us-east-1-bos-1", "maybe"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (maybe) for parameter OptInStatus is invalid. Valid"
                + " values are opted-in and not-opted-in.");
    assertThatRefusal(() -> modifyZoneGroup("us-east-1-bos-1", "not-opted-in"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (not-opted-in) for parameter OptInStatus is invalid."
                + " Contact AWS Support to opt out of the zone group 'us-east-1-bos-1'.");
    assertThatRefusal(() -> modifyZoneGroup(null, "opted-in")).startsWith("400 MissingParameter");
  }

  private void modifyZoneGroup(String group, String status) {
    cloud
        .client()
        .modifyAvailabilityZoneGroup(
            new ModifyAvailabilityZoneGroupRequest().withGroupName(group).withOptInStatus(status));
  }

  @Test
  void whatIsInIamIsNamedAfterThePartition() {
    AmazonEC2 china = cloud.client(OWNER, "cn-north-1");
    RunInstancesRequest launch =
        Fixtures.launch(china.describeImages().getImages().get(0).getImageId())
            .withInstanceType("t2.micro")
            .withIamInstanceProfile(new IamInstanceProfileSpecification().withName("web"));

    assertThat(Fixtures.launched(china, launch).getIamInstanceProfile().getArn())
        .isEqualTo("arn:aws-cn:iam::" + OWNER + ":instance-profile/web");
    LaunchTemplateCalls.created(china, "web");
    assertThat(
            china
                .describeLaunchTemplates(new DescribeLaunchTemplatesRequest())
                .getLaunchTemplates()
                .get(0)
                .getCreatedBy())
        .isEqualTo("arn:aws-cn:iam::" + OWNER + ":root");
  }

  @Test
  void partitionsAreApart() {
    AmazonEC2 china = cloud.client(OWNER, "cn-north-1");
    AmazonEC2 government = cloud.client(OWNER, "us-gov-west-1");

    assertThat(china.describeRegions().getRegions())
        .extracting(Region::getEndpoint)
        .containsExactly("ec2.cn-north-1.amazonaws.com.cn", "ec2.cn-northwest-1.amazonaws.com.cn");
    assertThat(china.describeSubnets().getSubnets().get(0).getSubnetArn())
        .startsWith("arn:aws-cn:ec2:cn-north-1:" + OWNER + ":subnet/");
    assertThat(government.describeRegions().getRegions())
        .extracting(Region::getRegionName)
        .containsExactly("us-gov-east-1", "us-gov-west-1");
    String image = government.describeImages().getImages().get(0).getImageId();
    assertThatRefusal(
            () ->
                china.copyImage(
                    new CopyImageRequest()
                        .withSourceRegion("us-gov-west-1")
                        .withSourceImageId(image)
                        .withName("copy")))
        .isEqualTo("400 InvalidParameterValue: Invalid region: [us-gov-west-1]");
  }

  @Test
  void zonesHaveIdsAndGroups() {
    List<AvailabilityZone> zones =
        cloud.client(OWNER, "us-east-2").describeAvailabilityZones().getAvailabilityZones();

    assertThat(zones.get(0))
        .isEqualTo(
            new AvailabilityZone()
                .withOptInStatus("opt-in-not-required")
                .withMessages(List.of())
                .withRegionName("us-east-2")
                .withZoneName("us-east-2a")
                .withZoneId("use2-az1")
                .withGroupName("us-east-2-zg-1")
                .withNetworkBorderGroup("us-east-2")
                .withZoneType("availability-zone")
                .withState("available"));
    assertThat(zones).hasSize(3);
  }

  @Test
  void allZonesIncludeThoseOutsideOfTheRegion() {
    AmazonEC2 ec2 = cloud.client();
    List<AvailabilityZone> zones =
        ec2.describeAvailabilityZones(
                new DescribeAvailabilityZonesRequest()
                    .withAllAvailabilityZones(true)
                    .withZoneNames("us-east-1-mia-1a", "us-east-1-wl1-bos-wlz-1"))
            .getAvailabilityZones();

    AvailabilityZone miami =
        new AvailabilityZone()
            .withOptInStatus("not-opted-in")
            .withMessages(List.of())
            .withRegionName("us-east-1")
            .withZoneName("us-east-1-mia-1a")
            .withZoneId("use1-mia1-az1")
            .withGroupName("us-east-1-mia-1")
            .withNetworkBorderGroup("us-east-1-mia-1")
            .withZoneType("local-zone")
            .withParentZoneName("us-east-1b")
            .withParentZoneId("use1-az2")
            .withState("available");
    assertThat(zones)
        .containsExactly(
            miami,
            miami
                .clone()
                .withZoneName("us-east-1-wl1-bos-wlz-1")
                .withZoneId("use1-wl1-bos-wlz1")
                .withGroupName("us-east-1-wl1")
                .withNetworkBorderGroup("us-east-1-wl1-bos-wlz-1")
                .withZoneType("wavelength-zone")
                .withParentZoneName("us-east-1d")
                .withParentZoneId("use1-az4"));
  }

  @Test
  void subnetsHaveTheIdsOfTheirZones() {
    assertThat(cloud.client(OWNER, "us-west-1").describeSubnets().getSubnets())
        .extracting(Subnet::getAvailabilityZoneId)
        .containsExactly("usw1-az1", "usw1-az3");
  }

  @Test
  void zoneNamesAndIdsAreUnique() {
    Place.all()
        .forEach(
            place -> {
              if (place.needsOptIn()) {
                cloud.account(OWNER).optIn(place.region());
              }
              List<AvailabilityZone> zones =
                  cloud
                      .client(OWNER, place.region())
                      .describeAvailabilityZones(
                          new DescribeAvailabilityZonesRequest().withAllAvailabilityZones(true))
                      .getAvailabilityZones();
              assertThat(zones).extracting(AvailabilityZone::getZoneName).doesNotHaveDuplicates();
              assertThat(zones).extracting(AvailabilityZone::getZoneId).doesNotHaveDuplicates();
            });
  }

  private Map<String, String> regions(
      DescribeRegionsRequest request, Function<Region, String> value) {
    return cloud.client().describeRegions(request).getRegions().stream()
        .collect(Collectors.toMap(Region::getRegionName, value));
  }
}
