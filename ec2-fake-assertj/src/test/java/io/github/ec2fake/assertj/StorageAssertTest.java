// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.EBS_WINDOWS;
import static io.github.ec2fake.assertj.Ec2.OWNER;
import static io.github.ec2fake.assertj.Ec2.PARTNER;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static io.github.ec2fake.assertj.Failure.failsFor;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.CreateVolumePermissionModifications;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsResult;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class StorageAssertTest {
  private static final String PUBLIC = "snap-2098704e";

  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);

  private String volume() {
    return ec2.createVolume(new CreateVolumeRequest(10, "us-east-1a").withVolumeType("gp2"))
        .getVolume()
        .getVolumeId();
  }

  private String snapshot(String volume) {
    return ec2.createSnapshot(new CreateSnapshotRequest(volume, "nightly"))
        .getSnapshot()
        .getSnapshotId();
  }

  /** Asserts the failure for the volume: what was expected of it, and what was found. */
  private void volumeFails(
      String id, Consumer<VolumeAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "volume " + id, () -> assertion.accept(assertThat(ec2).volume(id)), expected, found);
  }

  /** Asserts the failure for the snapshot: what was expected of it, and what was found. */
  private void snapshotFails(
      String id, Consumer<SnapshotAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "snapshot " + id, () -> assertion.accept(assertThat(ec2).snapshot(id)), expected, found);
  }

  @Test
  void aVolumeOfItsOwn() {
    String id = volume();
    assertThat(ec2)
        .volume(id)
        .exists()
        .isAvailable()
        .isNotAttached()
        .hasState("available")
        .hasSize(10)
        .hasType("gp2")
        .isInZone("us-east-1a");
    volumeFails(id, it -> it.isInUse(), "to be in-use", "but it is available");
    volumeFails(
        id,
        it -> it.isAttachedTo("i-12345678"),
        "to be attached to i-12345678",
        "but it is attached to nothing");
    volumeFails(
        id, it -> it.hasSize(50), "to have the size in GiB 50", "but its size in GiB is 10");
    volumeFails(id, it -> it.hasType("io1"), "to have the type 'io1'", "but its type is 'gp2'");
    volumeFails(
        id,
        it -> it.isInZone("us-east-1b"),
        "to be in the zone us-east-1b",
        "but it is in us-east-1a");
    volumeFails(
        id,
        it -> it.isFromSnapshot(PUBLIC),
        "to be made from snap-2098704e",
        "but it was made empty");
  }

  @Test
  void anAttachedVolume() {
    String instance = Ec2.launch(ec2, EBS_WINDOWS).getInstanceId();
    String id = ec2.describeVolumes().getVolumes().get(0).getVolumeId();

    assertThat(ec2).volume(id).isInUse().isAttachedTo(instance).isFromSnapshot(PUBLIC);
    volumeFails(
        id,
        it -> it.isAvailable(),
        "to be available",
        "but it is in-use (attached to " + instance + " as /dev/sda1)");
    volumeFails(
        id,
        it -> it.isNotAttached(),
        "not to be attached",
        "but it is attached to " + instance + " as /dev/sda1");
    volumeFails(
        id,
        it -> it.isAttachedTo("i-12345678"),
        "to be attached to i-12345678",
        "but it is attached to " + instance + " as /dev/sda1");
    volumeFails(
        id,
        it -> it.isFromSnapshot("snap-1"),
        "to be made from snap-1",
        "but it was made from snap-2098704e");
  }

  @Test
  void noSuchVolume() {
    String id = volume();
    Ec2.tag(ec2, id, "Name", "data");

    assertThat(ec2).volume("vol-00000000").doesNotExist();
    assertThat(ec2).volume(id).hasTag("Name", "data");
    fails(
        () -> assertThat(ec2).volume("data").isAvailable(),
        """
        Expecting
          volume data
        to be available
        but this client sees no such volume. It has
          $ 'data', available
        """,
        id);
  }

  @Test
  void aSnapshot() {
    String volume = volume();
    String id = snapshot(volume);

    assertThat(ec2)
        .snapshot(id)
        .exists()
        .isCompleted()
        .hasState("completed")
        .isOf(volume)
        .hasSize(10)
        .hasDescription("nightly")
        .hasOwner(OWNER);
    snapshotFails(id, it -> it.isPending(), "to be pending", "but it is completed");
    snapshotFails(id, it -> it.hasFailed(), "to have failed", "but it is completed");
    snapshotFails(id, it -> it.isOf("vol-1"), "to be of vol-1", "but it is of " + volume);
    snapshotFails(
        id, it -> it.hasSize(11), "to have the size in GiB 11", "but its size in GiB is 10");
    snapshotFails(
        id,
        it -> it.hasDescription("weekly"),
        "to have the description 'weekly'",
        "but its description is 'nightly'");
    snapshotFails(
        id,
        it -> it.hasOwner(PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
  }

  @Test
  void aSnapshotThatIsBeingTaken() {
    Ec2Cloud manual = Ec2Cloud.builder().time(TimeMode.manual()).build();
    AmazonEC2 slow = manual.client();
    String volume =
        slow.createVolume(new CreateVolumeRequest(10, "us-east-1a")).getVolume().getVolumeId();
    manual.clock().advanceUntilSettled();
    String id =
        slow.createSnapshot(new CreateSnapshotRequest(volume, "nightly"))
            .getSnapshot()
            .getSnapshotId();

    assertThat(slow).snapshot(id).isPending();
    fails(
        () -> assertThat(slow).snapshot(id).isCompleted(),
        """
        Expecting
          snapshot $
        to be completed
        but it is pending (0%)
        """,
        id);
  }

  @Test
  void aSnapshotSaysHowFarItIsAndWhyItFailed() {
    Snapshot snapshot =
        new Snapshot().withSnapshotId("snap-1").withState("pending").withProgress("42%");
    AmazonEC2 other =
        new AbstractAmazonEC2() {
          @Override
          public DescribeSnapshotsResult describeSnapshots(DescribeSnapshotsRequest request) {
            return new DescribeSnapshotsResult().withSnapshots(snapshot);
          }
        };

    otherFails(other, "but it is pending (42%)");
    snapshot.setProgress(null);
    otherFails(other, "but it is pending");
    snapshot.withState("error").withProgress("99%").setStateMessage("");
    otherFails(other, "but it is error (99%)");
    snapshot.setStateMessage("Given key ID is not accessible");
    otherFails(other, "but it is error (Given key ID is not accessible)");
  }

  private static void otherFails(AmazonEC2 other, String found) {
    failsFor(
        "snapshot snap-1",
        () -> assertThat(other).snapshot("snap-1").isCompleted(),
        "to be completed",
        found);
  }

  @Test
  void aSharedSnapshot() {
    String id = snapshot(volume());
    assertThat(ec2).snapshot(id).isPrivate().isNotPublic();

    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(id)
            .withCreateVolumePermission(
                new CreateVolumePermissionModifications()
                    .withAdd(new CreateVolumePermission().withUserId(PARTNER))));

    assertThat(ec2).snapshot(id).isSharedExactlyWith(PARTNER).isNotSharedWith("123412341234");
    snapshotFails(id, it -> it.isPublic(), "to be public", "but it is shared with 999988887777");
    assertThatThrownBy(() -> assertThat(partner).snapshot(id).isNotPublic())
        .hasMessageContaining(
            "but EC2 tells only its owner, 111122223333, with whom it is shared, and this client"
                + " is not the owner's: ");

    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(id)
            .withCreateVolumePermission(
                new CreateVolumePermissionModifications()
                    .withAdd(new CreateVolumePermission().withGroup("all"))));

    assertThat(ec2).snapshot(id).isPublic();
    snapshotFails(
        id,
        it -> it.isNotPublic(),
        "not to be public",
        "but it is shared with 999988887777, and it is public");
  }

  @Test
  void noSuchSnapshot() {
    assertThat(ec2).snapshot("snap-00000000").doesNotExist();
    fails(
        () -> assertThat(ec2).snapshot("snap-00000000").isCompleted(),
        """
        Expecting
          snapshot snap-00000000
        to be completed
        but this client sees no such snapshot. It has none.
        """);
  }
}
