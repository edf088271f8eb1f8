// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Finding shared images: which flag shows which. */
@ExtendWith(Ec2Fake.class)
class SharedWindowsAmisTest {
  private String ownPrivate = "";
  private String ownPublic = "";
  private String sharedWithMe = "";

  @BeforeEach
  void share(AmazonEC2 me, @Ec2Client(account = Guide.PARTNER) AmazonEC2 partner) {
    ownPrivate = Guide.ownImage(me);
    ownPublic =
        me.createImage(
                new com.amazonaws.services.ec2.model.CreateImageRequest(
                    Guide.launch(me, Guide.WINDOWS_2008), "My public AMI"))
            .getImageId();
    Guide.add(me, ownPublic, Guide.everybody());
    sharedWithMe = Guide.ownImage(partner);
    Guide.add(partner, sharedWithMe, Guide.account("111122223333"));
  }

  @Test
  void allPublicAmisIncludeOwnOnesWithPublicLaunchPermissions(AmazonEC2 me) {
    assertThat(Guide.ids(me, new DescribeImagesRequest().withExecutableUsers("all")))
        .contains(ownPublic, Guide.WINDOWS_2008, "ami-a5bf59cc")
        .doesNotContain(ownPrivate, sharedWithMe);
  }

  @Test
  void amisWithExplicitLaunchPermissionsExcludeOwnOnes(AmazonEC2 me) {
    assertThat(Guide.ids(me, new DescribeImagesRequest().withExecutableUsers("self")))
        .containsExactly(sharedWithMe);
  }

  @Test
  void amisOwnedByAmazon(AmazonEC2 me) {
    assertThat(Guide.ids(me, new DescribeImagesRequest().withOwners("amazon")))
        .contains(Guide.WINDOWS_2008, Guide.WINDOWS_2003)
        .doesNotContain(ownPublic, sharedWithMe, "ami-a5bf59cc");
  }

  @Test
  void amisOwnedByAParticularAccount(AmazonEC2 me) {
    assertThat(Guide.ids(me, new DescribeImagesRequest().withOwners(Guide.PARTNER)))
        .containsExactly(sharedWithMe);
  }
}
