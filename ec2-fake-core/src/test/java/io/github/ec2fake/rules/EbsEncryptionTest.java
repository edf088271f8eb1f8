// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CopySnapshotRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.DescribeVolumesRequest;
import com.amazonaws.services.ec2.model.DisableEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.EnableEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.GetEbsEncryptionByDefaultRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.LaunchSpecification;
import com.amazonaws.services.ec2.model.ModifyEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.RequestSpotInstancesRequest;
import com.amazonaws.services.ec2.model.ResetEbsDefaultKmsKeyIdRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Volume;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.KmsKey;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which volumes, snapshots and images are encrypted, and with which key. */
class EbsEncryptionTest {
  private static final String EAST = "us-east-1";
  private static final String MANAGED = "arn:aws:kms:us-east-1:" + OWNER + ":key/";
  private static final String NEEDS_ENCRYPTED =
      "400 InvalidParameterDependency: The parameter KmsKeyId requires the parameter Encrypted to"
          + " be set.";
  private static final String OF_ENCRYPTED =
      "400 InvalidParameterCombination: Encrypted snapshots must be used to create encrypted"
          + " volumes.";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final KmsKey key = cloud.arrange().key(EAST, OWNER).alias("alias/mine");
  private final KmsKey other = cloud.arrange().key(EAST, OWNER).alias("alias/other");

  // Data keys

  private @Nullable String dataKey(String snapshotId) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(snapshotId))
        .getSnapshots()
        .get(0)
        .getDataEncryptionKeyId();
  }

  private String snapshotOf(CreateVolumeRequest volume) {
    String id = ec2.createVolume(volume).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    Snapshot made = ec2.createSnapshot(new CreateSnapshotRequest(id, "")).getSnapshot();
    assertThat(made.getDataEncryptionKeyId()).isNull();
    cloud.clock().advanceUntilSettled();
    return made.getSnapshotId();
  }

  @Test
  void volumesAndSnapshotsThatAreMadeOfEachOtherHaveTheSameDataKey() {
    String first = snapshotOf(volume(8).withEncrypted(true).withKmsKeyId("alias/mine"));

    assertThat(dataKey(first)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    assertThat(dataKey(snapshotOf(of(first)))).isEqualTo(dataKey(first));
    assertThat(dataKey(snapshotOf(of(snapshotOf(of(first)))))).isEqualTo(dataKey(first));
  }

  @Test
  void whatIsEncryptedAnewHasAnotherDataKey() {
    String first = snapshotOf(volume(8).withEncrypted(true).withKmsKeyId("alias/mine"));
    String copy =
        ec2.copySnapshot(
                new CopySnapshotRequest()
                    .withSourceRegion(EAST)
                    .withSourceSnapshotId(first)
                    .withEncrypted(true)
                    .withKmsKeyId("alias/mine"))
            .getSnapshotId();
    String plain = snapshotOf(volume(8));

    assertThat(dataKey(plain)).isNull();
    assertThat(
            List.of(
                dataKey(first),
                dataKey(copy),
                dataKey(snapshotOf(of(first).withEncrypted(true).withKmsKeyId("alias/other"))),
                dataKey(snapshotOf(of(plain).withEncrypted(true).withKmsKeyId("alias/mine"))),
                dataKey(snapshotOf(of(plain).withEncrypted(true).withKmsKeyId("alias/mine")))))
        .doesNotContainNull()
        .doesNotHaveDuplicates();
  }

  // Naming a key

  @ParameterizedTest
  @ValueSource(strings = {"%3$s", "alias/mine", "%2$s", "arn:aws:kms:us-east-1:%1$s:alias/mine"})
  void aKeyIsNamedByItsIdItsAliasItsArnOrItsAliasesArn(String form) {
    String name = String.format(form, OWNER, key.arn(), key.id());

    Volume created = ec2.createVolume(volume(8).withEncrypted(true).withKmsKeyId(name)).getVolume();

    assertThat(created.getEncrypted()).isTrue();
    assertThat(created.getKmsKeyId()).isEqualTo(name);
    assertThat(described(created.getVolumeId()).getKmsKeyId()).isEqualTo(key.arn());
  }

  @Test
  void theArnOfAKeyHasItsRegionItsAccountAndItsPartition() {
    assertThat(key.arn()).matches("arn:aws:kms:us-east-1:" + OWNER + ":key/[0-9a-f-]{36}");
    assertThat(key.arn()).endsWith(key.id());
    assertThat(cloud.arrange().key("cn-north-1", PARTNER).arn())
        .startsWith("arn:aws-cn:kms:cn-north-1:" + PARTNER + ":key/");
  }

  @Test
  void anAliasCanMoveToAnotherKey() {
    other.alias("alias/mine");

    assertThat(keyOf(volume(8).withEncrypted(true).withKmsKeyId("alias/mine")))
        .isEqualTo(other.arn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "alias/", "alias/aws/ebs", "alias/a b"})
  void anAliasHasToBeWellFormedAndNotAwss(String alias) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> key.alias(alias))
        .withMessageContaining("but was '" + alias + "'");
  }

  @Test
  void aKeyNeedsARegionAndAnAccount() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> cloud.arrange().key("us-north-9", OWNER))
        .withMessage("the cloud has no region 'us-north-9'");
    assertThatIllegalArgumentException().isThrownBy(() -> cloud.arrange().key(EAST, "1"));
    assertThatIllegalArgumentException().isThrownBy(() -> key.shareWith("1"));
  }

  @Test
  void theKeyThatAwsManagesIsOnePerAccountAndRegion() {
    String own = keyOf(volume(8).withEncrypted(true));

    assertThat(own).startsWith(MANAGED).isNotIn(key.arn(), other.arn());
    assertThat(keyOf(volume(9).withEncrypted(true))).isEqualTo(own);
    assertThat(keyOf(volume(8).withEncrypted(true).withKmsKeyId("alias/aws/ebs"))).isEqualTo(own);
    assertThat(keyOf(volume(8).withEncrypted(true).withKmsKeyId(own))).isEqualTo(own);
    String id = own.substring(own.lastIndexOf('/') + 1);
    assertThat(keyOf(volume(8).withEncrypted(true).withKmsKeyId(id))).isEqualTo(own);
    assertThat(
            keyOf(
                volume(8)
                    .withEncrypted(true)
                    .withKmsKeyId("arn:aws:kms:us-east-1:" + OWNER + ":alias/aws/ebs")))
        .isEqualTo(own);
    String partners = partner.createVolume(volume(8).withEncrypted(true)).getVolume().getVolumeId();
    assertThat(described(partner, partners).getKmsKeyId()).isNotEqualTo(own);
    try (Ec2Cloud same = Ec2Cloud.builder().seed(cloud.seed()).build()) {
      String sameId =
          same.client().createVolume(volume(1).withEncrypted(true)).getVolume().getVolumeId();
      assertThat(described(same.client(), sameId).getKmsKeyId()).isEqualTo(own);
    }
  }

  @ParameterizedTest
  @CsvSource({"true, arn", ", ''", "false, ''"})
  void anEmptyVolumeIsEncryptedIfTold(@Nullable Boolean encrypted, String expected) {
    Volume created = ec2.createVolume(volume(8).withEncrypted(encrypted)).getVolume();

    assertThat(created.getKmsKeyId()).isNull();
    Volume volume = described(created.getVolumeId());
    assertThat(volume.getEncrypted()).isEqualTo(!expected.isEmpty());
    assertThat(volume.getKmsKeyId() == null ? "" : "arn").isEqualTo(expected);
  }

  // Volumes of snapshots

  @ParameterizedTest
  @CsvSource({"true", "''"})
  void aVolumeOfAnOwnEncryptedSnapshotHasItsKey(String encrypted) {
    String snapshot = snapshot(key.arn());

    assertThat(keyOf(of(snapshot).withEncrypted(flag(encrypted)))).isEqualTo(key.arn());
    assertThat(keyOf(of(snapshot).withEncrypted(true).withKmsKeyId("alias/other")))
        .isEqualTo(other.arn());
  }

  @Test
  void aVolumeOfAnUnencryptedSnapshotIsEncryptedIfTold() {
    String snapshot = snapshot(null);

    assertThat(keyOf(of(snapshot))).isNull();
    assertThat(keyOf(of(snapshot).withEncrypted(false))).isNull();
    assertThat(keyOf(of(snapshot).withEncrypted(true))).startsWith(MANAGED);
    assertThat(keyOf(of(snapshot).withEncrypted(true).withKmsKeyId(key.id()))).isEqualTo(key.arn());
  }

  @Test
  void aVolumeOfASharedEncryptedSnapshotHasTheDefaultKeyOfItsOwner() {
    key.shareWith(PARTNER);
    String snapshot = snapshot(key.arn());
    share(snapshot);

    String id = partner.createVolume(of(snapshot)).getVolume().getVolumeId();

    assertThat(described(partner, id).getKmsKeyId())
        .startsWith("arn:aws:kms:us-east-1:" + PARTNER + ":key/");
  }

  @Test
  void encryptionIsNeverTakenAway() {
    String snapshot = snapshot(key.arn());
    String imageId = imageOf(snapshot);

    assertThatRefusal(() -> ec2.createVolume(of(snapshot).withEncrypted(false)))
        .isEqualTo(OF_ENCRYPTED);
    assertThatRefusal(
            () -> ec2.runInstances(launch(imageId).withBlockDeviceMappings(root(false, null))))
        .isEqualTo(OF_ENCRYPTED);
    assertThatRefusal(() -> ec2.copyImage(copyOf(imageId).withEncrypted(false)))
        .isEqualTo(
            "400 InvalidRequest: Snapshot "
                + snapshot
                + " is encrypted. Creating an unencrypted copy from an encrypted snapshot is not"
                + " supported.");
  }

  @ParameterizedTest
  @CsvSource({"''", "false"})
  void aKeyNeedsEncryption(String encrypted) {
    String imageId = imageOf(snapshot(null));

    assertThatRefusal(
            () ->
                ec2.createVolume(volume(8).withEncrypted(flag(encrypted)).withKmsKeyId(key.arn())))
        .isEqualTo(NEEDS_ENCRYPTED);
    assertThatRefusal(
            () ->
                ec2.runInstances(
                    launch(imageId).withBlockDeviceMappings(root(flag(encrypted), key.arn()))))
        .isEqualTo(NEEDS_ENCRYPTED);
    assertThatRefusal(
            () ->
                ec2.copyImage(
                    copyOf(imageId).withEncrypted(flag(encrypted)).withKmsKeyId(key.arn())))
        .isEqualTo(NEEDS_ENCRYPTED);
  }

  // Snapshots and images

  @Test
  void aSnapshotHasTheKeyOfItsVolume() {
    assertThat(describedSnapshot(snapshot(key.arn())).getKmsKeyId()).isEqualTo(key.arn());
    assertThat(describedSnapshot(snapshot(null)).getKmsKeyId()).isNull();
  }

  @Test
  void aVolumeOfALaunchIsEncryptedIfItsSnapshotIs() {
    String encrypted = snapshot(key.arn());
    String plain = snapshot(null);

    launched(
        ec2,
        launch(LINUX_EBS)
            .withBlockDeviceMappings(mapping("/dev/sdf", encrypted), mapping("/dev/sdg", plain)));

    assertThat(
            ec2.describeVolumes(
                    new DescribeVolumesRequest()
                        .withFilters(new Filter("snapshot-id", List.of(encrypted, plain))))
                .getVolumes())
        .extracting(Volume::getSnapshotId, Volume::getEncrypted, Volume::getKmsKeyId)
        .containsExactlyInAnyOrder(tuple(encrypted, true, key.arn()), tuple(plain, false, null));
  }

  private static BlockDeviceMapping mapping(String device, String snapshotId) {
    return new BlockDeviceMapping()
        .withDeviceName(device)
        .withEbs(new EbsBlockDevice().withSnapshotId(snapshotId));
  }

  @Test
  void snapshotsAndVolumesAreFoundByTheirEncryption() {
    String encrypted = snapshot(key.arn());
    snapshot(null);

    assertThat(
            ec2.describeSnapshots(
                    new DescribeSnapshotsRequest()
                        .withOwnerIds("self")
                        .withFilters(new Filter("encrypted", List.of("true"))))
                .getSnapshots())
        .extracting(Snapshot::getSnapshotId)
        .containsExactly(encrypted);
    assertThat(
            ec2.describeVolumes(
                    new DescribeVolumesRequest()
                        .withFilters(new Filter("encrypted", List.of("true"))))
                .getVolumes())
        .extracting(Volume::getKmsKeyId)
        .containsExactly(key.arn());
  }

  @Test
  void theCopyOfAnImageHasTheKeyThatIsNamed() {
    String imageId = imageOf(snapshot(null));

    Image copy =
        image(
            ec2,
            ec2.copyImage(copyOf(imageId).withEncrypted(true).withKmsKeyId("alias/other"))
                .getImageId());

    assertThat(copy.getBlockDeviceMappings().get(0).getEbs().getEncrypted()).isTrue();
    assertThat(keyOf(copy)).isEqualTo(other.arn());
  }

  @ParameterizedTest
  @CsvSource({
    "plain,     '',   false, none",
    "plain,     true, false, changed",
    "encrypted, '',   false, managed",
    "encrypted, true, false, changed",
    "plain,     '',   true,  changed",
    "encrypted, '',   true,  changed"
  })
  void theCopyOfASnapshotHasTheKeyThatItsAccountUses(
      String source, String encrypted, boolean byDefault, String expected) {
    String managed = keyOf(volume(8).withEncrypted(true));
    String imageId = imageOf(snapshot(source.equals("plain") ? null : key.arn()));
    ec2.modifyEbsDefaultKmsKeyId(new ModifyEbsDefaultKmsKeyIdRequest().withKmsKeyId(other.arn()));
    if (byDefault) {
      ec2.enableEbsEncryptionByDefault(new EnableEbsEncryptionByDefaultRequest());
    }

    String copy = ec2.copyImage(copyOf(imageId).withEncrypted(flag(encrypted))).getImageId();

    assertThat(keyOf(image(ec2, copy)))
        .isEqualTo(
            switch (expected) {
              case "none" -> null;
              case "managed" -> managed;
              default -> other.arn();
            });
  }

  @Test
  void aCopyInAnotherRegionHasAKeyOfThatRegion() {
    AmazonEC2 ireland = cloud.client(OWNER, "eu-west-1");
    KmsKey there = cloud.arrange().key("eu-west-1", OWNER).alias("alias/mine");
    String imageId = imageOf(snapshot(key.arn()));

    Image copy =
        image(
            ireland,
            ireland
                .copyImage(copyOf(imageId).withEncrypted(true).withKmsKeyId("alias/mine"))
                .getImageId());

    assertThat(keyOf(ireland, copy)).isEqualTo(there.arn());
  }

  // Launches

  @Test
  void aLaunchEncryptsAnyVolume() {
    String id =
        launched(
                ec2,
                launch(LINUX_EBS)
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/sda1")
                            .withEbs(
                                new EbsBlockDevice().withEncrypted(true).withKmsKeyId(key.id())),
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/sdf")
                            .withEbs(new EbsBlockDevice().withVolumeSize(1).withEncrypted(true)),
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/sdg")
                            .withEbs(new EbsBlockDevice().withVolumeSize(2))))
            .getInstanceId();

    List<Volume> volumes = ec2.describeVolumes().getVolumes();
    assertThat(volumes)
        .allSatisfy(
            volume -> assertThat(volume.getAttachments().get(0).getInstanceId()).isEqualTo(id));
    assertThat(volumes.get(0).getKmsKeyId()).isEqualTo(key.arn());
    assertThat(volumes.get(1).getKmsKeyId()).startsWith(MANAGED);
    assertThat(volumes.get(2).getEncrypted()).isFalse();
  }

  @Test
  void aSpotRequestShowsTheKeyAndTheThroughputThatItLaunchesWith() {
    EbsBlockDevice asked =
        new EbsBlockDevice()
            .withVolumeSize(4)
            .withVolumeType("gp3")
            .withThroughput(250)
            .withEncrypted(true)
            .withKmsKeyId("alias/mine");

    EbsBlockDevice shown =
        ec2.requestSpotInstances(
                new RequestSpotInstancesRequest()
                    .withSpotPrice("1")
                    .withLaunchSpecification(
                        new LaunchSpecification()
                            .withImageId(LINUX_EBS)
                            .withInstanceType("m1.small")
                            .withBlockDeviceMappings(
                                new BlockDeviceMapping()
                                    .withDeviceName("/dev/sdf")
                                    .withEbs(asked))))
            .getSpotInstanceRequests()
            .get(0)
            .getLaunchSpecification()
            .getBlockDeviceMappings()
            .get(0)
            .getEbs();

    assertThat(shown.getKmsKeyId()).isEqualTo("alias/mine");
    assertThat(shown.getThroughput()).isEqualTo(250);
    ec2.describeSpotInstanceRequests();
    Volume launched =
        ec2.describeVolumes().getVolumes().stream()
            .filter(volume -> volume.getSize() == 4)
            .findFirst()
            .orElseThrow();
    assertThat(launched.getKmsKeyId()).isEqualTo(key.arn());
    assertThat(launched.getThroughput()).isEqualTo(250);
  }

  @Test
  void anImageNamesNoKey() {
    String instanceId = launched(ec2, LINUX_EBS).getInstanceId();
    ec2.describeInstances();
    BlockDeviceMapping device =
        new BlockDeviceMapping()
            .withDeviceName("/dev/sdf")
            .withEbs(
                new EbsBlockDevice().withVolumeSize(1).withEncrypted(true).withKmsKeyId(key.arn()));
    String refusal = "400 UnknownParameter: The parameter KmsKeyId is not recognized";

    assertThatRefusal(
            () ->
                ec2.createImage(
                    new CreateImageRequest(instanceId, "image").withBlockDeviceMappings(device)))
        .isEqualTo(refusal);
    assertThatRefusal(
            () ->
                ec2.createImage(
                    new CreateImageRequest(instanceId, "image")
                        .withBlockDeviceMappings(
                            root(null, key.arn()).withDeviceName("/dev/sda1"))))
        .isEqualTo(refusal);
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    new RegisterImageRequest()
                        .withName("image")
                        .withRootDeviceName("/dev/sdf")
                        .withBlockDeviceMappings(device)))
        .isEqualTo(refusal);
  }

  // Encryption by default

  @Test
  void encryptionByDefaultIsASettingOfTheAccountInTheRegion() {
    assertThat(byDefault(ec2)).isFalse();
    assertThat(
            ec2.enableEbsEncryptionByDefault(new EnableEbsEncryptionByDefaultRequest())
                .getEbsEncryptionByDefault())
        .isTrue();

    assertThat(byDefault(ec2)).isTrue();
    assertThat(byDefault(partner)).isFalse();
    assertThat(byDefault(cloud.client(OWNER, "eu-west-1"))).isFalse();
    assertThat(
            ec2.disableEbsEncryptionByDefault(new DisableEbsEncryptionByDefaultRequest())
                .getEbsEncryptionByDefault())
        .isFalse();
    assertThat(byDefault(ec2)).isFalse();
    assertThat(keyOf(volume(8))).isNull();
  }

  @ParameterizedTest
  @CsvSource({"''", "false", "true"})
  void encryptionByDefaultEncryptsEveryNewVolume(String encrypted) {
    String plain = snapshot(null);
    String imageId = imageOf(plain);
    ec2.enableEbsEncryptionByDefault(new EnableEbsEncryptionByDefaultRequest());

    assertThat(keyOf(volume(8).withEncrypted(flag(encrypted)))).startsWith(MANAGED);
    assertThat(keyOf(of(plain).withEncrypted(flag(encrypted)))).startsWith(MANAGED);
    launched(ec2, launch(imageId).withBlockDeviceMappings(root(flag(encrypted), null)));
    assertThat(attached().getKmsKeyId()).startsWith(MANAGED);
    assertThat(keyOf(volume(8).withEncrypted(true).withKmsKeyId(key.id()))).isEqualTo(key.arn());
  }

  @Test
  void encryptionByDefaultKeepsTheKeyOfAnOwnSnapshot() {
    String encrypted = snapshot(key.arn());
    ec2.enableEbsEncryptionByDefault(new EnableEbsEncryptionByDefaultRequest());

    assertThat(keyOf(of(encrypted))).isEqualTo(key.arn());
  }

  @Test
  void theDefaultKeyIsAwssUntilItIsChanged() {
    assertThat(defaultKey(ec2)).isEqualTo("alias/aws/ebs");

    assertThat(
            ec2.modifyEbsDefaultKmsKeyId(
                    new ModifyEbsDefaultKmsKeyIdRequest().withKmsKeyId("alias/mine"))
                .getKmsKeyId())
        .isEqualTo(key.arn());

    assertThat(defaultKey(ec2)).isEqualTo(key.arn());
    assertThat(defaultKey(partner)).isEqualTo("alias/aws/ebs");
    assertThat(keyOf(volume(8).withEncrypted(true))).isEqualTo(key.arn());
    assertThat(keyOf(volume(8))).isNull();
    assertThat(ec2.resetEbsDefaultKmsKeyId(new ResetEbsDefaultKmsKeyIdRequest()).getKmsKeyId())
        .isEqualTo("alias/aws/ebs");
    assertThat(defaultKey(ec2)).isEqualTo("alias/aws/ebs");
    assertThat(keyOf(volume(8).withEncrypted(true))).isNotEqualTo(key.arn());
  }

  @Test
  void theDefaultKeyNeedsAName() {
    assertThatRefusal(() -> ec2.modifyEbsDefaultKmsKeyId(new ModifyEbsDefaultKmsKeyIdRequest()))
        .isEqualTo("400 MissingParameter: The request must contain the parameter KmsKeyId");
  }

  private static boolean byDefault(AmazonEC2 client) {
    return client
        .getEbsEncryptionByDefault(new GetEbsEncryptionByDefaultRequest())
        .getEbsEncryptionByDefault();
  }

  private static String defaultKey(AmazonEC2 client) {
    return client.getEbsDefaultKmsKeyId(new GetEbsDefaultKmsKeyIdRequest()).getKmsKeyId();
  }

  private static @Nullable Boolean flag(String text) {
    return text.isEmpty() ? null : Boolean.valueOf(text);
  }

  private static CreateVolumeRequest volume(int gib) {
    return new CreateVolumeRequest(gib, "us-east-1a");
  }

  private static CreateVolumeRequest of(String snapshotId) {
    return new CreateVolumeRequest(snapshotId, "us-east-1a");
  }

  private static CopyImageRequest copyOf(String imageId) {
    return new CopyImageRequest()
        .withSourceRegion(EAST)
        .withSourceImageId(imageId)
        .withName("copy");
  }

  private static BlockDeviceMapping root(@Nullable Boolean encrypted, @Nullable String kmsKeyId) {
    return new BlockDeviceMapping()
        .withDeviceName("/dev/sdf")
        .withEbs(
            new EbsBlockDevice()
                .withDeleteOnTermination(true)
                .withEncrypted(encrypted)
                .withKmsKeyId(kmsKeyId));
  }

  /** An image with the snapshot at its root, {@code /dev/sdf}. */
  private String imageOf(String snapshotId) {
    return ec2.registerImage(
            new RegisterImageRequest()
                .withName("image")
                .withArchitecture("x86_64")
                .withRootDeviceName("/dev/sdf")
                .withBlockDeviceMappings(
                    new BlockDeviceMapping()
                        .withDeviceName("/dev/sdf")
                        .withEbs(new EbsBlockDevice().withSnapshotId(snapshotId))))
        .getImageId();
  }

  /** A snapshot of a volume that is encrypted with a key, or not at all. */
  private String snapshot(@Nullable String kmsKeyId) {
    CreateVolumeRequest asked = volume(8);
    if (kmsKeyId != null) {
      asked.withEncrypted(true).withKmsKeyId(kmsKeyId);
    }
    String volumeId = ec2.createVolume(asked).getVolume().getVolumeId();
    return ec2.createSnapshot(new CreateSnapshotRequest(volumeId, ""))
        .getSnapshot()
        .getSnapshotId();
  }

  private void share(String snapshotId) {
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(snapshotId)
            .withAttribute("createVolumePermission")
            .withOperationType("add")
            .withUserIds(PARTNER));
  }

  private @Nullable String keyOf(CreateVolumeRequest asked) {
    return described(ec2.createVolume(asked).getVolume().getVolumeId()).getKmsKeyId();
  }

  private @Nullable String keyOf(Image image) {
    return keyOf(ec2, image);
  }

  private static @Nullable String keyOf(AmazonEC2 client, Image image) {
    String snapshotId = image.getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
    return client
        .describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(snapshotId))
        .getSnapshots()
        .get(0)
        .getKmsKeyId();
  }

  private Snapshot describedSnapshot(String id) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .get(0);
  }

  private Volume described(String id) {
    return described(ec2, id);
  }

  private static Volume described(AmazonEC2 client, String id) {
    return client.describeVolumes(new DescribeVolumesRequest(List.of(id))).getVolumes().get(0);
  }

  private Volume attached() {
    return ec2.describeVolumes().getVolumes().stream()
        .filter(volume -> !volume.getAttachments().isEmpty())
        .findFirst()
        .orElseThrow();
  }
}
