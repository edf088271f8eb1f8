// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DetachVolumeRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The block device mapping of CreateImage, relative to that of the instance. */
class CreateImageMappingTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  /** A root of 8 GiB, a volume of 20, an encrypted one of 30, and an instance store. */
  private final String instanceId =
      launched(
              ec2,
              launch(LINUX_EBS)
                  .withBlockDeviceMappings(
                      volume("/dev/sdf", ebs().withVolumeSize(20).withDeleteOnTermination(false)),
                      volume("/dev/sdg", ebs().withVolumeSize(30).withEncrypted(true)),
                      device("/dev/sdb").withVirtualName("ephemeral0")))
          .getInstanceId();

  private int images;

  @Test
  void isTheInstancesUnlessToldOtherwise() {
    List<BlockDeviceMapping> devices = mapping();

    assertThat(devices)
        .extracting(BlockDeviceMapping::getDeviceName)
        .containsExactly("/dev/sda1", "/dev/sdb", "/dev/sdf", "/dev/sdg");
    assertThat(devices.get(0).getEbs().getVolumeSize()).isEqualTo(8);
    assertThat(devices.get(0).getEbs().getEncrypted()).isFalse();
    assertThat(devices.get(1).getVirtualName()).isEqualTo("ephemeral0");
    assertThat(devices.get(2).getEbs().getDeleteOnTermination()).isFalse();
    assertThat(devices.get(3).getEbs().getEncrypted()).isTrue();
    assertThat(snapshots()).isEqualTo(3);
  }

  @Test
  void changesTheSizeTheTypeAndTheDeletionOfAVolume() {
    List<BlockDeviceMapping> devices =
        mapping(
            volume("/dev/sda1", ebs().withVolumeSize(50).withVolumeType("gp3")),
            volume("/dev/sdf", ebs().withDeleteOnTermination(true)),
            volume("/dev/sdg", ebs().withVolumeSize(125).withVolumeType("st1")));

    assertThat(devices.get(3).getEbs().getVolumeType()).isEqualTo("st1");
    assertThat(devices.get(0).getEbs().getVolumeSize()).isEqualTo(50);
    assertThat(devices.get(0).getEbs().getVolumeType()).isEqualTo("gp3");
    assertThat(devices.get(0).getEbs().getDeleteOnTermination()).isTrue();
    assertThat(devices.get(2).getEbs().getVolumeSize()).isEqualTo(20);
    assertThat(devices.get(2).getEbs().getDeleteOnTermination()).isTrue();
    assertThat(snapshotSize(devices.get(0))).isEqualTo(8);
    assertThat(snapshots()).isEqualTo(3);
  }

  @Test
  void keepsThePerformanceOfAVolumeUnlessItOrTheTypeChanges() {
    EbsBlockDevice fast =
        ebs().withVolumeSize(20).withVolumeType("gp3").withIops(4000).withThroughput(200);
    String id =
        launched(ec2, launch(LINUX_EBS).withBlockDeviceMappings(volume("/dev/sdf", fast)))
            .getInstanceId();

    assertPerformance(id, ebs().withVolumeSize(40), "gp3", 4000, 200);
    assertPerformance(id, ebs().withVolumeType("gp3"), "gp3", 4000, 200);
    assertPerformance(id, ebs().withIops(5000), "gp3", 5000, 200);
    assertPerformance(id, ebs().withThroughput(300), "gp3", 4000, 300);
    assertPerformance(id, ebs().withVolumeType("gp2"), "gp2", null, null);
    assertPerformance(id, ebs().withVolumeType("io1").withIops(600), "io1", 600, null);
  }

  private void assertPerformance(
      String id,
      EbsBlockDevice change,
      String type,
      @Nullable Integer iops,
      @Nullable Integer throughput) {
    ec2.describeInstances();
    String imageId =
        ec2.createImage(
                new CreateImageRequest(id, "image " + ++images)
                    .withBlockDeviceMappings(volume("/dev/sdf", change)))
            .getImageId();
    assertThat(image(ec2, imageId).getBlockDeviceMappings())
        .filteredOn(each -> each.getDeviceName().equals("/dev/sdf"))
        .extracting(BlockDeviceMapping::getEbs)
        .extracting(
            EbsBlockDevice::getVolumeType, EbsBlockDevice::getIops, EbsBlockDevice::getThroughput)
        .containsExactly(tuple(type, iops, throughput));
  }

  @Test
  void leavesADeviceOutAndTakesNoSnapshotOfIt() {
    List<BlockDeviceMapping> devices =
        mapping(device("/dev/sdf").withNoDevice(""), device("/dev/sdb").withNoDevice(""));

    assertThat(devices)
        .extracting(BlockDeviceMapping::getDeviceName)
        .containsExactly("/dev/sda1", "/dev/sdg");
    assertThat(snapshots()).isEqualTo(2);
  }

  @Test
  void addsVolumesAndInstanceStores() {
    String snapshotId = snapshot(5);

    List<BlockDeviceMapping> devices =
        mapping(
            device("/dev/sdc").withVirtualName("ephemeral1"),
            volume("/dev/sdh", ebs().withVolumeSize(40).withEncrypted(true)),
            volume("/dev/sdi", ebs().withSnapshotId(snapshotId)));

    assertThat(devices)
        .extracting(BlockDeviceMapping::getDeviceName)
        .containsExactly(
            "/dev/sda1", "/dev/sdb", "/dev/sdc", "/dev/sdf", "/dev/sdg", "/dev/sdh", "/dev/sdi");
    assertThat(devices.get(2).getVirtualName()).isEqualTo("ephemeral1");
    assertThat(devices.get(5).getEbs())
        .isEqualTo(
            ebs()
                .withVolumeSize(40)
                .withDeleteOnTermination(true)
                .withVolumeType("gp2")
                .withEncrypted(true));
    assertThat(devices.get(6).getEbs().getSnapshotId()).isEqualTo(snapshotId);
    assertThat(devices.get(6).getEbs().getVolumeSize()).isEqualTo(5);
    assertThatRefusal(() -> ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshotId)))
        .startsWith("400 InvalidSnapshot.InUse");
  }

  @Test
  void putsAnotherSnapshotInAVolumesPlace() {
    String snapshotId = snapshot(25);

    List<BlockDeviceMapping> devices =
        mapping(volume("/dev/sdf", ebs().withSnapshotId(snapshotId)));

    assertThat(devices.get(2).getEbs().getSnapshotId()).isEqualTo(snapshotId);
    assertThat(devices.get(2).getEbs().getVolumeSize()).isEqualTo(25);
    assertThat(snapshots()).isEqualTo(3);
  }

  @Test
  void putsAnInstanceStoreInAVolumesPlace() {
    List<BlockDeviceMapping> devices = mapping(device("/dev/sdf").withVirtualName("ephemeral2"));

    assertThat(devices.get(2).getVirtualName()).isEqualTo("ephemeral2");
    assertThat(devices.get(2).getEbs()).isNull();
  }

  @Test
  void isWhatInstancesOfTheImageGet() {
    String imageId =
        create(volume("/dev/sda1", ebs().withVolumeSize(50)), device("/dev/sdf").withNoDevice(""));

    String id = launched(ec2, imageId).getInstanceId();

    assertThat(ec2.describeVolumes().getVolumes())
        .filteredOn(each -> each.getAttachments().get(0).getInstanceId().equals(id))
        .extracting(Volume::getSize)
        .containsExactlyInAnyOrder(50, 30);
  }

  @Test
  void refusesWhatCannotBe() {
    refusedMapping(
        "The root device /dev/sda1 cannot be left out", device("/dev/sda1").withNoDevice(""));
    refusedMapping(
        "The root device /dev/sda1 cannot be left out",
        device("/dev/sda1").withVirtualName("ephemeral0"));
    refusedMapping(
        "snapshotId cannot be modified on root device",
        volume("/dev/sda1", ebs().withSnapshotId(snapshot(50))));
    refusedMapping(
        "the encrypted flag cannot be specified since device /dev/sdf has a snapshot specified.",
        volume("/dev/sdf", ebs().withEncrypted(true)));
    refusedMapping(
        "the encrypted flag cannot be specified since device /dev/sdh has a snapshot specified.",
        volume("/dev/sdh", ebs().withSnapshotId(snapshot(1)).withEncrypted(false)));
    refusedMapping(
        "Volume of size 7GB is smaller than volume '"
            + volumeAt("/dev/sda1")
            + "', expect size >= 8GB",
        volume("/dev/sda1", ebs().withVolumeSize(7)));
    refusedMapping(
        "/dev/sdf is being assigned to multiple times.",
        device("/dev/sdf").withNoDevice(""),
        volume("/dev/sdf", ebs().withVolumeSize(50)));
    refusedMapping("Invalid device name /dev/hda", device("/dev/hda").withNoDevice(""));
    assertThatRefusal(() -> create(device("/dev/sdf")))
        .isEqualTo("400 MissingParameter: The request must contain the parameter ebs");
    refusedMapping(
        "The virtual name 'floppy' is invalid. It must be ephemeral0, ephemeral1 …",
        device("/dev/sdh").withVirtualName("floppy"));
    refusedMapping(
        "throughput cannot be specified with the volumeType of device '/dev/sdf'",
        volume("/dev/sdf", ebs().withVolumeType("gp2").withThroughput(200)));
    assertThatRefusal(() -> create(volume("/dev/sdf", ebs().withVolumeType("io1"))))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter iops must be specified for io1"
                + " volumes.");
    assertThatRefusal(() -> create(volume("/dev/sda1", ebs().withVolumeType("floppy"))))
        .startsWith("400 InvalidParameterValue");
    assertThatRefusal(
            () -> create(volume("/dev/sda1", ebs().withVolumeType("st1").withVolumeSize(125))))
        .isEqualTo(
            "400 BootForVolumeTypeUnsupported: The specified volume type cannot be used as a boot"
                + " volume.");
    assertThatRefusal(() -> create(volume("/dev/sdh", ebs().withSnapshotId("snap-12345678"))))
        .startsWith("400 InvalidSnapshot.NotFound");
  }

  @Test
  void hasNoVolumeThatWasDetached() {
    ec2.describeInstances();
    ec2.detachVolume(new DetachVolumeRequest(volumeAt("/dev/sdf")));
    ec2.describeVolumes();

    assertThat(mapping())
        .extracting(BlockDeviceMapping::getDeviceName)
        .containsExactly("/dev/sda1", "/dev/sdb", "/dev/sdg");
    assertThat(snapshots()).isEqualTo(2);
  }

  @Test
  void wantsTheRootToBeAttached() {
    ec2.stopInstances(new StopInstancesRequest(List.of(instanceId)));
    ec2.describeInstances();
    ec2.detachVolume(new DetachVolumeRequest(volumeAt("/dev/sda1")));
    ec2.describeVolumes();

    assertThatRefusal(this::create)
        .isEqualTo(
            "400 InvalidParameterValue: Invalid value '"
                + instanceId
                + "' for instanceId. Instance does not have a volume attached at root (/dev/sda1)");
  }

  private void refusedMapping(String message, BlockDeviceMapping... changes) {
    List<String> before = VisibleState.of(cloud, OWNER);
    assertThatRefusal(() -> create(changes)).isEqualTo("400 InvalidBlockDeviceMapping: " + message);
    assertThat(VisibleState.of(cloud, OWNER)).isEqualTo(before);
  }

  private List<BlockDeviceMapping> mapping(BlockDeviceMapping... changes) {
    return image(ec2, create(changes)).getBlockDeviceMappings().stream()
        .sorted(Comparator.comparing(BlockDeviceMapping::getDeviceName))
        .toList();
  }

  private String create(BlockDeviceMapping... changes) {
    ec2.describeInstances();
    return ec2.createImage(
            new CreateImageRequest(instanceId, "image").withBlockDeviceMappings(changes))
        .getImageId();
  }

  private String volumeAt(String device) {
    Instance instance = described(ec2, instanceId);
    return instance.getBlockDeviceMappings().stream()
        .filter(each -> each.getDeviceName().equals(device))
        .findFirst()
        .orElseThrow()
        .getEbs()
        .getVolumeId();
  }

  private String snapshot(int size) {
    String volumeId =
        ec2.createVolume(new CreateVolumeRequest(size, "us-east-1a")).getVolume().getVolumeId();
    ec2.describeVolumes();
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "own"))
            .getSnapshot()
            .getSnapshotId();
    ec2.describeSnapshots();
    return id;
  }

  /** How many snapshots there are. */
  private int snapshots() {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
        .getSnapshots()
        .size();
  }

  private int snapshotSize(BlockDeviceMapping device) {
    return ec2.describeSnapshots(
            new DescribeSnapshotsRequest().withSnapshotIds(device.getEbs().getSnapshotId()))
        .getSnapshots()
        .get(0)
        .getVolumeSize();
  }

  private static EbsBlockDevice ebs() {
    return new EbsBlockDevice();
  }

  private static BlockDeviceMapping volume(String name, EbsBlockDevice volume) {
    return device(name).withEbs(volume);
  }

  private static BlockDeviceMapping device(String name) {
    return new BlockDeviceMapping().withDeviceName(name);
  }
}
