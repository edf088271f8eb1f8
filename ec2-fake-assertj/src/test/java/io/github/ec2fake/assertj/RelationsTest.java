// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static io.github.ec2fake.assertj.Failure.failsFor;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.Vpc;
import io.github.ec2fake.Ec2Cloud;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Who owns a resource, where it is, and what belongs to it. */
class RelationsTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void anInstanceHasItsVolumesAndItsPlaceInTheNetwork() {
    Instance instance = Ec2.launch(ec2, Ec2.EBS_WINDOWS);
    String id = instance.getInstanceId();
    String root = ec2.describeVolumes().getVolumes().get(0).getVolumeId();
    String diskless = Ec2.launch(ec2, Ec2.STORE_WINDOWS).getInstanceId();

    assertThat(ec2)
        .instance(id)
        .hasVolume(root)
        .isInVpc(instance.getVpcId())
        .isInSubnet(instance.getSubnetId());
    failsFor(
        "instance " + id,
        () -> assertThat(ec2).instance(id).hasVolume("vol-1"),
        "to have the volume vol-1",
        "but it has " + root);
    failsFor(
        "instance " + diskless,
        () -> assertThat(ec2).instance(diskless).hasVolume("vol-1"),
        "to have the volume vol-1",
        "but it has none");
    failsFor(
        "instance " + id,
        () -> assertThat(ec2).instance(id).isInVpc("vpc-1"),
        "to be in vpc-1",
        "but it is in " + instance.getVpcId());
    failsFor(
        "instance " + id,
        () -> assertThat(ec2).instance(id).isInSubnet("subnet-1"),
        "to be in subnet-1",
        "but it is in " + instance.getSubnetId());
  }

  @Test
  void volumesAndSnapshotsAreEncryptedOrNot() {
    Volume plain = ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume();
    Volume secret =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a").withEncrypted(true)).getVolume();
    Snapshot plainSnapshot = snapshot(plain);
    Snapshot secretSnapshot = snapshot(secret);

    assertThat(ec2).volume(plain.getVolumeId()).isNotEncrypted();
    assertThat(ec2).volume(secret.getVolumeId()).isEncrypted();
    assertThat(ec2).snapshot(plainSnapshot.getSnapshotId()).isNotEncrypted();
    assertThat(ec2).snapshot(secretSnapshot.getSnapshotId()).isEncrypted();
    failsFor(
        "volume " + plain.getVolumeId(),
        () -> assertThat(ec2).volume(plain.getVolumeId()).isEncrypted(),
        "to be encrypted",
        "but it is not");
    failsFor(
        "volume " + secret.getVolumeId(),
        () -> assertThat(ec2).volume(secret.getVolumeId()).isNotEncrypted(),
        "not to be encrypted",
        "but it is");
    failsFor(
        "snapshot " + plainSnapshot.getSnapshotId(),
        () -> assertThat(ec2).snapshot(plainSnapshot.getSnapshotId()).isEncrypted(),
        "to be encrypted",
        "but it is not");
    failsFor(
        "snapshot " + secretSnapshot.getSnapshotId(),
        () -> assertThat(ec2).snapshot(secretSnapshot.getSnapshotId()).isNotEncrypted(),
        "not to be encrypted",
        "but it is");
  }

  private Snapshot snapshot(Volume of) {
    return ec2.createSnapshot(new CreateSnapshotRequest(of.getVolumeId(), "x")).getSnapshot();
  }

  @Test
  void theNetworkHasOwners() {
    Vpc vpc = ec2.describeVpcs().getVpcs().get(0);
    Subnet subnet = ec2.describeSubnets().getSubnets().get(0);
    RouteTable routes = ec2.describeRouteTables().getRouteTables().get(0);
    SecurityGroup group = ec2.describeSecurityGroups().getSecurityGroups().get(0);

    assertThat(ec2).vpc(vpc.getVpcId()).hasOwner(Ec2.OWNER);
    assertThat(ec2).subnet(subnet.getSubnetId()).hasOwner(Ec2.OWNER);
    assertThat(ec2)
        .routeTable(routes.getRouteTableId())
        .hasOwner(Ec2.OWNER)
        .isInVpc(vpc.getVpcId());
    assertThat(ec2).securityGroup(group.getGroupId()).hasOwner(Ec2.OWNER);
    ownerFails(
        "VPC " + vpc.getVpcId(), () -> assertThat(ec2).vpc(vpc.getVpcId()).hasOwner(Ec2.PARTNER));
    ownerFails(
        "subnet " + subnet.getSubnetId(),
        () -> assertThat(ec2).subnet(subnet.getSubnetId()).hasOwner(Ec2.PARTNER));
    ownerFails(
        "route table " + routes.getRouteTableId(),
        () -> assertThat(ec2).routeTable(routes.getRouteTableId()).hasOwner(Ec2.PARTNER));
    ownerFails(
        "security group " + group.getGroupId() + " 'default'",
        () -> assertThat(ec2).securityGroup(group.getGroupId()).hasOwner(Ec2.PARTNER));
    failsFor(
        "route table " + routes.getRouteTableId(),
        () -> assertThat(ec2).routeTable(routes.getRouteTableId()).isInVpc("vpc-1"),
        "to be in vpc-1",
        "but it is in " + vpc.getVpcId());
  }

  private static void ownerFails(String subject, ThrowingCallable assertion) {
    failsFor(subject, assertion, "to be owned by 999988887777", "but its owner is 111122223333");
  }

  @Test
  void aNetworkInterfaceIsSomewhere() {
    Instance instance = Ec2.launch(ec2, Ec2.EBS_WINDOWS);
    String id = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();

    assertThat(ec2)
        .networkInterface(id)
        .hasOwner(Ec2.OWNER)
        .isInVpc(instance.getVpcId())
        .isInSubnet(instance.getSubnetId())
        .isInZone(instance.getPlacement().getAvailabilityZone());
    ownerFails(
        "network interface " + id,
        () -> assertThat(ec2).networkInterface(id).hasOwner(Ec2.PARTNER));
    failsFor(
        "network interface " + id,
        () -> assertThat(ec2).networkInterface(id).isInVpc("vpc-1"),
        "to be in vpc-1",
        "but it is in " + instance.getVpcId());
    failsFor(
        "network interface " + id,
        () -> assertThat(ec2).networkInterface(id).isInSubnet("subnet-1"),
        "to be in subnet-1",
        "but it is in " + instance.getSubnetId());
    failsFor(
        "network interface " + id,
        () -> assertThat(ec2).networkInterface(id).isInZone("us-east-1z"),
        "to be in the zone us-east-1z",
        "but it is in " + instance.getPlacement().getAvailabilityZone());
    failsFor(
        "network interface " + id,
        () -> assertThat(ec2).networkInterface(id).hasDescription("primary"),
        "to have the description 'primary'",
        "but its description is ''");
  }

  @Test
  void whatIsNotThereHasNoRelations() {
    fails(
        () -> assertThat(ec2).volume("vol-1").isEncrypted(),
        """
        Expecting
          volume vol-1
        to be encrypted
        but this client sees no such volume. It has none.
        """);
  }
}
