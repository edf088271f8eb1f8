// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AmazonEC2Exception;
import com.amazonaws.services.ec2.model.CreateImageRequest;
import com.amazonaws.services.ec2.model.DescribeImagesRequest;
import com.amazonaws.services.ec2.model.Image;
import com.amazonaws.services.ec2.model.RebootInstancesRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class ImageBakeryTest {
  private static final String WINDOWS = "ami-1cbd4475";
  private static final String PARTNER = "999988887777";
  private static final String OTHER = "444455556666";

  private static ImageBakery bakery(AmazonEC2 ec2, Ec2Cloud cloud) {
    return new ImageBakery(ec2, cloud.clock().sleeper()::sleep);
  }

  @Test
  void makesAnImageAndSharesIt(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId = bakery(ec2, cloud).bake(WINDOWS, "My AMI", PARTNER, OTHER);

    assertThat(ec2)
        .image(imageId)
        .isAvailable()
        .isEbsBacked()
        .hasName("My AMI")
        .isSharedExactlyWith(PARTNER, OTHER)
        .isNotPublic();
  }

  @Test
  void keepsTheImagePrivateWithoutPartners(AmazonEC2 ec2, Ec2Cloud cloud) {
    assertThat(ec2).image(bakery(ec2, cloud).bake(WINDOWS, "My AMI")).isPrivate();
  }

  @Test
  void leavesNothingButTheImage(AmazonEC2 ec2, Ec2Cloud cloud) {
    bakery(ec2, cloud).bake(WINDOWS, "My AMI", PARTNER);

    assertThat(ec2).hasNoInstances().hasNoOrphanedSnapshots().hasNoUnattachedVolumes();
  }

  @Test
  void makesOneImageAfterTheOther(AmazonEC2 ec2, Ec2Cloud cloud) {
    ImageBakery bakery = bakery(ec2, cloud);

    String first = bakery.bake(WINDOWS, "First");
    String second = bakery.bake(first, "Second");

    assertThat(ec2).image(first).isAvailable();
    assertThat(ec2).image(second).isAvailable();
    assertThat(ec2).hasNoInstances();
  }

  @Test
  void waitsWhereWaitingIsNeeded() {
    try (Ec2Cloud cloud =
        Ec2Cloud.builder().time(TimeMode.perCall(Duration.ofSeconds(1))).build()) {
      AmazonEC2 ec2 = cloud.client();

      String imageId = bakery(ec2, cloud).bake(WINDOWS, "My AMI", PARTNER);

      assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
    }
  }

  @Test
  void leavesAloneAnotherImageOfTheSameName(AmazonEC2 ec2, Ec2Cloud cloud) {
    String instanceId =
        ec2.runInstances(new RunInstancesRequest(WINDOWS, 1, 1).withInstanceType("m1.large"))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    String other = ec2.createImage(new CreateImageRequest(instanceId, "My AMI")).getImageId();

    assertThatThrownBy(() -> bakery(ec2, cloud).bake(WINDOWS, "My AMI", PARTNER))
        .isInstanceOfSatisfying(
            AmazonEC2Exception.class,
            refusal -> assertThat(refusal.getErrorCode()).isEqualTo("InvalidAMIName.Duplicate"));

    assertThat(ec2).image(other).isAvailable().isPrivate();
    assertThat(ec2).hasRunningInstances(1).instance(instanceId).isRunning();
  }

  @Nested
  class WhenTheLifecycleGoesWrong {
    private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
    private final AmazonEC2 ec2 = cloud.client();

    @Test
    void reportsABuilderThatDoesNotComeUp() {
      String builder =
          failure(
              time -> ec2.terminateInstances(new TerminateInstancesRequest(List.of(instanceId()))),
              "the builder did not come up: instance $ is shutting-down");

      assertThat(ec2).instance(builder).isTerminated();
    }

    @Test
    void removesAnImageThatFailed() {
      failure(
          time -> {
            if (images().isEmpty()) {
              cloud.clock().advance(time);
            } else {
              ec2.rebootInstances(new RebootInstancesRequest(List.of(instanceId())));
            }
          },
          "is failed, {Code: Client.InstanceTerminated,");
    }

    @Test
    void removesAnImageThatIsNeverDone() {
      failure(
          time -> {
            if (images().isEmpty()) {
              cloud.clock().advance(time);
            }
          },
          "gave up after 30 minutes: image",
          "is pending");
    }

    @Test
    void givesUpOnABuilderThatIsNeverUp() {
      String builder = failure(time -> {}, "gave up after 30 minutes: instance $ is pending");

      assertThat(ec2).instance(builder).isTerminated();
    }

    /** The job fails with a message, in which a dollar sign stands for the builder. */
    private String failure(Pause pause, String... message) {
      Throwable failure =
          catchThrowable(() -> new ImageBakery(ec2, pause).bake(WINDOWS, "My AMI", PARTNER));
      assertThat(failure).isInstanceOf(BakingFailedException.class).hasNoSuppressedExceptions();
      for (String part : message) {
        assertThat(failure).hasMessageContaining(part.replace("$", instanceId()));
      }
      cloud.clock().advanceUntilSettled();
      assertThat(ec2)
          .hasNoInstances()
          .hasNoImages()
          .hasNoOrphanedSnapshots()
          .hasNoUnattachedVolumes();
      return instanceId();
    }

    private List<Image> images() {
      return ec2.describeImages(new DescribeImagesRequest().withOwners("self")).getImages();
    }

    private String instanceId() {
      return ec2.describeInstances().getReservations().get(0).getInstances().get(0).getInstanceId();
    }
  }
}
