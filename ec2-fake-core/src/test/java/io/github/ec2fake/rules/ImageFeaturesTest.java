// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.image;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.modifying;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.BlockDeviceMapping;
import com.amazonaws.services.ec2.model.CopyImageRequest;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.CreateSnapshotRequest;
import com.amazonaws.services.ec2.model.CreateVolumeRequest;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.EbsBlockDevice;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.ImageAttribute;
import com.amazonaws.services.ec2.model.ModifyImageAttributeRequest;
import com.amazonaws.services.ec2.model.RegisterImageRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What RegisterImage takes and DescribeImages shows beyond what 2011 had. */
class ImageFeaturesTest {
  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().time(TimeMode.manual()).startingAt(START).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final String snapshotId = snapshot();

  @Test
  void areShownAsTheyWereRegistered() {
    String imageId = ec2.registerImage(modern("modern")).getImageId();

    Image image = image(ec2, imageId);
    assertThat(image.getEnaSupport()).isTrue();
    assertThat(image.getSriovNetSupport()).isEqualTo("simple");
    assertThat(image.getBootMode()).isEqualTo("uefi");
    assertThat(image.getTpmSupport()).isEqualTo("v2.0");
    assertThat(image.getImdsSupport()).isEqualTo("v2.0");
    assertThat(image.getPlatformDetails()).isEqualTo("Linux/UNIX");
    assertThat(image.getUsageOperation()).isEqualTo("RunInstances");
    assertThat(attribute(imageId, "sriovNetSupport").getSriovNetSupport()).isEqualTo("simple");
    assertThat(attribute(imageId, "bootMode").getBootMode()).isEqualTo("uefi");
    assertThat(attribute(imageId, "tpmSupport").getTpmSupport()).isEqualTo("v2.0");
    assertThat(attribute(imageId, "imdsSupport").getImdsSupport()).isEqualTo("v2.0");
    assertThat(attribute(imageId, "uefiData").getUefiData()).isEqualTo("AAECAw==");
    assertThat(attribute(imageId, "bootMode"))
        .isEqualTo(new ImageAttribute().withImageId(imageId).withBootMode("uefi"));
  }

  @Test
  void areAbsentUnlessTheyWereRegistered() {
    String imageId = ec2.registerImage(plain("plain")).getImageId();

    Image image = image(ec2, imageId);
    assertThat(image.getEnaSupport()).isNull();
    assertThat(image.getSriovNetSupport()).isNull();
    assertThat(image.getBootMode()).isNull();
    for (String name :
        List.of(
            "sriovNetSupport",
            "bootMode",
            "tpmSupport",
            "imdsSupport",
            "uefiData",
            "lastLaunchedTime")) {
      assertThat(attribute(imageId, name)).isEqualTo(new ImageAttribute().withImageId(imageId));
    }
  }

  @Test
  void goWithImagesOfInstancesAndWithCopies() {
    String imageId = ec2.registerImage(modern("modern")).getImageId();
    String instanceId = launched(ec2, launch(imageId).withInstanceType("t3.micro")).getInstanceId();
    cloud.clock().advanceUntilSettled();

    String made = ec2.createImage(new CreateImageRequest(instanceId, "made")).getImageId();
    String copied =
        ec2.copyImage(
                new CopyImageRequest()
                    .withSourceRegion("us-east-1")
                    .withSourceImageId(imageId)
                    .withName("copied"))
            .getImageId();

    assertThat(List.of(image(ec2, made), image(ec2, copied)))
        .allSatisfy(each -> assertThat(each.getBootMode()).isEqualTo("uefi"));
  }

  @Test
  void areFilteredBy() {
    String modern = ec2.registerImage(modern("modern")).getImageId();
    String plain = ec2.registerImage(plain("plain")).getImageId();

    assertThat(own(new Filter("ena-support", List.of("true")))).containsExactly(modern);
    assertThat(own(new Filter("ena-support", List.of("false")))).containsExactly(plain);
    assertThat(own(new Filter("sriov-net-support", List.of("simple")))).containsExactly(modern);
    assertThat(own(new Filter("image-allowed", List.of("true")))).containsExactly(modern, plain);
    assertThat(own(new Filter("image-allowed", List.of("false")))).isEmpty();
  }

  @Test
  void haveEc2sWords() {
    assertThatRefusal(() -> ec2.registerImage(plain("a-b").withSriovNetSupport("complex")))
        .startsWith("400 InvalidParameterValue: Value (complex) for parameter SriovNetSupport");
    assertThatRefusal(() -> ec2.registerImage(plain("a-b").withBootMode("grub")))
        .startsWith("400 InvalidParameterValue: Value (grub) for parameter BootMode");
    assertThatRefusal(() -> ec2.registerImage(plain("a-b").withImdsSupport("v1.0")))
        .startsWith("400 InvalidParameterValue: Value (v1.0) for parameter ImdsSupport");
    assertThatRefusal(() -> ec2.registerImage(plain("a-b").withUefiData("not base64!")))
        .startsWith("400 InvalidParameterValue: Value (not base64!) for parameter UefiData");
    assertThatRefusal(() -> ec2.registerImage(plain("a-b").withUefiData("AAECA")))
        .startsWith("400 InvalidParameterValue: Value (AAECA) for parameter UefiData");
    assertThatRefusal(
            () -> ec2.registerImage(plain("a-b").withTpmSupport("v1.2").withBootMode("uefi")))
        .startsWith("400 InvalidParameterValue: Value (v1.2) for parameter TpmSupport");
    assertThatRefusal(() -> ec2.registerImage(plain("a-b").withTpmSupport("v2.0")))
        .startsWith("400 InvalidParameterCombination: The parameter TpmSupport requires");
  }

  @Test
  void theMetadatasVersionCanBeRaisedForGood() {
    String imageId = ec2.registerImage(plain("plain")).getImageId();
    assertThatRefusal(() -> ec2.modifyImageAttribute(modifying(imageId).withImdsSupport("v1.0")))
        .startsWith("400 InvalidParameterValue: Value (v1.0) for parameter ImdsSupport");

    ec2.modifyImageAttribute(modifying(imageId).withImdsSupport("v2.0"));
    assertThat(image(ec2, imageId).getImdsSupport()).isEqualTo("v2.0");
    ec2.modifyImageAttribute(
        new ModifyImageAttributeRequest(imageId, "imdsSupport").withValue("v2.0"));

    for (String attribute : List.of("bootMode", "kernel", "uefiData", "lastLaunchedTime")) {
      assertThatRefusal(() -> ec2.modifyImageAttribute(modifying(imageId).withAttribute(attribute)))
          .isEqualTo("400 AuthFailure: Unauthorized attempt to access restricted resource");
    }
  }

  @Test
  void tellTheOwnerOfALaunchADayLater() {
    String imageId = ec2.registerImage(plain("plain")).getImageId();
    AmazonEC2 partner = cloud.client(PARTNER);
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    String launched = "2011-07-15T12:02:05.000Z";

    launched(partner, imageId);
    cloud.clock().advance(Duration.ofHours(24).minusMillis(1));
    assertThat(image(ec2, imageId).getLastLaunchedTime()).isNull();
    launched(ec2, imageId);
    cloud.clock().advance(Duration.ofMillis(1));

    assertThat(image(ec2, imageId).getLastLaunchedTime()).isEqualTo(launched);
    assertThat(attribute(imageId, "lastLaunchedTime").getLastLaunchedTime()).isEqualTo(launched);
    assertThat(image(partner, imageId).getLastLaunchedTime()).isNull();
    cloud.clock().advance(Duration.ofDays(1));
    assertThat(image(ec2, imageId).getLastLaunchedTime()).isEqualTo("2011-07-16T12:02:04.999Z");
  }

  @Test
  void aDeviceCanBeLeftOutAndAnEmptyVolumeEncrypted() {
    String imageId =
        ec2.registerImage(
                plain("mapped")
                    .withBlockDeviceMappings(
                        new BlockDeviceMapping().withDeviceName("/dev/sdb").withNoDevice(""),
                        new BlockDeviceMapping()
                            .withDeviceName("/dev/sdf")
                            .withEbs(new EbsBlockDevice().withVolumeSize(1).withEncrypted(true))))
            .getImageId();

    assertThat(image(ec2, imageId).getBlockDeviceMappings())
        .extracting(BlockDeviceMapping::getDeviceName)
        .containsExactly("/dev/sda1", "/dev/sdf");
    assertThat(image(ec2, imageId).getBlockDeviceMappings().get(1).getEbs().getEncrypted())
        .isTrue();
    assertThatRefusal(
            () ->
                ec2.registerImage(
                    plain("encrypted")
                        .withBlockDeviceMappings(
                            new BlockDeviceMapping()
                                .withDeviceName("/dev/sdf")
                                .withEbs(
                                    new EbsBlockDevice()
                                        .withSnapshotId(snapshotId)
                                        .withEncrypted(true)))))
        .isEqualTo(
            "400 InvalidBlockDeviceMapping: the encrypted flag cannot be specified since device"
                + " /dev/sdf has a snapshot specified.");
  }

  private RegisterImageRequest modern(String name) {
    return plain(name)
        .withArchitecture("x86_64")
        .withVirtualizationType("hvm")
        .withEnaSupport(true)
        .withSriovNetSupport("simple")
        .withBootMode("uefi")
        .withTpmSupport("v2.0")
        .withImdsSupport("v2.0")
        .withUefiData("AAECAw==");
  }

  private RegisterImageRequest plain(String name) {
    return new RegisterImageRequest()
        .withName(name)
        .withRootDeviceName("/dev/sda1")
        .withBlockDeviceMappings(
            new BlockDeviceMapping()
                .withDeviceName("/dev/sda1")
                .withEbs(new EbsBlockDevice().withSnapshotId(snapshotId)));
  }

  private List<String> own(Filter filter) {
    return ec2
        .describeImages(new DescribeImagesRequest().withOwners("self").withFilters(filter))
        .getImages()
        .stream()
        .map(Image::getImageId)
        .toList();
  }

  private ImageAttribute attribute(String imageId, String name) {
    return ec2.describeImageAttribute(new DescribeImageAttributeRequest(imageId, name))
        .getImageAttribute();
  }

  private String snapshot() {
    String volumeId =
        ec2.createVolume(new CreateVolumeRequest(1, "us-east-1a")).getVolume().getVolumeId();
    cloud.clock().advanceUntilSettled();
    String id =
        ec2.createSnapshot(new CreateSnapshotRequest(volumeId, "")).getSnapshot().getSnapshotId();
    cloud.clock().advanceUntilSettled();
    return id;
  }
}
