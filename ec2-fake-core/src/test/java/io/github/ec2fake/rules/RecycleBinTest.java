// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumePermission;
import com.amazonaws.services.ec2.model.CreateVolumePermissionModifications;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeleteTagsRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DisableImageRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageRecycleBinInfo;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.ListImagesInRecycleBinRequest;
import com.amazonaws.services.ec2.model.ListSnapshotsInRecycleBinRequest;
import com.amazonaws.services.ec2.model.ListSnapshotsInRecycleBinResult;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.RestoreImageFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotFromRecycleBinRequest;
import com.amazonaws.services.ec2.model.RestoreSnapshotFromRecycleBinResult;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.SnapshotRecycleBinInfo;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.RetentionRule;
import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The Recycle Bin of snapshots and images, with its retention rules. */
class RecycleBinTest {
  private static final String REGION = "us-east-1";
  private static final String IN_BIN = "aws:recycle-bin:resource-in-bin";

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();

  // Snapshots

  @Test
  void aDeletedSnapshotIsInTheBin() {
    keep(RetentionRule.snapshots(7));
    String id = snapshot("monthly");
    Instant deleted = cloud.clock().instant();

    delete(id);

    assertThat(bin())
        .singleElement()
        .returns(id, SnapshotRecycleBinInfo::getSnapshotId)
        .returns("monthly", SnapshotRecycleBinInfo::getDescription)
        .returns(deleted, info -> info.getRecycleBinEnterTime().toInstant())
        .returns(deleted.plus(Duration.ofDays(7)), info -> info.getRecycleBinExitTime().toInstant())
        .matches(info -> info.getVolumeId().startsWith("vol-"));
    assertThat(own()).isEmpty();
    assertThatRefusal(() -> ec2.describeSnapshots(snapshots(id)))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + id + "' does not exist");
    assertThatRefusal(() -> delete(id))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + id + "' does not exist");
    assertThatRefusal(
            () ->
                ec2.createVolume(
                    new CreateVolumeRequest()
                        .withSnapshotId(id)
                        .withAvailabilityZone("us-east-1a")))
        .isEqualTo("400 InvalidSnapshot.NotFound: Snapshot does not exist");
  }

  @Test
  void withoutARuleItIsGone() {
    String id = snapshot("");
    delete(id);
    keep(RetentionRule.snapshots(7));

    assertThat(bin()).isEmpty();
    assertThatRefusal(() -> restore(id))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + id + "' does not exist");
  }

  @Test
  void aSnapshotThatIsRecoveringIsKeptAgain() {
    keep(RetentionRule.snapshots(7));
    String id = snapshot("monthly");
    delete(id);
    restore(id);

    delete(id);

    assertThat(bin()).extracting(SnapshotRecycleBinInfo::getSnapshotId).containsExactly(id);
    cloud.clock().advance(Phase.SNAPSHOT_RECOVERY.typical());
    assertThat(own()).isEmpty();
    restore(id);
    cloud.clock().advance(Phase.SNAPSHOT_RECOVERY.typical());
    assertThat(described(id).getState()).isEqualTo("completed");
  }

  @Test
  void aSnapshotRecoversAsTimePasses() {
    keep(RetentionRule.snapshots(7));
    String id = snapshot("monthly");
    Instant started = described(id).getStartTime().toInstant();
    delete(id);

    RestoreSnapshotFromRecycleBinResult restored = restore(id);

    assertThat(restored.getSnapshotId()).isEqualTo(id);
    assertThat(restored.getState()).isEqualTo("recovering");
    assertThat(restored.getProgress()).isEqualTo("99%");
    assertThat(restored.getDescription()).isEqualTo("monthly");
    assertThat(restored.getOwnerId()).isEqualTo(OWNER);
    assertThat(restored.getEncrypted()).isFalse();
    assertThat(restored.getVolumeSize()).isEqualTo(8);
    assertThat(restored.getVolumeId()).isEqualTo(described(id).getVolumeId());
    assertThat(restored.getStartTime().toInstant()).isEqualTo(started);
    assertThat(bin()).isEmpty();
    assertThat(described(id).getState()).isEqualTo("recovering");
    assertThatRefusal(
            () ->
                ec2.createVolume(
                    new CreateVolumeRequest()
                        .withSnapshotId(id)
                        .withAvailabilityZone("us-east-1a")))
        .isEqualTo("400 IncorrectState: Snapshot is in invalid state - recovering");

    cloud.clock().advance(Phase.SNAPSHOT_RECOVERY.typical());
    assertThat(described(id).getState()).isEqualTo("completed");
    assertThat(described(id).getProgress()).isEqualTo("100%");
    cloud.clock().advance(Duration.ofDays(30));
    assertThat(described(id).getState()).isEqualTo("completed");
  }

  @Test
  void aSnapshotIsGoneWhenItsTimeIsOver() {
    keep(RetentionRule.snapshots(7));
    String id = snapshot("");
    delete(id);

    cloud.clock().advance(Duration.ofDays(7).minusMillis(1));
    assertThat(bin()).hasSize(1);
    cloud.clock().advance(Duration.ofMillis(1));

    assertThat(bin()).isEmpty();
    assertThat(ec2.describeTags().getTags()).isEmpty();
    assertThatRefusal(() -> restore(id))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + id + "' does not exist");
  }

  @Test
  void settlingDoesNotWaitForItsEnd() {
    keep(RetentionRule.snapshots(7));
    delete(snapshot(""));

    cloud.clock().advanceUntilSettled();

    assertThat(bin()).hasSize(1);
  }

  @Test
  void itsPermissionsComeBackWithIt() {
    keep(RetentionRule.snapshots(7));
    String id = snapshot("");
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(id)
            .withCreateVolumePermission(
                new CreateVolumePermissionModifications()
                    .withAdd(new CreateVolumePermission().withUserId(PARTNER))));
    AmazonEC2 partner = cloud.client(PARTNER);
    delete(id);

    assertThatRefusal(() -> partner.describeSnapshots(snapshots(id)))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + id + "' does not exist");
    assertThat(partner.listSnapshotsInRecycleBin(new ListSnapshotsInRecycleBinRequest()))
        .returns(List.of(), ListSnapshotsInRecycleBinResult::getSnapshots);
    assertThatRefusal(
            () ->
                partner.restoreSnapshotFromRecycleBin(
                    new RestoreSnapshotFromRecycleBinRequest().withSnapshotId(id)))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + id + "' does not exist");

    restore(id);
    assertThat(partner.describeSnapshots(snapshots(id)).getSnapshots()).hasSize(1);
  }

  @Test
  void isTaggedByEc2AndByItsOwner() {
    keep(RetentionRule.snapshots(7));
    String id = snapshot("");
    delete(id);

    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("by", "mistake"))));
    assertThat(tags(id)).containsExactly(IN_BIN + "=true", "by=mistake");
    ec2.deleteTags(new DeleteTagsRequest(List.of(id)));
    assertThat(tags(id)).containsExactly(IN_BIN + "=true");
    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("a", "b")))))
        .startsWith("400 InvalidSnapshot.NotFound");

    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("by", "mistake"))));
    restore(id);
    assertThat(tags(id)).containsExactly("by=mistake");
  }

  @Test
  void whatIsNotCompletedIsNotKept() {
    keep(RetentionRule.snapshots(7));
    String pending = pending("");

    delete(pending);

    assertThat(bin()).isEmpty();
    assertThatRefusal(() -> restore(pending)).startsWith("400 InvalidSnapshot.NotFound");
  }

  @Test
  void aSnapshotInTheBinCounts() {
    keep(RetentionRule.snapshots(1));
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.SNAPSHOTS, 1));
    String volume = volume();
    cloud.clock().advanceUntilSettled();
    String id = pending(volume, "");
    cloud.clock().advanceUntilSettled();
    delete(id);

    assertThatRefusal(() -> pending(volume, ""))
        .isEqualTo("400 SnapshotLimitExceeded: You have reached the limit of 1 snapshots.");
    cloud.clock().advance(Duration.ofDays(1));
    assertThat(pending(volume, "")).startsWith("snap-");
  }

  @Test
  void areFoundByTheirIds() {
    keep(RetentionRule.snapshots(7));
    String one = snapshot("");
    String two = snapshot("");
    delete(one);
    delete(two);

    assertThat(listed(one)).extracting(SnapshotRecycleBinInfo::getSnapshotId).containsExactly(one);
    assertThatRefusal(() -> listed("snap-0123456789abcdef0"))
        .isEqualTo(
            "400 InvalidSnapshot.NotFound: The snapshot 'snap-0123456789abcdef0' does not exist");
    assertThatRefusal(() -> listed("vol-1"))
        .isEqualTo(
            "400 InvalidSnapshotID.Malformed: Invalid id: \"vol-1\" (expecting \"snap-...\")");
    assertThatRefusal(() -> restore("vol-1"))
        .isEqualTo(
            "400 InvalidSnapshotID.Malformed: Invalid id: \"vol-1\" (expecting \"snap-...\")");
    assertThat(
            cloud
                .client(OWNER, "us-west-2")
                .listSnapshotsInRecycleBin(new ListSnapshotsInRecycleBinRequest())
                .getSnapshots())
        .isEmpty();
  }

  @Test
  void areListedPageByPage() {
    keep(RetentionRule.snapshots(7));
    List<String> ids = Stream.generate(() -> pending("")).limit(6).toList();
    cloud.clock().advanceUntilSettled();
    ids.forEach(this::delete);

    List<String> found = new ArrayList<>();
    ListSnapshotsInRecycleBinRequest request =
        new ListSnapshotsInRecycleBinRequest().withMaxResults(5);
    ListSnapshotsInRecycleBinResult page = ec2.listSnapshotsInRecycleBin(request);
    assertThat(page.getSnapshots()).hasSize(5);
    page.getSnapshots().forEach(each -> found.add(each.getSnapshotId()));
    page = ec2.listSnapshotsInRecycleBin(request.withNextToken(page.getNextToken()));
    page.getSnapshots().forEach(each -> found.add(each.getSnapshotId()));

    assertThat(found).containsExactlyElementsOf(ids);
    assertThat(page.getNextToken()).isNull();
    assertThatRefusal(
            () ->
                ec2.listSnapshotsInRecycleBin(
                    new ListSnapshotsInRecycleBinRequest().withMaxResults(4)))
        .startsWith("400 InvalidParameterValue");
  }

  // Rules

  @Test
  void aRuleIsForOneTypeOneAccountAndOneRegion() {
    cloud.arrange().retentionRule("us-west-2", OWNER, RetentionRule.snapshots(1));
    cloud.arrange().retentionRule(REGION, PARTNER, RetentionRule.snapshots(1));
    keep(RetentionRule.images(1));

    delete(snapshot(""));

    assertThat(bin()).isEmpty();
  }

  @Test
  void theLongestPeriodCounts() {
    keep(RetentionRule.snapshots(3));
    keep(RetentionRule.snapshots(30));
    keep(RetentionRule.snapshots(7));

    delete(snapshot(""));

    assertThat(period(bin().get(0))).isEqualTo(Duration.ofDays(30));
  }

  @Test
  void aRuleOnTagsIsForWhatHasOneOfThem() {
    keep(
        RetentionRule.snapshots(7)
            .withResourceTag("stage", "production")
            .withResourceTag("stage", "acceptance"));
    String production = tagged("stage", "production");
    String acceptance = tagged("stage", "acceptance");
    String test = tagged("stage", "test");
    String other = tagged("Stage", "production");
    Stream.of(production, acceptance, test, other).forEach(this::delete);

    assertThat(bin())
        .extracting(SnapshotRecycleBinInfo::getSnapshotId)
        .containsExactly(production, acceptance);
  }

  @Test
  void excludedTagsLetARuleOfTheRegionPass() {
    keep(RetentionRule.snapshots(7).withExcludedResourceTag("keep", ""));
    String excluded = tagged("keep", "");
    String kept = tagged("keep", "yes");
    delete(excluded);
    delete(kept);

    assertThat(bin()).extracting(SnapshotRecycleBinInfo::getSnapshotId).containsExactly(kept);
  }

  @Test
  void whatNoRuleCanBeIsRejected() {
    assertThatThrownBy(() -> RetentionRule.snapshots(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a retention period is 1 to 365 days, not 0");
    assertThatThrownBy(() -> RetentionRule.images(366))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a retention period is 1 to 365 days, not 366");
    RetentionRule tagged = RetentionRule.images(1).withResourceTag("a", "b");
    assertThatThrownBy(() -> tagged.withExcludedResourceTag("c", "d"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "a retention rule is for resources with some tags, or for all but some; not both");
    RetentionRule excluding = RetentionRule.images(1).withExcludedResourceTag("a", "b");
    assertThatThrownBy(() -> excluding.withResourceTag("c", "d"))
        .isInstanceOf(IllegalStateException.class);
    RetentionRule full = RetentionRule.images(1);
    for (int i = 0; i < 5; i++) {
      full = full.withExcludedResourceTag("k" + i, "v");
    }
    RetentionRule five = full;
    assertThatThrownBy(() -> five.withExcludedResourceTag("k", "v"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a retention rule can have 5 of these tags");
    assertThatThrownBy(
            () -> cloud.arrange().retentionRule("mars-1", OWNER, RetentionRule.images(1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the cloud has no region 'mars-1'");
    assertThatThrownBy(() -> cloud.arrange().retentionRule(REGION, "1", RetentionRule.images(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  // Images

  @Test
  void aDeregisteredImageIsInTheBin() {
    keep(RetentionRule.images(7));
    String id = image("web");
    Instant deregistered = cloud.clock().instant();

    deregister(id);

    assertThat(imageBin())
        .singleElement()
        .returns(id, ImageRecycleBinInfo::getImageId)
        .returns("web", ImageRecycleBinInfo::getName)
        .returns("of a test", ImageRecycleBinInfo::getDescription)
        .returns(deregistered, info -> info.getRecycleBinEnterTime().toInstant())
        .returns(
            deregistered.plus(Duration.ofDays(7)),
            info -> info.getRecycleBinExitTime().toInstant());
    assertThat(ownImages()).isEmpty();
    assertThatRefusal(() -> launched(ec2, launch(id)))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + id + "]' does not exist");
    assertThatRefusal(() -> deregister(id))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + id + "]' does not exist");
  }

  @Test
  void aRestoredImageCanBeLaunchedAtOnce() {
    keep(RetentionRule.images(7));
    String id = image("web");
    ec2.modifyImageAttribute(Fixtures.sharing(id, new LaunchPermission().withUserId(PARTNER)));
    deregister(id);
    assertThatRefusal(() -> launched(cloud.client(PARTNER), launch(id)))
        .startsWith("400 InvalidAMIID.NotFound");

    restoreImage(id);

    assertThat(imageBin()).isEmpty();
    assertThat(Fixtures.image(ec2, id))
        .returns("available", Image::getState)
        .returns("web", Image::getName)
        .returns(List.of(), Image::getTags);
    assertThat(launched(ec2, launch(id)).getImageId()).isEqualTo(id);
    assertThat(launched(cloud.client(PARTNER), launch(id)).getImageId()).isEqualTo(id);
    cloud.clock().advance(Duration.ofDays(30));
    assertThat(Fixtures.image(ec2, id).getState()).isEqualTo("available");
  }

  @Test
  void aDisabledImageIsDisabledAgain() {
    keep(RetentionRule.images(7));
    String id = image("web");
    ec2.disableImage(new DisableImageRequest().withImageId(id));
    deregister(id);
    restoreImage(id);

    assertThat(
            ec2.describeImages(
                    new DescribeImagesRequest().withImageIds(id).withIncludeDisabled(true))
                .getImages())
        .extracting(Image::getState)
        .containsExactly("disabled");
  }

  @Test
  void anImageIsGoneWhenItsTimeIsOver() {
    keep(RetentionRule.images(7));
    String id = image("web");
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("a", "b"))));
    deregister(id);
    assertThat(tags(id)).containsExactly("a=b", IN_BIN + "=true");

    cloud.clock().advance(Duration.ofDays(7));

    assertThat(imageBin()).isEmpty();
    assertThat(tags(id)).isEmpty();
    assertThatRefusal(() -> restoreImage(id))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + id + "]' does not exist");
  }

  @Test
  void itsSnapshotsHaveToBeRestoredFirst() {
    keep(RetentionRule.images(7));
    keep(RetentionRule.snapshots(7));
    String id = image("web");
    String snapshot = snapshotOf(id);
    deregister(id);
    delete(snapshot);

    assertThatRefusal(() -> restoreImage(id))
        .isEqualTo(
            "400 InvalidSnapshot.NotFound: The image "
                + id
                + " cannot be restored: its snapshot "
                + snapshot
                + " does not exist. Restore the snapshot from the Recycle Bin first.");
    restore(snapshot);
    assertThatRefusal(() -> restoreImage(id))
        .isEqualTo(
            "400 IncorrectState: The image "
                + id
                + " cannot be restored: its snapshot "
                + snapshot
                + " is not completed but recovering.");
    assertThat(imageBin()).hasSize(1);
    cloud.clock().advanceUntilSettled();
    restoreImage(id);
    assertThat(ownImages()).containsExactly(id);
    assertThatRefusal(() -> delete(snapshot))
        .isEqualTo(
            "400 InvalidSnapshot.InUse: The snapshot "
                + snapshot
                + " is currently in use by "
                + id);
  }

  @Test
  void associatedSnapshotsGoIntoTheBinWithIt() {
    keep(RetentionRule.images(7));
    keep(RetentionRule.snapshots(7));
    String id = image("web");
    String snapshot = snapshotOf(id);

    deregisterWithSnapshots(id);

    assertThat(imageBin()).extracting(ImageRecycleBinInfo::getImageId).containsExactly(id);
    assertThat(bin()).extracting(SnapshotRecycleBinInfo::getSnapshotId).containsExactly(snapshot);
  }

  @Test
  void anImageWhoseSnapshotIsGoneCannotBeRestored() {
    keep(RetentionRule.images(7));
    String id = image("web");
    deregister(id);
    delete(onlySnapshot(id));

    assertThatRefusal(() -> restoreImage(id)).startsWith("400 InvalidSnapshot.NotFound");
  }

  @Test
  void itsNameIsFreeAndMustBeFreeAgain() {
    keep(RetentionRule.images(7));
    String id = image("web");
    deregister(id);
    String other = image("web");

    assertThatRefusal(() -> restoreImage(id))
        .isEqualTo("400 InvalidAMIName.Duplicate: AMI name web is already in use by AMI " + other);
    ec2.deregisterImage(new DeregisterImageRequest(other));
    restoreImage(id);
    assertThat(ownImages()).containsExactly(id);
  }

  @Test
  void imagesInTheBinCount() {
    keep(RetentionRule.images(7));
    cloud
        .account(OWNER)
        .quotas(Quotas.standard().with(Quota.IMAGES, 1).with(Quota.PUBLIC_IMAGES, 1));
    String id = image("web");
    ec2.modifyImageAttribute(Fixtures.sharing(id, new LaunchPermission().withGroup("all")));
    deregister(id);

    assertThatRefusal(() -> image("database")).startsWith("400 ResourceLimitExceeded");
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.PUBLIC_IMAGES, 1));
    String other = image("database");
    assertThatRefusal(
            () ->
                ec2.modifyImageAttribute(
                    Fixtures.sharing(other, new LaunchPermission().withGroup("all"))))
        .startsWith("400 ResourceLimitExceeded");
    cloud.clock().advance(Duration.ofDays(7));
    ec2.modifyImageAttribute(Fixtures.sharing(other, new LaunchPermission().withGroup("all")));
    assertThat(Fixtures.image(ec2, other).getPublic()).isTrue();
  }

  @Test
  void imagesThatAreNotAvailableAreNotKept() {
    keep(RetentionRule.images(7));
    String instance = launched(ec2, launch(LINUX_EBS)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String pending = ec2.createImage(new CreateImageRequest(instance, "pending")).getImageId();

    deregister(pending);

    assertThat(imageBin()).isEmpty();
    assertThat(ec2.describeImages(new DescribeImagesRequest().withImageIds(pending)).getImages())
        .extracting(Image::getState)
        .containsExactly("deregistered");
  }

  @Test
  void imagesAreFoundByTheirIds() {
    keep(RetentionRule.images(7));
    String one = image("one");
    String two = image("two");
    deregister(one);
    deregister(two);

    assertThat(listedImages(two)).extracting(ImageRecycleBinInfo::getImageId).containsExactly(two);
    assertThatRefusal(() -> listedImages("ami-0123456789abcdef0"))
        .isEqualTo(
            "400 InvalidAMIID.NotFound: The image id '[ami-0123456789abcdef0]' does not exist");
    assertThatRefusal(() -> listedImages("web"))
        .isEqualTo("400 InvalidAMIID.Malformed: Invalid id: \"web\" (expecting \"ami-...\")");
    assertThatRefusal(() -> restoreImage("web"))
        .isEqualTo("400 InvalidAMIID.Malformed: Invalid id: \"web\" (expecting \"ami-...\")");
    assertThatRefusal(() -> restoreImage(WINDOWS_EBS))
        .isEqualTo(
            "400 InvalidAMIID.NotFound: The image id '[" + WINDOWS_EBS + "]' does not exist");
    assertThatRefusal(
            () ->
                cloud
                    .client(PARTNER)
                    .restoreImageFromRecycleBin(
                        new RestoreImageFromRecycleBinRequest().withImageId(one)))
        .startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void whatIsInTheBinIsNoLeftover() {
    keep(RetentionRule.images(7));
    keep(RetentionRule.snapshots(7));
    String id = image("web");
    deregisterWithSnapshots(id);

    assertThat(cloud.resources())
        .extracting(each -> each.type())
        .doesNotContain("image", "snapshot");
  }

  @Test
  void aDescriptionOfTheCloudHasWhatIsInTheBin() {
    keep(RetentionRule.images(7));
    keep(RetentionRule.snapshots(7));
    String id = image("web");
    String snapshot = snapshotOf(id);
    deregisterWithSnapshots(id);

    assertThat(cloud.describe())
        .contains("image in the Recycle Bin " + id + "  name web, recycleBinExitTime 2011-07-22T")
        .contains("snapshot in the Recycle Bin " + snapshot + "  ");
    assertThat(cloud.describe(id)).startsWith("image in the Recycle Bin " + id + " of " + OWNER);
  }

  @Test
  void theListLagsBehind() {
    try (Ec2Cloud lagging =
        Ec2Cloud.builder()
            .time(TimeMode.manual())
            .consistency(
                Consistency.builder().lag(ResourceKind.SNAPSHOTS, Duration.ofSeconds(10)).build())
            .build()) {
      AmazonEC2 client = lagging.client();
      lagging.arrange().retentionRule(REGION, lagging.account(), RetentionRule.snapshots(1));
      String volume =
          client.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
      lagging.clock().advanceUntilSettled();
      String id =
          client
              .createSnapshot(new CreateSnapshotRequest(volume, ""))
              .getSnapshot()
              .getSnapshotId();
      lagging.clock().advance(Duration.ofMinutes(5));
      client.deleteSnapshot(new DeleteSnapshotRequest(id));
      ListSnapshotsInRecycleBinRequest all = new ListSnapshotsInRecycleBinRequest();

      assertThat(client.listSnapshotsInRecycleBin(all).getSnapshots()).isEmpty();
      lagging.clock().advance(Duration.ofSeconds(10));
      assertThat(client.listSnapshotsInRecycleBin(all).getSnapshots()).hasSize(1);
    }
  }

  private void keep(RetentionRule rule) {
    cloud.arrange().retentionRule(REGION, OWNER, rule);
  }

  private String volume() {
    return ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a")).getVolume().getVolumeId();
  }

  private String pending(String description) {
    String volume = volume();
    cloud.clock().advance(Phase.VOLUME_CREATION.typical());
    return pending(volume, description);
  }

  private String pending(String volume, String description) {
    return ec2.createSnapshot(new CreateSnapshotRequest(volume, description))
        .getSnapshot()
        .getSnapshotId();
  }

  private String snapshot(String description) {
    String id = pending(description);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String tagged(String key, String value) {
    String id = snapshot("");
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag(key, value))));
    return id;
  }

  private void delete(String id) {
    ec2.deleteSnapshot(new DeleteSnapshotRequest(id));
  }

  private RestoreSnapshotFromRecycleBinResult restore(String id) {
    return ec2.restoreSnapshotFromRecycleBin(
        new RestoreSnapshotFromRecycleBinRequest().withSnapshotId(id));
  }

  private static DescribeSnapshotsRequest snapshots(String... ids) {
    return new DescribeSnapshotsRequest().withSnapshotIds(ids);
  }

  private Snapshot described(String id) {
    return ec2.describeSnapshots(snapshots(id)).getSnapshots().get(0);
  }

  private List<Snapshot> own() {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
        .getSnapshots();
  }

  private List<SnapshotRecycleBinInfo> bin() {
    return listed();
  }

  private List<SnapshotRecycleBinInfo> listed(String... ids) {
    return ec2.listSnapshotsInRecycleBin(
            new ListSnapshotsInRecycleBinRequest().withSnapshotIds(ids))
        .getSnapshots();
  }

  private static Duration period(SnapshotRecycleBinInfo info) {
    return Duration.between(
        info.getRecycleBinEnterTime().toInstant(), info.getRecycleBinExitTime().toInstant());
  }

  private List<String> tags(String id) {
    return ec2
        .describeTags(new DescribeTagsRequest().withFilters(new Filter("resource-id", List.of(id))))
        .getTags()
        .stream()
        .map(tag -> tag.getKey() + "=" + tag.getValue())
        .sorted()
        .toList();
  }

  private String image(String name) {
    String instance = launched(ec2, launch(LINUX_EBS)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    String id =
        ec2.createImage(new CreateImageRequest(instance, name).withDescription("of a test"))
            .getImageId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String snapshotOf(String imageId) {
    return Fixtures.image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
  }

  /** The only snapshot that there is, of an image that cannot be described. */
  private String onlySnapshot(String imageId) {
    assertThat(ownImages()).doesNotContain(imageId);
    return own().get(0).getSnapshotId();
  }

  private void deregister(String id) {
    ec2.deregisterImage(new DeregisterImageRequest(id));
  }

  /** The SDK does not know the parameter yet. */
  private void deregisterWithSnapshots(String id) {
    DeregisterImageRequest request = new DeregisterImageRequest(id);
    request.putCustomQueryParameter("DeleteAssociatedSnapshots", "true");
    ec2.deregisterImage(request);
  }

  private void restoreImage(String id) {
    assertThat(
            ec2.restoreImageFromRecycleBin(new RestoreImageFromRecycleBinRequest().withImageId(id))
                .getReturn())
        .isTrue();
  }

  private List<String> ownImages() {
    return ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages().stream()
        .map(Image::getImageId)
        .toList();
  }

  private List<ImageRecycleBinInfo> imageBin() {
    return listedImages();
  }

  private List<ImageRecycleBinInfo> listedImages(String... ids) {
    return ec2.listImagesInRecycleBin(new ListImagesInRecycleBinRequest().withImageIds(ids))
        .getImages();
  }
}
