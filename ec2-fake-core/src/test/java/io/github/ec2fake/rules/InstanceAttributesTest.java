// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PAID;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.EbsInstanceBlockDeviceSpecification;
import com.amazonaws.services.ec2.model.GroupIdentifier;
import com.amazonaws.services.ec2.model.InstanceAttribute;
import com.amazonaws.services.ec2.model.InstanceBlockDeviceMapping;
import com.amazonaws.services.ec2.model.InstanceBlockDeviceMappingSpecification;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.MonitorInstancesRequest;
import com.amazonaws.services.ec2.model.ProductCode;
import com.amazonaws.services.ec2.model.ResetInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.UnmonitorInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Attributes of instances, one by one, and monitoring. */
class InstanceAttributesTest {
  private static final String KERNEL = "aki-12345678";
  private static final String HELLO = "aGVsbG8=";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void areShownOneAtATime() {
    cloud.account(cloud.account()).subscribeTo("ACD42B6F");
    String id =
        launched(ec2, launch(LINUX_EBS).withUserData(HELLO).withDisableApiTermination(true))
            .getInstanceId();
    String paid = launched(ec2, PAID).getInstanceId();

    assertThat(attribute(id, "instanceType").getInstanceType()).isEqualTo("m1.small");
    assertThat(attribute(id, "instanceType").getUserData()).isNull();
    assertThat(attribute(id, "instanceType").getDisableApiTermination()).isNull();
    assertThat(attribute(id, "userData").getUserData()).isEqualTo(HELLO);
    assertThat(attribute(id, "userData").getInstanceId()).isEqualTo(id);
    assertThat(attribute(id, "disableApiTermination").getDisableApiTermination()).isTrue();
    assertThat(attribute(id, "sourceDestCheck").getSourceDestCheck()).isTrue();
    assertThat(attribute(id, "rootDeviceName").getRootDeviceName()).isEqualTo("/dev/sda1");
    assertThat(attribute(id, "groupSet").getGroups())
        .extracting(GroupIdentifier::getGroupName)
        .containsExactly("default");
    assertThat(attribute(id, "blockDeviceMapping").getBlockDeviceMappings())
        .extracting(InstanceBlockDeviceMapping::getDeviceName)
        .containsExactly("/dev/sda1");
    assertThat(attribute(paid, "productCodes").getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly("ACD42B6F");
    assertThat(shutdownBehavior(id)).isEqualTo("stop");
    assertThat(shutdownBehavior(paid)).isEqualTo("terminate");
    assertThat(attribute(id, "ramdisk").getRamdiskId()).isNull();
    assertThatRefusal(() -> attribute(id, "colour"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (colour) for parameter attribute is invalid. Unknown"
                + " attribute.");
    assertThat(attribute(id, "enaSupport").getEnaSupport()).isFalse();
    AmazonEC2 partner = cloud.client(PARTNER);
    assertThatRefusal(
            () ->
                partner.describeInstanceAttribute(
                    new DescribeInstanceAttributeRequest(id, "kernel")))
        .startsWith("400 InvalidInstanceID.NotFound: ");
  }

  @Test
  void changeTypeKernelAndUserDataOfAStoppedInstance() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withInstanceType("m1.large")))
        .isEqualTo(
            "400 IncorrectInstanceState: The instance '" + id + "' is not in the 'stopped' state.");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withUserData(HELLO)))
        .startsWith("400 IncorrectInstanceState: ");
    assertThatRefusal(() -> ec2.resetInstanceAttribute(reset(id, "kernel")))
        .startsWith("400 IncorrectInstanceState: ");
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));

    ec2.modifyInstanceAttribute(of(id).withInstanceType("m1.large"));
    ec2.modifyInstanceAttribute(of(id).withUserData(HELLO));
    ec2.modifyInstanceAttribute(of(id).withKernel(KERNEL));
    ec2.modifyInstanceAttribute(of(id).withAttribute("ramdisk").withValue("ari-12345678"));

    assertThat(described(ec2, id).getInstanceType()).isEqualTo("m1.large");
    assertThat(described(ec2, id).getKernelId()).isEqualTo(KERNEL);
    assertThat(described(ec2, id).getRamdiskId()).isEqualTo("ari-12345678");
    assertThat(attribute(id, "userData").getUserData()).isEqualTo(HELLO);
    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    assertThat(described(ec2, id).getInstanceType()).isEqualTo("m1.large");

    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.resetInstanceAttribute(reset(id, "kernel"));
    ec2.resetInstanceAttribute(reset(id, "ramdisk"));
    assertThat(described(ec2, id).getKernelId()).isNotEqualTo(KERNEL);
    assertThat(described(ec2, id).getRamdiskId()).isNull();
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withInstanceType("m1.tiny")))
        .startsWith("400 InvalidInstanceAttributeValue: ");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withInstanceType("a1.large")))
        .startsWith(
            "400 InvalidParameterValue: The architecture 'arm64' of the specified instance type");
  }

  @Test
  void kernelAndRamdiskAreThoseOfAStoppedInstance() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    String notStopped =
        "400 IncorrectInstanceState: The instance '" + id + "' is not in the 'stopped' state.";
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withKernel(KERNEL)))
        .isEqualTo(notStopped);
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withRamdisk("ari-12345678")))
        .isEqualTo(notStopped);
    assertThatRefusal(() -> ec2.resetInstanceAttribute(reset(id, "ramdisk"))).isEqualTo(notStopped);

    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.describeInstances();

    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withKernel("ami-12345678")))
        .startsWith("400 InvalidKernelId.Malformed");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withRamdisk("ari-1")))
        .startsWith("400 InvalidRamDiskId.Malformed");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withUserData("#!/bin/sh")))
        .isEqualTo("400 InvalidParameterValue: Invalid BASE64 encoding of user data");
  }

  @Test
  void protectFromTermination() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    TerminateInstancesRequest terminate = new TerminateInstancesRequest(List.of(id));
    ec2.modifyInstanceAttribute(of(id).withDisableApiTermination(true));
    assertThatRefusal(() -> ec2.terminateInstances(terminate))
        .startsWith("400 OperationNotPermitted: ");

    ec2.modifyInstanceAttribute(of(id).withAttribute("disableApiTermination").withValue("false"));
    ec2.terminateInstances(terminate);
    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withDisableApiTermination(true)))
        .isEqualTo(
            "400 IncorrectInstanceState: The instance '"
                + id
                + "' is 'terminated'. Its attributes cannot be modified.");
  }

  @Test
  void protectFromAStop() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    StopInstancesRequest stop = new StopInstancesRequest(List.of(id));
    ec2.modifyInstanceAttribute(of(id).withDisableApiStop(true));
    assertThat(attribute(id, "disableApiStop").getDisableApiStop()).isTrue();
    assertThatRefusal(() -> ec2.stopInstances(stop)).startsWith("400 OperationNotPermitted: ");

    ec2.modifyInstanceAttribute(of(id).withDisableApiStop(false));
    ec2.stopInstances(stop);
    assertThat(stateOf(ec2, id)).isEqualTo("stopped");
  }

  @Test
  void changeHowAStoppedInstanceIsConnected() {
    String id = launched(ec2, launch(LINUX_EBS).withInstanceType("m1.large")).getInstanceId();
    List<ModifyInstanceAttributeRequest> changes =
        List.of(
            of(id).withEbsOptimized(true),
            of(id).withEnaSupport(true),
            of(id).withSriovNetSupport("simple"));
    assertThat(described(ec2, id).getEbsOptimized()).isFalse();
    for (ModifyInstanceAttributeRequest each : changes) {
      assertThatRefusal(() -> ec2.modifyInstanceAttribute(each.clone()))
          .startsWith("400 IncorrectInstanceState: ");
    }
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.describeInstances();

    changes.forEach(each -> ec2.modifyInstanceAttribute(each.clone()));

    assertThat(described(ec2, id).getEbsOptimized()).isTrue();
    assertThat(described(ec2, id).getEnaSupport()).isTrue();
    assertThat(described(ec2, id).getSriovNetSupport()).isEqualTo("simple");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withSriovNetSupport("double")))
        .isEqualTo(
            "400 InvalidInstanceAttributeValue: Invalid value 'double' for sriovNetSupport.");
    ec2.modifyInstanceAttribute(of(id).withEbsOptimized(false));
    ec2.modifyInstanceAttribute(of(id).withInstanceType("m1.small"));
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withEbsOptimized(true)))
        .startsWith("400 Unsupported: EBS-optimized instances are not supported");
    ec2.modifyInstanceAttribute(of(id).withEbsOptimized(false));
    assertThat(described(ec2, id).getEbsOptimized()).isFalse();
  }

  @Test
  void areChangedOfAnIdOfAnInstanceOnly() {
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of("ig-1").withInstanceType("m1.large")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (ig-1) for parameter instanceId is invalid. Expected:"
                + " 'i-...'.");
  }

  @Test
  void decideWhatAShutdownFromWithinDoes() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    assertThatRefusal(
            () -> ec2.modifyInstanceAttribute(of(id).withInstanceInitiatedShutdownBehavior("burn")))
        .startsWith("400 InvalidParameterValue: Value (burn)");
    ec2.modifyInstanceAttribute(of(id).withInstanceInitiatedShutdownBehavior("terminate"));
    assertThat(shutdownBehavior(id)).isEqualTo("terminate");
    cloud.instance(id).shutDown();

    assertThat(stateOf(ec2, id)).isEqualTo("terminated");
  }

  @Test
  void decideWhetherAVolumeGoesWithTheInstance() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.modifyInstanceAttribute(keeping(id, "/dev/sda1"));
    assertThat(described(ec2, id).getBlockDeviceMappings().get(0).getEbs().isDeleteOnTermination())
        .isFalse();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));

    assertThat(ec2.describeVolumes().getVolumes())
        .extracting(volume -> volume.getState())
        .containsExactly("available");
    String other = launched(ec2, LINUX_EBS).getInstanceId();
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(keeping(other, "xvdz")))
        .isEqualTo("400 InvalidInstanceAttributeValue: No device is currently mapped at xvdz");
  }

  @Test
  void changeSecurityGroups() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    String web = ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "w")).getGroupId();
    String db = ec2.createSecurityGroup(new CreateSecurityGroupRequest("db", "d")).getGroupId();
    ec2.modifyInstanceAttribute(of(id).withGroups(web));
    ec2.modifyInstanceAttribute(of(id).withAttribute("groupSet").withGroups(db));
    assertThat(described(ec2, id).getSecurityGroups())
        .extracting(GroupIdentifier::getGroupId)
        .containsExactly(db);
    ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(web));
    assertThatRefusal(
            () -> ec2.deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(db)))
        .startsWith("400 DependencyViolation: ");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withGroups("sg-12345678")))
        .startsWith("400 InvalidGroup.NotFound: ");
  }

  @Test
  void changeTheSourceDestCheckInAVpcOnly() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.modifyInstanceAttribute(of(id).withSourceDestCheck(false));
    assertThat(described(ec2, id).getSourceDestCheck()).isFalse();
    assertThat(attribute(id, "sourceDestCheck").getSourceDestCheck()).isFalse();
    ec2.resetInstanceAttribute(reset(id, "sourceDestCheck"));
    assertThat(described(ec2, id).getSourceDestCheck()).isTrue();

    try (Ec2Cloud classic = Ec2Cloud.builder().ec2Classic().build()) {
      AmazonEC2 client = classic.client();
      String old = launched(client, LINUX_EBS).getInstanceId();
      assertThatRefusal(() -> client.modifyInstanceAttribute(of(old).withSourceDestCheck(false)))
          .isEqualTo(
              "400 InvalidParameterCombination: You may only modify the sourceDestCheck attribute"
                  + " for VPC instances");
      assertThatRefusal(() -> client.modifyInstanceAttribute(of(old).withGroups("sg-12345678")))
          .startsWith("400 InvalidParameterCombination: ");
    }
  }

  @Test
  void areChangedOneAtATime() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();

    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id)))
        .isEqualTo("400 InvalidParameterCombination: No attributes specified.");
    assertThatRefusal(
            () ->
                ec2.modifyInstanceAttribute(
                    of(id).withDisableApiTermination(true).withSourceDestCheck(false)))
        .isEqualTo(
            "400 InvalidParameterCombination: Fields for multiple attribute types specified:"
                + " disableApiTermination, sourceDestCheck");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withAttribute("kernel")))
        .isEqualTo("400 MissingParameter: The request must contain the parameter Value");
    assertThatRefusal(
            () ->
                ec2.modifyInstanceAttribute(
                    of(id).withAttribute("disableApiTermination").withValue("maybe")))
        .startsWith("400 InvalidParameterValue: Value (maybe)");
    assertThatRefusal(
            () ->
                ec2.modifyInstanceAttribute(
                    of(id).withAttribute("rootDeviceName").withValue("/dev/sda2")))
        .startsWith("400 InvalidParameterValue: Value (rootDeviceName)");
    assertThatRefusal(() -> ec2.resetInstanceAttribute(reset(id, "userData")))
        .startsWith("400 InvalidParameterValue: Value (userData)");
    assertThat(attribute(id, "disableApiTermination").getDisableApiTermination()).isFalse();
  }

  @Test
  void aSpotInstanceCannotBeProtectedAndKeepsItsType() {
    String id = Spot.instanceOf(ec2, Spot.requested(ec2, Spot.bid()));
    ec2.describeInstances();

    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withDisableApiTermination(true)))
        .isEqualTo(
            "400 UnsupportedOperation: Modifying 'disableApiTermination' is not supported for spot"
                + " instances.");
    assertThatRefusal(() -> ec2.modifyInstanceAttribute(of(id).withInstanceType("m1.large")))
        .isEqualTo(
            "400 UnsupportedOperation: Modifying 'instanceType' is not supported for spot"
                + " instances.");
  }

  @Test
  void monitoringIsSwitchedOnAndOff() {
    String id = launched(ec2, LINUX_EBS).getInstanceId();
    MonitorInstancesRequest on = new MonitorInstancesRequest(List.of(id));
    UnmonitorInstancesRequest off = new UnmonitorInstancesRequest(List.of(id));

    assertThat(monitored(on)).isEqualTo("pending");
    assertThat(monitored(on)).isEqualTo("enabled");
    assertThat(described(ec2, id).getMonitoring().getState()).isEqualTo("enabled");
    assertThat(unmonitored(off)).isEqualTo("disabling");
    assertThat(unmonitored(off)).isEqualTo("disabled");
    assertThat(described(ec2, id).getMonitoring().getState()).isEqualTo("disabled");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    assertThatRefusal(() -> monitored(on)).startsWith("400 InvalidState: ");
    assertThatRefusal(() -> ec2.monitorInstances(new MonitorInstancesRequest()))
        .isEqualTo("400 InvalidParameterCombination: No instances specified");
  }

  private String monitored(MonitorInstancesRequest request) {
    return ec2.monitorInstances(request).getInstanceMonitorings().get(0).getMonitoring().getState();
  }

  private String unmonitored(UnmonitorInstancesRequest request) {
    return ec2.unmonitorInstances(request)
        .getInstanceMonitorings()
        .get(0)
        .getMonitoring()
        .getState();
  }

  private InstanceAttribute attribute(String id, String attribute) {
    return ec2.describeInstanceAttribute(new DescribeInstanceAttributeRequest(id, attribute))
        .getInstanceAttribute();
  }

  private String shutdownBehavior(String id) {
    return attribute(id, "instanceInitiatedShutdownBehavior")
        .getInstanceInitiatedShutdownBehavior();
  }

  private static ModifyInstanceAttributeRequest of(String id) {
    return new ModifyInstanceAttributeRequest().withInstanceId(id);
  }

  private static ModifyInstanceAttributeRequest keeping(String id, String device) {
    return of(id)
        .withBlockDeviceMappings(
            new InstanceBlockDeviceMappingSpecification()
                .withDeviceName(device)
                .withEbs(new EbsInstanceBlockDeviceSpecification().withDeleteOnTermination(false)));
  }

  private static ResetInstanceAttributeRequest reset(String id, String attribute) {
    return new ResetInstanceAttributeRequest(id, attribute);
  }
}
