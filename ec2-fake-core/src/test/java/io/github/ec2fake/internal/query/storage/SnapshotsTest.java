// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import static io.github.ec2fake.internal.query.StorageFixture.ME;
import static io.github.ec2fake.internal.query.StorageFixture.OTHER;
import static io.github.ec2fake.internal.query.StorageFixture.all;
import static io.github.ec2fake.internal.query.StorageFixture.first;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.StorageFixture;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnapshotsTest {
  private static final String AMAZON = "801119661308";
  private static final String MODIFY = "Action=ModifySnapshotAttribute&SnapshotId=SNAP&";
  private static final String PERMISSIONS =
      "Action=DescribeSnapshotAttribute&SnapshotId=SNAP&Attribute=createVolumePermission";

  private final StorageFixture api = new StorageFixture();

  @BeforeEach
  void makeAVolumeAndSnapshots() {
    String volume = api.ok("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=8");
    api.named("VOL", first(volume, "volumeId"));
    api.advance(Duration.ofSeconds(5));
    String snapshot = api.ok("Action=CreateSnapshot&VolumeId=VOL&Description=my first");
    api.named("SNAP", first(snapshot, "snapshotId"));
    api.region().snapshots().addCompleted("snap-0aaaaaaa", AMAZON, 30, "public", true);
    api.region().snapshots().addCompleted("snap-0bbbbbbb", OTHER, 31, "private", false);
    api.region().snapshots().addCompleted("snap-0ccccccc", OTHER, 32, "shared", false);
    api.region().snapshots().alias(AMAZON, "amazon");
    api.ok(
        OTHER,
        "Action=ModifySnapshotAttribute&SnapshotId=snap-0ccccccc&"
            + "CreateVolumePermission.Add.1.UserId="
            + ME);
  }

  @ParameterizedTest(name = "after {0} s: {2}")
  @CsvSource({"0, pending, 0%", "30, pending, 25%", "119, pending, 99%", "120, completed, 100%"})
  void makesProgress(int seconds, String status, String progress) {
    api.advance(Duration.ofSeconds(seconds));

    String described = api.ok("Action=DescribeSnapshots&SnapshotId.1=SNAP");

    assertThat(first(described, "status")).isEqualTo(status);
    assertThat(first(described, "progress")).isEqualTo(progress);
    assertThat(described)
        .contains(
            "<ownerId>111122223333</ownerId><volumeSize>8</volumeSize>"
                + "<description>my first</description><encrypted>false</encrypted>"
                + "<storageTier>standard</storageTier><transferType>standard</transferType>");
  }

  @Test
  void tellsWhenItWasCompleted() {
    String completed = "<completionTime>2011-07-15T00:02:05.000Z</completionTime>";
    assertThat(api.ok("Action=DescribeSnapshots&SnapshotId.1=SNAP"))
        .doesNotContain("completionTime");

    api.advance(Duration.ofHours(1));

    assertThat(api.ok("Action=DescribeSnapshots&SnapshotId.1=SNAP")).contains(completed);
    assertThat(api.ok("Action=DescribeSnapshots&SnapshotId.1=snap-0aaaaaaa"))
        .as("which was there from the start")
        .contains("<completionTime>2011-07-15T00:00:00.000Z</completionTime>");
  }

  @Test
  void isOfNoUseForVolumesUntilCompleted() {
    String create = "Action=CreateVolume&AvailabilityZone=us-east-1a&SnapshotId=SNAP";

    api.refuses(create, "400 IncorrectState: Snapshot is in invalid state - pending");
    api.advance(Duration.ofMinutes(2));
    api.ok(create);
  }

  @Test
  void keepsTheLimitOfPendingSnapshotsOfAVolume() {
    for (int i = 0; i < 4; i++) {
      api.ok("Action=CreateSnapshot&VolumeId=VOL");
    }

    api.refuses(
        "Action=CreateSnapshot&VolumeId=VOL",
        "400 ConcurrentSnapshotLimitExceeded: Maximum allowed in-progress snapshots for a single"
            + " volume exceeded.");
    api.advance(Duration.ofMinutes(2));
    api.ok("Action=CreateSnapshot&VolumeId=VOL");
  }

  @ParameterizedTest
  @ValueSource(strings = {"st1", "sc1"})
  void aHardDiskHasOnePendingSnapshot(String type) {
    String disk = "Action=CreateVolume&AvailabilityZone=us-east-1a&Size=125&VolumeType=" + type;
    api.named("DISK", first(api.ok(disk), "volumeId"));
    api.advance(Duration.ofSeconds(5));
    api.ok("Action=CreateSnapshot&VolumeId=DISK");

    api.refuses(
        "Action=CreateSnapshot&VolumeId=DISK",
        "400 ConcurrentSnapshotLimitExceeded: Maximum allowed in-progress snapshots for a single"
            + " volume exceeded.");
    api.advance(Duration.ofMinutes(2));
    api.ok("Action=CreateSnapshot&VolumeId=DISK");
  }

  @Test
  void keepsTheLimitOfPendingSnapshots() {
    for (int i = 0; i < 99; i++) {
      String volume = api.ok("Action=CreateVolume&AvailabilityZone=us-east-1a&Size=1");
      api.named("VOL" + i + "-", first(volume, "volumeId"));
    }
    api.advance(Duration.ofSeconds(5));
    for (int i = 0; i < 99; i++) {
      api.ok("Action=CreateSnapshot&VolumeId=VOL" + i + "-");
    }

    api.refuses(
        "Action=CreateSnapshot&VolumeId=VOL",
        "400 PendingSnapshotLimitExceeded: You have reached the limit of 100 pending snapshots.");
  }

  @Test
  void keepsTheLimitOfSnapshots() {
    Caller me = new Caller(ME);
    Volume volume = api.region().volumes().describe(me, List.of()).get(0);
    Snapshots snapshots = api.region().snapshots();
    for (int i = 1; i < 100_000; i++) {
      snapshots.addCompleted("snap-" + HexFormat.of().toHexDigits(i, 8), ME, 1, "", false);
    }

    assertThatExceptionOfType(Ec2Error.class)
        .isThrownBy(() -> snapshots.create(me, volume, "", Map.of()))
        .satisfies(error -> assertThat(error.code()).isEqualTo("SnapshotLimitExceeded"))
        .withMessage("You have reached the limit of 100000 snapshots.");
  }

  @Test
  void refusesSnapshotsOfUnknownVolumes() {
    api.refuses(
        "Action=CreateSnapshot&VolumeId=vol-0badcafe",
        "400 InvalidVolume.NotFound: The volume 'vol-0badcafe' does not exist.");
    api.refuses(
        OTHER,
        "Action=CreateSnapshot&VolumeId=VOL",
        "400 InvalidVolume.NotFound: The volume 'VOL' does not exist.");
    api.refuses(
        "Action=CreateSnapshot&VolumeId=VOL&DryRun=true",
        "412 DryRunOperation: Request would have succeeded, but DryRun flag is set.");
  }

  @Test
  void refusesDescriptionsOfMoreThan255Characters() {
    String longer = "d".repeat(256);

    api.refuses(
        "Action=CreateSnapshot&VolumeId=VOL&Description=" + longer,
        "400 InvalidParameterValue: Value ("
            + longer
            + ") for parameter description is invalid. It exceeds 255 characters");
    api.ok("Action=CreateSnapshot&VolumeId=VOL&Description=" + "d".repeat(255));
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 8,30,32",
        "Owner.1=self | 8",
        "Owner.1=amazon | 30",
        "Owner.1=999988887777 | 32",
        "Owner.1=self&Owner.2=amazon | 8,30",
        "RestorableBy.1=all | 30",
        "RestorableBy.1=self | 32",
        "RestorableBy.1=111122223333 | 32",
        "SnapshotId.1=SNAP&SnapshotId.2=snap-0aaaaaaa | 8,30",
        "SnapshotId.1=snap-0bbbbbbb | ''",
        "Owner.1=self&RestorableBy.1=all | ''",
        "Filter.1.Name=owner-alias&Filter.1.Value.1=amazon | 30",
        "Filter.1.Name=owner-id&Filter.1.Value.1=111122223333 | 8",
        "Filter.1.Name=status&Filter.1.Value.1=pending | 8",
        "Filter.1.Name=progress&Filter.1.Value.1=100% | 30,32",
        "Filter.1.Name=volume-id&Filter.1.Value.1=VOL | 8",
        "Filter.1.Name=volume-size&Filter.1.Value.1=3? | 30,32",
        "Filter.1.Name=description&Filter.1.Value.1=my* | 8",
        "Filter.1.Name=start-time&Filter.1.Value.1=2011-07-15T00:00:05.000Z | 8",
        "Filter.1.Name=start-time&Filter.1.Value.1=2011-07-15T00:00:00.000Z | 30,32",
        "Filter.1.Name=snapshot-id&Filter.1.Value.1=SNAP | 8",
        "Filter.1.Name=encrypted&Filter.1.Value.1=true | ''",
        "Filter.1.Name=storage-tier&Filter.1.Value.1=standard | 8,30,32",
        "Filter.1.Name=tag:Name&Filter.1.Value.1=web | ''"
      })
  void describesTheSnapshotsThatAreWanted(String parameters, String sizes) {
    String described = api.ok("Action=DescribeSnapshots&" + parameters);

    assertThat(String.join(",", all(described, "volumeSize"))).isEqualTo(sizes);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "SnapshotId.1=snap-0badcafe | 400 InvalidSnapshot.NotFound: The snapshot 'snap-0badcafe'"
            + " does not exist",
        "SnapshotId.1=x | 400 InvalidSnapshotID.Malformed: Invalid id: \"x\" (expecting"
            + " \"snap-...\")",
        "SnapshotId.1=snap-0badcafe&SnapshotId.2=x | 400 InvalidSnapshotID.Malformed: Invalid id:"
            + " \"x\" (expecting \"snap-...\")",
        "SnapshotId.1=SNAP&MaxResults=5 | 400 InvalidParameterCombination: The parameter"
            + " snapshotSet cannot be used with the parameter maxResults",
        "Owner.1=me | 400 InvalidUserID.Malformed: Invalid user id: \"me\"",
        "RestorableBy.1=amazon | 400 InvalidUserID.Malformed: Invalid user id: \"amazon\""
      })
  void refusesToDescribe(String parameters, String expected) {
    api.refuses("Action=DescribeSnapshots&" + parameters, expected);
  }

  @Test
  void createsASnapshotWithItsTags() {
    String created =
        api.ok(
            "Action=CreateSnapshot&VolumeId=VOL&TagSpecification.1.ResourceType=snapshot"
                + "&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=backup");

    assertThat(created)
        .contains("<tagSet><item><key>Name</key><value>backup</value></item></tagSet>");
    assertThat(api.ok("Action=DescribeTags&Filter.1.Name=resource-type&Filter.1.Value.1=snapshot"))
        .contains(first(created, "snapshotId"));
  }

  @Test
  void describesPageByPage() {
    for (int size = 1; size <= 6; size++) {
      api.region().snapshots().addCompleted("snap-0000000" + size, ME, size, "", false);
    }

    String page = api.ok("Action=DescribeSnapshots&MaxResults=5&Owner.1=self");
    String rest =
        api.ok(
            "Action=DescribeSnapshots&MaxResults=5&Owner.1=self&NextToken="
                + first(page, "nextToken"));

    assertThat(all(page, "volumeSize")).containsExactly("8", "1", "2", "3", "4");
    assertThat(all(rest, "volumeSize")).containsExactly("5", "6");
    assertThat(all(rest, "nextToken")).isEmpty();
  }

  @Test
  void deletesASnapshotUnlessAnImageNeedsIt() {
    var snapshot = api.region().snapshots().require(lookUp());
    snapshot.claimedBy("ami-0aaaaaaa");
    api.refuses(
        "Action=DeleteSnapshot&SnapshotId=SNAP",
        "400 InvalidSnapshot.InUse: The snapshot SNAP is currently in use by ami-0aaaaaaa");

    snapshot.releasedBy("ami-0aaaaaaa");
    api.ok("Action=DeleteSnapshot&SnapshotId=SNAP");

    api.refuses(
        "Action=DeleteSnapshot&SnapshotId=SNAP",
        "400 InvalidSnapshot.NotFound: The snapshot 'SNAP' does not exist");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "snap-0aaaaaaa | 400 AuthFailure: Not authorized for snapshot:snap-0aaaaaaa",
        "snap-0bbbbbbb | 400 InvalidSnapshot.NotFound: The snapshot 'snap-0bbbbbbb' does not"
            + " exist",
        "snap-0badcafe | 400 InvalidSnapshot.NotFound: The snapshot 'snap-0badcafe' does not"
            + " exist",
        "SNAP&DryRun=true | 412 DryRunOperation: Request would have succeeded, but DryRun flag is"
            + " set."
      })
  void refusesToDelete(String id, String expected) {
    api.refuses("Action=DeleteSnapshot&SnapshotId=" + id, expected);
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateVolumePermission.Add.1.UserId=999988887777 | 444455556666,999988887777 | ''",
        "CreateVolumePermission.Add.1.Group=all | 444455556666 | all",
        "CreateVolumePermission.Add.1.UserId=444455556666 | 444455556666 | ''",
        "CreateVolumePermission.Remove.1.UserId=444455556666 | '' | ''",
        "CreateVolumePermission.Remove.1.UserId=999988887777 | 444455556666 | ''",
        "Attribute=createVolumePermission&OperationType=add&UserId.1=999988887777 |"
            + " 444455556666,999988887777 | ''",
        "Attribute=createVolumePermission&OperationType=add&UserGroup.1=all | 444455556666 | all",
        "Attribute=createVolumePermission&OperationType=remove&UserId.1=444455556666 | '' | ''"
      })
  void changesWhoMayUseIt(String parameters, String userIds, String groups) {
    api.ok(MODIFY + "CreateVolumePermission.Add.1.UserId=444455556666");

    api.ok(MODIFY + parameters);

    String described = api.ok(PERMISSIONS);
    assertThat(String.join(",", all(described, "userId"))).isEqualTo(userIds);
    assertThat(String.join(",", all(described, "group"))).isEqualTo(groups);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "CreateVolumePermission.Add.1.UserId=999988887777&CreateVolumePermission.Add.2.UserId=me |"
            + " 400 InvalidAMIAttributeItemValue: Invalid attribute item value \"me\" for userId"
            + " item type.",
        "CreateVolumePermission.Add.1.Group=friends | 400 InvalidAMIAttributeItemValue: Invalid"
            + " attribute item value \"friends\" for UserGroup item type.",
        "CreateVolumePermission.Remove.1.UserId=me | 400 InvalidAMIAttributeItemValue: Invalid"
            + " attribute item value \"me\" for userId item type.",
        "Attribute=createVolumePermission | 400 InvalidParameterCombination: No attributes"
            + " specified.",
        "UserId.1=999988887777 | 400 InvalidParameterCombination: No operation specified for"
            + " createVolumePermission attribute.",
        "OperationType=set&UserId.1=999988887777 | 400 InvalidParameterValue: Value (set) for"
            + " parameter operationType is invalid. It must be 'add' or 'remove'.",
        "Attribute=colour&OperationType=add&UserId.1=999988887777 | 400 InvalidParameterValue:"
            + " Value (colour) for parameter attribute is invalid. Unknown attribute.",
        "Attribute=productCodes&OperationType=add&UserId.1=999988887777 | 400"
            + " UnsupportedOperation: ec2-fake does not model changes of a snapshot's productCodes."
            + " Only createVolumePermission can be changed.",
        "CreateVolumePermission.Add.1.Group=all&DryRun=true | 412 DryRunOperation: Request would"
            + " have succeeded, but DryRun flag is set."
      })
  void refusesChanges(String parameters, String expected) {
    String before = all(api.ok(PERMISSIONS), "userId").toString();

    api.refuses(MODIFY + parameters, expected);

    assertThat(all(api.ok(PERMISSIONS), "userId")).hasToString(before);
    assertThat(all(api.ok(PERMISSIONS), "group")).isEmpty();
  }

  @Test
  void addsOrRemovesAccountsAndAtMost500() {
    api.refuses(
        MODIFY
            + "CreateVolumePermission.Add.1.UserId=999988887777"
            + "&CreateVolumePermission.Remove.1.UserId=444455556666",
        "400 InvalidParameterCombination: Accounts cannot be both added and removed in a single"
            + " operation.");
    api.ok(
        MODIFY
            + "CreateVolumePermission.Add.1.UserId=999988887777"
            + "&CreateVolumePermission.Remove.1.Group=all");
    api.refuses(
        MODIFY + "CreateVolumePermission.Add.501.Group=all&" + accounts(500),
        "400 InvalidParameterValue: At most 500 permissions of a snapshot can be modified in a"
            + " single operation.");

    api.refuses(
        MODIFY + "CreateVolumePermission.Remove.1.Group=all&" + accounts(500),
        "400 InvalidParameterValue: At most 500 permissions of a snapshot can be modified in a"
            + " single operation.");

    api.ok(MODIFY + "CreateVolumePermission.Add.500.Group=all&" + accounts(499));

    assertThat(all(api.ok(PERMISSIONS), "userId")).hasSize(500);
  }

  private static String accounts(int number) {
    return IntStream.rangeClosed(1, number)
        .mapToObj(i -> "CreateVolumePermission.Add." + i + ".UserId=" + (100_000_000_000L + i))
        .collect(Collectors.joining("&"));
  }

  @Test
  void resetsWhoMayUseIt() {
    api.ok(
        MODIFY
            + "CreateVolumePermission.Add.1.UserId=999988887777"
            + "&CreateVolumePermission.Add.2.Group=all");

    api.ok("Action=ResetSnapshotAttribute&SnapshotId=SNAP&Attribute=createVolumePermission");

    assertThat(api.ok(PERMISSIONS)).contains("<createVolumePermission/>");
  }

  @Test
  void resetsNothingElse() {
    api.refuses(
        "Action=ResetSnapshotAttribute&SnapshotId=SNAP&Attribute=productCodes",
        "400 UnsupportedOperation: ec2-fake does not model changes of a snapshot's productCodes."
            + " Only createVolumePermission can be changed.");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource({"ModifySnapshotAttribute", "ResetSnapshotAttribute", "DescribeSnapshotAttribute"})
  void letsOnlyTheOwnerAtTheAttributes(String action) {
    String form =
        "Action="
            + action
            + "&SnapshotId=snap-0ccccccc&Attribute=createVolumePermission"
            + (action.startsWith("Modify") ? "&OperationType=add&UserGroup.1=all" : "");

    api.refuses(form, "400 AuthFailure: Not authorized for snapshot:snap-0ccccccc");
  }

  @Test
  void hasNoProductCodes() {
    assertThat(api.ok("Action=DescribeSnapshotAttribute&SnapshotId=SNAP&Attribute=productCodes"))
        .contains("<productCodes/>");
  }

  private String lookUp() {
    return first(api.ok("Action=DescribeSnapshots&Owner.1=self"), "snapshotId");
  }
}
