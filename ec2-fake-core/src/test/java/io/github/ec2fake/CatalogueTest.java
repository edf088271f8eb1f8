// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.Request;
import com.amazonaws.handlers.RequestHandler2;
import com.amazonaws.http.HttpResponse;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2ClientBuilder;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.LaunchPermissionModifications;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.ProductCode;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.Snapshot;
import com.amazonaws.services.ec2.model.Tag;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueTest {
  private static final String WINDOWS = "ami-0c1d2e3f4a5b60001";
  private static final String OWN = "ami-0c1d2e3f4a5b60002";
  private static final String MARKETPLACE = "ami-0c1d2e3f";
  private static final String OWNER = "123456789012";
  private static final String STRANGER = "999988887777";
  private static final Tag TAG = new Tag("stage", "test & <try>");

  @Test
  void takesWhatTheCliHasPrinted() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      assertThat(images(cloud.client()))
          .containsExactly(
              new Image()
                  .withImageId(WINDOWS)
                  .withImageLocation("amazon/Windows_Server-2022-English-Full-Base-2024.05.15")
                  .withState("available")
                  .withOwnerId("801119661308")
                  .withImageOwnerAlias("amazon")
                  .withPublic(true)
                  .withName("Windows_Server-2022-English-Full-Base-2024.05.15")
                  .withDescription(
                      "Microsoft Windows Server 2022 Full Locale English AMI provided by Amazon")
                  .withCreationDate("2024-05-15T08:12:31.000Z")
                  .withArchitecture("x86_64")
                  .withImageType("machine")
                  .withPlatform("windows")
                  .withRootDeviceType("ebs")
                  .withRootDeviceName("/dev/sda1")
                  .withVirtualizationType("hvm")
                  .withEnaSupport(true)
                  .withSriovNetSupport("simple")
                  .withDeprecationTime("2026-05-15T08:12:31.000Z")
                  .withPlatformDetails("Windows")
                  .withUsageOperation("RunInstances:0002")
                  .withDeregistrationProtection("disabled")
                  .withHypervisor("xen")
                  .withBlockDeviceMappings(
                      volume("/dev/sda1", "snap-0c1d2e3f4a5b60011", 30, true, "gp2", false),
                      new BlockDeviceMapping()
                          .withDeviceName("xvdca")
                          .withVirtualName("ephemeral0")),
              new Image()
                  .withImageId(OWN)
                  .withImageLocation("123456789012/web-server 2024-06-01")
                  .withState("available")
                  .withOwnerId(OWNER)
                  .withPublic(false)
                  .withName("web-server 2024-06-01")
                  .withCreationDate("2024-06-01T17:03:09.000Z")
                  .withArchitecture("arm64")
                  .withImageType("machine")
                  .withRootDeviceType("ebs")
                  .withRootDeviceName("/dev/xvda")
                  .withVirtualizationType("hvm")
                  .withEnaSupport(true)
                  .withSriovNetSupport("simple")
                  .withBootMode("uefi-preferred")
                  .withImdsSupport("v2.0")
                  .withPlatformDetails("Linux/UNIX")
                  .withUsageOperation("RunInstances")
                  .withDeregistrationProtection("disabled")
                  .withHypervisor("xen")
                  .withSourceInstanceId("i-0c1d2e3f4a5b60021")
                  .withTags(
                      new Tag("aws:cloudformation:stack-name", "web"),
                      new Tag("checked", ""),
                      new Tag("stage", "production"))
                  .withBlockDeviceMappings(
                      withIops(
                          volume("/dev/xvda", "snap-0c1d2e3f4a5b60012", 8, true, "gp3", true),
                          3000),
                      volume("/dev/sdf", "snap-0c1d2e3f4a5b60013", 100, false, "st1", true)),
              new Image()
                  .withImageId(MARKETPLACE)
                  .withImageLocation(
                      "aws-marketplace/vpn-gateway-7.1-5b0e7c9a-1d2f-4c3b-8a69-0f1e2d3c4b5a")
                  .withState("available")
                  .withOwnerId("679593333241")
                  .withImageOwnerAlias("aws-marketplace")
                  .withPublic(true)
                  .withName("vpn-gateway-7.1-5b0e7c9a-1d2f-4c3b-8a69-0f1e2d3c4b5a")
                  .withDescription("")
                  .withCreationDate("2013-11-04T10:00:00.000Z")
                  .withArchitecture("x86_64")
                  .withImageType("machine")
                  .withKernelId("aki-0c1d2e3f")
                  .withRootDeviceType("ebs")
                  .withRootDeviceName("/dev/sda")
                  .withVirtualizationType("paravirtual")
                  .withPlatformDetails("Linux/UNIX")
                  .withUsageOperation("RunInstances")
                  .withDeregistrationProtection("disabled")
                  .withHypervisor("xen")
                  .withProductCodes(
                      new ProductCode()
                          .withProductCodeId("7h2k9m4q1w8e5r3t6y0u2i4o9")
                          .withProductCodeType("marketplace"))
                  .withBlockDeviceMappings(
                      volume("/dev/sda", "snap-0c1d2e3f4a5b60014", 20, false, "standard", false)));
    }
  }

  @Test
  void takesWhatTheApiHasAnswered() {
    Instant start = Instant.parse("2011-07-15T00:00:00Z");
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .startingAt(start)
            .catalogue(Catalogue.from(SavedReplies.xml()))
            .build()) {
      assertThat(images(cloud.client()))
          .containsExactly(
              new Image()
                  .withImageId("ami-5b60002f")
                  .withImageLocation("example-bucket/windows/image.manifest.xml")
                  .withState("available")
                  .withOwnerId(OWNER)
                  .withPublic(false)
                  .withName("example-bucket/windows/image.manifest.xml")
                  .withCreationDate("2011-07-15T00:00:00.000Z")
                  .withArchitecture("i386")
                  .withImageType("machine")
                  .withPlatform("windows")
                  .withRootDeviceType("instance-store")
                  .withRootDeviceName("/dev/sda1")
                  .withVirtualizationType("hvm")
                  .withPlatformDetails("Windows")
                  .withUsageOperation("RunInstances:0002")
                  .withDeregistrationProtection("disabled")
                  .withHypervisor("xen")
                  .withProductCodes(
                      new ProductCode()
                          .withProductCodeId("4F5A6B7C")
                          .withProductCodeType("devpay")),
              new Image()
                  .withImageId("aki-5b60002f")
                  .withImageLocation("ec2-public-images/vmlinuz-2.6.18.manifest.xml")
                  .withState("available")
                  .withOwnerId(OWNER)
                  .withPublic(true)
                  .withName("ec2-public-images/vmlinuz-2.6.18.manifest.xml")
                  .withCreationDate("2011-07-15T00:00:00.000Z")
                  .withArchitecture("i386")
                  .withImageType("kernel")
                  .withRootDeviceType("instance-store")
                  .withVirtualizationType("paravirtual")
                  .withPlatformDetails("Linux/UNIX")
                  .withUsageOperation("RunInstances")
                  .withDeregistrationProtection("disabled")
                  .withHypervisor("xen"),
              new Image()
                  .withImageId("ami-5b60003f")
                  .withImageLocation("amazon/tools & more")
                  .withState("available")
                  .withOwnerId("206029621532")
                  .withImageOwnerAlias("amazon")
                  .withPublic(true)
                  .withName("tools & more")
                  .withDescription("Tools <and> more")
                  .withCreationDate("2011-07-15T00:00:00.000Z")
                  .withArchitecture("x86_64")
                  .withImageType("machine")
                  .withKernelId("aki-5b60002f")
                  .withRamdiskId("ari-5b60002f")
                  .withRootDeviceType("ebs")
                  .withRootDeviceName("/dev/sda1")
                  .withVirtualizationType("paravirtual")
                  .withPlatformDetails("Linux/UNIX")
                  .withUsageOperation("RunInstances")
                  .withDeregistrationProtection("disabled")
                  .withHypervisor("xen")
                  .withTags(new Tag("stage", ""))
                  .withBlockDeviceMappings(
                      volume("/dev/sda1", "snap-5b60002f", 15, false, "standard", false)));
    }
  }

  @Test
  void givesBackWhatACloudHasAnswered() {
    Instant start = Instant.parse("2024-05-15T08:12:31.250Z");
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .startingAt(start)
            .catalogue(Catalogue.from(SavedReplies.json()).and(Catalogue.builtIn()))
            .build()) {
      String imageId = imageOfAnInstance(cloud.client(), "ami-1cbd4475");
      cloud.client().createTags(new CreateTagsRequest().withResources(imageId).withTags(TAG));
      cloud.client().createTags(new CreateTagsRequest().withResources(WINDOWS).withTags(TAG));
      AmazonEC2 stranger = cloud.client(STRANGER);
      share(stranger, imageOfAnInstance(stranger, "ami-1b814f72"), cloud.account());
      imageOfAnInstance(stranger, "ami-1b814f72");

      Raw raw = new Raw();
      List<Image> before = images(client(cloud, raw));

      assertThat(before).hasSize(3 + 147 + 2);
      try (Ec2Cloud other = cloud(Catalogue.parse(raw.body))) {
        assertThat(images(other.client())).isEqualTo(before);
      }
    }
  }

  @Test
  void launchesThem() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      AmazonEC2 ec2 = cloud.client();
      Instance windows = launch(ec2, WINDOWS, "m5.large");
      Instance own = launch(ec2, OWN, "m6g.large");

      assertThat(windows.getPlatform()).isEqualToIgnoringCase("windows");
      assertThat(own.getArchitecture()).isEqualTo("arm64");
      assertThat(ec2.describeVolumes().getVolumes())
          .extracting(volume -> volume.getSnapshotId() + " " + volume.getSize())
          .containsExactlyInAnyOrder(
              "snap-0c1d2e3f4a5b60011 30",
              "snap-0c1d2e3f4a5b60012 8",
              "snap-0c1d2e3f4a5b60013 100");
    }
  }

  @Test
  void aPrivateImageIsItsOwnersAndTheDefaultAccounts() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      assertThat(images(cloud.client())).extracting(Image::getImageId).contains(OWN);
      assertThat(images(cloud.client(STRANGER)))
          .extracting(Image::getImageId)
          .containsExactly(WINDOWS, MARKETPLACE);
      AmazonEC2 owner = cloud.client(OWNER);
      assertThat(permissions(owner))
          .containsExactly(new LaunchPermission().withUserId(cloud.account()));

      // Encrypted as it is, its key must be one that its owner manages.
      share(owner, OWN, STRANGER);
      assertThat(permissions(owner))
          .extracting(LaunchPermission::getUserId)
          .containsExactly(cloud.account(), STRANGER);
      assertThatThrownBy(() -> share(cloud.client(STRANGER), OWN, STRANGER))
          .isInstanceOf(AmazonEC2Exception.class)
          .hasMessageContaining("Not authorized for image:" + OWN);
    }
  }

  @Test
  void theDefaultAccountsOwnImageIsSharedWithNobody() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().account(OWNER).catalogue(Catalogue.from(SavedReplies.json())).build()) {
      assertThat(permissions(cloud.client())).isEmpty();
      assertThat(
              cloud
                  .client()
                  .describeImages(new DescribeImagesRequest().withOwners("self"))
                  .getImages())
          .extracting(Image::getImageId)
          .containsExactly(OWN);
    }
  }

  @Test
  void theNameOfTheDefaultAccountsOwnImageIsTakenBeforeAnybodyHasAskedForIt() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().account(OWNER).catalogue(Catalogue.from(SavedReplies.json())).build()) {
      AmazonEC2 ec2 = cloud.client();
      String instanceId = launch(ec2, WINDOWS, "m5.large").getInstanceId();
      ec2.describeInstances();

      assertThatThrownBy(
              () -> ec2.createImage(new CreateImageRequest(instanceId, "web-server 2024-06-01")))
          .isInstanceOf(AmazonEC2Exception.class)
          .hasMessageContaining("AMI name web-server 2024-06-01 is already in use by AMI " + OWN);
    }
  }

  @Test
  void theNameOfAnImageIsFreeOnceItIsDeregistered() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().account(OWNER).catalogue(Catalogue.from(SavedReplies.json())).build()) {
      AmazonEC2 ec2 = cloud.client();
      String instanceId = launch(ec2, WINDOWS, "m5.large").getInstanceId();
      ec2.describeImages();
      ec2.deregisterImage(new DeregisterImageRequest(OWN));
      CreateImageRequest same = new CreateImageRequest(instanceId, "web-server 2024-06-01");

      assertThat(ec2.createImage(same).getImageId()).isNotEqualTo(OWN);
    }
  }

  @Test
  void itsOwnersPublicImagesCountBeforeAnybodyHasAskedForThem() {
    String reply =
        SavedReplies.text(SavedReplies.json())
            .replace("801119661308", OWNER)
            .replace("\"Encrypted\": true", "\"Encrypted\": false");
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .account(OWNER)
            .catalogue(Catalogue.parse(reply))
            .quotas(Quotas.standard().with(Quota.PUBLIC_IMAGES, 1))
            .build()) {
      ModifyImageAttributeRequest second =
          new ModifyImageAttributeRequest()
              .withImageId(OWN)
              .withLaunchPermission(
                  new LaunchPermissionModifications()
                      .withAdd(new LaunchPermission().withGroup("all")));

      assertThatThrownBy(() -> cloud.client().modifyImageAttribute(second))
          .isInstanceOf(AmazonEC2Exception.class)
          .hasMessageContaining("public images allowed in this Region");
    }
  }

  @Test
  void theTagsAreTheDefaultAccountsOwn() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      assertThat(cloud.client().describeTags().getTags()).hasSize(3);
      assertThat(cloud.client(OWNER).describeTags().getTags()).isEmpty();
    }
  }

  @Test
  void theSnapshotsAreThere() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      assertThat(
              cloud
                  .client(OWNER)
                  .describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
                  .getSnapshots())
          .extracting(Snapshot::getSnapshotId, Snapshot::getVolumeSize, Snapshot::getEncrypted)
          .containsExactly(
              tuple("snap-0c1d2e3f4a5b60012", 8, true), tuple("snap-0c1d2e3f4a5b60013", 100, true));
      assertThat(cloud.client().describeSnapshots().getSnapshots())
          .extracting(Snapshot::getSnapshotId)
          .containsExactly("snap-0c1d2e3f4a5b60011", "snap-0c1d2e3f4a5b60014");
    }
  }

  @Test
  void snapshotsHaveTheAliasOfTheirOwner() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      assertThat(
              cloud
                  .client()
                  .describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("amazon"))
                  .getSnapshots())
          .extracting(Snapshot::getSnapshotId, Snapshot::getOwnerAlias)
          .containsExactly(tuple("snap-0c1d2e3f4a5b60011", "amazon"));
    }
  }

  @Test
  void oneSnapshotCanBeSeveralImages() {
    String reply =
        SavedReplies.text(SavedReplies.json())
            .replace("snap-0c1d2e3f4a5b60014", "snap-0c1d2e3f4a5b60011");
    try (Ec2Cloud cloud = cloud(Catalogue.parse(reply))) {
      assertThat(cloud.client().describeSnapshots().getSnapshots())
          .extracting(Snapshot::getSnapshotId, Snapshot::getVolumeSize)
          .containsExactly(tuple("snap-0c1d2e3f4a5b60011", 30));
    }
  }

  @Test
  void areInTheDefaultRegionOnlyUnlessAnotherIsNamed() {
    Catalogue json = Catalogue.from(SavedReplies.json());
    Catalogue ireland = Catalogue.from(SavedReplies.xml()).in("eu-west-1");
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .startingAt(Instant.parse("2024-06-15T00:00:00Z"))
            .region("us-west-2")
            .catalogue(json.and(ireland))
            .build()) {
      assertThat(images(cloud.client())).extracting(Image::getImageId).hasSize(3).contains(WINDOWS);
      assertThat(images(cloud.client(cloud.account(), "eu-west-1")))
          .extracting(Image::getImageId)
          .containsExactly("ami-5b60002f", "aki-5b60002f", "ami-5b60003f");
      assertThat(images(cloud.client(cloud.account(), "us-east-1"))).isEmpty();
    }
    try (Ec2Cloud cloud = cloud(json.and(ireland).in("sa-east-1"))) {
      assertThat(images(cloud.client(cloud.account(), "sa-east-1"))).hasSize(3);
      assertThat(images(cloud.client(cloud.account(), "eu-west-1"))).hasSize(3);
    }
  }

  @Test
  void refusesARegionThatEc2DoesNotHave() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Catalogue.empty().in("mars-1"))
        .withMessageStartingWith("EC2 has no region 'mars-1'; it has [us-east-1, ");
  }

  @Test
  void theFirstOfTwoWithTheSameIdCounts() {
    String reply = SavedReplies.text(SavedReplies.json());
    Catalogue renamed = Catalogue.parse(reply.replace("web-server 2024-06-01", "renamed"));
    try (Ec2Cloud cloud = cloud(renamed.and(Catalogue.parse(reply)))) {
      assertThat(images(cloud.client())).hasSize(3);
      assertThat(images(cloud.client()).get(1).getName()).isEqualTo("renamed");
    }
  }

  @Test
  void filtersFindWhatTheReplySaid() {
    try (Ec2Cloud cloud = cloud(Catalogue.from(SavedReplies.json()))) {
      assertThat(found(cloud, "ena-support", "true")).containsExactly(WINDOWS, OWN);
      assertThat(found(cloud, "sriov-net-support", "simple")).containsExactly(WINDOWS, OWN);
      assertThat(found(cloud, "product-code.type", "marketplace")).containsExactly(MARKETPLACE);
    }
  }

  private static List<String> found(Ec2Cloud cloud, String filter, String value) {
    return cloud
        .client()
        .describeImages(new DescribeImagesRequest().withFilters(new Filter(filter, List.of(value))))
        .getImages()
        .stream()
        .map(Image::getImageId)
        .toList();
  }

  @Test
  void anImageThatWasDeprecatedIsFoundByThoseWhoAskForDeprecatedOnes() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder()
            .startingAt(Instant.parse("2026-05-15T08:12:31Z"))
            .catalogue(Catalogue.from(SavedReplies.json()))
            .build()) {
      assertThat(images(cloud.client()))
          .extracting(Image::getImageId)
          .containsExactly(OWN, MARKETPLACE);
      assertThat(
              cloud
                  .client()
                  .describeImages(new DescribeImagesRequest().withIncludeDeprecated(true))
                  .getImages())
          .extracting(Image::getImageId)
          .containsExactly(WINDOWS, OWN, MARKETPLACE);
    }
  }

  @Test
  void theOrderDoesNotDependOnWhatWasAskedForFirst() {
    try (Ec2Cloud usual = cloud(Catalogue.builtIn());
        Ec2Cloud other = cloud(Catalogue.builtIn())) {
      Instance instance = launch(other.client(), "ami-1b814f72", "m1.large");
      other.client().describeInstances();
      String own =
          other
              .client()
              .createSnapshot(
                  new CreateSnapshotRequest(
                      other.client().describeVolumes().getVolumes().get(0).getVolumeId(), "own"))
              .getSnapshot()
              .getSnapshotId();
      String image =
          other
              .client()
              .createImage(new CreateImageRequest(instance.getInstanceId(), "own"))
              .getImageId();

      List<String> usualImages = ids(usual.client());
      assertThat(ids(other.client()))
          .startsWith(usualImages.toArray(String[]::new))
          .endsWith(image)
          .hasSize(usualImages.size() + 1);
      List<String> usualSnapshots = snapshots(usual.client());
      assertThat(snapshots(other.client()))
          .startsWith(usualSnapshots.toArray(String[]::new))
          .contains(own)
          .hasSize(usualSnapshots.size() + 2);
    }
  }

  private static List<String> ids(AmazonEC2 ec2) {
    return images(ec2).stream().map(Image::getImageId).toList();
  }

  private static List<String> snapshots(AmazonEC2 ec2) {
    return ec2.describeSnapshots().getSnapshots().stream().map(Snapshot::getSnapshotId).toList();
  }

  @Test
  void readsWhatPowerShellWrites(@TempDir Path folder) throws IOException {
    String reply = SavedReplies.text(SavedReplies.json());
    Path utf16 = folder.resolve("utf-16.json");
    Files.write(utf16, ("\uFEFF" + reply).getBytes(StandardCharsets.UTF_16LE));
    Path utf8 = folder.resolve("utf-8.txt");
    Files.write(utf8, ("\uFEFF" + reply).getBytes(StandardCharsets.UTF_8));

    for (Path file : List.of(utf16, utf8)) {
      try (Ec2Cloud cloud = cloud(Catalogue.from(file))) {
        assertThat(images(cloud.client())).as(file.toString()).hasSize(3);
      }
    }
  }

  @Test
  void hasAnyImageOfAPlatform() {
    try (Ec2Cloud linux = cloud(Catalogue.empty().andAnyLinux());
        Ec2Cloud windows = cloud(Catalogue.empty().andAnyWindows())) {
      List<Image> images = List.of(any(linux), any(windows));

      assertThat(images)
          .extracting(
              Image::getName, Image::getOwnerId, Image::getPlatform, Image::getRootDeviceType)
          .containsExactly(
              tuple("Linux-" + OWN, "137112412989", null, "ebs"),
              tuple("Windows-" + OWN, "206029621532", "windows", "ebs"));
      assertThat(images)
          .allMatch(Image::getPublic)
          .flatExtracting(Image::getBlockDeviceMappings)
          .extracting(each -> each.getEbs().getVolumeSize())
          .containsExactly(8, 30);
      assertThat(images)
          .flatExtracting(Image::getBlockDeviceMappings)
          .extracting(each -> each.getEbs().getSnapshotId())
          .containsOnly(OWN.replace("ami-", "snap-"));
    }
  }

  private static Image any(Ec2Cloud cloud) {
    return cloud
        .client()
        .describeImages(new DescribeImagesRequest().withImageIds(OWN))
        .getImages()
        .get(0);
  }

  private static Ec2Cloud cloud(Catalogue catalogue) {
    return Ec2Cloud.builder()
        .startingAt(Instant.parse("2024-06-15T00:00:00Z"))
        .catalogue(catalogue)
        .build();
  }

  private static List<Image> images(AmazonEC2 ec2) {
    return ec2.describeImages().getImages();
  }

  private static BlockDeviceMapping withIops(BlockDeviceMapping device, int iops) {
    device.getEbs().withThroughput(125).setIops(iops);
    return device;
  }

  private static Instance launch(AmazonEC2 ec2, String imageId, String type) {
    return ec2.runInstances(new RunInstancesRequest(imageId, 1, 1).withInstanceType(type))
        .getReservation()
        .getInstances()
        .get(0);
  }

  private static String imageOfAnInstance(AmazonEC2 ec2, String imageId) {
    String instanceId = launch(ec2, imageId, "m1.large").getInstanceId();
    ec2.describeInstances();
    return ec2.createImage(new CreateImageRequest(instanceId, "of " + instanceId)).getImageId();
  }

  private static void share(AmazonEC2 ec2, String imageId, String account) {
    ec2.describeImages();
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest()
            .withImageId(imageId)
            .withLaunchPermission(
                new LaunchPermissionModifications()
                    .withAdd(new LaunchPermission().withUserId(account))));
  }

  private static List<LaunchPermission> permissions(AmazonEC2 ec2) {
    return ec2.describeImageAttribute(new DescribeImageAttributeRequest(OWN, "launchPermission"))
        .getImageAttribute()
        .getLaunchPermissions();
  }

  private static BlockDeviceMapping volume(
      String device, String snapshot, int size, boolean delete, String type, boolean encrypted) {
    return new BlockDeviceMapping()
        .withDeviceName(device)
        .withEbs(
            new EbsBlockDevice()
                .withSnapshotId(snapshot)
                .withVolumeSize(size)
                .withDeleteOnTermination(delete)
                .withVolumeType(type)
                .withEncrypted(encrypted));
  }

  private static AmazonEC2 client(Ec2Cloud cloud, RequestHandler2 handler) {
    return AmazonEC2ClientBuilder.standard()
        .withClientConfiguration(cloud.clientConfiguration())
        .withCredentials(cloud.credentials(cloud.account()))
        .withRegion(cloud.region())
        .withRequestHandlers(handler)
        .build();
  }

  /** Keeps what comes in before the SDK reads it, as a test would that saves it. */
  private static final class Raw extends RequestHandler2 {
    private String body = "";

    @Override
    public HttpResponse beforeUnmarshalling(Request<?> request, HttpResponse response) {
      try {
        byte[] bytes = response.getContent().readAllBytes();
        body = new String(bytes, StandardCharsets.UTF_8);
        response.setContent(new ByteArrayInputStream(bytes));
        return response;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
