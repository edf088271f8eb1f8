// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class AccountsTest {
  private String imageId = "";

  @BeforeEach
  void makeAnImage(AmazonEC2 ec2) {
    imageId = Images.create(ec2, "My AMI");
  }

  // tag::accounts[]
  @Test
  void aPartnerCannotLaunchWhatWasNotShared(
      @Ec2Client(account = "999988887777") AmazonEC2 partner) {
    assertThatThrownBy(() -> partner.runInstances(new RunInstancesRequest(imageId, 1, 1)))
        .isInstanceOf(AmazonEC2Exception.class)
        .hasMessageContaining("Not authorized for images: [" + imageId + "]");
  }

  @Test
  void anImageStaysInItsRegion(@Ec2Client(region = "eu-west-1") AmazonEC2 ireland) {
    assertThat(ireland.describeImages().getImages())
        .noneMatch(image -> image.getName().equals("My AMI"));
  }

  // end::accounts[]
}
