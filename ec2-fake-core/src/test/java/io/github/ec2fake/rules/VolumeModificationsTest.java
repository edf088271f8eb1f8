// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.fault.Faults.volumeModification;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesModificationsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyVolumeRequest;
import com.amazonaws.services.ec2.model.Volume;
import com.amazonaws.services.ec2.model.VolumeModification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ModifyVolume and DescribeVolumesModifications. */
class VolumeModificationsTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  @Test
  void aVolumeIsWhatWasAskedForWhenItIsOptimizing() {
    String id = volume(volume(100).withVolumeType("gp2"));

    VolumeModification begun =
        ec2.modifyVolume(
                modifying(id)
                    .withSize(200)
                    .withVolumeType("gp3")
                    .withIops(4000)
                    .withThroughput(500))
            .getVolumeModification();

    assertThat(begun.getVolumeId()).isEqualTo(id);
    assertThat(begun.getModificationState()).isEqualTo("modifying");
    assertThat(begun.getOriginalSize()).isEqualTo(100);
    assertThat(begun.getOriginalVolumeType()).isEqualTo("gp2");
    assertThat(begun.getOriginalIops()).isEqualTo(300);
    assertThat(begun.getOriginalThroughput()).isNull();
    assertThat(begun.getTargetSize()).isEqualTo(200);
    assertThat(begun.getTargetVolumeType()).isEqualTo("gp3");
    assertThat(begun.getTargetIops()).isEqualTo(4000);
    assertThat(begun.getTargetThroughput()).isEqualTo(500);
    assertThat(begun.getProgress()).isZero();
    assertThat(begun.getStartTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(begun.getEndTime()).isNull();
    assertThat(described(id).getSize()).isEqualTo(100);

    cloud.clock().advance(Phase.VOLUME_MODIFICATION.typical());
    assertThat(modification(id).getModificationState()).isEqualTo("optimizing");
    Volume modified = described(id);
    assertThat(modified.getState()).isEqualTo("available");
    assertThat(modified.getSize()).isEqualTo(200);
    assertThat(modified.getVolumeType()).isEqualTo("gp3");
    assertThat(modified.getIops()).isEqualTo(4000);
    assertThat(modified.getThroughput()).isEqualTo(500);

    cloud.clock().advance(Phase.VOLUME_OPTIMIZATION.typical().dividedBy(2));
    assertThat(modification(id).getProgress()).isEqualTo(50);
    cloud.clock().advance(Phase.VOLUME_OPTIMIZATION.typical().dividedBy(2));
    VolumeModification completed = modification(id);
    assertThat(completed.getModificationState()).isEqualTo("completed");
    assertThat(completed.getProgress()).isEqualTo(100);
    assertThat(completed.getEndTime().toInstant()).isEqualTo(cloud.clock().instant());
    assertThat(completed.getStatusMessage()).isNull();
  }

  @Test
  void aFailedModificationChangesNothing() {
    String id = volume(volume(10));
    cloud.faults().on(volumeModification().of(id)).fail("Server.Capacity", "no room");

    ec2.modifyVolume(modifying(id).withSize(20));
    cloud.clock().advanceUntilSettled();

    VolumeModification failed = modification(id);
    assertThat(failed.getModificationState()).isEqualTo("failed");
    assertThat(failed.getStatusMessage()).isEqualTo("no room");
    assertThat(failed.getEndTime()).isNotNull();
    assertThat(described(id).getSize()).isEqualTo(10);
  }

  @ParameterizedTest
  @CsvSource({
    "gp2, ,    ,    , gp2, 300,  ",
    "gp2, 300, ,    , gp2, 900,  ",
    "gp2, ,    gp3, , gp3, 3000, 125",
    "gp2, ,    io1, , io1, 3000, ",
    "gp2, ,    io2, , io2, 3000, ",
    "gp3, ,    gp2, , gp2, 300,  ",
    "gp3, ,    ,    , gp3, 5000, 300",
    "gp3, 500, ,    , gp3, 5000, 300",
    "gp3, ,    , 6000, gp3, 6000, 300",
    "gp2, 125, st1, , st1, ,     "
  })
  void whatIsNotNamedStaysOrIsTheTypes(
      String type,
      Integer size,
      String newType,
      Integer newIops,
      String expectedType,
      Integer iops,
      Integer throughput) {
    CreateVolumeRequest asked = volume(100).withVolumeType(type);
    if (type.equals("gp3")) {
      asked.withIops(5000).withThroughput(300);
    }
    String id = volume(asked);

    ec2.modifyVolume(modifying(id).withSize(size).withVolumeType(newType).withIops(newIops));
    cloud.clock().advanceUntilSettled();

    Volume modified = described(id);
    assertThat(modified.getVolumeType()).isEqualTo(expectedType);
    assertThat(modified.getSize()).isEqualTo(size == null ? 100 : size);
    assertThat(modified.getIops()).isEqualTo(iops);
    assertThat(modified.getThroughput()).isEqualTo(throughput);
  }

  @Test
  void refusesWhatAVolumeCannotBecome() {
    String id = volume(volume(100));
    String root = rootOf(launched(ec2, LINUX_EBS).getInstanceId());
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withSize(99)))
        .isEqualTo("400 InvalidParameterValue: New size cannot be smaller than existing size");
    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withVolumeType("st1")))
        .startsWith("400 InvalidParameterValue: The volume size is invalid for st1 volumes: 100");
    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withVolumeType("gp4")))
        .startsWith("400 InvalidParameterValue: Value (gp4) for parameter volumeType is invalid.");
    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withIops(500)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter iops is not supported for gp2"
                + " volumes.");
    assertThatRefusal(
            () -> ec2.modifyVolume(modifying(id).withVolumeType("gp3").withThroughput(751)))
        .startsWith("400 InvalidParameterValue: Throughput (MiBps) to iops ratio");
    assertThatRefusal(() -> ec2.modifyVolume(modifying(root).withSize(200).withVolumeType("sc1")))
        .startsWith("400 BootForVolumeTypeUnsupported");
    assertThatRefusal(() -> ec2.modifyVolume(modifying("vol-0badcafe").withSize(200)))
        .isEqualTo("400 InvalidVolume.NotFound: The volume 'vol-0badcafe' does not exist.");
    assertThatRefusal(() -> ec2.modifyVolume(modifying("vol").withSize(200)))
        .isEqualTo(
            "400 InvalidParameterValue: Value (vol) for parameter volumeId is invalid. Expected:"
                + " 'vol-...'.");
    assertThatRefusal(() -> cloud.client(PARTNER).modifyVolume(modifying(id).withSize(200)))
        .startsWith("400 InvalidVolume.NotFound");
    assertThatRefusal(
            () -> cloud.client(OWNER, "eu-west-1").modifyVolume(modifying(id).withSize(200)))
        .startsWith("400 InvalidVolume.NotFound");
    assertThat(described(id).getSize()).isEqualTo(100);
  }

  @Test
  void aVolumeThatIsAttachedButNoRootBecomesAHardDisk() {
    String instance = launched(ec2, LINUX_EBS).getInstanceId();
    String id = volume(volume(125));
    cloud.clock().advanceUntilSettled();
    ec2.attachVolume(new AttachVolumeRequest(id, instance, "/dev/sdf"));

    ec2.modifyVolume(modifying(id).withVolumeType("st1"));
    cloud.clock().advanceUntilSettled();

    assertThat(described(id).getVolumeType()).isEqualTo("st1");
  }

  @Test
  void aVolumeThatIsBeingCreatedIsNotModified() {
    String id = ec2.createVolume(volume(8)).getVolume().getVolumeId();

    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withSize(9)))
        .isEqualTo("400 IncorrectState: Volume '" + id + "' is in the 'creating' state.");
  }

  @Test
  void oneModificationAtATime() {
    String id = volume(volume(10));
    ec2.modifyVolume(modifying(id).withSize(20));

    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withSize(30)))
        .isEqualTo(
            "400 IncorrectModificationState: Volume "
                + id
                + " cannot be modified in modification state MODIFYING");
    cloud.clock().advance(Phase.VOLUME_MODIFICATION.typical());
    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withSize(30)))
        .endsWith("cannot be modified in modification state OPTIMIZING");
    cloud.clock().advance(Phase.VOLUME_OPTIMIZATION.typical());
    ec2.modifyVolume(modifying(id).withSize(30));
    assertThat(modification(id).getOriginalSize()).isEqualTo(20);
  }

  @Test
  void fourModificationsADay() {
    String id = volume(volume(10));
    String first = cloud.clock().instant().plus(Duration.ofDays(1)).toString();
    for (int size = 11; size <= 14; size++) {
      ec2.modifyVolume(modifying(id).withSize(size));
      cloud.clock().advance(Duration.ofHours(1));
    }

    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withSize(15)))
        .isEqualTo(
            "400 VolumeModificationRateExceeded: You've reached the maximum modification rate per"
                + " volume limit. The volume can be modified again after "
                + first
                + ".");
    ec2.modifyVolume(modifying(volume(volume(10))).withSize(15));
    cloud.clock().advance(Duration.ofHours(20));
    ec2.modifyVolume(modifying(id).withSize(15));
    assertThatRefusal(
            () -> {
              cloud.clock().advance(Duration.ofMinutes(30));
              ec2.modifyVolume(modifying(id).withSize(16));
            })
        .startsWith("400 VolumeModificationRateExceeded");
  }

  @Test
  void aVolumeIsNotAttachedBeforeItIsWhatWasAskedFor() {
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    String id = volume(volume(10));
    cloud.clock().advanceUntilSettled();
    AttachVolumeRequest attaching = new AttachVolumeRequest(id, instanceId, "/dev/sdf");
    ec2.modifyVolume(modifying(id).withSize(20));

    assertThatRefusal(() -> ec2.attachVolume(attaching))
        .isEqualTo(
            "400 OperationNotPermitted: Cannot attach volume "
                + id
                + " when it is in modification state: MODIFYING");
    cloud.clock().advance(Phase.VOLUME_MODIFICATION.typical());
    assertThat(ec2.attachVolume(attaching).getAttachment().getState()).isEqualTo("attaching");
  }

  @Test
  void aVolumeInUseIsModified() {
    String root = rootOf(launched(ec2, LINUX_EBS).getInstanceId());

    ec2.modifyVolume(modifying(root).withSize(30));
    cloud.clock().advanceUntilSettled();

    assertThat(described(root).getSize()).isEqualTo(30);
    assertThat(described(root).getState()).isEqualTo("in-use");
  }

  @Test
  void theQuotaOfStorageCountsWhatIsAdded() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.VOLUME_STORAGE_TIB, 1));
    String id = volume(volume(1000));

    assertThatRefusal(() -> ec2.modifyVolume(modifying(id).withSize(1025)))
        .startsWith("400 VolumeLimitExceeded: You have exceeded your maximum gp2 storage limit");
    ec2.modifyVolume(modifying(id).withSize(1024));
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> ec2.createVolume(volume(1)))
        .startsWith("400 VolumeLimitExceeded: You have exceeded your maximum gp2 storage limit");
    ec2.modifyVolume(modifying(id).withVolumeType("gp3"));
    cloud.clock().advanceUntilSettled();
    assertThat(volume(volume(1))).isNotEmpty();
  }

  @Test
  void describesTheLatestModificationOfEachVolume() {
    String first = volume(volume(10));
    String second = volume(volume(20).withVolumeType("gp3"));
    String third = volume(volume(30));
    ec2.modifyVolume(modifying(first).withSize(11));
    cloud.clock().advanceUntilSettled();
    ec2.modifyVolume(modifying(second).withIops(3500));
    ec2.modifyVolume(modifying(first).withSize(12));

    assertThat(found()).containsExactly(second, first);
    assertThat(modification(first).getOriginalSize()).isEqualTo(11);
    assertThat(
            ec2.describeVolumesModifications(
                    new DescribeVolumesModificationsRequest().withVolumeIds(first, second))
                .getVolumesModifications())
        .extracting(VolumeModification::getVolumeId)
        .containsExactly(first, second);
    assertThatRefusal(() -> modification(third))
        .isEqualTo(
            "400 InvalidVolumeModification.NotFound: Modification for volume '"
                + third
                + "' does not exist.");
    assertThatRefusal(() -> modification("vol-0badcafe")).startsWith("400 InvalidVolume.NotFound");
    assertThatRefusal(() -> modification("x"))
        .isEqualTo(
            "400 InvalidParameterValue: Value (x) for parameter volumes is invalid. Expected:"
                + " 'vol-...'.");
    assertThat(
            cloud
                .client(PARTNER)
                .describeVolumesModifications(new DescribeVolumesModificationsRequest())
                .getVolumesModifications())
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "modification-state, modifying, completed",
    "original-iops, 100, 9",
    "original-size, 10, 11",
    "original-volume-type, gp2, gp3",
    "originalMultiAttachEnabled, false, true",
    "start-time, 2011*, 2012*",
    "target-iops, 3000, 100",
    "target-size, 11, 10",
    "target-volume-type, gp3, gp2",
    "targetMultiAttachEnabled, false, true",
    "volume-id, vol-*, vol-0"
  })
  void isFoundByEveryFilter(String filter, String matching, String other) {
    String id = volume(volume(10));
    ec2.modifyVolume(modifying(id).withSize(11).withVolumeType("gp3"));

    assertThat(found(new Filter(filter, List.of(matching)))).containsExactly(id);
    assertThat(found(new Filter(filter, List.of(other)))).isEmpty();
  }

  @Test
  void isListedInPages() {
    for (int i = 0; i < 7; i++) {
      ec2.modifyVolume(modifying(volume(volume(1))).withSize(2));
    }
    DescribeVolumesModificationsRequest page =
        new DescribeVolumesModificationsRequest().withMaxResults(5);

    String token = ec2.describeVolumesModifications(page).getNextToken();

    assertThat(token).isNotNull();
    assertThat(
            ec2.describeVolumesModifications(page.withNextToken(token)).getVolumesModifications())
        .hasSize(2);
  }

  @Test
  void aDeletedVolumeTakesItsModificationWithIt() {
    String id = volume(volume(10));
    ec2.modifyVolume(modifying(id).withSize(11));

    ec2.deleteVolume(new DeleteVolumeRequest(id));
    cloud.clock().advanceUntilSettled();

    assertThat(found()).isEmpty();
  }

  @Test
  void theStorageOfAVolumeThatIsDeletedMeanwhileIsFree() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.VOLUME_STORAGE_TIB, 1));
    String id = volume(volume(10));
    ec2.modifyVolume(modifying(id).withSize(1000));

    ec2.deleteVolume(new DeleteVolumeRequest(id));
    cloud.clock().advanceUntilSettled();

    assertThat(states(id)).containsExactly("modifying", "failed");
    assertThat(volume(volume(1024))).isNotEmpty();
  }

  @Test
  void aModificationThatIsOverStaysWhatItWasWhenItsVolumeIsDeleted() {
    String id = volume(volume(10));
    ec2.modifyVolume(modifying(id).withSize(11));
    cloud.clock().advanceUntilSettled();

    ec2.deleteVolume(new DeleteVolumeRequest(id));
    cloud.clock().advanceUntilSettled();

    assertThat(states(id)).containsExactly("modifying", "optimizing", "completed");
  }

  /** The states of the modifications of a volume, of which the journal tells. */
  private List<String> states(String id) {
    return cloud.journal().transitions(id).stream()
        .filter(entry -> entry.resourceType().equals("volume modification"))
        .map(TransitionEntry::to)
        .toList();
  }

  @Test
  void aModificationThatTakesNoTimeIsCompletedAtOnce() {
    try (Ec2Cloud fast =
        Fixtures.withoutTimeFor(Phase.VOLUME_MODIFICATION, Phase.VOLUME_OPTIMIZATION)) {
      AmazonEC2 client = fast.client();
      String id = client.createVolume(volume(10)).getVolume().getVolumeId();
      fast.clock().advanceUntilSettled();

      VolumeModification modified =
          client.modifyVolume(modifying(id).withSize(11)).getVolumeModification();

      assertThat(modified.getModificationState()).isEqualTo("completed");
      assertThat(modified.getProgress()).isEqualTo(100);
    }
  }

  @Test
  void aModificationIsSeenLateIfVolumesLag() {
    Consistency late =
        Consistency.builder().lag(ResourceKind.VOLUMES, Duration.ofSeconds(30)).build();
    try (Ec2Cloud lagging = Ec2Cloud.builder().time(TimeMode.manual()).consistency(late).build()) {
      AmazonEC2 client = lagging.client();
      String id = client.createVolume(volume(10)).getVolume().getVolumeId();
      lagging.clock().advance(Duration.ofMinutes(1));
      client.modifyVolume(modifying(id).withSize(11));
      DescribeVolumesModificationsRequest asked =
          new DescribeVolumesModificationsRequest().withVolumeIds(id);

      assertThatRefusal(() -> client.describeVolumesModifications(asked))
          .startsWith("400 InvalidVolumeModification.NotFound");
      lagging.clock().advance(Duration.ofSeconds(35));
      assertThat(client.describeVolumesModifications(asked).getVolumesModifications())
          .extracting(VolumeModification::getModificationState)
          .containsExactly("modifying");
      lagging.clock().advance(Duration.ofHours(1));
      assertThat(client.describeVolumesModifications(asked).getVolumesModifications())
          .extracting(VolumeModification::getModificationState)
          .containsExactly("completed");
    }
  }

  private static CreateVolumeRequest volume(int gib) {
    return new CreateVolumeRequest(gib, "us-east-1a");
  }

  private String volume(CreateVolumeRequest asked) {
    String id = ec2.createVolume(asked).getVolume().getVolumeId();
    cloud.clock().advance(Phase.VOLUME_CREATION.typical());
    return id;
  }

  private String rootOf(String instanceId) {
    cloud.clock().advanceUntilSettled();
    return ec2.describeVolumes(
            new DescribeVolumesRequest()
                .withFilters(new Filter("attachment.instance-id", List.of(instanceId))))
        .getVolumes()
        .get(0)
        .getVolumeId();
  }

  private static ModifyVolumeRequest modifying(String id) {
    return new ModifyVolumeRequest().withVolumeId(id);
  }

  private Volume described(String id) {
    return ec2.describeVolumes(new DescribeVolumesRequest(List.of(id))).getVolumes().get(0);
  }

  private VolumeModification modification(String id) {
    return ec2.describeVolumesModifications(
            new DescribeVolumesModificationsRequest().withVolumeIds(id))
        .getVolumesModifications()
        .get(0);
  }

  private List<String> found(Filter... filters) {
    return ec2
        .describeVolumesModifications(
            new DescribeVolumesModificationsRequest().withFilters(filters))
        .getVolumesModifications()
        .stream()
        .map(VolumeModification::getVolumeId)
        .toList();
  }
}
