// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.careless;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.BundleDestination;
import io.github.ec2fake.examples.Sweeps;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import java.util.Map;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;

/** A sweep finds each of the mistakes, and names where it shows. */
class BakeriesSweepTest {
  private static final String PARTNER = "999988887777";

  @Test
  void findsTheMistakesOfTheImageBakery() {
    Map<String, String> red = Sweeps.red(ImageBakeryTestCases.class);

    assertThat(red)
        .as("launches again without a client token")
        .hasEntrySatisfying(
            "RunInstances #1 loses its reply at every attempt", is("to have no running instances"))
        .as("waits for ever")
        .hasEntrySatisfying(
            "booting #1 hangs", is("it comes to no end: more than 300 calls, the last one Desc"))
        .as("leaves the builder")
        .hasEntrySatisfying("CreateImage #1 is refused", is("to have no running instances"))
        .as("forgets the snapshots")
        .hasEntrySatisfying(
            "ModifyImageAttribute #1 is refused",
            is("to have no snapshots that no image of its own refers to"))
        .as("does not know that the image is being made")
        .hasEntrySatisfying("CreateImage #1 loses its reply", is("to have no images of its own"))
        .as("shares before the image is available")
        .hasEntrySatisfying("image creation #1 hangs", is("to have no"))
        .doesNotContainKeys("no faults", "CreateImage #1 fails with InternalError");
  }

  @Test
  void findsThatAFailedImageIsTakenForAGoodOne() {
    assertThat(Sweeps.red(PrivateImageTestCases.class))
        .containsOnlyKeys("snapshot #1 fails", "image creation #1 fails")
        .hasEntrySatisfying("image creation #1 fails", is("to be available but it is failed"));
  }

  @Test
  void findsTheMistakesOfTheBundleBakery() {
    Map<String, String> red = Sweeps.red(BundleBakeryTestCases.class);

    assertThat(red)
        .as("leaves the builder")
        .hasEntrySatisfying("BundleInstance #1 is refused", is("to have no running instances"))
        .as("leaves the image")
        .hasEntrySatisfying("TerminateInstances #1 is refused", is("to have no images of its own"))
        .as("waits for a task that has failed, until EC2 does not list it any more")
        .hasEntrySatisfying("bundling at 50 % #1 fails", is("to have no running instances"))
        .as("waits for ever")
        .hasEntrySatisfying("bundling while storing #1 hangs", is("it comes to no end"))
        .as("does not know that the image is registered")
        .hasEntrySatisfying("RegisterImage #1 loses its reply", is("to have no images of its own"))
        .doesNotContainKeys("no faults", "BundleInstance #1 fails with InternalError");
  }

  private static Condition<String> is(String part) {
    return new Condition<>(text -> text.contains(part), "contains '%s'", part);
  }

  static class ImageBakeryTestCases {
    @FaultSweep(
        kinds = {
          FaultKind.ERROR,
          FaultKind.REFUSAL,
          FaultKind.LOST_REPLY,
          FaultKind.LIFECYCLE_FAILS,
          FaultKind.LIFECYCLE_HANGS
        },
        percents = {},
        maxCalls = 300)
    void makesAllOrNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
      try {
        String imageId =
            new ImageBakery(ec2, cloud.clock().sleeper()::sleep)
                .bake("ami-1cbd4475", "My AMI", PARTNER);
        assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
      } catch (AmazonClientException failed) {
        assertThat(ec2).hasNoOrphanedSnapshots().hasNoImages();
      }
      assertThat(ec2).hasNoRunningInstances();
    }
  }

  static class PrivateImageTestCases {
    @FaultSweep(
        kinds = FaultKind.LIFECYCLE_FAILS,
        percents = {},
        maxCalls = 300)
    void makesAnImageThatCanBeLaunched(AmazonEC2 ec2, Ec2Cloud cloud) {
      try {
        String imageId =
            new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake("ami-1cbd4475", "My AMI");
        assertThat(ec2).image(imageId).isAvailable();
      } catch (AmazonClientException failed) {
        assertThat(ec2).hasNoImages();
      }
    }
  }

  static class BundleBakeryTestCases {
    @FaultSweep(
        kinds = {
          FaultKind.ERROR,
          FaultKind.REFUSAL,
          FaultKind.LOST_REPLY,
          FaultKind.LIFECYCLE_FAILS,
          FaultKind.LIFECYCLE_HANGS
        },
        maxCalls = 300)
    void makesAllOrNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
      try {
        String imageId =
            new BundleBakery(
                    ec2,
                    cloud.credentials(cloud.account()).getCredentials(),
                    cloud.clock().sleeper()::sleep)
                .bake(
                    "ami-dd20c3b4",
                    new BundleDestination("my-bucket", "winami"),
                    "My AMI",
                    PARTNER);
        assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
      } catch (AmazonClientException failed) {
        assertThat(ec2).hasNoImages();
      }
      assertThat(ec2).hasNoRunningInstances();
    }
  }
}
