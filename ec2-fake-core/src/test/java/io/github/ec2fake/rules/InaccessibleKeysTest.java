// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.described;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVolumeRequest;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.EnableEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.ModifyEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.KmsKey;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys that cannot be used, and what is encrypted and shared with others. */
class InaccessibleKeysTest {
  private static final String EAST = "us-east-1";
  private static final String DEFAULT_KEY =
      "400 OperationNotPermitted: Encrypted snapshots with EBS default key cannot be shared";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final KmsKey key = cloud.arrange().key(EAST, OWNER).alias("alias/mine");

  static Stream<Named<BiConsumer<Ec2Cloud, KmsKey>>> states() {
    return Stream.of(
        Named.of("disabled", (cloud, key) -> key.disable()),
        Named.of("pending deletion", (cloud, key) -> key.scheduleDeletion()));
  }

  /** Names of keys that the owner cannot use. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "alias/nobodys",
        "1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab",
        "arn:aws:kms:us-east-1:999988887777:alias/aws/ebs",
        "arn:aws:kms:eu-west-1:111122223333:alias/aws/ebs",
        "arn:aws:kms:us-east-1:999988887777:alias/partners",
        "alias/partners",
        "nonsense"
      })
  void aNewVolumeWithAKeyThatCannotBeUsedIsGone(String name) {
    cloud.arrange().key(EAST, PARTNER).alias("alias/partners");

    Volume created = ec2.createVolume(encrypted(name)).getVolume();

    assertThat(created.getState()).isEqualTo("creating");
    assertThat(created.getKmsKeyId()).isEqualTo(name);
    assertThatRefusal(
            () -> ec2.describeVolumes(new DescribeVolumesRequest(List.of(created.getVolumeId()))))
        .isEqualTo(
            "400 InvalidVolume.NotFound: The volume '"
                + created.getVolumeId()
                + "' does not exist.");
    assertThat(cloud.journal().transitions(created.getVolumeId()))
        .extracting(TransitionEntry::note)
        .as("only the journal tells why")
        .containsExactly("the KMS key is not accessible");
  }

  @ParameterizedTest
  @MethodSource("states")
  void aVolumeNeedsAnEnabledKey(BiConsumer<Ec2Cloud, KmsKey> disable) {
    disable.accept(cloud, key);
    ec2.createVolume(encrypted("alias/mine"));
    assertThat(ec2.describeVolumes().getVolumes()).isEmpty();

    key.enable();
    ec2.createVolume(encrypted("alias/mine"));
    assertThat(ec2.describeVolumes().getVolumes()).hasSize(1);
  }

  @Test
  void aSharedKeyCanBeUsedByItsArnUntilThatIsTakenBack() {
    KmsKey shared = cloud.arrange().key(EAST, PARTNER).alias("alias/shared").shareWith(OWNER);

    ec2.createVolume(encrypted(shared.arn()));
    ec2.createVolume(encrypted("arn:aws:kms:us-east-1:" + PARTNER + ":alias/shared"));
    assertThat(ec2.describeVolumes().getVolumes())
        .hasSize(2)
        .extracting(Volume::getKmsKeyId)
        .containsOnly(shared.arn());

    shared.unshareWith(OWNER);
    ec2.createVolume(encrypted(shared.arn()));
    assertThat(ec2.describeVolumes().getVolumes()).hasSize(2);
  }

  @Test
  void aDisabledDefaultKeyFailsWhatItWouldEncrypt() {
    ec2.modifyEbsDefaultKmsKeyId(new ModifyEbsDefaultKmsKeyIdRequest().withKmsKeyId(key.arn()));
    ec2.enableEbsEncryptionByDefault(new EnableEbsEncryptionByDefaultRequest());
    key.disable();

    ec2.createVolume(new CreateVolumeRequest(8, "us-east-1a"));

    assertThat(ec2.describeVolumes().getVolumes()).isEmpty();
    assertFailed(described(ec2, launched(ec2, LINUX_EBS).getInstanceId()));
  }

  @Test
  void anInstanceWhoseKeyCannotBeUsedDoesNotComeUp() {
    key.disable();

    Instance launched = launched(ec2, launchEncrypted("alias/mine"));

    assertThat(launched.getState().getName()).isEqualTo("pending");
    assertFailed(described(ec2, launched.getInstanceId()));
    assertThat(ec2.describeVolumes().getVolumes()).isEmpty();
  }

  @Test
  void aStoppedInstanceWhoseKeyCannotBeUsedStopsAgain() {
    String id = launched(ec2, launchEncrypted("alias/mine")).getInstanceId();
    ec2.describeInstances();
    ec2.stopInstances(new StopInstancesRequest(List.of(id)));
    ec2.describeInstances();
    key.disable();

    ec2.startInstances(new StartInstancesRequest(List.of(id)));

    Instance failed = described(ec2, id);
    assertThat(failed.getState().getName()).isEqualTo("stopped");
    assertThat(failed.getStateReason().getCode()).isEqualTo("Client.InvalidKMSKey.InvalidState");
    key.enable();
    ec2.startInstances(new StartInstancesRequest(List.of(id)));
    assertThat(described(ec2, id).getState().getName()).isEqualTo("running");
  }

  @Test
  void anInstanceWhoseKeyCannotBeUsedStopsAgainEvenIfBootingTakesNoTime() {
    try (Ec2Cloud fast = Fixtures.withoutTimeFor(Phase.EBS_BOOT)) {
      AmazonEC2 client = fast.client();
      KmsKey own = fast.arrange().key(EAST, OWNER).alias("alias/mine");
      String id = launched(client, launchEncrypted("alias/mine")).getInstanceId();
      assertThat(described(client, id).getPublicIpAddress()).isNotNull();
      client.stopInstances(new StopInstancesRequest(List.of(id)));
      fast.clock().advanceUntilSettled();
      own.disable();

      String started =
          client
              .startInstances(new StartInstancesRequest(List.of(id)))
              .getStartingInstances()
              .get(0)
              .getCurrentState()
              .getName();
      fast.clock().advanceUntilSettled();

      Instance failed = described(client, id);
      assertThat(started).isEqualTo("pending");
      assertThat(failed.getState().getName()).isEqualTo("stopped");
      assertThat(failed.getPublicIpAddress()).isNull();
    }
  }

  @Test
  void aVolumeWhoseKeyCannotBeUsedIsNotAttached() {
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    String volumeId = ec2.createVolume(encrypted("alias/mine")).getVolume().getVolumeId();
    ec2.describeInstances();
    key.scheduleDeletion();

    assertThatRefusal(
            () -> ec2.attachVolume(new AttachVolumeRequest(volumeId, instanceId, "/dev/sdf")))
        .isEqualTo("400 CustomerKeyHasBeenRevoked: The KMS key cannot be accessed.");

    key.enable();
    ec2.attachVolume(new AttachVolumeRequest(volumeId, instanceId, "/dev/sdf"));
    assertThat(ec2.describeVolumes().getVolumes()).hasSize(2);
  }

  // Images and snapshots

  @Test
  void aCopyWithAKeyThatCannotBeUsedFails() {
    String imageId = encryptedImage("alias/mine");

    String copyId = ec2.copyImage(copyOf(imageId).withKmsKeyId("alias/nobodys")).getImageId();

    assertCopyFailed(ec2, copyId);
  }

  @Test
  void aCopyFailsIfTheKeyOfItsSourceCannotBeUsed() {
    String imageId = encryptedImage("alias/mine");
    key.disable();

    assertCopyFailed(ec2, ec2.copyImage(copyOf(imageId)).getImageId());
  }

  @Test
  void whatIsEncryptedWithTheKeyOfAwsIsSharedWithNobody() {
    String imageId = encryptedImage("alias/aws/ebs");

    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(imageId, account(PARTNER))))
        .isEqualTo(
            "400 InvalidParameter: Snapshots encrypted with the AWS Managed CMK can’t be shared."
                + " Specify another snapshot.");
    assertThatRefusal(() -> share(snapshotOf(imageId), PARTNER)).isEqualTo(DEFAULT_KEY);
    assertThatRefusal(() -> makePublic(snapshotOf(imageId))).isEqualTo(DEFAULT_KEY);
    ec2.modifySnapshotAttribute(
        permission(snapshotOf(imageId)).withOperationType("remove").withUserIds(PARTNER));
  }

  @Test
  void whatIsEncryptedIsNotPublic() {
    String imageId = encryptedImage("alias/mine");

    assertThatRefusal(() -> ec2.modifyImageAttribute(sharing(imageId, everybody())))
        .isEqualTo(
            "400 UnsupportedOperation: Encrypted snapshots can’t be shared publicly. Specify"
                + " another snapshot.");
    assertThatRefusal(() -> makePublic(snapshotOf(imageId)))
        .isEqualTo("400 OperationNotPermitted: Encrypted snapshots cannot be shared publicly");
  }

  @Test
  void aSharedSnapshotIsOfUseOnlyWithItsKey() {
    String snapshotId = snapshotOf(encryptedImage("alias/mine"));
    share(snapshotId, PARTNER);
    CreateVolumeRequest asked = new CreateVolumeRequest(snapshotId, "us-east-1a");

    partner.createVolume(asked);
    assertThat(partner.describeVolumes().getVolumes()).isEmpty();

    key.shareWith(PARTNER);
    partner.createVolume(asked);
    assertThat(partner.describeVolumes().getVolumes()).hasSize(1);
  }

  @Test
  void aSharedImageIsLaunchedAndCopiedOnlyWithItsKey() {
    String imageId = encryptedImage("alias/mine");
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    share(snapshotOf(imageId), PARTNER);

    assertFailed(described(partner, launched(partner, imageId).getInstanceId()));
    assertCopyFailed(partner, partner.copyImage(copyOf(imageId)).getImageId());

    key.shareWith(PARTNER);
    String instanceId = launched(partner, imageId).getInstanceId();
    assertThat(described(partner, instanceId).getState().getName()).isEqualTo("running");
    String copyId = partner.copyImage(copyOf(imageId).withName("another")).getImageId();
    assertThat(image(partner, copyId).getState()).isEqualTo("available");
  }

  private static void assertFailed(Instance instance) {
    assertThat(instance.getState().getName()).isEqualTo("terminated");
    assertThat(instance.getStateTransitionReason()).isEqualTo("Client.InternalError");
    assertThat(instance.getStateReason().getCode()).isEqualTo("Client.InvalidKMSKey.InvalidState");
    assertThat(instance.getStateReason().getMessage())
        .isEqualTo(
            "Client.InvalidKMSKey.InvalidState: The KMS key provided is in an incorrect state");
  }

  private void assertCopyFailed(AmazonEC2 client, String imageId) {
    Image failed = image(client, imageId);
    assertThat(failed.getState()).isEqualTo("failed");
    String snapshotId = failed.getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
    assertThat(failed.getStateReason().getMessage())
        .contains(snapshotId, "Given key ID is not accessible");
    Snapshot copy =
        client
            .describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(snapshotId))
            .getSnapshots()
            .get(0);
    assertThat(copy.getState()).isEqualTo("error");
    assertThat(copy.getStateMessage()).isEqualTo("Given key ID is not accessible");
  }

  private static CreateVolumeRequest encrypted(String kmsKeyId) {
    return new CreateVolumeRequest(8, "us-east-1a").withEncrypted(true).withKmsKeyId(kmsKeyId);
  }

  private static RunInstancesRequest launchEncrypted(String kmsKeyId) {
    return launch(LINUX_EBS)
        .withBlockDeviceMappings(
            new BlockDeviceMapping()
                .withDeviceName("/dev/sda1")
                .withEbs(new EbsBlockDevice().withEncrypted(true).withKmsKeyId(kmsKeyId)));
  }

  private static CopyImageRequest copyOf(String imageId) {
    return new CopyImageRequest()
        .withSourceRegion(EAST)
        .withSourceImageId(imageId)
        .withEncrypted(true)
        .withName("copy");
  }

  /** An image of an instance whose root is encrypted with a key. */
  private String encryptedImage(String kmsKeyId) {
    String id = launched(ec2, launchEncrypted(kmsKeyId)).getInstanceId();
    ec2.describeInstances();
    String imageId = ec2.createImage(new CreateImageRequest(id, "encrypted")).getImageId();
    ec2.describeImages();
    return imageId;
  }

  private String snapshotOf(String imageId) {
    return image(ec2, imageId).getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
  }

  private void share(String snapshotId, String account) {
    ec2.modifySnapshotAttribute(permission(snapshotId).withUserIds(account));
  }

  private void makePublic(String snapshotId) {
    ec2.modifySnapshotAttribute(permission(snapshotId).withGroupNames("all"));
  }

  private static ModifySnapshotAttributeRequest permission(String snapshotId) {
    return new ModifySnapshotAttributeRequest()
        .withSnapshotId(snapshotId)
        .withAttribute("createVolumePermission")
        .withOperationType("add");
  }
}
