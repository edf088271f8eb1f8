// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateSnapshotsRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.InstanceSpecification;
import com.amazonaws.services.ec2.model.ResourceType;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SnapshotInfo;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** CreateSnapshots: of the volumes of an instance, a root of 8 GiB and an encrypted one of 2. */
class CreateSnapshotsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String instanceId =
      launched(
              ec2,
              launch(LINUX_EBS)
                  .withBlockDeviceMappings(
                      new BlockDeviceMapping()
                          .withDeviceName("/dev/sdf")
                          .withEbs(new EbsBlockDevice().withVolumeSize(2).withEncrypted(true))))
          .getInstanceId();

  @BeforeEach
  void isUp() {
    cloud.clock().advanceUntilSettled();
  }

  @Test
  void takesOneOfEachVolumeAtTheSameTime() {
    List<SnapshotInfo> made = ec2.createSnapshots(all().withDescription("both")).getSnapshots();

    assertThat(made).extracting(SnapshotInfo::getVolumeSize).containsExactly(8, 2);
    assertThat(made).extracting(SnapshotInfo::getVolumeId).containsExactly(root(), data());
    assertThat(made).extracting(SnapshotInfo::getEncrypted).containsExactly(false, true);
    assertThat(made)
        .allSatisfy(
            each -> {
              assertThat(each.getState()).isEqualTo("pending");
              assertThat(each.getDescription()).isEqualTo("both");
              assertThat(each.getOwnerId()).isEqualTo(OWNER);
              assertThat(each.getProgress()).isEqualTo("0%");
              assertThat(each.getStartTime().toInstant()).isEqualTo(cloud.clock().instant());
              assertThat(each.getTags()).isEmpty();
            });
    cloud.clock().advanceUntilSettled();
    assertThat(described(made.get(1)).getState()).isEqualTo("completed");
    assertThat(described(made.get(1)).getKmsKeyId()).isNotNull();
  }

  @Test
  void leavesVolumesOut() {
    assertThat(volumes(all().withInstanceSpecification(instance().withExcludeBootVolume(true))))
        .containsExactly(data());
    assertThat(
            volumes(all().withInstanceSpecification(instance().withExcludeDataVolumeIds(data()))))
        .containsExactly(root());
    List<String> forty = Collections.nCopies(40, data());
    assertThat(volumes(all().withInstanceSpecification(instance().withExcludeDataVolumeIds(forty))))
        .containsExactly(root());
  }

  @Test
  void tagsThemAndCopiesTheTagsOfTheirVolumes() {
    ec2.createTags(
        new CreateTagsRequest(
            List.of(data()), List.of(new Tag("Name", "data"), new Tag("owner", "me"))));

    List<SnapshotInfo> made =
        ec2.createSnapshots(
                all()
                    .withCopyTagsFromSource("volume")
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType(ResourceType.Snapshot)
                            .withTags(new Tag("owner", "you"))))
            .getSnapshots();

    assertThat(made.get(0).getTags()).containsExactly(new Tag("owner", "you"));
    assertThat(made.get(1).getTags())
        .containsExactlyInAnyOrder(new Tag("Name", "data"), new Tag("owner", "you"));
    assertThat(described(made.get(1)).getTags()).hasSize(2);
  }

  @Test
  void refusesWhatItCannotLeaveOut() {
    assertThatRefusal(() -> without(root()))
        .isEqualTo(
            "400 InvalidParameterValue: The volume '"
                + root()
                + "' is the root volume. Use ExcludeBootVolume to leave it out.");
    assertThatRefusal(() -> without("vol-0badcafe"))
        .isEqualTo(
            "400 InvalidParameterValue: The volume 'vol-0badcafe' is not attached to the"
                + " instance.");
    assertThatRefusal(() -> without(Collections.nCopies(41, data()).toArray(String[]::new)))
        .isEqualTo(
            "400 InvalidParameterValue: The parameter ExcludeDataVolumeId can have 40 volume ids"
                + " at most.");
    assertThatRefusal(
            () ->
                ec2.createSnapshots(
                    all()
                        .withInstanceSpecification(
                            instance()
                                .withExcludeBootVolume(true)
                                .withExcludeDataVolumeIds(data()))))
        .isEqualTo(
            "400 InvalidParameterCombination: There is no volume of instance '"
                + instanceId
                + "' to snapshot.");
    assertThatRefusal(() -> ec2.createSnapshots(all().withDescription("d".repeat(256))))
        .startsWith("400 InvalidParameterValue: Value (d")
        .endsWith(" for parameter description is invalid. It exceeds 255 characters");
    assertThatRefusal(() -> ec2.createSnapshots(all().withCopyTagsFromSource("instance")))
        .startsWith("400 InvalidParameterValue: Value (instance) for parameter");
    assertThat(own()).isEmpty();
  }

  @Test
  void refusesInstancesThatTheCallerDoesNotHave() {
    assertThatRefusal(() -> ec2.createSnapshots(of("i-0badcafe")))
        .startsWith("400 InvalidInstanceID.NotFound");
    assertThatRefusal(() -> ec2.createSnapshots(of("i"))).startsWith("400 InvalidInstanceID");
    assertThatRefusal(() -> cloud.client(PARTNER).createSnapshots(all()))
        .startsWith("400 InvalidInstanceID.NotFound");
    assertThatRefusal(() -> cloud.client(OWNER, "eu-west-1").createSnapshots(all()))
        .startsWith("400 InvalidInstanceID.NotFound");
    assertThatRefusal(() -> ec2.createSnapshots(new CreateSnapshotsRequest()))
        .startsWith("400 MissingParameter");
  }

  @Test
  void takesAllOrNone() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.SNAPSHOTS, 1));
    assertThatRefusal(() -> ec2.createSnapshots(all())).startsWith("400 SnapshotLimitExceeded");
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.PENDING_SNAPSHOTS, 1));
    assertThatRefusal(() -> ec2.createSnapshots(all()))
        .startsWith("400 PendingSnapshotLimitExceeded");
    assertThat(own()).isEmpty();

    cloud.account(OWNER).quotas(Quotas.standard());
    for (int i = 0; i < 5; i++) {
      ec2.createSnapshots(all());
    }
    assertThatRefusal(() -> ec2.createSnapshots(all()))
        .startsWith("400 ConcurrentSnapshotLimitExceeded");
    assertThat(own()).hasSize(10);
  }

  @Test
  void theJournalHasTheirLivesAlsoOfOneThatIsDeletedBeforeItIsCompleted() {
    List<SnapshotInfo> made = ec2.createSnapshots(all()).getSnapshots();
    String deleted = made.get(0).getSnapshotId();
    String completed = made.get(1).getSnapshotId();
    ec2.deleteSnapshot(new DeleteSnapshotRequest(deleted));
    cloud.clock().advanceUntilSettled();
    ec2.deleteSnapshot(new DeleteSnapshotRequest(completed));

    assertThat(states(deleted)).containsExactly("pending", "deleted");
    assertThat(states(completed)).containsExactly("pending", "completed", "deleted");
  }

  private List<String> states(String id) {
    return cloud.journal().transitions(id).stream().map(TransitionEntry::to).toList();
  }

  private InstanceSpecification instance() {
    return new InstanceSpecification().withInstanceId(instanceId);
  }

  private CreateSnapshotsRequest all() {
    return new CreateSnapshotsRequest().withInstanceSpecification(instance());
  }

  private static CreateSnapshotsRequest of(String id) {
    return new CreateSnapshotsRequest()
        .withInstanceSpecification(new InstanceSpecification().withInstanceId(id));
  }

  private void without(String... volumeIds) {
    ec2.createSnapshots(
        all().withInstanceSpecification(instance().withExcludeDataVolumeIds(volumeIds)));
  }

  private List<String> volumes(CreateSnapshotsRequest asked) {
    return ec2.createSnapshots(asked).getSnapshots().stream()
        .map(SnapshotInfo::getVolumeId)
        .toList();
  }

  private String root() {
    return volume("/dev/sda1");
  }

  private String data() {
    return volume("/dev/sdf");
  }

  private String volume(String device) {
    return ec2.describeVolumes().getVolumes().stream()
        .filter(volume -> volume.getAttachments().get(0).getDevice().equals(device))
        .map(Volume::getVolumeId)
        .findFirst()
        .orElseThrow();
  }

  private List<Snapshot> own() {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
        .getSnapshots();
  }

  private Snapshot described(SnapshotInfo made) {
    return ec2.describeSnapshots(
            new DescribeSnapshotsRequest().withSnapshotIds(made.getSnapshotId()))
        .getSnapshots()
        .get(0);
  }
}
