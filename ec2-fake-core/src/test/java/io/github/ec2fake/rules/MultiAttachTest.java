// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.EbsInstanceBlockDeviceSpecification;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceBlockDeviceMappingSpecification;
import com.amazonaws.services.ec2.model.ModifyInstanceAttributeRequest;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.Placement;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.VolumeAttachment;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Volumes that are attached to several instances. */
class MultiAttachTest {
  /** An image that runs on anything. */
  static final String LINUX = "ami-0a2023f1c0de0086a";

  private static final String WINDOWS = "ami-006de366a0f12576c";
  private static final String ZONE = "us-east-1a";
  private static final String DEVICE = "/dev/sdf";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).quotas(Quotas.unlimited()).build();

  private final AmazonEC2 ec2 = cloud.client();

  @ParameterizedTest
  @ValueSource(strings = {"io1", "io2"})
  void aVolumeIsAttachedToSeveralInstances(String type) {
    String volume = volume(type, true);
    List<String> instances = List.of(nitro(), nitro());

    instances.forEach(instance -> attach(volume, instance));

    assertThat(volume(volume).getMultiAttachEnabled()).isTrue();
    assertThat(volume(volume).getState()).isEqualTo("in-use");
    assertThat(volume(volume).getAttachments())
        .extracting(VolumeAttachment::getInstanceId)
        .containsExactlyElementsOf(instances);
    for (String instance : instances) {
      assertThat(described(ec2, instance).getBlockDeviceMappings())
          .filteredOn(device -> device.getEbs().getVolumeId().equals(volume))
          .hasSize(1);
    }
    assertThat(
            ec2.describeVolumes(
                    new DescribeVolumesRequest()
                        .withFilters(new Filter("multi-attach-enabled").withValues("true")))
                .getVolumes())
        .extracting(Volume::getVolumeId)
        .containsExactly(volume);
  }

  @Test
  void isAvailableOnlyAfterTheLastDetachment() {
    String volume = volume("io2", true);
    String first = nitro();
    String second = nitro();
    attach(volume, first);
    attach(volume, second);

    assertThatRefusal(() -> ec2.detachVolume(new DetachVolumeRequest(volume)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter InstanceId");
    ec2.detachVolume(new DetachVolumeRequest(volume).withInstanceId(second));
    assertThat(volume(volume).getState()).isEqualTo("in-use");
    assertThatRefusal(() -> ec2.deleteVolume(new DeleteVolumeRequest(volume)))
        .contains("VolumeInUse", first);

    ec2.detachVolume(new DetachVolumeRequest(volume).withInstanceId(first));
    assertThat(volume(volume).getState()).isEqualTo("available");
  }

  @Test
  void theLastInstanceThatIsTerminatedDecidesWhatBecomesOfIt() {
    String kept = volume("io2", true);
    String deleted = volume("io2", true);
    String first = nitro();
    String second = nitro();
    for (String instance : List.of(first, second)) {
      attach(kept, instance, "/dev/sdf");
      attach(deleted, instance, "/dev/sdg");
    }
    deleteOnTermination(first, "/dev/sdf");
    deleteOnTermination(second, "/dev/sdg");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(first)));
    assertThat(volume(kept).getAttachments())
        .extracting(VolumeAttachment::getInstanceId)
        .containsExactly(second);
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(second)));

    assertThat(volume(kept).getState()).isEqualTo("available");
    assertThat(ec2.describeVolumes().getVolumes())
        .extracting(Volume::getVolumeId)
        .containsExactly(kept);
  }

  @Test
  void isAttachedToAnInstanceOnceAndToSixteenAtMost() {
    String volume = volume("io2", true);
    List<String> instances = IntStream.range(0, 16).mapToObj(number -> nitro()).toList();
    attach(volume, instances.get(0));

    assertThatRefusal(() -> attach(volume, instances.get(0), "/dev/sdg"))
        .contains("VolumeInUse", volume + " is already attached to an instance");

    instances.subList(1, 16).forEach(instance -> attach(volume, instance));
    String another = nitro();
    assertThatRefusal(() -> attach(volume, another)).contains("VolumeInUse", "16 instances");
    assertThat(volume(volume).getAttachments()).hasSize(16);
  }

  @Test
  void isForInstancesOnTheNitroSystem() {
    String volume = volume("io2", true);
    String xen =
        launched(ec2, launch(LINUX).withInstanceType("m4.large").withPlacement(new Placement(ZONE)))
            .getInstanceId();

    assertThatRefusal(() -> attach(volume, xen)).contains("UnsupportedOperation", "Nitro");
  }

  @Test
  void isForWindowsIfTheVolumeIsOfTheTypeIo2() {
    String windows =
        launched(
                ec2,
                launch(WINDOWS).withInstanceType("m5.large").withPlacement(new Placement(ZONE)))
            .getInstanceId();
    String io1 = volume("io1", true);
    String io2 = volume("io2", true);

    assertThatRefusal(() -> attach(io1, windows)).contains("UnsupportedOperation", "Windows");
    attach(io2, windows);
    assertThat(volume(io2).getState()).isEqualTo("in-use");
  }

  @Test
  void isForNoRootDevice() {
    String volume = volume("io2", true);
    String instance = nitro();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest(List.of(instance)));
    Instance stopped = described(ec2, instance);
    String device = stopped.getRootDeviceName();
    ec2.detachVolume(
        new DetachVolumeRequest(stopped.getBlockDeviceMappings().get(0).getEbs().getVolumeId()));
    ec2.describeVolumes();

    assertThatRefusal(() -> attach(volume, instance, device))
        .contains("UnsupportedOperation", "never as root device");
  }

  @Test
  void withoutItAVolumeIsAttachedOnce() {
    String volume = volume("io2", false);
    attach(volume, nitro());
    String second = nitro();

    assertThatRefusal(() -> attach(volume, second)).contains("VolumeInUse");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gp2", "gp3", "st1", "standard"})
  void otherTypesDoNotHaveIt(String type) {
    assertThatRefusal(
            () ->
                ec2.createVolume(
                    new CreateVolumeRequest(500, ZONE)
                        .withVolumeType(type)
                        .withMultiAttachEnabled(true)))
        .contains("InvalidParameterCombination", "not supported for " + type + " volumes");
  }

  @Test
  void io2GetsAndLosesItWhileItIsNotInUse() {
    String volume = volume("io2", false);
    String instance = nitro();

    assertThat(
            ec2.modifyVolume(enabling(volume, true))
                .getVolumeModification()
                .getTargetMultiAttachEnabled())
        .isTrue();
    assertThat(volume(volume).getMultiAttachEnabled()).isTrue();
    assertThat(
            ec2.describeVolumesModifications(
                    new DescribeVolumesModificationsRequest()
                        .withFilters(new Filter("targetMultiAttachEnabled").withValues("true")))
                .getVolumesModifications())
        .hasSize(1);

    attach(volume, instance);
    attach(volume, nitro());
    assertThatRefusal(() -> ec2.modifyVolume(enabling(volume, false)))
        .contains("IncorrectState", volume);

    ec2.detachVolume(new DetachVolumeRequest(volume).withInstanceId(instance));
    ec2.modifyVolume(enabling(volume, false));
    assertThat(volume(volume).getMultiAttachEnabled()).isFalse();
    assertThatRefusal(() -> ec2.modifyVolume(enabling(volume, true)))
        .contains("IncorrectState", volume);
  }

  @Test
  void io1HasItFromTheBeginningOrNever() {
    String with = volume("io1", true);
    String without = volume("io1", false);

    assertThatRefusal(() -> ec2.modifyVolume(enabling(with, false)))
        .contains("InvalidParameterCombination", "only that of io2");
    assertThatRefusal(() -> ec2.modifyVolume(enabling(without, true)))
        .contains("InvalidParameterCombination", "only that of io2");
    assertThatRefusal(
            () ->
                ec2.modifyVolume(
                    new ModifyVolumeRequest().withVolumeId(with).withVolumeType("gp3")))
        .contains("not supported for gp3 volumes");
  }

  private String volume(String type, boolean multiAttach) {
    return ec2.createVolume(
            new CreateVolumeRequest(10, ZONE)
                .withVolumeType(type)
                .withIops(100)
                .withMultiAttachEnabled(multiAttach))
        .getVolume()
        .getVolumeId();
  }

  private Volume volume(String id) {
    return ec2.describeVolumes(new DescribeVolumesRequest().withVolumeIds(id)).getVolumes().get(0);
  }

  private String nitro() {
    return launched(
            ec2, launch(LINUX).withInstanceType("m5.large").withPlacement(new Placement(ZONE)))
        .getInstanceId();
  }

  private void attach(String volume, String instance) {
    attach(volume, instance, DEVICE);
  }

  private void attach(String volume, String instance, String device) {
    ec2.describeInstances();
    ec2.attachVolume(new AttachVolumeRequest(volume, instance, device));
  }

  private void deleteOnTermination(String instance, String device) {
    ec2.modifyInstanceAttribute(
        new ModifyInstanceAttributeRequest()
            .withInstanceId(instance)
            .withBlockDeviceMappings(
                new InstanceBlockDeviceMappingSpecification()
                    .withDeviceName(device)
                    .withEbs(
                        new EbsInstanceBlockDeviceSpecification().withDeleteOnTermination(true))));
  }

  private static ModifyVolumeRequest enabling(String volume, boolean enabled) {
    return new ModifyVolumeRequest().withVolumeId(volume).withMultiAttachEnabled(enabled);
  }
}
