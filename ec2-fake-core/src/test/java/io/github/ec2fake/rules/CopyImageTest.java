// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_EBS;
import static io.github.ec2fake.rules.Fixtures.WINDOWS_STORE;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeleteSnapshotRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ModifySnapshotAttributeRequest;
import com.amazonaws.services.ec2.model.ProductCode;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import com.amazonaws.services.ec2.model.ResourceType;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** CopyImage. */
class CopyImageTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().startingAt(START).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 ireland = cloud.client(OWNER, "eu-west-1");
  private final String source = ownImage(ec2, "source");

  @Test
  void copiesIntoTheRegionThatIsCalled() {
    String copyId =
        ireland.copyImage(copyOf(source, "copy").withDescription("for Ireland")).getImageId();

    Image copy = image(ireland, copyId);
    Image original = image(ec2, source);
    assertThat(copy.getState()).isEqualTo("available");
    assertThat(copy.getName()).isEqualTo("copy");
    assertThat(copy.getDescription()).isEqualTo("for Ireland");
    assertThat(copy.getOwnerId()).isEqualTo(OWNER);
    assertThat(copy.getImageLocation()).isEqualTo(OWNER + "/copy");
    assertThat(copy.getArchitecture()).isEqualTo(original.getArchitecture());
    assertThat(copy.getRootDeviceName()).isEqualTo(original.getRootDeviceName());
    assertThat(copy.getSourceInstanceId()).isNull();
    assertThat(launched(ireland, copyId).getImageId()).isEqualTo(copyId);
    assertThatRefusal(() -> image(ec2, copyId)).startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void copiesTheSnapshotsIntoThatRegion() {
    String copyId = ireland.copyImage(copyOf(source, "copy")).getImageId();

    String copied = snapshotOf(image(ireland, copyId));
    String original = snapshotOf(image(ec2, source));
    Snapshot snapshot = snapshot(ireland, copied);
    assertThat(copied).isNotEqualTo(original);
    assertThat(snapshot.getVolumeId()).isEqualTo("vol-ffffffff");
    assertThat(snapshot.getVolumeSize()).isEqualTo(8);
    assertThat(snapshot.getOwnerId()).isEqualTo(OWNER);
    assertThat(snapshot.getDescription())
        .startsWith(
            "Copied for DestinationAmi "
                + copyId
                + " from SourceAmi "
                + source
                + " for SourceSnapshot "
                + original
                + ". Task created on 1,310,7");
    assertThatRefusal(() -> ireland.deleteSnapshot(new DeleteSnapshotRequest(copied)))
        .startsWith("400 InvalidSnapshot.InUse");
    assertThatRefusal(() -> snapshot(ec2, copied)).startsWith("400 InvalidSnapshot.NotFound");
  }

  @Test
  void staysPendingForAWhileAndOutlivesItsSource() {
    try (Ec2Cloud slow = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      AmazonEC2 client = slow.client();
      String instanceId = launched(client, LINUX_EBS).getInstanceId();
      slow.clock().advanceUntilSettled();
      String original =
          client.createImage(new CreateImageRequest(instanceId, "source")).getImageId();
      slow.clock().advanceUntilSettled();

      String copyId = client.copyImage(copyOf(original, "copy")).getImageId();
      client.deregisterImage(new DeregisterImageRequest(original));

      assertThat(image(client, copyId).getState()).isEqualTo("pending");
      assertThat(snapshot(client, snapshotOf(image(client, copyId))).getState())
          .isEqualTo("pending");
      slow.clock().advanceUntilSettled();
      assertThat(image(client, copyId).getState()).isEqualTo("available");
    }
  }

  @Test
  void aFaultHitsTheCopiesOfTheImageThatItNames() {
    assertThat(image(ec2, source).getState()).isEqualTo("available");
    cloud.faults().on(Faults.imageCreation()).always().hang();
    cloud.faults().on(Faults.imageCopy().of("ami-12345678")).hang();
    cloud.faults().on(Faults.imageCopy().of(source)).fail("Client.Lost", "is lost");
    String first = ec2.copyImage(copyOf(source, "first")).getImageId();
    String second = ec2.copyImage(copyOf(source, "second")).getImageId();

    assertThat(image(ec2, first).getState()).isEqualTo("failed");
    assertThat(image(ec2, first).getStateReason().getCode()).isEqualTo("Client.Lost");
    assertThat(image(ec2, second).getState()).isEqualTo("available");
  }

  @Test
  void isFoundByItsSource() {
    String here = ec2.copyImage(copyOf(source, "here")).getImageId();
    String there = ireland.copyImage(copyOf(source, "there")).getImageId();

    assertThat(ids(ec2, "source-image-id", source)).containsExactly(here);
    assertThat(ids(ec2, "source-image-region", "us-east-1")).containsExactly(source, here);
    assertThat(ids(ireland, "source-image-region", "us-east-1")).containsExactly(there);
    assertThat(ids(ec2, "source-image-region", "eu-west-1")).isEmpty();
  }

  @Test
  void anImageOfAnInstanceIsFoundByTheImageThatTheInstanceWasLaunchedFrom() {
    assertThat(ids(ec2, "source-image-id", LINUX_EBS)).containsExactly(source);
  }

  @Test
  void copiesNeitherPermissionsNorTags() {
    ec2.modifyImageAttribute(sharing(source, account(PARTNER), everybody()));
    ec2.createTags(new CreateTagsRequest(List.of(source), List.of(new Tag("a", "b"))));

    String copyId = ec2.copyImage(copyOf(source, "copy")).getImageId();

    assertThat(image(ec2, copyId).getPublic()).isFalse();
    assertThat(image(ec2, copyId).getTags()).isEmpty();
    assertThat(
            ec2.describeImageAttribute(
                    new DescribeImageAttributeRequest(copyId, "launchPermission"))
                .getImageAttribute()
                .getLaunchPermissions())
        .isEmpty();
  }

  @Test
  void copiesTheCallersOwnTagsIfTold() {
    AmazonEC2 partner = cloud.client(PARTNER);
    ec2.modifyImageAttribute(sharing(source, account(PARTNER)));
    shareSnapshot();
    ec2.createTags(new CreateTagsRequest(List.of(source), List.of(new Tag("whose", "owner's"))));
    partner.createTags(
        new CreateTagsRequest(
            List.of(source), List.of(new Tag("whose", "partner's"), new Tag("kept", "yes"))));

    String copyId =
        partner
            .copyImage(
                copyOf(source, "copy")
                    .withCopyImageTags(true)
                    .withTagSpecifications(
                        tags(ResourceType.Image, "whose", "the copy's"),
                        tags(ResourceType.Snapshot, "of", "the copy")))
            .getImageId();

    assertThat(image(partner, copyId).getTags())
        .containsExactlyInAnyOrder(new Tag("whose", "the copy's"), new Tag("kept", "yes"));
    assertThat(snapshot(partner, snapshotOf(image(partner, copyId))).getTags())
        .containsExactly(new Tag("of", "the copy"));
    assertThat(image(ec2, source).getTags()).containsExactly(new Tag("whose", "owner's"));
  }

  @Test
  void belongsToWhoeverCopiesIt() {
    AmazonEC2 partner = cloud.client(PARTNER, "eu-west-1");
    ec2.modifyImageAttribute(sharing(source, account(PARTNER)));
    assertThatRefusal(() -> partner.copyImage(copyOf(source, "copy")))
        .isEqualTo(
            "400 InvalidRequest: You do not have permission to access the storage of this ami");
    shareSnapshot();

    String copyId = partner.copyImage(copyOf(source, "copy")).getImageId();

    assertThat(image(partner, copyId).getOwnerId()).isEqualTo(PARTNER);
    assertThat(launched(partner, copyId).getImageId()).isEqualTo(copyId);
    assertThatRefusal(() -> image(ireland, copyId)).startsWith("400 InvalidAMIID.NotFound");
  }

  @Test
  void refusesAnUnencryptedCopyOfAnEncryptedImage() {
    String encrypted = ec2.copyImage(copyOf(source, "encrypted").withEncrypted(true)).getImageId();
    String snapshotId = snapshotOf(image(ec2, encrypted));

    assertThatRefusal(() -> ec2.copyImage(copyOf(encrypted, "plain").withEncrypted(false)))
        .isEqualTo(
            "400 InvalidRequest: Snapshot "
                + snapshotId
                + " is encrypted. Creating an unencrypted copy from an encrypted snapshot is not"
                + " supported.");
    assertThatRefusal(
            () ->
                ec2.modifySnapshotAttribute(
                    new ModifySnapshotAttributeRequest()
                        .withSnapshotId(snapshotId)
                        .withAttribute("createVolumePermission")
                        .withOperationType("add")
                        .withUserIds(PARTNER)))
        .isEqualTo(
            "400 OperationNotPermitted: Encrypted snapshots with EBS default key cannot be shared");
  }

  @Test
  void encryptsIfTold() {
    String encrypted = ec2.copyImage(copyOf(source, "encrypted").withEncrypted(true)).getImageId();
    String again = ec2.copyImage(copyOf(encrypted, "again")).getImageId();
    String plain = ec2.copyImage(copyOf(source, "plain")).getImageId();

    assertThat(image(ec2, encrypted).getBlockDeviceMappings().get(0).getEbs().getEncrypted())
        .isTrue();
    assertThat(snapshot(ec2, snapshotOf(image(ec2, encrypted))).getEncrypted()).isTrue();
    assertThat(image(ec2, again).getBlockDeviceMappings().get(0).getEbs().getEncrypted()).isTrue();
    assertThat(image(ec2, plain).getBlockDeviceMappings().get(0).getEbs().getEncrypted()).isFalse();
  }

  @Test
  void keepsTheProductCodesOfAnOwnImage() {
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(source, "productCodes").withProductCodes("774F4FF8"));

    String copyId = ireland.copyImage(copyOf(source, "copy")).getImageId();

    assertThat(image(ireland, copyId).getProductCodes())
        .extracting(ProductCode::getProductCodeId)
        .containsExactly("774F4FF8");
  }

  @Test
  void refusesWhatAwsBillsFor() {
    String billed =
        "400 InvalidRequest:"
            + " Images with EC2 BillingProduct codes cannot be copied to another AWS account";
    AmazonEC2 partner = cloud.client(PARTNER);
    ec2.modifyImageAttribute(sharing(source, account(PARTNER)));
    shareSnapshot();
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(source, "productCodes").withProductCodes("774F4FF8"));
    cloud.account(PARTNER).subscribeTo("774F4FF8");

    assertThatRefusal(() -> partner.copyImage(copyOf(source, "sold"))).isEqualTo(billed);
    assertThatRefusal(() -> ec2.copyImage(copyOf(WINDOWS_EBS, "windows"))).isEqualTo(billed);
    assertThatRefusal(() -> ec2.copyImage(copyOf(Fixtures.PAID, "paid"))).isEqualTo(billed);
    assertThat(ec2.copyImage(copyOf(LINUX_EBS, "linux")).getImageId()).startsWith("ami-");
  }

  @Test
  void copiesAnOwnBundleToABucketOfTheRegion() {
    String instanceId = launched(ec2, WINDOWS_STORE).getInstanceId();
    ec2.describeInstances();
    ec2.bundleInstance(Bundling.bundling(cloud, OWNER, instanceId, "mine", "win"));
    ec2.describeBundleTasks();
    String bundled =
        ec2.registerImage(new RegisterImageRequest("mine/win.manifest.xml")).getImageId();

    String copyId = ireland.copyImage(copyOf(bundled, "copy")).getImageId();

    assertThat(image(ireland, copyId).getImageLocation())
        .isEqualTo("amis-for-" + OWNER + "-in-eu-west-1/" + copyId + "/win.manifest.xml");
    assertThat(image(ireland, copyId).getRootDeviceType()).isEqualTo("instance-store");
    assertThat(launched(ireland, copyId).getImageId()).isEqualTo(copyId);
  }

  @Test
  void copiesBundlesOfTheSameKeyToDifferentPlaces() {
    String first = ireland.copyImage(copyOf(bundled("one"), "first")).getImageId();
    String second = ireland.copyImage(copyOf(bundled("two"), "second")).getImageId();

    assertThat(launched(ireland, first).getImageId()).isEqualTo(first);
    assertThat(launched(ireland, second).getImageId()).isEqualTo(second);
  }

  @Test
  void refusesAnImageWhoseBundleHasChanged() {
    String bundled = bundled("mine");
    cloud.arrange().bundle(OWNER, "mine", "win", 8);

    assertThatRefusal(() -> ireland.copyImage(copyOf(bundled, "copy")))
        .isEqualTo(
            "400 InvalidManifest: The bundle at mine/win.manifest.xml has changed since image "
                + bundled
                + " was registered. Register the image again.");
  }

  /** An image that is registered with a bundle in a bucket. */
  private String bundled(String bucket) {
    cloud.arrange().bundle(OWNER, bucket, "win", 8);
    return ec2.registerImage(new RegisterImageRequest(bucket + "/win.manifest.xml")).getImageId();
  }

  @Test
  void wantsAGoodNameThatIsFreeInTheDestination() {
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "source")))
        .isEqualTo(
            "400 InvalidAMIName.Duplicate: AMI name source is already in use by AMI " + source);
    assertThat(ireland.copyImage(copyOf(source, "source")).getImageId()).startsWith("ami-");
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "a:b")))
        .startsWith("400 InvalidAMIName.Malformed");
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "long").withDescription("d".repeat(256))))
        .startsWith("400 InvalidParameterValue: AMI descriptions");
  }

  @Test
  void wantsASourceInARegionThatThereIs() {
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "copy").withSourceRegion("us-north-9")))
        .isEqualTo("400 InvalidParameterValue: Invalid region: [us-north-9]");
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "copy").withSourceRegion("eu-west-1")))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + source + "]' does not exist");
    assertThatRefusal(() -> ec2.copyImage(copyOf("ami-x", "copy")))
        .startsWith("400 InvalidAMIID.Malformed");
    assertThatRefusal(() -> ec2.copyImage(new CopyImageRequest().withSourceImageId(source)))
        .startsWith("400 MissingParameter: The request must contain the parameter ");
  }

  @Test
  void makesOneCopyForEachClientToken() {
    String first = ec2.copyImage(copyOf(source, "copy").withClientToken("once")).getImageId();

    assertThat(ec2.copyImage(copyOf(source, "copy").withClientToken("once")).getImageId())
        .isEqualTo(first);
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "other").withClientToken("once")))
        .startsWith("400 IdempotentParameterMismatch");
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "copy").withClientToken("twice")))
        .startsWith("400 InvalidAMIName.Duplicate");
    assertThatRefusal(() -> ec2.copyImage(copyOf(source, "long").withClientToken("t".repeat(65))))
        .startsWith("400 InvalidClientToken");
    assertThat(ireland.copyImage(copyOf(source, "copy").withClientToken("once")).getImageId())
        .isNotEqualTo(first);
  }

  @Test
  void countsTagsAmongWhatAClientTokenIsFor() {
    CopyImageRequest request = copyOf(source, "copy").withClientToken("once");
    ec2.copyImage(request);

    for (ResourceType type : List.of(ResourceType.Image, ResourceType.Snapshot)) {
      assertThatRefusal(
              () ->
                  ec2.copyImage(request.clone().withTagSpecifications(tags(type, "team", "blue"))))
          .startsWith("400 IdempotentParameterMismatch");
    }
  }

  @Test
  void answersAClientTokenAfterTheCopyIsDeregistered() {
    CopyImageRequest request = copyOf(source, "copy").withClientToken("once");
    String copy = ec2.copyImage(request).getImageId();
    ec2.deregisterImage(new DeregisterImageRequest(copy));

    assertThat(ec2.copyImage(request).getImageId()).isEqualTo(copy);
  }

  @Test
  void changesNothingInADryRun() {
    List<String> before = VisibleState.of(cloud, OWNER);

    assertThat(ec2.dryRun(copyOf(source, "copy").withCopyImageTags(true)).isSuccessful()).isTrue();

    assertThat(VisibleState.of(cloud, OWNER)).isEqualTo(before);
  }

  private void shareSnapshot() {
    ec2.modifySnapshotAttribute(
        new ModifySnapshotAttributeRequest()
            .withSnapshotId(snapshotOf(image(ec2, source)))
            .withAttribute("createVolumePermission")
            .withOperationType("add")
            .withUserIds(PARTNER));
  }

  private static CopyImageRequest copyOf(String imageId, String name) {
    return new CopyImageRequest()
        .withSourceRegion("us-east-1")
        .withSourceImageId(imageId)
        .withName(name);
  }

  private static List<String> ids(AmazonEC2 ec2, String filter, String value) {
    return ec2
        .describeImages(new DescribeImagesRequest().withFilters(new Filter(filter, List.of(value))))
        .getImages()
        .stream()
        .map(Image::getImageId)
        .toList();
  }

  private static String snapshotOf(Image image) {
    return image.getBlockDeviceMappings().get(0).getEbs().getSnapshotId();
  }

  private static Snapshot snapshot(AmazonEC2 ec2, String id) {
    return ec2.describeSnapshots(new DescribeSnapshotsRequest().withSnapshotIds(id))
        .getSnapshots()
        .get(0);
  }

  private static TagSpecification tags(ResourceType type, String key, String value) {
    return new TagSpecification().withResourceType(type).withTags(new Tag(key, value));
  }
}
