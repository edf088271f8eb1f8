// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CopySnapshotRequest;
import com.amazonaws.services.ec2.model.CopySnapshotResult;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.EnableEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.ResourceType;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.KmsKey;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** CopySnapshot. */
class CopySnapshotTest {
  private static final String EAST = "us-east-1";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 ireland = cloud.client(OWNER, "eu-west-1");
  private final AmazonEC2 partner = cloud.client(PARTNER);

  @Test
  void aCopyIsOfTheSameSizeAndTakesTime() {
    String source = snapshot(null);
    ec2.createTags(new CreateTagsRequest(List.of(source), List.of(new Tag("Name", "source"))));

    CopySnapshotResult result = ec2.copySnapshot(copyOf(source).withDescription("again"));

    assertThat(result.getTags()).isEmpty();
    Snapshot copy = described(ec2, result.getSnapshotId());
    assertThat(copy.getState()).isEqualTo("pending");
    assertThat(copy.getVolumeSize()).isEqualTo(7);
    assertThat(copy.getVolumeId()).isEqualTo("vol-ffffffff");
    assertThat(copy.getDescription()).isEqualTo("again");
    assertThat(copy.getOwnerId()).isEqualTo(OWNER);
    assertThat(copy.getEncrypted()).isFalse();
    assertThat(copy.getTags()).isEmpty();
    cloud.clock().advance(Phase.SNAPSHOT.typical());
    assertThat(described(ec2, result.getSnapshotId()).getState()).isEqualTo("completed");
  }

  @Test
  void aCopyGoesIntoTheRegionThatIsCalled() {
    String source = snapshot(null);

    String copy = ireland.copySnapshot(copyOf(source)).getSnapshotId();

    assertThat(described(ireland, copy).getVolumeSize()).isEqualTo(7);
    assertThatRefusal(() -> described(ec2, copy)).startsWith("400 InvalidSnapshot.NotFound");
  }

  @Test
  void aCopyIsTaggedAsAsked() {
    CopySnapshotResult result =
        ec2.copySnapshot(
            copyOf(snapshot(null))
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType(ResourceType.Snapshot)
                        .withTags(new Tag("Name", "copy"))));

    assertThat(result.getTags()).containsExactly(new Tag("Name", "copy"));
    assertThat(described(ec2, result.getSnapshotId()).getTags())
        .containsExactly(new Tag("Name", "copy"));
  }

  @Test
  void aSharedSnapshotIsCopiedByWhomItIsSharedWith() {
    String source = snapshot(null);
    assertThatRefusal(() -> partner.copySnapshot(copyOf(source)))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot '" + source + "' does not exist");

    share(source);

    String copy = partner.copySnapshot(copyOf(source)).getSnapshotId();
    assertThat(described(partner, copy).getOwnerId()).isEqualTo(PARTNER);
  }

  @Test
  void refusesWhatCannotBeCopied() {
    String source = snapshot(null);
    String pending = ec2.copySnapshot(copyOf(source)).getSnapshotId();

    assertThatRefusal(() -> ec2.copySnapshot(copyOf(pending)))
        .isEqualTo("400 IncorrectState: Snapshot is in invalid state - pending");
    assertThatRefusal(() -> ec2.copySnapshot(copyOf("snap-0badcafe")))
        .isEqualTo("400 InvalidSnapshot.NotFound: The snapshot 'snap-0badcafe' does not exist");
    assertThatRefusal(() -> ec2.copySnapshot(copyOf("snap")))
        .startsWith("400 InvalidSnapshotID.Malformed");
    assertThatRefusal(() -> ireland.copySnapshot(copyOf(source).withSourceRegion("eu-west-1")))
        .startsWith("400 InvalidSnapshot.NotFound");
    assertThatRefusal(
            () ->
                cloud
                    .client(OWNER, "cn-north-1")
                    .copySnapshot(copyOf(source).withDestinationRegion("cn-north-1")))
        .isEqualTo("400 InvalidParameterValue: Invalid region: [us-east-1]");
  }

  @Test
  void aCopyIsEncryptedIfTold() {
    KmsKey key = cloud.arrange().key(EAST, OWNER).alias("alias/mine");
    String plain = snapshot(null);

    assertThat(keyOf(copyOf(plain))).isNull();
    assertThat(keyOf(copyOf(plain).withEncrypted(false))).isNull();
    assertThat(keyOf(copyOf(plain).withEncrypted(true)))
        .startsWith("arn:aws:kms:us-east-1:" + OWNER)
        .isNotEqualTo(key.arn());
    assertThat(keyOf(copyOf(plain).withEncrypted(true).withKmsKeyId("alias/mine")))
        .isEqualTo(key.arn());
    assertThatRefusal(() -> ec2.copySnapshot(copyOf(plain).withKmsKeyId("alias/mine")))
        .isEqualTo(
            "400 InvalidParameterDependency: The parameter KmsKeyId requires the parameter"
                + " Encrypted to be set.");
    ec2.enableEbsEncryptionByDefault(new EnableEbsEncryptionByDefaultRequest());
    assertThat(keyOf(copyOf(plain))).isNotNull();
  }

  @Test
  void theCopyOfAnEncryptedSnapshotIsEncrypted() {
    KmsKey key = cloud.arrange().key(EAST, OWNER);
    String encrypted = snapshot(key.arn());

    assertThat(keyOf(copyOf(encrypted))).isNotNull().isNotEqualTo(key.arn());
    assertThatRefusal(() -> ec2.copySnapshot(copyOf(encrypted).withEncrypted(false)))
        .isEqualTo(
            "400 InvalidRequest: Snapshot "
                + encrypted
                + " is encrypted. Creating an unencrypted copy from an encrypted snapshot is not"
                + " supported.");
  }

  @Test
  void aCopyFailsWithoutItsKeyAndWithoutThatOfItsSource() {
    KmsKey key = cloud.arrange().key(EAST, OWNER);
    String encrypted = snapshot(key.arn());
    share(encrypted);

    Snapshot partners = described(partner, partner.copySnapshot(copyOf(encrypted)).getSnapshotId());
    assertThat(partners.getState()).isEqualTo("error");
    assertThat(partners.getStateMessage()).isEqualTo("Given key ID is not accessible");

    key.shareWith(PARTNER);
    String second = partner.copySnapshot(copyOf(encrypted)).getSnapshotId();
    assertThat(described(partner, second).getState()).isEqualTo("pending");
    String third =
        partner
            .copySnapshot(copyOf(encrypted).withEncrypted(true).withKmsKeyId("alias/nobodys"))
            .getSnapshotId();
    assertThat(described(partner, third).getState()).isEqualTo("error");
  }

  @Test
  void aRegionMakesTwentyCopiesAtATime() {
    String source = snapshot(null);
    String first = ec2.copySnapshot(copyOf(source)).getSnapshotId();
    for (int i = 1; i < 20; i++) {
      ec2.copySnapshot(copyOf(source));
    }

    assertThatRefusal(() -> ec2.copySnapshot(copyOf(source)))
        .isEqualTo(
            "400 ResourceLimitExceeded: Too many snapshot copies in progress. The limit is 20 for"
                + " this destination region.");
    ireland.copySnapshot(copyOf(source));
    ec2.deleteSnapshot(new DeleteSnapshotRequest(first));
    ec2.copySnapshot(copyOf(source));
    cloud.clock().advanceUntilSettled();
    ec2.copySnapshot(copyOf(source));
  }

  @Test
  void aCopyThatFailsIsNotUnderWay() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.SNAPSHOT_COPIES, 1));
    String source = snapshot(null);
    cloud.faults().on(Faults.snapshot()).fail("Server.Error", "lost");

    String copy = ec2.copySnapshot(copyOf(source)).getSnapshotId();

    assertThat(described(ec2, copy).getStateMessage()).isEqualTo("lost");
    ec2.copySnapshot(copyOf(source));
  }

  @Test
  void aCopyThatFailsHalfwayIsNotUnderWayAnyMore() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.SNAPSHOT_COPIES, 1));
    String source = snapshot(null);
    cloud.faults().on(Faults.snapshot().atPercent(50)).fail("Server.Error", "lost");
    String copy = ec2.copySnapshot(copyOf(source)).getSnapshotId();
    assertThatRefusal(() -> ec2.copySnapshot(copyOf(source)))
        .startsWith("400 ResourceLimitExceeded");

    cloud.clock().advance(Duration.ofHours(1));

    assertThat(described(ec2, copy).getState()).isEqualTo("error");
    assertThat(described(ec2, copy).getProgress()).isEqualTo("50%");
    ec2.copySnapshot(copyOf(source));
  }

  @Test
  void aCopyWithoutItsKeyHasItsTagsAndCountsAsASnapshotUntilItIsDeleted() {
    String source = snapshot(null);
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.SNAPSHOTS, 2));
    CopySnapshotRequest asked =
        copyOf(source)
            .withEncrypted(true)
            .withKmsKeyId("alias/nobodys")
            .withTagSpecifications(
                new TagSpecification()
                    .withResourceType(ResourceType.Snapshot)
                    .withTags(new Tag("Name", "copy")));

    String failed = ec2.copySnapshot(asked).getSnapshotId();

    assertThat(described(ec2, failed).getState()).isEqualTo("error");
    assertThat(described(ec2, failed).getTags()).containsExactly(new Tag("Name", "copy"));
    assertThatRefusal(() -> ec2.copySnapshot(copyOf(source)))
        .startsWith("400 SnapshotLimitExceeded");
    ec2.deleteSnapshot(new DeleteSnapshotRequest(failed));
    ec2.copySnapshot(copyOf(source));
  }

  @Test
  void aCopyCountsAsASnapshot() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.SNAPSHOTS, 1));

    assertThatRefusal(() -> ec2.copySnapshot(copyOf(snapshot(null))))
        .isEqualTo("400 SnapshotLimitExceeded: You have reached the limit of 1 snapshots.");
  }

  private static CopySnapshotRequest copyOf(String snapshotId) {
    return new CopySnapshotRequest().withSourceRegion(EAST).withSourceSnapshotId(snapshotId);
  }

  private String snapshot(@Nullable String kmsKeyId) {
    CreateVolumeRequest asked = new CreateVolumeRequest(7, "us-east-1a");
    if (kmsKeyId != null) {
      asked.withEncrypted(true).withKmsKeyId(kmsKeyId);
    }
    String volumeId = ec2.createVolume(asked).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private void share(String snapshotId) {
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(snapshotId)
            .withAttribute("createVolumePermission")
            .withOperationType("add")
            .withUserIds(PARTNER));
  }

  private @Nullable String keyOf(CopySnapshotRequest asked) {
    return described(ec2, ec2.copySnapshot(asked).getSnapshotId()).getKmsKeyId();
  }

  private static Snapshot described(AmazonEC2 client, String id) {
    return client
        .describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .get(0);
  }
}
