// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Fixtures.withoutTimeFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.ResourceType;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateImage: the Windows Guide, "Creating an Amazon EBS-Backed Windows AMI". */
class CreateImageTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String instanceId = running(launched(ec2, LINUX_EBS).getInstanceId());

  @Test
  void takesItsTimeAndIsAvailableThen() {
    String imageId = create("My AMI");

    assertThat(image(ec2, imageId).getState()).isEqualTo("pending");
    cloud.clock().advance(typically(8).minusMillis(1));
    assertThat(image(ec2, imageId).getState()).isEqualTo("pending");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(image(ec2, imageId).getState()).isEqualTo("available");
  }

  @Test
  void takesLongerTheMoreThereIsToCopy() {
    String big =
        running(
            new BlockDeviceMapping()
                .withDeviceName("/dev/sdf")
                .withEbs(new EbsBlockDevice().withVolumeSize(200)));

    String imageId = ec2.createImage(new CreateImageRequest(big, "big")).getImageId();

    cloud.clock().advance(typically(208).minusMillis(1));
    assertThat(image(ec2, imageId).getState()).isEqualTo("pending");
    cloud.clock().advance(Duration.ofMillis(1));
    assertThat(image(ec2, imageId).getState()).isEqualTo("available");
    assertThat(typically(208)).isLessThan(Duration.ofMinutes(10));
  }

  @Test
  void takesOverWhatTheInstanceIs() {
    String imageId = create("My AMI");

    Image image = image(ec2, imageId);
    assertThat(image.getName()).isEqualTo("My AMI");
    assertThat(image.getImageLocation()).isEqualTo("111122223333/My AMI");
    assertThat(image.getOwnerId()).isEqualTo("111122223333");
    assertThat(image.getImageOwnerAlias()).isNull();
    assertThat(image.getArchitecture()).isEqualTo("x86_64");
    assertThat(image.getRootDeviceType()).isEqualTo("ebs");
    assertThat(image.getRootDeviceName()).isEqualTo("/dev/sda1");
    assertThat(image.getPublic()).isFalse();
    assertThat(image.getSourceInstanceId()).isEqualTo(instanceId);
    assertThat(image.getPlatform()).isNull();
  }

  @Test
  void ofWindowsIsWindows() {
    String windows = running(launched(ec2, WINDOWS_EBS).getInstanceId());

    String imageId = ec2.createImage(new CreateImageRequest(windows, "winami")).getImageId();

    assertThat(image(ec2, imageId).getPlatform()).isEqualTo("windows");
  }

  @Test
  void makesASnapshotOfEachVolumeAndKeepsInstanceStores() {
    String withDisks =
        running(
            new BlockDeviceMapping()
                .withDeviceName("/dev/sdf")
                .withEbs(new EbsBlockDevice().withVolumeSize(20).withDeleteOnTermination(false)),
            new BlockDeviceMapping().withDeviceName("/dev/sdb").withVirtualName("ephemeral0"));

    String imageId = ec2.createImage(new CreateImageRequest(withDisks, "three")).getImageId();

    List<BlockDeviceMapping> devices = image(ec2, imageId).getBlockDeviceMappings();
    assertThat(devices)
        .extracting(BlockDeviceMapping::getDeviceName)
        .containsExactlyInAnyOrder("/dev/sda1", "/dev/sdf", "/dev/sdb");
    for (BlockDeviceMapping device : devices) {
      if (device.getDeviceName().equals("/dev/sdb")) {
        assertThat(device.getVirtualName()).isEqualTo("ephemeral0");
        assertThat(device.getEbs()).isNull();
      } else {
        boolean root = device.getDeviceName().equals("/dev/sda1");
        assertThat(device.getEbs().getVolumeSize()).isEqualTo(root ? 8 : 20);
        assertThat(device.getEbs().getDeleteOnTermination()).isEqualTo(root);
        Snapshot snapshot = snapshot(device.getEbs().getSnapshotId());
        assertThat(snapshot.getDescription())
            .isEqualTo(
                "Created by CreateImage("
                    + withDisks
                    + ") for "
                    + imageId
                    + " from "
                    + snapshot.getVolumeId());
      }
    }
    cloud.clock().advanceUntilSettled();
    assertThat(running(launched(ec2, imageId).getInstanceId()))
        .satisfies(
            id ->
                assertThat(described(ec2, id).getBlockDeviceMappings())
                    .extracting("deviceName")
                    .containsExactlyInAnyOrder("/dev/sda1", "/dev/sdf"));
  }

  @Test
  void keepsTheSizeThatTheRootHas() {
    String grown =
        running(
            launched(
                    ec2,
                    launch(LINUX_EBS)
                        .withBlockDeviceMappings(
                            new BlockDeviceMapping()
                                .withDeviceName("/dev/sda1")
                                .withEbs(new EbsBlockDevice().withVolumeSize(50))))
                .getInstanceId());

    String imageId = ec2.createImage(new CreateImageRequest(grown, "grown")).getImageId();

    assertThat(image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getVolumeSize())
        .isEqualTo(50);
  }

  @Test
  void keepsItsSnapshotFromBeingDeletedUntilItIsDeregistered() {
    String imageId = create("My AMI");
    cloud.clock().advanceUntilSettled();
    String snapshotId =
        image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();

    assertThatRefusal(() -> ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshotId)))
        .isEqualTo(
            "400 InvalidSnapshot.InUse: The snapshot "
                + snapshotId
                + " is currently in use by "
                + imageId);

    ec2.deregisterImage(new DeregisterImageRequest(imageId));
    assertThat(snapshot(snapshotId).getState()).isEqualTo("completed");
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshotId));
  }

  @Test
  void rebootsTheInstanceUnlessToldNotTo() {
    ec2.createImage(new CreateImageRequest(instanceId, "without").withNoReboot(true));
    assertThat(reboots()).isZero();

    ec2.createImage(new CreateImageRequest(instanceId, "with"));
    assertThat(reboots()).isEqualTo(1);
    assertThat(stateOf(ec2, instanceId)).isEqualTo("running");
  }

  @Test
  void takesAStoppedInstanceAsItIs() {
    ec2.stopInstances(new StopInstancesRequest(List.of(instanceId)));
    create("stopping");
    assertThat(stateOf(ec2, instanceId)).isEqualTo("stopping");
    cloud.clock().advanceUntilSettled();

    create("stopped");

    assertThat(stateOf(ec2, instanceId)).isEqualTo("stopped");
  }

  @Test
  void refusesAnInstanceThatIsNotUpOrGoingAway() {
    String pending = launched(ec2, LINUX_EBS).getInstanceId();
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest(pending, "pending")))
        .isEqualTo(
            "400 InvalidParameterValue: Invalid value '"
                + pending
                + "' for instanceId. Instance is not in state 'running' or 'stopping' or"
                + " 'stopped'");

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(pending)));
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest(pending, "going")))
        .endsWith("Instance is not in state 'running' or 'stopping' or 'stopped'");
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest(pending, "gone")))
        .endsWith("Instance is not in state 'running' or 'stopping' or 'stopped'");
  }

  @Test
  void refusesAnInstanceStoreRoot() {
    String store = running(launched(ec2, WINDOWS_STORE).getInstanceId());

    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest(store, "store")))
        .isEqualTo(
            "400 InvalidParameterValue: Invalid value '"
                + store
                + "' for instanceId. Instance does not have a volume attached at root (/dev/sda1)");
  }

  @Test
  void refusesAnInstanceThatIsNotTheCallers() {
    AmazonEC2 partner = cloud.client(PARTNER);

    assertThatRefusal(() -> partner.createImage(new CreateImageRequest(instanceId, "theirs")))
        .isEqualTo(
            "400 InvalidInstanceID.NotFound: The instance ID '" + instanceId + "' does not exist");
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest("i-xyz", "malformed")))
        .startsWith("400 InvalidInstanceID.Malformed");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ab", "no:colon", "no*star", "ünicode", "tab\there"})
  void refusesABadName(String name) {
    assertThatRefusal(() -> create(name))
        .startsWith(
            "400 InvalidAMIName.Malformed:"
                + " AMI names must be between 3 and 128 characters long, and may contain ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"abc", "My AMI", "a(b)[c].d/e-f_g'h@i", "0123456789"})
  void takesAGoodName(String name) {
    assertThat(image(ec2, create(name)).getName()).isEqualTo(name);
  }

  @Test
  void measuresNameAndDescription() {
    create("n".repeat(128));
    assertThatRefusal(() -> create("n".repeat(129))).startsWith("400 InvalidAMIName.Malformed");

    ec2.createImage(
        new CreateImageRequest(instanceId, "described").withDescription("d".repeat(255)));
    assertThatRefusal(
            () ->
                ec2.createImage(
                    new CreateImageRequest(instanceId, "described too much")
                        .withDescription("d".repeat(256))))
        .isEqualTo(
            "400 InvalidParameterValue: AMI descriptions must be less than 256 characters long");
  }

  @Test
  void refusesANameTwiceUntilTheFirstIsDeregistered() {
    String first = create("My AMI");

    assertThatRefusal(() -> create("My AMI"))
        .isEqualTo(
            "400 InvalidAMIName.Duplicate: AMI name My AMI is already in use by AMI " + first);
    create("my ami");

    ec2.deregisterImage(new DeregisterImageRequest(first));
    assertThat(create("My AMI")).isNotEqualTo(first);
  }

  @Test
  void letsAnotherAccountUseTheSameName() {
    create("My AMI");
    AmazonEC2 partner = cloud.client(PARTNER);
    String theirs = running(launched(partner, LINUX_EBS).getInstanceId());

    assertThat(partner.createImage(new CreateImageRequest(theirs, "My AMI")).getImageId())
        .startsWith("ami-");
  }

  @Test
  void tagsTheImageAndItsSnapshots() {
    String imageId =
        ec2.createImage(
                new CreateImageRequest(instanceId, "tagged")
                    .withTagSpecifications(
                        tags(ResourceType.Image, "of", "image"),
                        tags(ResourceType.Snapshot, "of", "snapshot")))
            .getImageId();

    Image image = image(ec2, imageId);
    assertThat(image.getTags()).containsExactly(new Tag("of", "image"));
    assertThat(snapshot(image.getBlockDeviceMappings().get(0).getEbs().getSnapshotId()).getTags())
        .containsExactly(new Tag("of", "snapshot"));
  }

  @Test
  void refusesTagsOfWhatItDoesNotMake() {
    assertThatRefusal(
            () ->
                ec2.createImage(
                    new CreateImageRequest(instanceId, "tagged")
                        .withTagSpecifications(tags(ResourceType.Volume, "of", "volume"))))
        .startsWith("400 InvalidParameterValue: 'volume' is not a valid taggable resource type");
    assertThat(ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self")))
        .satisfies(none -> assertThat(none.getSnapshots()).isEmpty());
  }

  @Test
  void wantsANameAndAnInstance() {
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest().withName("nameless")))
        .isEqualTo("400 MissingParameter: The request must contain the parameter InstanceId");
    assertThatRefusal(() -> ec2.createImage(new CreateImageRequest().withInstanceId(instanceId)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter Name");
  }

  @Test
  void failsIfTheInstanceIsTerminatedMeanwhile() {
    String imageId = create("My AMI");
    String snapshotId =
        image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));

    Image image = image(ec2, imageId);
    assertThat(image.getState()).isEqualTo("failed");
    assertThat(image.getStateReason().getCode()).isEqualTo("Client.InstanceTerminated");
    assertThatRefusal(() -> launched(ec2, imageId)).startsWith("400 InvalidAMIID.Unavailable");
    cloud.clock().advanceUntilSettled();
    assertThat(image(ec2, imageId).getState()).isEqualTo("failed");
    ec2.deleteSnapshot(new DeleteSnapshotRequest(snapshotId));
    ec2.deregisterImage(new DeregisterImageRequest(imageId));
  }

  @Test
  void theEndOfAnInstanceLeavesItsFinishedImagesAndThoseOfOthersAlone() {
    String finished = create("finished");
    String other = running();
    String othersPending = ec2.createImage(new CreateImageRequest(other, "other")).getImageId();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId)));

    assertThat(image(ec2, othersPending).getState()).isEqualTo("pending");
    cloud.clock().advanceUntilSettled();
    assertThat(image(ec2, finished).getState()).isEqualTo("available");
    assertThat(image(ec2, othersPending).getState()).isEqualTo("available");
  }

  @Test
  void failsIfItsSnapshotFails() {
    cloud.faults().on(Faults.snapshot().atPercent(50)).fail("Client.Lost", "is lost");
    String imageId = create("My AMI");
    String other = ec2.createImage(new CreateImageRequest(instanceId, "other")).getImageId();
    String snapshotId =
        image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
    cloud.clock().advanceUntilSettled();

    assertThat(image(ec2, imageId).getState()).isEqualTo("failed");
    assertThat(image(ec2, imageId).getStateReason().getCode()).isEqualTo("Server.InternalError");
    assertThat(image(ec2, imageId).getStateReason().getMessage())
        .isEqualTo("Server.InternalError: Snapshot " + snapshotId + " failed: is lost");
    assertThat(image(ec2, other).getState()).isEqualTo("available");
  }

  @Test
  void aFaultHitsTheImagesOfTheInstanceThatItNames() {
    cloud.faults().on(Faults.imageCopy()).always().hang();
    cloud.faults().on(Faults.imageCreation().of(instanceId)).hang();
    String other = running();
    String othersId = ec2.createImage(new CreateImageRequest(other, "other")).getImageId();
    String imageId = create("My AMI");
    cloud.clock().advanceUntilSettled();

    assertThat(image(ec2, othersId).getState()).isEqualTo("available");
    assertThat(image(ec2, imageId).getState()).isEqualTo("pending");
  }

  @Test
  void failsIfTheInstanceIsRebootedMeanwhileButNotByTheNextImage() {
    String rebooted = create("first");
    ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId)));
    String second = create("first");
    String third = create("third");

    assertThat(image(ec2, rebooted).getState()).isEqualTo("failed");
    cloud.clock().advanceUntilSettled();
    assertThat(image(ec2, second).getState()).isEqualTo("available");
    assertThat(image(ec2, third).getState()).isEqualTo("available");
  }

  @Test
  void canBeDeregisteredWhileItIsPending() {
    String imageId = create("My AMI");

    ec2.deregisterImage(new DeregisterImageRequest(imageId));
    cloud.clock().advanceUntilSettled();

    assertThat(image(ec2, imageId).getState()).isEqualTo("deregistered");
  }

  @Test
  void isThereAtOnceIfItTakesNoTime() {
    try (Ec2Cloud fast = withoutTimeFor(Phase.EBS_BOOT, Phase.IMAGE_CREATION)) {
      AmazonEC2 client = fast.client();
      String instance = launched(client, LINUX_EBS).getInstanceId();

      String imageId = client.createImage(new CreateImageRequest(instance, "now")).getImageId();

      assertThat(image(client, imageId).getState()).isEqualTo("available");
    }
  }

  @Test
  void changesNothingInADryRun() {
    assertThat(ec2.dryRun(new CreateImageRequest(instanceId, "dry")).isSuccessful()).isTrue();

    assertThat(reboots()).isZero();
    assertThat(
            ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
                .getSnapshots())
        .isEmpty();
    create("dry");
  }

  /** How long an image of so many GiB is pending. */
  private static Duration typically(int gib) {
    return Phase.IMAGE_CREATION
        .typical()
        .plus(Phase.IMAGE_CREATION_PER_GIB.typical().multipliedBy(gib));
  }

  private String create(String name) {
    return ec2.createImage(new CreateImageRequest(instanceId, name)).getImageId();
  }

  /** A running instance with these devices besides its root. */
  private String running(BlockDeviceMapping... devices) {
    return running(
        launched(ec2, launch(LINUX_EBS).withBlockDeviceMappings(devices)).getInstanceId());
  }

  private String running(String id) {
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private long reboots() {
    return cloud.journal().transitions(instanceId).stream()
        .filter(entry -> entry.note().equals("CreateImage"))
        .map(TransitionEntry::to)
        .filter("running"::equals)
        .count();
  }

  private Snapshot snapshot(String id) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .get(0);
  }

  private static TagSpecification tags(ResourceType type, String key, String value) {
    return new TagSpecification().withResourceType(type).withTags(new Tag(key, value));
  }
}
