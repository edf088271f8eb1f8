// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.guide;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeImageAttributeRequest;
import com.amazonaws.services.ec2.model.LaunchPermission;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class SharingAmisTest {

  @Test
  void toMakeAnAmiPublic(AmazonEC2 ec2) {
    String imageId = Guide.ownImage(ec2);

    Guide.add(ec2, imageId, Guide.everybody());

    assertThat(ec2).image(imageId).isPublic();
  }

  @Test
  void toCheckTheLaunchPermissionsOfAnAmi(AmazonEC2 ec2) {
    String imageId = Guide.ownImage(ec2);
    Guide.add(ec2, imageId, Guide.everybody());

    assertThat(
            ec2.describeImageAttribute(
                    new DescribeImageAttributeRequest(imageId, "launchPermission"))
                .getImageAttribute()
                .getLaunchPermissions())
        .extracting(LaunchPermission::getGroup)
        .containsExactly("all");
  }

  @Test
  void toMakeAnAmiPrivateAgain(
      AmazonEC2 ec2, @Ec2Client(account = "444455556666") AmazonEC2 other) {
    String imageId = Guide.ownImage(ec2);
    Guide.add(ec2, imageId, Guide.everybody());
    Guide.add(ec2, imageId, Guide.account(Guide.PARTNER));
    String running = Guide.launch(other, imageId);

    Guide.remove(ec2, imageId, Guide.everybody());

    // This affects neither explicit launch permissions nor running instances.
    assertThat(ec2).image(imageId).isNotPublic().isSharedExactlyWith(Guide.PARTNER);
    assertThat(other).instance(running).isRunning();
  }

  @Test
  void toGrantExplicitLaunchPermissions(
      AmazonEC2 ec2, @Ec2Client(account = Guide.PARTNER) AmazonEC2 partner) {
    String imageId = Guide.ownImage(ec2);
    assertNotAuthorized(partner, imageId);

    Guide.add(ec2, imageId, Guide.account(Guide.PARTNER));

    assertThat(ec2).image(imageId).isSharedWith(Guide.PARTNER);
    assertThat(partner).instance(Guide.launch(partner, imageId)).isRunning();
  }

  @Test
  void toRemoveLaunchPermissionsForAnAccount(
      AmazonEC2 ec2, @Ec2Client(account = Guide.PARTNER) AmazonEC2 partner) {
    String imageId = Guide.ownImage(ec2);
    Guide.add(ec2, imageId, Guide.account(Guide.PARTNER));

    Guide.remove(ec2, imageId, Guide.account(Guide.PARTNER));

    assertThat(ec2).image(imageId).isNotSharedWith(Guide.PARTNER);
    assertNotAuthorized(partner, imageId);
  }

  @Test
  void toRemoveAllLaunchPermissions(
      AmazonEC2 ec2, @Ec2Client(account = Guide.PARTNER) AmazonEC2 partner) {
    String imageId = Guide.ownImage(ec2);
    Guide.add(ec2, imageId, Guide.everybody());
    Guide.add(ec2, imageId, Guide.account(Guide.PARTNER));
    String running = Guide.launch(partner, imageId);

    ec2.resetImageAttribute(new ResetImageAttributeRequest(imageId, "launchPermission"));

    assertThat(ec2).image(imageId).isPrivate();
    assertNotAuthorized(partner, imageId);
    assertThat(partner).instance(running).isRunning();
    // The owner always has rights to the AMI.
    assertThat(ec2).instance(Guide.launch(ec2, imageId)).isRunning();
  }

  private static void assertNotAuthorized(AmazonEC2 ec2, String imageId) {
    assertThatThrownBy(() -> Guide.launch(ec2, imageId))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> {
              assertThat(refusal.getErrorCode()).isEqualTo("AuthFailure");
              assertThat(refusal.getErrorMessage())
                  .isEqualTo("Not authorized for images: [" + imageId + "]");
              assertThat(refusal.getStatusCode()).isEqualTo(400);
            });
  }
}
