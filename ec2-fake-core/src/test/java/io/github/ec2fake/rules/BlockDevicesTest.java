// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.refusal;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.snapshot;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The block device mapping of RunInstances. */
class BlockDevicesTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void makesTheImagesVolume() {
    launched(ec2, LINUX_EBS);

    assertThat(volumes())
        .singleElement()
        .satisfies(
            volume -> {
              assertThat(volume.getState()).isEqualTo("in-use");
              assertThat(volume.getSize()).isEqualTo(8);
              assertThat(volume.getSnapshotId()).isEqualTo("snap-2d4c3a41");
              assertThat(volume.getAvailabilityZone()).isEqualTo("us-east-1a");
            });
  }

  @Test
  void changesTheRootsSizeAndFate() {
    String id =
        launch(
                device("/dev/sda1")
                    .withEbs(new EbsBlockDevice().withVolumeSize(9).withDeleteOnTermination(false)))
            .getInstanceId();

    assertThat(volumes()).extracting(Volume::getSize).containsExactly(9);
    assertThat(volumes()).extracting(Volume::getSnapshotId).containsExactly("snap-2d4c3a41");
    assertThat(described(ec2, id).getBlockDeviceMappings().get(0).getEbs().getDeleteOnTermination())
        .isFalse();
  }

  @Test
  void provisionsIops() {
    Instance instance =
        launch(
            ebs(
                "/dev/sdf",
                new EbsBlockDevice().withVolumeSize(20).withVolumeType("io2").withIops(500)));

    assertThat(ec2.describeVolumes().getVolumes())
        .filteredOn(volume -> volume.getAttachments().get(0).getDevice().equals("/dev/sdf"))
        .extracting("volumeType", "iops")
        .containsExactly(tuple("io2", 500));
    assertThat(instance.getInstanceId()).isNotEmpty();
    EbsBlockDevice io1 = new EbsBlockDevice().withVolumeSize(6).withVolumeType("io1");
    assertThatRefusal(() -> launch(ebs("/dev/sdf", io1)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter iops must be specified for io1"
                + " volumes.");
    assertThatRefusal(() -> launch(ebs("/dev/sdf", io1.withIops(1600))))
        .isEqualTo(
            "400 InvalidParameterValue: Iops to volume size ratio of 266.666667 is too high;"
                + " maximum is 50");
  }

  @Test
  void refusesAHardDiskToBootFrom() {
    for (String type : List.of("st1", "sc1")) {
      assertThatRefusal(
              () ->
                  launch(
                      ebs(
                          "/dev/sda1",
                          new EbsBlockDevice().withVolumeSize(500).withVolumeType(type))))
          .isEqualTo(
              "400 BootForVolumeTypeUnsupported: The specified volume type cannot be used as a boot"
                  + " volume.");
    }
  }

  @Test
  void addsVolumesAndInstanceStores() {
    Instance instance =
        launch(
            device("/dev/sdf").withEbs(new EbsBlockDevice().withVolumeSize(20)),
            device("/dev/sdb").withVirtualName("ephemeral0"));

    assertThat(described(ec2, instance.getInstanceId()).getBlockDeviceMappings())
        .extracting("deviceName")
        .containsExactlyInAnyOrder("/dev/sda1", "/dev/sdf");
    assertThat(volumes()).extracting(Volume::getSize).containsExactlyInAnyOrder(8, 20);
  }

  @Test
  void makesAVolumeOfASnapshotThatTheCallerCanUse() {
    String snapshotId = snapshot(ec2, 30);
    String theirs = snapshot(cloud.client(PARTNER), 30);

    launch(device("/dev/sdf").withEbs(new EbsBlockDevice().withSnapshotId(snapshotId)));

    assertThat(volumes()).extracting(Volume::getSize).contains(30, 8);
    assertThatRefusal(() -> launch(ebs("/dev/sdf", new EbsBlockDevice().withSnapshotId(theirs))))
        .startsWith("400 InvalidSnapshot.NotFound");
    assertThatRefusal(() -> launch(ebs("/dev/sdf", new EbsBlockDevice().withSnapshotId("snap-1"))))
        .startsWith("400 InvalidSnapshotID.Malformed");
    assertThat(
            mappingRefusal(
                ebs("/dev/sdf", new EbsBlockDevice().withSnapshotId(snapshotId).withVolumeSize(8))))
        .isEqualTo(
            "Volume of size 8GB is smaller than  snapshot '"
                + snapshotId
                + "', expect size >= 30GB");
  }

  @Test
  void theSnapshotOfAnImageIsThereBeforeTheImageIsAskedFor() {
    Volume made =
        ec2.createVolume(new CreateVolumeRequest("snap-2d4c3a41", "us-east-1a")).getVolume();

    assertThat(made.getSize()).isEqualTo(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/sda", "/dev/sde1", "/dev/xvda1"})
  void anHvmInstanceTakesNoNamesOfPartitions(String name) {
    BlockDeviceMapping device = ebs(name, new EbsBlockDevice().withVolumeSize(1));

    assertThat(
            refusal(
                () -> launched(ec2, Fixtures.launch(WINDOWS_EBS).withBlockDeviceMappings(device))))
        .isEqualTo("400 InvalidBlockDeviceMapping: Invalid device name " + name);

    launch(ebs("/dev/sde1", new EbsBlockDevice().withVolumeSize(1)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/dev/sda", "/dev/sdk1", "/dev/xvda1"})
  void noNameOfAPartitionIsAttachedToAnHvmInstance(String name) {
    String hvm = launched(ec2, WINDOWS_EBS).getInstanceId();
    String paravirtual = launched(ec2, LINUX_EBS).getInstanceId();
    String volume =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    ec2.describeVolumes();

    assertThatRefusal(() -> ec2.attachVolume(new AttachVolumeRequest(volume, hvm, name)))
        .isEqualTo(
            "400 InvalidParameterValue: Value ("
                + name
                + ") for parameter device is invalid. "
                + name
                + " is not a valid EBS device name.");

    ec2.attachVolume(new AttachVolumeRequest(volume, paravirtual, name));
  }

  @Test
  void takesASizeAndNoSnapshotInPlaceOfAnInstanceStore() {
    String id = launch(device("/dev/sdb").withVirtualName("ephemeral0")).getInstanceId();
    ec2.describeInstances();
    String withStore =
        ec2.createImage(new com.amazonaws.services.ec2.model.CreateImageRequest(id, "store"))
            .getImageId();
    ec2.describeImages();
    EbsBlockDevice copy = new EbsBlockDevice().withSnapshotId(snapshot(ec2, 30));

    assertThatRefusal(
            () ->
                launched(
                    ec2, Fixtures.launch(withStore).withBlockDeviceMappings(ebs("/dev/sdb", copy))))
        .isEqualTo("400 InvalidBlockDeviceMapping: snapshotId can only be modified on EBS devices");
    launched(
        ec2,
        Fixtures.launch(withStore)
            .withBlockDeviceMappings(ebs("/dev/sdb", new EbsBlockDevice().withVolumeSize(21))));
    assertThat(volumes()).extracting(Volume::getSize).contains(21);
  }

  @Test
  void leavesADeviceOut() {
    String withTwo = imageWithTwoVolumes();

    String id =
        launched(
                ec2,
                Fixtures.launch(withTwo)
                    .withBlockDeviceMappings(device("/dev/sdf").withNoDevice("")))
            .getInstanceId();

    assertThat(described(ec2, id).getBlockDeviceMappings())
        .extracting("deviceName")
        .containsExactly("/dev/sda1");
  }

  @Test
  void needsNoPermissionForTheSnapshotsOfASharedImage() {
    String imageId = ownImage(ec2, "mine");
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    AmazonEC2 partner = cloud.client(PARTNER);

    launched(
        partner,
        Fixtures.launch(imageId)
            .withBlockDeviceMappings(
                ebs("/dev/sda1", new EbsBlockDevice().withDeleteOnTermination(false))));

    assertThat(partner.describeVolumes().getVolumes()).hasSize(1);
  }

  @Test
  void refusesAMappingThatCannotBe() {
    assertThat(mappingRefusal(ebs("/dev/hda", new EbsBlockDevice().withVolumeSize(8))))
        .isEqualTo("Invalid device name /dev/hda");
    assertThat(
            mappingRefusal(
                ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(8)),
                ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(9))))
        .isEqualTo("The device '/dev/sdf' is used in more than one block-device mapping");
    assertThat(
            mappingRefusal(
                ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(8).withThroughput(125))))
        .isEqualTo("throughput cannot be specified with the volumeType of device '/dev/sdf'");
    assertThat(
            mappingRefusal(ebs("/dev/sda1", new EbsBlockDevice().withSnapshotId("snap-12345678"))))
        .isEqualTo("snapshotId cannot be modified on root device");
    assertThat(mappingRefusal(ebs("/dev/sda1", new EbsBlockDevice().withVolumeSize(7))))
        .isEqualTo(
            "Volume of size 7GB is smaller than  snapshot 'snap-2d4c3a41', expect size >= 8GB");
    assertThat(mappingRefusal(device("/dev/sda1").withNoDevice("")))
        .isEqualTo("The root device /dev/sda1 cannot be left out");
    assertThat(mappingRefusal(device("/dev/sda1").withVirtualName("ephemeral0")))
        .isEqualTo("The root device /dev/sda1 cannot be left out");
    assertThat(mappingRefusal(device("/dev/sdb").withVirtualName("floppy")))
        .startsWith("The virtual name 'floppy' is invalid.");
    assertThatRefusal(() -> launch(device("/dev/sdb")))
        .isEqualTo("400 MissingParameter: The request must contain the parameter ebs");
    assertThatRefusal(() -> launch(ebs("/dev/sdf", new EbsBlockDevice().withVolumeType("gp2"))))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter size or snapshotId");
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void refusesAVolumeThatCannotBeWithoutLeavingHalfALaunchBehind() {
    assertThatRefusal(
            () ->
                launch(
                    ebs(
                        "/dev/sdf",
                        new EbsBlockDevice().withVolumeSize(8).withVolumeType("floppy"))))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(() -> launch(ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(0))))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(() -> launch(ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(99999))))
        .startsWith("400 InvalidParameterValue: ");

    assertThat(volumes()).isEmpty();
    assertThat(ec2.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void refusesAVolumeInPlaceOfAnInstanceStoreRoot() {
    assertThatRefusal(
            () ->
                launched(
                    ec2,
                    Fixtures.launch(WINDOWS_STORE)
                        .withBlockDeviceMappings(
                            ebs("/dev/sda1", new EbsBlockDevice().withVolumeSize(10)))))
        .isEqualTo(
            "400 InvalidBlockDeviceMapping: The root device /dev/sda1 is an instance store and"
                + " cannot be a volume");
  }

  @Test
  void deletesOrKeepsVolumesWhenTheInstanceIsTerminated() {
    String id =
        launch(
                ebs(
                    "/dev/sdf",
                    new EbsBlockDevice().withVolumeSize(20).withDeleteOnTermination(false)))
            .getInstanceId();

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));

    assertThat(volumes())
        .singleElement()
        .satisfies(
            volume -> {
              assertThat(volume.getSize()).isEqualTo(20);
              assertThat(volume.getState()).isEqualTo("available");
              assertThat(volume.getAttachments()).isEmpty();
            });
  }

  @Test
  void theJournalHasTheVolumesOfAnInstance() {
    BlockDeviceMapping kept =
        ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(20).withDeleteOnTermination(false));
    String id = launch(kept).getInstanceId();
    List<String> volumes = volumes().stream().map(Volume::getVolumeId).toList();

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(id)));
    ec2.describeInstances();

    assertThat(history(volumes.get(0)))
        .containsExactly(
            "volume → in-use (of " + id + ")",
            "attachment → attached (" + id + " /dev/sda1)",
            "attachment attached → detached (TerminateInstances)",
            "volume in-use → deleted (TerminateInstances)");
    assertThat(history(volumes.get(1)))
        .containsExactly(
            "volume → in-use (of " + id + ")",
            "attachment → attached (" + id + " /dev/sdf)",
            "attachment attached → detached (TerminateInstances)",
            "volume in-use → available (detached)");
  }

  /** What the journal says of a volume, without its id. */
  private List<String> history(String id) {
    return cloud.journal().transitions(id).stream()
        .map(entry -> entry.text().replace(" " + id, ""))
        .toList();
  }

  @Test
  void whatALaunchDoesNotSayOfAVolumeIsAsTheImageHasIt() {
    String imageId = imageWithAFastAndAnEncryptedVolume();
    EbsBlockDevice fast =
        new EbsBlockDevice().withDeleteOnTermination(false).withVolumeType("gp3").withIops(4000);
    assertFast(
        imageId,
        new EbsBlockDevice().withVolumeSize(40).withVolumeType("gp3"),
        fast.clone().withVolumeSize(40).withThroughput(200));
    assertFast(
        imageId,
        new EbsBlockDevice().withIops(5000),
        fast.clone().withVolumeSize(20).withIops(5000).withThroughput(200));
    assertFast(
        imageId,
        new EbsBlockDevice().withThroughput(250).withDeleteOnTermination(true),
        fast.clone().withVolumeSize(20).withThroughput(250).withDeleteOnTermination(true));
    launched(
        ec2,
        Fixtures.launch(imageId)
            .withBlockDeviceMappings(
                ebs("/dev/sdg", new EbsBlockDevice().withDeleteOnTermination(true))));
    assertThat(volumes())
        .filteredOn(volume -> volume.getSize() == 30)
        .isNotEmpty()
        .allMatch(Volume::getEncrypted);
  }

  @Test
  void aVolumeOfAnotherTypeOrSnapshotThanTheImagesIsNotAsFastOrAsLarge() {
    String imageId = imageWithAFastAndAnEncryptedVolume();
    EbsBlockDevice kept = new EbsBlockDevice().withDeleteOnTermination(false);
    assertFast(
        imageId,
        new EbsBlockDevice().withVolumeType("gp2"),
        kept.clone().withVolumeSize(20).withVolumeType("gp2").withIops(100));
    assertFast(
        imageId,
        new EbsBlockDevice().withSnapshotId(snapshot(ec2, 15)),
        kept.clone().withVolumeSize(15).withVolumeType("gp3").withIops(4000).withThroughput(200));
  }

  /** Asserts what volume a launch makes that changes the fast one of the image. */
  private void assertFast(String imageId, EbsBlockDevice change, EbsBlockDevice expected) {
    String id =
        launched(ec2, Fixtures.launch(imageId).withBlockDeviceMappings(ebs("/dev/sdf", change)))
            .getInstanceId();
    assertThat(
            ec2.describeVolumes(
                    new DescribeVolumesRequest()
                        .withFilters(
                            new Filter("attachment.instance-id").withValues(id),
                            new Filter("attachment.device").withValues("/dev/sdf")))
                .getVolumes())
        .extracting(
            Volume::getSize,
            Volume::getVolumeType,
            Volume::getIops,
            Volume::getThroughput,
            volume -> volume.getAttachments().get(0).getDeleteOnTermination())
        .containsExactly(
            tuple(
                expected.getVolumeSize(),
                expected.getVolumeType(),
                expected.getIops(),
                expected.getThroughput(),
                expected.getDeleteOnTermination()));
  }

  private String imageWithAFastAndAnEncryptedVolume() {
    EbsBlockDevice fast =
        new EbsBlockDevice()
            .withSnapshotId(snapshot(ec2, 10))
            .withVolumeSize(20)
            .withVolumeType("gp3")
            .withIops(4000)
            .withThroughput(200)
            .withDeleteOnTermination(false);
    return ec2.registerImage(
            new RegisterImageRequest()
                .withName("fast and encrypted")
                .withArchitecture("x86_64")
                .withRootDeviceName("/dev/sda1")
                .withBlockDeviceMappings(
                    ebs("/dev/sda1", new EbsBlockDevice().withSnapshotId(snapshot(ec2, 8))),
                    ebs("/dev/sdf", fast),
                    ebs("/dev/sdg", new EbsBlockDevice().withVolumeSize(30).withEncrypted(true))))
        .getImageId();
  }

  private String imageWithTwoVolumes() {
    String id = launch(ebs("/dev/sdf", new EbsBlockDevice().withVolumeSize(20))).getInstanceId();
    ec2.describeInstances();
    return ec2.createImage(new com.amazonaws.services.ec2.model.CreateImageRequest(id, "two"))
        .getImageId();
  }

  private Instance launch(BlockDeviceMapping... devices) {
    return launched(ec2, Fixtures.launch(LINUX_EBS).withBlockDeviceMappings(devices));
  }

  private String mappingRefusal(BlockDeviceMapping... devices) {
    String refusal = refusal(() -> launch(devices));
    String code = "400 InvalidBlockDeviceMapping: ";
    assertThat(refusal).startsWith(code);
    return refusal.substring(code.length());
  }

  private List<Volume> volumes() {
    return ec2.describeVolumes().getVolumes();
  }

  private static BlockDeviceMapping ebs(String name, EbsBlockDevice volume) {
    return device(name).withEbs(volume);
  }

  private static BlockDeviceMapping device(String name) {
    return new BlockDeviceMapping().withDeviceName(name);
  }
}
