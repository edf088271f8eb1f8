// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.fault.Faults.anyCall;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.SdkClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressResult;
import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Fault;
import org.junit.jupiter.api.Test;

/** Faults are for the code under test: what assertions ask is answered all the same. */
class SparedTest {

  @Test
  void noFaultHitsAnAssertion() {
    try (Ec2Cloud cloud = Ec2Cloud.create()) {
      AmazonEC2 ec2 = cloud.client();
      ec2.runInstances(new RunInstancesRequest("ami-1cbd4475", 1, 1));
      Instance instance = ec2.describeInstances().getReservations().get(0).getInstances().get(0);
      String imageId =
          ec2.createImage(new CreateImageRequest(instance.getInstanceId(), "My AMI")).getImageId();
      String volumeId = ec2.describeVolumes().getVolumes().get(0).getVolumeId();
      String snapshotId = Ec2.snapshotOf(ec2, imageId);
      String routeTableId = ec2.describeRouteTables().getRouteTables().get(0).getRouteTableId();
      String networkInterfaceId = instance.getNetworkInterfaces().get(0).getNetworkInterfaceId();
      AllocateAddressResult address = ec2.allocateAddress();
      ec2.createKeyPair(new CreateKeyPairRequest("mine"));
      ec2.createLaunchTemplate(
          new CreateLaunchTemplateRequest()
              .withLaunchTemplateName("web")
              .withLaunchTemplateData(
                  new RequestLaunchTemplateData().withInstanceType("m1.small")));
      ec2.associateAddress(
          new AssociateAddressRequest()
              .withAllocationId(address.getAllocationId())
              .withInstanceId(instance.getInstanceId()));
      Fault fault = cloud.faults().on(anyCall()).always().dropConnection();

      assertThat(ec2).hasRunningInstances(1).hasNoUnavailableImages().hasNoOrphanedSnapshots();
      assertThat(ec2).hasNoUnattachedVolumes().hasNoUnassociatedAddresses();
      assertThat(ec2).hasNoUnfinishedBundleTasks().hasImageNamed("My AMI");
      assertThat(ec2).image(imageId).isAvailable().isPrivate();
      assertThat(ec2).image(imageId).isLaunchableBy(ec2);
      assertThat(ec2).instance(instance.getInstanceId()).isRunning();
      assertThat(ec2).snapshot(snapshotId).isCompleted().isPrivate();
      assertThat(ec2).volume(volumeId).isAttachedTo(instance.getInstanceId());
      assertThat(ec2).securityGroup("default").exists();
      assertThat(ec2).vpc(instance.getVpcId()).isDefault().hasSubnets(instance.getSubnetId());
      assertThat(ec2).subnet(instance.getSubnetId()).isIn(instance.getVpcId());
      assertThat(ec2).routeTable(routeTableId).isMain();
      assertThat(ec2).networkInterface(networkInterfaceId).isInUse();
      assertThat(ec2).launchTemplate("web").hasLatestVersion(1);
      assertThat(ec2)
          .address(address.getPublicIp())
          .isAssociatedWith(instance.getInstanceId())
          .returnToEc2()
          .address(address.getAllocationId())
          .isAssociatedWith(networkInterfaceId);
      assertThat(ec2).keyPair("mine").exists();
      assertThatThrownBy(() -> assertThat(ec2).bundleTask("bun-00000000000000000").isComplete())
          .isInstanceOf(AssertionError.class);

      org.assertj.core.api.Assertions.assertThat(fault.hasFired()).isFalse();
      assertThatThrownBy(ec2::describeInstances).isInstanceOf(SdkClientException.class);
    }
  }
}
