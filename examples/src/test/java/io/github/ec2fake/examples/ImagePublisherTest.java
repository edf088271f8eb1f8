// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.DescribeSnapshotsRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import io.github.ec2fake.junit.Ec2Client;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ImagePublisherTest {
  private static final String WINDOWS = "ami-1cbd4475";
  private static final String PARTNER = "999988887777";

  private String instanceId = "";

  @BeforeEach
  void launchAnInstance(AmazonEC2 ec2) {
    instanceId =
        ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    // The next call finds the instance running: the fake's clock settles before it.
  }

  @Test
  void sharesTheNewImageWithThePartner(AmazonEC2 ec2) {
    String imageId = new ImagePublisher(ec2).publish(instanceId, "My AMI", PARTNER);

    assertThat(ec2)
        .image(imageId)
        .isAvailable()
        .isEbsBacked()
        .hasName("My AMI")
        .isSharedExactlyWith(PARTNER)
        .isNotPublic();
  }

  @Test
  void keepsTheImagePrivateWithoutPartners(AmazonEC2 ec2) {
    String imageId = new ImagePublisher(ec2).publish(instanceId, "My AMI");

    assertThat(ec2).image(imageId).isPrivate();
  }

  @Test
  void aPartnerCanLaunchWhatIsSharedUntilItIsWithdrawn(
      AmazonEC2 ec2, @Ec2Client(account = PARTNER) AmazonEC2 partner) {
    ImagePublisher publisher = new ImagePublisher(ec2);
    String imageId = publisher.publish(instanceId, "My AMI", PARTNER);
    String launched =
        partner
            .runInstances(new RunInstancesRequest(imageId, 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();

    publisher.withdraw(imageId, PARTNER);

    assertThatThrownBy(() -> partner.runInstances(new RunInstancesRequest(imageId, 1, 1)))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo("AuthFailure"));
    assertThat(partner).instance(launched).isRunning();
  }

  @Test
  void withdrawsFromEverybodyAtOnce(AmazonEC2 ec2) {
    ImagePublisher publisher = new ImagePublisher(ec2);
    String imageId = publisher.publish(instanceId, "My AMI", PARTNER, "444455556666");

    publisher.withdrawFromAll(imageId);

    assertThat(ec2).image(imageId).isPrivate();
  }

  @Test
  void retiresAnImageWithItsSnapshots(AmazonEC2 ec2) {
    ImagePublisher publisher = new ImagePublisher(ec2);
    String imageId = publisher.publish(instanceId, "My AMI");

    publisher.retire(imageId);

    assertThat(ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages())
        .isEmpty();
    assertThat(
            ec2.describeSnapshots(new DescribeSnapshotsRequest().withOwnerIds("self"))
                .getSnapshots())
        .isEmpty();
  }
}
