// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import static io.github.ec2fake.internal.query.StorageFixture.ME;
import static io.github.ec2fake.internal.query.StorageFixture.OTHER;
import static io.github.ec2fake.internal.query.StorageFixture.all;
import static io.github.ec2fake.internal.query.StorageFixture.first;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.NewVolume;
import io.github.ec2fake.internal.query.StorageFixture;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VolumesTest {
  private static final Duration FIVE_SECONDS = Duration.ofSeconds(5);
  private static final String CREATE = "Action=CreateVolume&AvailabilityZone=us-east-1a&";
  private static final String ATTACH = "Action=AttachVolume&Device=/dev/sdh&";

  private final StorageFixture api = new StorageFixture();
  private String instance;

  @BeforeEach
  void makeTwoVolumesAndInstances() {
    api.named("VOL1", first(api.ok(CREATE + "Size=8"), "volumeId"));
    api.named("VOL2", first(api.ok(CREATE + "Size=1024&VolumeType=standard"), "volumeId"));
    api.advance(FIVE_SECONDS);
    instance = api.instance("i-0aaaaaaa", "us-east-1a", "running");
    api.instance("i-0bbbbbbb", "us-east-1b", "running");
    api.instance("i-0ccccccc", "us-east-1a", "pending");
    NewVolume root =
        new NewVolume("us-east-1a", 30, null, null, null, null, false, null, null, Map.of());
    api.region().volumes().createAttached(ME, root, instance, "/dev/sda1", true);
    api.region().snapshots().addCompleted("snap-0aaaaaaa", OTHER, 30, "public", true);
    api.region().snapshots().addCompleted("snap-0bbbbbbb", OTHER, 30, "private", false);
  }

  @Test
  void createsAVolumeInTheEnd() {
    String created = api.ok(CREATE + "Size=10&VolumeType=io1&Iops=500&Encrypted=true");
    api.advance(FIVE_SECONDS);
    String described = api.ok("Action=DescribeVolumes&VolumeId.1=" + first(created, "volumeId"));

    assertThat(first(created, "status")).isEqualTo("creating");
    assertThat(described)
        .contains(
            "<size>10</size><snapshotId></snapshotId>"
                + "<availabilityZone>us-east-1a</availabilityZone><status>available</status>"
                + "<createTime>2011-07-15T00:00:05.000Z</createTime>"
                + "<attachmentSet/>"
                + "<volumeType>io1</volumeType><iops>500</iops><encrypted>true</encrypted>");
  }

  @Test
  void describesEachVolumeOnceInTheOrderAskedFor() {
    String described =
        api.ok("Action=DescribeVolumes&VolumeId.1=VOL2&VolumeId.2=VOL1&VolumeId.3=VOL2");

    assertThat(all(described, "size")).containsExactly("1024", "8");
  }

  @Test
  void takesTheSizeFromTheSnapshot() {
    String created = api.ok(CREATE + "SnapshotId=snap-0aaaaaaa");

    assertThat(first(created, "size")).isEqualTo("30");
    assertThat(first(created, "snapshotId")).isEqualTo("snap-0aaaaaaa");
  }

  @Test
  void createsOneVolumePerClientToken() {
    String one = api.ok(CREATE + "Size=10&ClientToken=t");

    assertThat(first(api.ok(CREATE + "Size=10&ClientToken=t"), "volumeId"))
        .isEqualTo(first(one, "volumeId"));
    assertThat(first(api.ok(OTHER, CREATE + "Size=10&ClientToken=t"), "volumeId"))
        .isNotEqualTo(first(one, "volumeId"));
    api.refuses(
        CREATE + "Size=11&ClientToken=t",
        "400 IdempotentParameterMismatch: Arguments on this idempotent request are inconsistent"
            + " with arguments used in previous request(s).");
  }

  @Test
  void answersAClientTokenWhenTheSnapshotIsGone() {
    api.region().snapshots().addCompleted("snap-0ccccccc", ME, 30, "own", false);
    String request = CREATE + "SnapshotId=snap-0ccccccc&ClientToken=t";
    String volume = first(api.ok(request), "volumeId");

    api.ok("Action=DeleteSnapshot&SnapshotId=snap-0ccccccc");

    assertThat(first(api.ok(request), "volumeId")).isEqualTo(volume);
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "Size=8 | 400 MissingParameter: The request must contain the parameter zone",
        "AvailabilityZone=us-east-1z&Size=8 | 400 InvalidZone.NotFound: The zone"
            + " 'us-east-1z' does not exist.",
        "AvailabilityZone=us-east-1a | 400 MissingParameter: The request must contain the parameter"
            + " size/snapshot",
        "AvailabilityZone=us-east-1a&Size=8&VolumeType=x | 400 InvalidParameterValue: Value (x) for"
            + " parameter volumeType is invalid. Valid values: standard, gp2, gp3, io1, io2, st1,"
            + " sc1.",
        "AvailabilityZone=us-east-1a&Size=3&VolumeType=io1&Iops=100 | 400 InvalidParameterValue:"
            + " The volume size is invalid for io1 volumes: 3 GiB. io1 volumes must be at least 4"
            + " GiB in size. Please specify a volume size above the minimum limit.",
        "AvailabilityZone=us-east-1a&Size=1025&VolumeType=standard | 400 InvalidParameterValue: The"
            + " volume size is invalid for standard volumes: 1025 GiB. standard volumes must be at"
            + " most 1024 GiB in size. Please specify a volume size below the maximum limit.",
        "AvailabilityZone=us-east-1a&Size=8&Iops=100 | 400 InvalidParameterCombination: The"
            + " parameter iops is not supported for gp2 volumes.",
        "AvailabilityZone=us-east-1a&Size=8&VolumeType=io1 | 400 InvalidParameterCombination: The"
            + " parameter iops must be specified for io1 volumes.",
        "AvailabilityZone=us-east-1a&Size=6&VolumeType=io1&Iops=1600 | 400 InvalidParameterValue:"
            + " Iops to volume size ratio of 266.666667 is too high; maximum is 50",
        "AvailabilityZone=us-east-1a&Size=20&VolumeType=gp3&Iops=15000 | 400"
            + " InvalidParameterValue: Iops to volume size ratio of 750.000000 is too high; maximum"
            + " is 500",
        "AvailabilityZone=us-east-1a&Size=8&VolumeType=io1&Iops=50 | 400 InvalidParameterValue:"
            + " Volume iops of 50 is too low; minimum is 100.",
        "AvailabilityZone=us-east-1a&Size=2000&VolumeType=io1&Iops=64001 | 400"
            + " InvalidParameterValue: Volume iops of 64001 is too high; maximum is 64000.",
        "AvailabilityZone=us-east-1a&SnapshotId=snap | 400 InvalidSnapshotID.Malformed: Invalid id:"
            + " \"snap\" (expecting \"snap-...\")",
        "AvailabilityZone=us-east-1a&SnapshotId=snap-0badcafe | 400 InvalidSnapshot.NotFound:"
            + " Snapshot does not exist",
        "AvailabilityZone=us-east-1a&SnapshotId=snap-0bbbbbbb | 400 InvalidSnapshot.NotFound:"
            + " Snapshot does not exist",
        "AvailabilityZone=us-east-1a&SnapshotId=snap-0aaaaaaa&Size=29 | 400 InvalidParameterValue:"
            + " Volume of size 29GB is smaller than snapshot 'snap-0aaaaaaa', expect size >= 30GB",
        "AvailabilityZone=us-east-1a&Size=8&OutpostArn=o | 400 UnsupportedOperation: ec2-fake does"
            + " not model the parameter OutpostArn of CreateVolume. Leave it out, or answer the"
            + " call in the test.",
        "AvailabilityZone=us-east-1a&Size=8&DryRun=true | 412 DryRunOperation: Request would have"
            + " succeeded, but DryRun flag is set."
      })
  void refusesToCreate(String parameters, String expected) {
    api.refuses("Action=CreateVolume&" + parameters, expected);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "io1 | 1280 | 64000  | Volume iops of 64001 is too high; maximum is 64000.",
        "io1 | 10   | 500    | Iops to volume size ratio of 50.100000 is too high; maximum is 50",
        "io2 | 256  | 256000 | Volume iops of 256001 is too high; maximum is 256000.",
        "io2 | 4    | 4000   | Iops to volume size ratio of 1000.250000 is too high; maximum is"
            + " 1000",
        "gp3 | 160  | 80000  | Volume iops of 80001 is too high; maximum is 80000.",
        "gp3 | 1    | 3000   | Iops to volume size ratio of 3001.000000 is too high; maximum is 500"
      })
  void provisionsTheMostOfATypeAndForAnySizeTheLeast(
      String type, int size, int iops, String refusal) {
    String provisioned = CREATE + "VolumeType=" + type + "&Size=" + size + "&Iops=";

    assertThat(first(api.ok(provisioned + iops), "iops")).isEqualTo(String.valueOf(iops));
    api.refuses(provisioned + (iops + 1), "400 InvalidParameterValue: " + refusal);
  }

  @Test
  void createsAVolumeWithItsTags() {
    String created =
        api.ok(
            CREATE
                + "Size=1&TagSpecification.1.ResourceType=volume"
                + "&TagSpecification.1.Tag.1.Key=Name&TagSpecification.1.Tag.1.Value=data");

    assertThat(created)
        .contains("<tagSet><item><key>Name</key><value>data</value></item></tagSet>");
    assertThat(api.ok("Action=DescribeTags&Filter.1.Name=resource-type&Filter.1.Value.1=volume"))
        .contains(first(created, "volumeId"));
  }

  @Test
  void keepsTheStorageLimitOfEachType() {
    for (int i = 0; i < 18; i++) {
      api.ok(CREATE + "Size=16384");
    }
    api.ok(CREATE + "Size=" + (300 * 1024 - 18 * 16384 - 8 - 30));

    api.refuses(
        CREATE + "Size=1",
        "400 VolumeLimitExceeded: You have exceeded your maximum gp2 storage limit of 300 TiB in"
            + " this region. Please contact AWS Support to request an Elastic Block Store service"
            + " limit increase.");
    api.ok(CREATE + "Size=1&VolumeType=gp3");
    api.ok(OTHER, CREATE + "Size=1");
  }

  @Test
  void attachesAndDetachesInTheEnd() {
    String attaching = api.ok(ATTACH + "VolumeId=VOL1&InstanceId=i-0aaaaaaa");
    String inUse = api.ok("Action=DescribeVolumes&VolumeId.1=VOL1");
    api.advance(FIVE_SECONDS);
    String attached = api.ok("Action=DescribeVolumes&VolumeId.1=VOL1");
    String detaching = api.ok("Action=DetachVolume&VolumeId=VOL1");
    String stillInUse = api.ok("Action=DescribeVolumes&VolumeId.1=VOL1");
    api.advance(FIVE_SECONDS);
    String detached = api.ok("Action=DescribeVolumes&VolumeId.1=VOL1");

    assertThat(attaching)
        .contains(
            "<instanceId>i-0aaaaaaa</instanceId><device>/dev/sdh</device>"
                + "<status>attaching</status><attachTime>2011-07-15T00:00:05.000Z</attachTime>"
                + "<deleteOnTermination>false</deleteOnTermination>");
    assertThat(all(inUse, "status")).containsExactly("in-use", "attaching");
    assertThat(all(attached, "status")).containsExactly("in-use", "attached");
    assertThat(all(detaching, "status")).containsExactly("detaching");
    assertThat(all(stillInUse, "status")).containsExactly("in-use", "detaching");
    assertThat(all(detached, "status")).containsExactly("available");
  }

  @Test
  void takesNoTimeIfTheTimingSaysSo() {
    Timing timing =
        Timing.builder()
            .duration(Phase.VOLUME_CREATION, Duration.ZERO)
            .duration(Phase.VOLUME_ATTACHMENT, Duration.ZERO)
            .duration(Phase.VOLUME_DETACHMENT, Duration.ZERO)
            .duration(Phase.SNAPSHOT, Duration.ZERO)
            .build();
    StorageFixture fast = new StorageFixture(false, 1, timing);
    fast.instance("i-0aaaaaaa", "us-east-1a", "running");

    String created = fast.ok(CREATE + "Size=8");
    fast.named("VOL", first(created, "volumeId"));
    String snapshot = fast.ok("Action=CreateSnapshot&VolumeId=VOL");
    String attached = fast.ok(ATTACH + "VolumeId=VOL&InstanceId=i-0aaaaaaa");
    String detached = fast.ok("Action=DetachVolume&VolumeId=VOL");

    assertThat(first(created, "status")).isEqualTo("available");
    assertThat(first(snapshot, "status")).isEqualTo("completed");
    assertThat(first(attached, "status")).isEqualTo("attached");
    assertThat(first(detached, "status")).isEqualTo("detached");
    assertThat(all(fast.ok("Action=DescribeVolumes"), "status")).containsExactly("available");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "VolumeId=VOL1&InstanceId=i-0aaaaaaa | 400 MissingParameter: The request must contain the"
            + " parameter Device",
        "VolumeId=v&InstanceId=i-0aaaaaaa&Device=xvdf | 400 InvalidParameterValue: Value (v) for"
            + " parameter volumeId is invalid. Expected: 'vol-...'.",
        "VolumeId=vol-0badcafe&InstanceId=i-0aaaaaaa&Device=xvdf | 400 InvalidVolume.NotFound: The"
            + " volume 'vol-0badcafe' does not exist.",
        "VolumeId=VOL1&InstanceId=i-0badcafe&Device=xvdf | 400 InvalidInstanceID.NotFound: The"
            + " instance ID 'i-0badcafe' does not exist",
        "VolumeId=VOL1&InstanceId=i-0aaaaaaa&Device=C: | 400 InvalidParameterValue: Value (C:) for"
            + " parameter device is invalid. C: is not a valid EBS device name.",
        "VolumeId=VOL1&InstanceId=i-0aaaaaaa&Device=/dev/sda1 | 400 InvalidParameterValue: Invalid"
            + " value '/dev/sda1' for unixDevice. Attachment point /dev/sda1 is already in use",
        "VolumeId=VOL1&InstanceId=i-0bbbbbbb&Device=xvdf | 400 InvalidVolume.ZoneMismatch: The"
            + " volume 'VOL1' is not in the same availability zone as instance 'i-0bbbbbbb'",
        "VolumeId=VOL1&InstanceId=i-0ccccccc&Device=xvdf | 400 IncorrectState: Instance"
            + " 'i-0ccccccc' is not 'running'.",
        "VolumeId=VOL2&InstanceId=i-0aaaaaaa&Device=xvdg | 400 VolumeInUse: VOL2 is already"
            + " attached to an instance",
        "VolumeId=VOL1&InstanceId=i-0aaaaaaa&Device=xvdf&DryRun=true | 412 DryRunOperation: Request"
            + " would have succeeded, but DryRun flag is set."
      })
  void refusesToAttach(String parameters, String expected) {
    api.ok(ATTACH + "VolumeId=VOL2&InstanceId=i-0aaaaaaa");

    api.refuses("Action=AttachVolume&" + parameters, expected);
  }

  @Test
  void refusesToAttachOrDeleteAVolumeInTheMaking() {
    api.named("VOL3", first(api.ok(CREATE + "Size=1"), "volumeId"));

    api.refuses(
        ATTACH + "VolumeId=VOL3&InstanceId=i-0aaaaaaa",
        "400 IncorrectState: VOL3 is not 'available'.");
    api.refuses(
        "Action=DeleteVolume&VolumeId=VOL3",
        "400 IncorrectState: Volume 'VOL3' is in the 'creating' state.");
    api.refuses(
        "Action=CreateSnapshot&VolumeId=VOL3",
        "400 IncorrectState: Volume 'VOL3' is in the 'creating' state.");
  }

  @Test
  void attachesFortyVolumesAtMost() {
    for (int i = 1; i < 40; i++) {
      String device = "/dev/xvd" + (char) ('b' + i / 20) + (char) ('a' + i % 20);
      String volumeId = first(api.ok(CREATE + "Size=1"), "volumeId");
      api.advance(FIVE_SECONDS);
      api.ok(
          "Action=AttachVolume&InstanceId=i-0aaaaaaa&VolumeId=" + volumeId + "&Device=" + device);
    }

    api.refuses(
        ATTACH + "VolumeId=VOL1&InstanceId=i-0aaaaaaa",
        "400 AttachmentLimitExceeded: The instance 'i-0aaaaaaa' has reached its limit of 40"
            + " volumes");
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "VolumeId=vol-0badcafe | 400 InvalidVolume.NotFound: The volume 'vol-0badcafe' does not"
            + " exist.",
        "VolumeId=VOL1 | 400 IncorrectState: Volume 'VOL1' is in the 'available' state.",
        "VolumeId=VOL2&InstanceId=i-0bbbbbbb | 400 InvalidAttachment.NotFound: The volume 'VOL2' is"
            + " not attached to this instance at this device.",
        "VolumeId=VOL2&Device=/dev/sdi | 400 InvalidAttachment.NotFound: The volume 'VOL2' is not"
            + " attached to this instance at this device.",
        "VolumeId=ROOT | 400 OperationNotPermitted: Unable to detach root volume 'ROOT' from"
            + " instance 'i-0aaaaaaa'",
        "VolumeId=VOL2&DryRun=true | 412 DryRunOperation: Request would have succeeded, but DryRun"
            + " flag is set."
      })
  void refusesToDetach(String parameters, String expected) {
    api.named("ROOT", api.region().volumes().attachmentsOf(instance).get(0).id());
    api.ok(ATTACH + "VolumeId=VOL2&InstanceId=i-0aaaaaaa");

    api.refuses("Action=DetachVolume&" + parameters, expected);
  }

  @Test
  void detachesTheRootOfAStoppedInstance() {
    String stopped = api.instance("i-0ddddddd", "us-east-1a", "stopped");
    String root = api.region().volumes().attachmentsOf(stopped).get(0).id();

    api.ok("Action=DetachVolume&VolumeId=" + root);
    api.advance(FIVE_SECONDS);

    assertThat(api.region().volumes().attachmentsOf(stopped)).isEmpty();
  }

  @Test
  void deletesAVolumeWithItsTags() {
    api.ok("Action=CreateTags&ResourceId.1=VOL1&Tag.1.Key=a&Tag.1.Value=1");
    api.ok("Action=DeleteVolume&VolumeId=VOL1");
    assertThat(all(api.ok("Action=DescribeVolumes&VolumeId.1=VOL1"), "status"))
        .containsExactly("deleting");
    api.advance(FIVE_SECONDS);

    assertThat(all(api.ok("Action=DescribeTags"), "key")).isEmpty();
    api.refuses(
        "Action=DescribeVolumes&VolumeId.1=VOL1",
        "400 InvalidVolume.NotFound: The volume 'VOL1' does not exist.");
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      value = {
        ME + " | VolumeId=VOL2 | 400 VolumeInUse: Volume VOL2 is currently attached to i-0aaaaaaa",
        ME
            + " | VolumeId=VOL1&DryRun=true | 412 DryRunOperation: Request would have succeeded,"
            + " but DryRun flag is set.",
        OTHER + " | VolumeId=VOL1 | 400 InvalidVolume.NotFound: The volume 'VOL1' does not exist."
      })
  void refusesToDelete(String account, String parameters, String expected) {
    api.ok(ATTACH + "VolumeId=VOL2&InstanceId=i-0aaaaaaa");

    api.refuses(account, "Action=DeleteVolume&" + parameters, expected);
  }

  @Test
  void deletesOrReleasesTheVolumesOfATerminatedInstance() {
    Attachment root = api.region().volumes().attachmentsOf(instance).get(0);
    api.ok(ATTACH + "VolumeId=VOL1&InstanceId=i-0aaaaaaa");
    assertThat(api.region().volumes().attachmentsOf(instance)).hasSize(2).startsWith(root);

    api.region().volumes().instanceTerminated(instance);

    assertThat(api.region().volumes().attachmentsOf(instance)).isEmpty();
    assertThat(all(api.ok("Action=DescribeVolumes"), "volumeId")).doesNotContain(root.id());
    assertThat(all(api.ok("Action=DescribeVolumes&VolumeId.1=VOL1"), "status"))
        .containsExactly("available");
  }

  @ParameterizedTest(name = "[{index}] {0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "volume-id | VOL1 | 8",
        "size | 1024 | 1024",
        "status | available | 8,1024",
        "status | in-use | 30",
        "attachment.device | /dev/sda1 | 30",
        "attachment.instance-id | i-0aaaaaaa* | 30",
        "attachment.status | attached | 30",
        "attachment.delete-on-termination | true | 30",
        "attachment.attach-time | 2011-07-15T00:00:05.000Z | 30",
        "create-time | 2011-07-15T00:00:00.000Z | 8,1024",
        "availability-zone | us-east-1a | 8,1024,30",
        "encrypted | true | ''",
        "multi-attach-enabled | false | 8,1024,30",
        "volume-type | standard | 1024",
        "snapshot-id | snap-* | ''",
        "tag:Name | web | 8",
        "tag-key | Name | 8"
      })
  void describesTheVolumesThatMatch(String filter, String value, String sizes) {
    api.ok("Action=CreateTags&ResourceId.1=VOL1&Tag.1.Key=Name&Tag.1.Value=web");

    String described =
        api.ok("Action=DescribeVolumes&Filter.1.Name=" + filter + "&Filter.1.Value.1=" + value);

    assertThat(String.join(",", all(described, "size"))).isEqualTo(sizes);
  }

  @Test
  void describesVolumesInPagesButNotByIds() {
    for (int i = 0; i < 4; i++) {
      api.ok(CREATE + "Size=1");
    }
    String page = api.ok("Action=DescribeVolumes&MaxResults=5");
    String rest = api.ok("Action=DescribeVolumes&NextToken=" + first(page, "nextToken"));

    assertThat(all(page, "size")).hasSize(5);
    assertThat(all(rest, "size")).hasSize(2);
    api.refuses(
        "Action=DescribeVolumes&MaxResults=5&VolumeId.1=VOL1",
        "400 InvalidParameterCombination: The parameter volumeSet cannot be used with the parameter"
            + " maxResults");
  }
}
