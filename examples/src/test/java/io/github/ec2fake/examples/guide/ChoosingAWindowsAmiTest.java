// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Image;
import io.github.ec2fake.junit.Ec2Fake;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ChoosingAWindowsAmiTest {

  @Test
  void toFindASuitableAmi(AmazonEC2 ec2) {
    List<Image> images =
        ec2.describeImages(
                new DescribeImagesRequest()
                    .withOwners("amazon")
                    .withFilters(new Filter("platform", List.of("windows"))))
            .getImages();

    assertThat(images)
        .hasSize(80)
        .allSatisfy(
            image -> {
              assertThat(image.getPlatform()).isEqualTo("windows");
              assertThat(image.getImageOwnerAlias()).isEqualTo("amazon");
              assertThat(image.isPublic()).isTrue();
            })
        .extracting(Image::getImageLocation)
        .contains(
            "amazon/Windows-2008R2-SP1-English-Base-v103",
            "ec2-public-windows-images/Server2003r2-x86_64-Win-v1.07.manifest.xml");
  }

  @Test
  void rootDeviceStorageOnWindowsAmis(AmazonEC2 ec2) {
    assertThat(ec2).image(Guide.WINDOWS_2008).isEbsBacked().isWindows();
    assertThat(ec2).image(Guide.WINDOWS_2003).isInstanceStoreBacked().isWindows();
  }
}
