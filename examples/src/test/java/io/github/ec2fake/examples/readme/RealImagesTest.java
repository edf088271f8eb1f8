// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Filter;
import io.github.ec2fake.Catalogue;
import io.github.ec2fake.junit.Ec2Fake;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RealImagesTest {
  // tag::real-images[]
  static final Catalogue IMAGES = Catalogue.from(Path.of("src/test/resources/images.json"));

  @RegisterExtension
  static final Ec2Fake FAKE =
      Ec2Fake.builder()
          .cloud(cloud -> cloud.account("123456789012").catalogue(IMAGES.and(Catalogue.builtIn())))
          .build();

  @Test
  void findsTheImageOfProduction(AmazonEC2 ec2) {
    String imageId = findImage(ec2, new Filter("tag:stage", List.of("production")));

    assertThat(ec2).image(imageId).isAvailable().isNotPublic();
  }

  // end::real-images[]

  private static String findImage(AmazonEC2 ec2, Filter filter) {
    return ec2.describeImages(new DescribeImagesRequest().withOwners("self").withFilters(filter))
        .getImages()
        .get(0)
        .getImageId();
  }
}
