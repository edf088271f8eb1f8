// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.account;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.everybody;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static io.github.ec2fake.rules.Fixtures.ownImage;
import static io.github.ec2fake.rules.Fixtures.pendingImage;
import static io.github.ec2fake.rules.Fixtures.sharing;
import static io.github.ec2fake.rules.Fixtures.stateOf;
import static io.github.ec2fake.rules.Fixtures.unsharing;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DeregisterImageRequest;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.ResetImageAttributeRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StartInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Who may launch which image: the Windows Guide, "Sharing AMIs". */
class LaunchPermissionTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String imageId = ownImage(ec2, "My AMI");

  @Test
  void theOwnerLaunchesWithoutAnyPermission() {
    assertThat(launched(ec2, imageId).getImageId()).isEqualTo(imageId);
  }

  @Test
  void aPartnerCannotLaunchWhatWasNotShared() {
    assertThatRefusal(() -> launched(partner, imageId))
        .isEqualTo("400 AuthFailure: Not authorized for images: [" + imageId + "]");
    assertThat(partner.describeInstances().getReservations()).isEmpty();
  }

  @Test
  void aPartnerLaunchesWhatWasSharedAndOwnsTheInstance() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));

    var reservation = partner.runInstances(launch(imageId)).getReservation();

    assertThat(reservation.getOwnerId()).isEqualTo(PARTNER);
    assertThat(partner.describeInstances().getReservations()).hasSize(1);
    assertThat(ec2.describeInstances().getReservations()).hasSize(1);
    assertThatRefusal(() -> launched(cloud.client("123412341234"), imageId))
        .startsWith("400 AuthFailure");
  }

  @Test
  void everybodyLaunchesAPublicImage() {
    ec2.modifyImageAttribute(sharing(imageId, everybody()));

    assertThat(launched(cloud.client("123412341234"), imageId).getImageId()).isEqualTo(imageId);
  }

  @Test
  void aResetTakesAllPermissionsBackButLeavesRunningInstancesAlone() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER), everybody()));
    String instanceId = launched(partner, imageId).getInstanceId();

    ec2.resetImageAttribute(new ResetImageAttributeRequest(imageId, "launchPermission"));

    assertThatRefusal(() -> launched(partner, imageId)).startsWith("400 AuthFailure");
    assertThat(stateOf(partner, instanceId)).isEqualTo("running");
    partner.rebootInstances(new RebootInstancesRequest(List.of(instanceId)));
    assertThat(launched(ec2, imageId).getImageId()).isEqualTo(imageId);
  }

  @Test
  void startingAgainDoesNotAskForThePermissionAgain() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    String instanceId = launched(partner, imageId).getInstanceId();
    partner.describeInstances();
    partner.stopInstances(new StopInstancesRequest(List.of(instanceId)));
    ec2.modifyImageAttribute(unsharing(imageId, account(PARTNER)));

    partner.startInstances(new StartInstancesRequest(List.of(instanceId)));

    assertThat(stateOf(partner, instanceId)).isEqualTo("running");
  }

  @Test
  void removingTheGroupLeavesAnExplicitPermission() {
    ec2.modifyImageAttribute(sharing(imageId, everybody(), account(PARTNER)));

    ec2.modifyImageAttribute(unsharing(imageId, everybody()));

    assertThat(launched(partner, imageId).getImageId()).isEqualTo(imageId);
    assertThatRefusal(() -> launched(cloud.client("123412341234"), imageId))
        .startsWith("400 AuthFailure");
  }

  @Test
  void aDeregisteredImageIsUnavailableToItsOwnerAndForbiddenToAllOthers() {
    ec2.modifyImageAttribute(sharing(imageId, account(PARTNER)));
    ec2.deregisterImage(new DeregisterImageRequest(imageId));

    assertThatRefusal(() -> launched(ec2, imageId))
        .isEqualTo(
            "400 InvalidAMIID.Unavailable: The image ID '" + imageId + "' is no longer available");
    assertThatRefusal(() -> launched(partner, imageId))
        .isEqualTo("400 AuthFailure: Not authorized for images: [" + imageId + "]");

    cloud.clock().advance(Duration.ofHours(1));
    assertThatRefusal(() -> launched(partner, imageId))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + imageId + "]' does not exist");
  }

  @Test
  void anImageInCreationCannotBeLaunchedYet() {
    try (Ec2Cloud slow = Ec2Cloud.builder().time(TimeMode.manual()).build()) {
      String pending = pendingImage(slow);

      assertThatRefusal(() -> launched(slow.client(), pending))
          .isEqualTo(
              "400 InvalidAMIID.Unavailable: AMI '" + pending + "' is pending, and cannot be run");
      assertThatRefusal(
              () -> slow.client().modifyImageAttribute(sharing(pending, account(PARTNER))))
          .isEqualTo(
              "400 InvalidAMIID.Unavailable: The AMI ID '"
                  + pending
                  + "' is currently pending and may not be used for this operation");
      assertThatRefusal(() -> launched(slow.client(PARTNER), pending))
          .startsWith("400 AuthFailure");
    }
  }

  @Test
  void anImageOfAnotherRegionDoesNotExistHere() {
    assertThatRefusal(() -> launched(cloud.client(OWNER, "eu-west-1"), imageId))
        .isEqualTo("400 InvalidAMIID.NotFound: The image id '[" + imageId + "]' does not exist");
  }

  @Test
  void aMalformedIdIsSaidToBe() {
    assertThatRefusal(() -> launched(ec2, "ami-xyz"))
        .isEqualTo("400 InvalidAMIID.Malformed: Invalid id: \"ami-xyz\"");
  }

  @Test
  void aDryRunSaysSoToo() {
    assertThat(
            partner
                .dryRun(new RunInstancesRequest(imageId, 1, 1))
                .getDryRunResponse()
                .getErrorCode())
        .isEqualTo("AuthFailure");
    assertThat(ec2.dryRun(new RunInstancesRequest(imageId, 1, 1)).isSuccessful()).isTrue();
  }
}
