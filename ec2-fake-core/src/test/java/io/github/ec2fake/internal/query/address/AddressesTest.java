// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.address;

import static io.github.ec2fake.internal.query.StorageFixture.ME;
import static io.github.ec2fake.internal.query.StorageFixture.OTHER;
import static io.github.ec2fake.internal.query.StorageFixture.all;
import static io.github.ec2fake.internal.query.StorageFixture.first;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.StorageFixture;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
  private static final String DRY_RUN =
      "412 DryRunOperation: Request would have succeeded, but DryRun flag is set.";
  private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

  /** An address MINE with the id ALLOC, another account's THEIRS, and instances in all states. */
  private static StorageFixture prepared(boolean classic) {
    StorageFixture cloud = new StorageFixture(classic, 1);
    String mine = cloud.ok("Action=AllocateAddress");
    cloud.named("MINE", first(mine, "publicIp"));
    if (!classic) {
      cloud.named("ALLOC", first(mine, "allocationId"));
    }
    cloud.named("THEIRS", first(cloud.ok(OTHER, "Action=AllocateAddress"), "publicIp"));
    cloud.named("IP_A", privateIp(cloud, cloud.instance("i-0aaaaaaa", "us-east-1a", "running")));
    cloud.named("IP_B", privateIp(cloud, cloud.instance("i-0bbbbbbb", "us-east-1a", "running")));
    if (!classic) {
      cloud.named(
          "ENI_A",
          first(
              cloud.ok("Action=DescribeInstances&InstanceId.1=i-0aaaaaaa"), "networkInterfaceId"));
    }
    cloud.instance("i-0ccccccc", "us-east-1a", "pending");
    cloud.instance("i-0ddddddd", "us-east-1a", "stopped");
    return cloud;
  }

  private static String launched(StorageFixture cloud) {
    cloud.region().snapshots().addCompleted("snap-0aaaaaaa", ME, 30, "root", false);
    String image =
        cloud.ok(
            "Action=RegisterImage&Name=mine&Architecture=x86_64&RootDeviceName=/dev/sda1"
                + "&BlockDeviceMapping.1.DeviceName=/dev/sda1"
                + "&BlockDeviceMapping.1.Ebs.SnapshotId=snap-0aaaaaaa");
    String run =
        cloud.ok(
            "Action=RunInstances&MinCount=1&MaxCount=1&InstanceType=m1.small&ImageId="
                + first(image, "imageId"));
    cloud.advance(FIVE_MINUTES);
    return first(run, "instanceId");
  }

  private static List<String> addressesOf(StorageFixture cloud, String instanceId) {
    return all(
        cloud.ok(
            "Action=DescribeAddresses&Filter.1.Name=instance-id&Filter.1.Value.1=" + instanceId),
        "publicIp");
  }

  private static String privateIp(StorageFixture cloud, String instanceId) {
    return first(
        cloud.ok("Action=DescribeInstances&InstanceId.1=" + instanceId), "privateIpAddress");
  }

  private static String ipAddress(StorageFixture cloud, String instanceId) {
    return first(cloud.ok("Action=DescribeInstances&InstanceId.1=" + instanceId), "ipAddress");
  }

  @Nested
  class InAVpc {
    private final StorageFixture cloud = prepared(false);

    @Test
    void allocatesAnAddress() {
      String allocated =
          cloud.ok(
              "Action=AllocateAddress&Domain=vpc&TagSpecification.1.ResourceType=elastic-ip"
                  + "&TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=1");
      String allocationId = first(allocated, "allocationId");
      String described = cloud.ok("Action=DescribeAddresses&AllocationId.1=" + allocationId);

      assertThat(allocated)
          .contains("<domain>vpc</domain><allocationId>eipalloc-")
          .contains("<networkBorderGroup>us-east-1</networkBorderGroup>");
      assertThat(first(described, "publicIp")).isEqualTo(first(allocated, "publicIp"));
      assertThat(described)
          .contains("<tagSet><item><key>a</key><value>1</value></item></tagSet>")
          .doesNotContain("instanceId", "associationId");
      assertThat(first(cloud.ok("Action=DescribeTags"), "resourceType")).isEqualTo("elastic-ip");
    }

    @Test
    void associatesAndDisassociates() {
      String associated =
          cloud.ok("Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0aaaaaaa");
      String associationId = first(associated, "associationId");

      assertThat(associated).contains("<return>true</return><associationId>eipassoc-");
      assertThat(cloud.ok("Action=DescribeAddresses"))
          .contains(
              "<instanceId>i-0aaaaaaa</instanceId><associationId>"
                  + associationId
                  + "</associationId><privateIpAddress>"
                  + cloud.resolved("IP_A")
                  + "</privateIpAddress>");
      assertThat(addressesOf(cloud, "i-0aaaaaaa"))
          .containsExactly(first(cloud.ok("Action=DescribeAddresses"), "publicIp"));

      cloud.ok("Action=DisassociateAddress&AssociationId=" + associationId);

      assertThat(cloud.ok("Action=DescribeAddresses")).doesNotContain("instanceId");
      cloud.refuses(
          "Action=DisassociateAddress&AssociationId=" + associationId,
          "400 InvalidAssociationID.NotFound: The association ID '"
              + associationId
              + "' does not exist");
    }

    @Test
    void doesNotFindWhatAnotherAccountHas() {
      String associate = "Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0aaaaaaa";
      cloud.named("ASSOC", first(cloud.ok(associate), "associationId"));

      cloud.refuses(
          OTHER,
          "Action=ReleaseAddress&AllocationId=ALLOC",
          "400 InvalidAllocationID.NotFound: The allocation ID 'ALLOC' does not exist");
      cloud.refuses(
          OTHER,
          "Action=DisassociateAddress&AssociationId=ASSOC",
          "400 InvalidAssociationID.NotFound: The association ID 'ASSOC' does not exist");
    }

    @Test
    void associatesAnAddressWithTheSameInstanceAgain() {
      String form = "Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0aaaaaaa";

      assertThat(first(cloud.ok(form), "associationId"))
          .isEqualTo(first(cloud.ok(form + "&AllowReassociation=false"), "associationId"));
    }

    @Test
    void movesAnAddressUnlessTheCallerForbidsIt() {
      String form = "Action=AssociateAddress&AllocationId=ALLOC&InstanceId=";
      cloud.named("ASSOC", first(cloud.ok(form + "i-0aaaaaaa"), "associationId"));

      cloud.refuses(
          form + "i-0bbbbbbb&AllowReassociation=false",
          "400 Resource.AlreadyAssociated: resource ALLOC is already associated with associate-id"
              + " ASSOC");
      cloud.ok(form + "i-0bbbbbbb");

      assertThat(addressesOf(cloud, "i-0aaaaaaa")).isEmpty();
      assertThat(addressesOf(cloud, "i-0bbbbbbb")).hasSize(1);
    }

    @Test
    void replacesTheAddressThatTheInstanceHad() {
      String second = cloud.ok("Action=AllocateAddress");
      cloud.ok("Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0ddddddd");

      cloud.ok(
          "Action=AssociateAddress&InstanceId=i-0ddddddd&AllocationId="
              + first(second, "allocationId"));

      assertThat(addressesOf(cloud, "i-0ddddddd")).containsExactly(first(second, "publicIp"));
      assertThat(all(cloud.ok("Action=DescribeAddresses"), "instanceId"))
          .containsExactly("i-0ddddddd");
    }

    @Test
    void releasesAnAddressAndItsTags() {
      cloud.ok("Action=CreateTags&ResourceId.1=ALLOC&Tag.1.Key=a&Tag.1.Value=1");
      cloud.ok("Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0aaaaaaa");

      cloud.ok("Action=ReleaseAddress&AllocationId=ALLOC");

      assertThat(cloud.ok("Action=DescribeAddresses")).contains("<addressesSet/>");
      assertThat(cloud.ok("Action=DescribeTags")).contains("<tagSet/>");
      cloud.refuses(
          "Action=ReleaseAddress&AllocationId=ALLOC",
          "400 InvalidAllocationID.NotFound: The allocation ID 'ALLOC' does not exist");
    }

    @Test
    void ofAnInterfaceInAnotherVpcNeedsAnInternetGatewayAndIsNotReleased() {
      String vpc = first(cloud.ok("Action=CreateVpc&CidrBlock=10.0.0.0/16"), "vpcId");
      String subnet =
          first(cloud.ok("Action=CreateSubnet&CidrBlock=10.0.0.0/24&VpcId=" + vpc), "subnetId");
      String eni =
          first(cloud.ok("Action=CreateNetworkInterface&SubnetId=" + subnet), "networkInterfaceId");
      String associate = "Action=AssociateAddress&AllocationId=ALLOC&NetworkInterfaceId=" + eni;
      String release = "Action=ReleaseAddress&AllocationId=ALLOC";

      cloud.refuses(
          associate,
          "400 Gateway.NotAttached: Network " + vpc + " is not attached to any internet gateway");

      String gateway = first(cloud.ok("Action=CreateInternetGateway"), "internetGatewayId");
      cloud.ok("Action=AttachInternetGateway&VpcId=" + vpc + "&InternetGatewayId=" + gateway);
      String association = first(cloud.ok(associate), "associationId");
      cloud.refuses(release, "400 InvalidIPAddress.InUse: Address MINE is in use.");

      cloud.ok("Action=DisassociateAddress&AssociationId=" + association);
      cloud.ok(release);
    }

    @Test
    void describesNothingThatIsNoAddress() {
      cloud.refuses(
          "Action=DescribeAddresses&PublicIp.1=eipalloc-0a7ac776b3uyg5eeb",
          "400 InvalidParameterValue: Invalid value 'eipalloc-0a7ac776b3uyg5eeb' for PublicIp. Not"
              + " a valid IPv4 address");
    }

    @Test
    void keepsTheLimitOfAddresses() {
      for (int i = 1; i < 5; i++) {
        cloud.ok("Action=AllocateAddress");
      }

      cloud.refuses(
          "Action=AllocateAddress",
          "400 AddressLimitExceeded: The maximum number of addresses has been reached.");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "Action=AllocateAddress&Domain=moon | 400 InvalidParameterValue: Invalid value 'moon' for"
              + " domain.",
          "Action=AllocateAddress&Domain=standard | 400 InvalidParameterValue: Value (standard) for"
              + " parameter domain is invalid. The platform of this account is VPC, not"
              + " EC2-Classic.",
          "Action=AllocateAddress&DryRun=true | " + DRY_RUN,
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa | 400 MissingParameter: Either public IP"
              + " or allocation id must be specified",
          "Action=AssociateAddress&AllocationId=ALLOC | 400 MissingParameter: Either instance ID or"
              + " network interface id must be specified",
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa&AllocationId=ALLOC&PublicIp=MINE | 400"
              + " InvalidParameterCombination: You may specify public IP or allocation id, but not"
              + " both in the same call",
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa&PublicIp=MINE | 400"
              + " InvalidParameterCombination: You must specify an allocation id when mapping an"
              + " address to a VPC instance",
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa&AllocationId=eipalloc-0badcafe | 400"
              + " InvalidAllocationID.NotFound: The allocation ID 'eipalloc-0badcafe' does not"
              + " exist",
          "Action=AssociateAddress&InstanceId=i-0badcafe&AllocationId=ALLOC | 400"
              + " InvalidInstanceID.NotFound: The instance ID 'i-0badcafe' does not exist",
          "Action=AssociateAddress&InstanceId=i-0ccccccc&AllocationId=ALLOC | 400"
              + " InvalidInstanceID: The pending instance 'i-0ccccccc' is not in a valid state for"
              + " this operation.",
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa&AllocationId=ALLOC&DryRun=true | "
              + DRY_RUN,
          "Action=AssociateAddress&NetworkInterfaceId=eni-0badcafe&AllocationId=ALLOC | 400"
              + " InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-0badcafe' does"
              + " not exist",
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa&NetworkInterfaceId=eni-0badcafe"
              + "&AllocationId=ALLOC | 400 InvalidParameterCombination: You may specify instance ID"
              + " or network interface id, but not both in the same call",
          "Action=AssociateAddress&InstanceId=i-0aaaaaaa&AllocationId=ALLOC"
              + "&PrivateIpAddress=10.0.0.1 | 400 InvalidParameterValue: The private IP address"
              + " 10.0.0.1 does not belong to the interface ENI_A.",
          "Action=DisassociateAddress | 400 MissingParameter: Either public IP or association id"
              + " must be specified",
          "Action=DisassociateAddress&PublicIp=MINE&AssociationId=eipassoc-0badcafe | 400"
              + " InvalidParameterCombination: You may specify public IP or association id, but not"
              + " both in the same call",
          "Action=DisassociateAddress&PublicIp=MINE | 400 InvalidParameterValue: You must specify"
              + " an association id when unmapping an address from a VPC instance",
          "Action=ReleaseAddress | 400 MissingParameter: Either public IP or allocation id must be"
              + " specified",
          "Action=ReleaseAddress&PublicIp=MINE&AllocationId=ALLOC | 400"
              + " InvalidParameterCombination: You may specify public IP or allocation id, but not"
              + " both in the same call",
          "Action=ReleaseAddress&PublicIp=MINE | 400 InvalidParameterValue: You must specify an"
              + " allocation id when releasing a VPC elastic IP address",
          "Action=ReleaseAddress&PublicIp=THEIRS | 400 AuthFailure: The address 'THEIRS' does not"
              + " belong to you.",
          "Action=ReleaseAddress&AllocationId=ALLOC&DryRun=true | " + DRY_RUN,
          "Action=DescribeAddresses&PublicIp.1=192.0.2.1 | 400 InvalidAddress.NotFound: Address"
              + " '192.0.2.1' not found.",
          "Action=DescribeAddresses&PublicIp.1=THEIRS | 400 AuthFailure: The address 'THEIRS' does"
              + " not belong to you.",
          "Action=DescribeAddresses&AllocationId.1=eipalloc-0badcafe | 400"
              + " InvalidAllocationID.NotFound: The allocation ID 'eipalloc-0badcafe' does not"
              + " exist"
        })
    void refuses(String form, String expected) {
      cloud.refuses(form, expected);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @CsvSource(
        delimiter = '|',
        value = {
          "PublicIp.1=MINE | i-0aaaaaaa",
          "AllocationId.1=ALLOC | i-0aaaaaaa",
          "Filter.1.Name=allocation-id&Filter.1.Value.1=ALLOC | i-0aaaaaaa",
          "Filter.1.Name=association-id&Filter.1.Value.1=ASSOC | i-0aaaaaaa",
          "Filter.1.Name=public-ip&Filter.1.Value.1=MINE | i-0aaaaaaa",
          "Filter.1.Name=instance-id&Filter.1.Value.1=i-0bbbbbbb* | i-0bbbbbbb",
          "Filter.1.Name=private-ip-address&Filter.1.Value.1=IP_B | i-0bbbbbbb",
          "Filter.1.Name=domain&Filter.1.Value.1=vpc | i-0aaaaaaa,i-0bbbbbbb",
          "Filter.1.Name=domain&Filter.1.Value.1=standard | ''",
          "Filter.1.Name=network-border-group&Filter.1.Value.1=us-east-1 | i-0aaaaaaa,i-0bbbbbbb",
          "Filter.1.Name=tag:a&Filter.1.Value.1=1 | i-0aaaaaaa"
        })
    void describesTheAddressesThatAreWanted(String parameters, String instanceIds) {
      String one = cloud.ok("Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0aaaaaaa");
      cloud.named("ASSOC", first(one, "associationId"));
      cloud.ok("Action=CreateTags&ResourceId.1=ALLOC&Tag.1.Key=a&Tag.1.Value=1");
      cloud.ok(
          "Action=AssociateAddress&InstanceId=i-0bbbbbbb&AllocationId="
              + first(cloud.ok("Action=AllocateAddress"), "allocationId"));

      String described = cloud.ok("Action=DescribeAddresses&" + parameters);

      assertThat(String.join(",", all(described, "instanceId"))).isEqualTo(instanceIds);
    }

    @Test
    void isTheInstancesAddressUntilDisassociated() {
      String instanceId = launched(cloud);
      String ordinary = ipAddress(cloud, instanceId);
      String elastic = first(cloud.ok("Action=DescribeAddresses"), "publicIp");
      String associate = "Action=AssociateAddress&AllocationId=ALLOC&InstanceId=" + instanceId;

      String associated = cloud.ok(associate);
      assertThat(ordinary).isNotEmpty().isNotEqualTo(elastic);
      assertThat(ipAddress(cloud, instanceId)).isEqualTo(elastic);

      cloud.ok("Action=StopInstances&InstanceId.1=" + instanceId);
      cloud.advance(FIVE_MINUTES);
      assertThat(ipAddress(cloud, instanceId)).isEqualTo(elastic);

      cloud.ok("Action=StartInstances&InstanceId.1=" + instanceId);
      cloud.advance(FIVE_MINUTES);
      assertThat(ipAddress(cloud, instanceId)).isEqualTo(elastic);

      cloud.ok("Action=DisassociateAddress&AssociationId=" + first(associated, "associationId"));
      assertThat(ipAddress(cloud, instanceId)).isEmpty();

      cloud.ok(associate);
      cloud.ok("Action=TerminateInstances&InstanceId.1=" + instanceId);
      cloud.advance(FIVE_MINUTES);
      assertThat(ipAddress(cloud, instanceId)).isEmpty();
      assertThat(cloud.ok("Action=DescribeAddresses")).doesNotContain("instanceId");
    }
  }

  @Nested
  class InEc2Classic {
    private final StorageFixture cloud = prepared(true);

    @Test
    void describesAnAddressWithoutIds() {
      assertThat(cloud.ok("Action=DescribeAddresses"))
          .contains("<domain>standard</domain><instanceId></instanceId>")
          .doesNotContain("allocationId", "associationId", "tagSet");
    }

    @Test
    void movesAnAddressSilently() {
      String form = "Action=AssociateAddress&PublicIp=MINE&InstanceId=";
      assertThat(cloud.ok(form + "i-0aaaaaaa"))
          .contains("<return>true</return>")
          .doesNotContain("associationId");

      cloud.ok(form + "i-0bbbbbbb");

      assertThat(all(cloud.ok("Action=DescribeAddresses"), "instanceId"))
          .containsExactly("i-0bbbbbbb");
    }

    @Test
    void disassociatesByTheAddressAsOftenAsAsked() {
      cloud.ok("Action=AssociateAddress&PublicIp=MINE&InstanceId=i-0aaaaaaa");

      cloud.ok("Action=DisassociateAddress&PublicIp=MINE");
      cloud.ok("Action=DisassociateAddress&PublicIp=MINE");

      assertThat(addressesOf(cloud, "i-0aaaaaaa")).isEmpty();
    }

    @Test
    void releasesByTheAddress() {
      cloud.ok("Action=ReleaseAddress&PublicIp=MINE");

      cloud.refuses(
          "Action=ReleaseAddress&PublicIp=MINE",
          "400 InvalidAddress.NotFound: Address 'MINE' not found.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void knowsNoReassociationOfItsOwnAddresses(boolean allowed) {
      cloud.refuses(
          "Action=AssociateAddress&PublicIp=MINE&InstanceId=i-0aaaaaaa&AllowReassociation="
              + allowed,
          "400 InvalidParameterCombination: The allowReassociation parameter is only supported when"
              + " mapping to a VPC instance or interface.");
    }

    @Test
    void keepsTheLimitOfEachDomain() {
      for (int i = 1; i < 5; i++) {
        cloud.ok("Action=AllocateAddress");
      }

      cloud.refuses(
          "Action=AllocateAddress", "400 AddressLimitExceeded: Too many addresses allocated");
      cloud.ok("Action=AllocateAddress&Domain=vpc");
    }

    @Test
    void hasNoAddressOfAVpc() {
      String allocated = cloud.ok("Action=AllocateAddress&Domain=vpc");
      cloud.named("ALLOC", first(allocated, "allocationId"));

      cloud.refuses(
          "Action=AssociateAddress&AllocationId=ALLOC&InstanceId=i-0aaaaaaa",
          "400 InvalidParameterCombination: You must specify an IP address when mapping to a"
              + " non-VPC instance");
    }

    @Test
    void movesAnAddressOfAVpcOnlyIfTheCallerAllowsIt() {
      String allocated = cloud.ok("Action=AllocateAddress&Domain=vpc");
      cloud.named("ALLOC", first(allocated, "allocationId"));
      cloud.named("VPC", first(cloud.ok("Action=CreateVpc&CidrBlock=10.0.0.0/16"), "vpcId"));
      cloud.named("GATEWAY", first(cloud.ok("Action=CreateInternetGateway"), "internetGatewayId"));
      cloud.ok("Action=AttachInternetGateway&VpcId=VPC&InternetGatewayId=GATEWAY");
      cloud.named(
          "SUBNET",
          first(cloud.ok("Action=CreateSubnet&VpcId=VPC&CidrBlock=10.0.0.0/24"), "subnetId"));
      String create = "Action=CreateNetworkInterface&SubnetId=SUBNET";
      String form = "Action=AssociateAddress&AllocationId=ALLOC&NetworkInterfaceId=";
      String one = form + first(cloud.ok(create), "networkInterfaceId");
      String other = form + first(cloud.ok(create), "networkInterfaceId");
      cloud.named("ASSOC", first(cloud.ok(one), "associationId"));

      cloud.refuses(
          other,
          "400 Resource.AlreadyAssociated: resource ALLOC is already associated with associate-id"
              + " ASSOC");
      cloud.ok(other + "&AllowReassociation=true");
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
        delimiter = '|',
        value = {
          "Action=AllocateAddress&TagSpecification.1.ResourceType=elastic-ip&"
              + "TagSpecification.1.Tag.1.Key=a&TagSpecification.1.Tag.1.Value=1 | 400"
              + " InvalidParameterCombination: An address of the domain 'standard' has no"
              + " allocation ID, and so it cannot have tags.",
          "Action=AssociateAddress&PublicIp=THEIRS&InstanceId=i-0aaaaaaa | 400 AuthFailure: The"
              + " address 'THEIRS' does not belong to you.",
          "Action=AssociateAddress&PublicIp=MINE&InstanceId=i-0ddddddd | 400 InvalidInstanceID: The"
              + " stopped instance 'i-0ddddddd' is not in a valid state for this operation.",
          "Action=DisassociateAddress&PublicIp=THEIRS | 400 AuthFailure: The address 'THEIRS' does"
              + " not belong to you.",
          "Action=DisassociateAddress&PublicIp=MINE&DryRun=true | " + DRY_RUN
        })
    void refuses(String form, String expected) {
      cloud.refuses(form, expected);
    }

    @Test
    void isTheInstancesAddressUntilItStops() {
      String instanceId = launched(cloud);
      String elastic = first(cloud.ok("Action=DescribeAddresses"), "publicIp");
      String associate = "Action=AssociateAddress&PublicIp=MINE&InstanceId=" + instanceId;

      cloud.ok(associate);
      assertThat(ipAddress(cloud, instanceId)).isEqualTo(elastic);

      cloud.ok("Action=DisassociateAddress&PublicIp=MINE");
      assertThat(ipAddress(cloud, instanceId)).isNotEmpty().isNotEqualTo(elastic);

      cloud.ok(associate);
      cloud.ok("Action=StopInstances&InstanceId.1=" + instanceId);
      assertThat(ipAddress(cloud, instanceId)).isEmpty();
      assertThat(all(cloud.ok("Action=DescribeAddresses"), "instanceId")).containsExactly("");
    }
  }
}
