// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.guest.WindowsDisk;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How the file of the images is read that every cloud starts with. */
class BuiltInImagesTest {
  private final List<ImageTemplate> images =
      BuiltInImages.read(
          """
          [137112412989 amazon linux hvm /dev/xvda gp3 8 ena,sriov,uefi-preferred,imds RunInstances]
          ami-01 snap-01 arm64 2024-12-12 -|al2023|Amazon Linux
          ami-02 snap-02 x86_64 2024-12-12 -|other|
          [125523088429 - windows hvm /dev/sda1 gp2 30 ena,tpm RunInstances:0002]
          ami-03 snap-03 x86_64 2024-12-13 -|Windows_Server-2003|Windows
          [541491349868 - linux paravirtual /dev/sda s3 10 - RunInstances]
          ami-04 - i386 2011-01-31 ACD42B6F,aki-01,ari-01|paid/manifest.xml|Paid
          [137112412989 amazon linux paravirtual - kernel 0 - RunInstances]
          aki-01 - x86_64 2011-01-31 -|kernel.xml|Kernel
          """
              .lines()
              .toList());

  private ImageContent content(int index) {
    return images.get(index).content();
  }

  @Test
  void hasWhatItsFamilyHas() {
    ImageTemplate image = images.get(0);

    assertThat(image.id()).isEqualTo("ami-01");
    assertThat(image.ownerId()).isEqualTo("137112412989");
    assertThat(image.isPublic()).isTrue();
    assertThat(image.metadata())
        .isEqualTo(new ImageMetadata("al2023", "amazon/al2023", "amazon", "Amazon Linux"));
    assertThat(image.content())
        .isEqualTo(
            new ImageContent(
                "arm64",
                "hvm",
                null,
                null,
                new RootDevice("/dev/xvda", true, 8, null),
                List.of(
                    new BlockDevice(
                        "/dev/xvda",
                        null,
                        new BlockDevice.Volume("snap-01", 8, true, "gp3", false))),
                List.of(),
                new ImageFeatures(true, "simple", "uefi-preferred", null, "v2.0", null),
                ImageBilling.ofOperation("RunInstances")));
  }

  @Test
  void isMadeASecondAfterTheOneBeforeItOnItsDay() {
    assertThat(images)
        .extracting(ImageTemplate::creationDate)
        .containsExactly(
            Instant.parse("2024-12-12T00:00:00Z"),
            Instant.parse("2024-12-12T00:00:01Z"),
            Instant.parse("2024-12-13T00:00:02Z"),
            Instant.parse("2011-01-31T00:00:03Z"),
            Instant.parse("2011-01-31T00:00:04Z"));
  }

  @Test
  void itsLocationBeginsWithItsOwnerIfThatHasNoAlias() {
    assertThat(images.get(1).metadata())
        .isEqualTo(new ImageMetadata("other", "amazon/other", "amazon", null));
    assertThat(images.get(2).metadata())
        .isEqualTo(
            new ImageMetadata(
                "Windows_Server-2003", "125523088429/Windows_Server-2003", null, "Windows"));
  }

  @Test
  void aWindowsImageHasItsDisk() {
    assertThat(content(2).root().windowsDisk())
        .isEqualTo(WindowsDisk.ofPublicImage("Windows_Server-2003"));
    assertThat(content(2).features())
        .isEqualTo(new ImageFeatures(true, null, null, "v2.0", null, null));
  }

  @Test
  void anImageInS3HasNoVolumeAndWhatItsLineSays() {
    ImageContent paid = content(3);

    assertThat(images.get(3).metadata().location()).isEqualTo("paid/manifest.xml");
    assertThat(paid.root()).isEqualTo(new RootDevice("/dev/sda", false, 10, null));
    assertThat(paid.blockDevices()).isEmpty();
    assertThat(paid.productCodes()).containsExactly("ACD42B6F");
    assertThat(paid.kernelId()).isEqualTo("aki-01");
    assertThat(paid.ramdiskId()).isEqualTo("ari-01");
    assertThat(paid.features()).isEqualTo(ImageFeatures.NONE);
  }

  @Test
  void aKernelHasNoDevices() {
    assertThat(content(4).root()).isEqualTo(new RootDevice("", false, 0, null));
    assertThat(content(4).blockDevices()).isEmpty();
    assertThat(content(4).productCodes()).isEmpty();
    assertThat(images.get(4).metadata().location()).isEqualTo("kernel.xml");
  }
}
