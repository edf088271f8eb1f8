// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import java.util.stream.Stream;

/** Whatever fails, and wherever: there is the whole image, or nothing. */
class BakeriesSweepTest {
  private static final String PARTNER = "999988887777";

  private interface Bakery {
    String bake();
  }

  @FaultSweep
  void anImageBakery(AmazonEC2 ec2, Ec2Cloud cloud) {
    makesAllOrNothing(
        ec2,
        () ->
            new ImageBakery(ec2, cloud.clock().sleeper()::sleep)
                .bake("ami-1cbd4475", "My AMI", PARTNER));
  }

  @FaultSweep
  void aBundleBakery(AmazonEC2 ec2, Ec2Cloud cloud) {
    makesAllOrNothing(
        ec2,
        () ->
            new BundleBakery(
                    ec2,
                    cloud.credentials(cloud.account()).getCredentials(),
                    cloud.clock().sleeper()::sleep)
                .bake(
                    "ami-dd20c3b4",
                    new BundleDestination("my-bucket", "winami"),
                    "My AMI",
                    PARTNER));
  }

  private static void makesAllOrNothing(AmazonEC2 ec2, Bakery bakery) {
    try {
      String imageId = bakery.bake();
      assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
    } catch (AmazonClientException | BakingFailedException | BundlingFailedException failed) {
      assertThat(ec2).hasNoImages();
    }
    Leftovers.assertThatThereAreNone(ec2);
  }

  /** What hangs for ever cannot be tidied up: it is enough to give up, and to say so. */
  @FaultSweep(kinds = FaultKind.LIFECYCLE_HANGS)
  void waitsForNothingForEver(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake("ami-1cbd4475", "My AMI", PARTNER);
    } catch (BakingFailedException failed) {
      assertThat(ec2).hasNoRunningInstances().hasNoImages();
    }
  }

  /** So many things can fail at once that tidying up is given up as well, but never silently. */
  @Chaos(seeds = 40)
  void leavesNothingInSilence(AmazonEC2 ec2, Ec2Cloud cloud) {
    try {
      new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake("ami-1cbd4475", "My AMI", PARTNER);
    } catch (AmazonClientException | BakingFailedException failed) {
      if (Stream.concat(Stream.of(failed), Stream.of(failed.getSuppressed()))
          .anyMatch(each -> String.valueOf(each.getMessage()).endsWith("by hand"))) {
        return;
      }
      assertThat(ec2).hasNoImages();
    }
    assertThat(ec2).hasNoInstances().hasNoUnavailableImages().hasNoOrphanedSnapshots();
  }
}
