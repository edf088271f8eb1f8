// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.AmazonClientException;
import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.BakingFailedException;
import io.github.ec2fake.examples.ImageBakery;
import io.github.ec2fake.junit.Chaos;
import io.github.ec2fake.junit.FaultKind;
import io.github.ec2fake.junit.FaultSweep;
import io.github.ec2fake.junit.Persistence;

class SweepTest {
  private static final String WINDOWS = "ami-1cbd4475";
  private static final String PARTNER = "999988887777";

  // tag::sweep[]
  @FaultSweep
  void thereIsAWholeImageOrNothing(AmazonEC2 ec2, Ec2Cloud cloud) {
    ImageBakery bakery = new ImageBakery(ec2, cloud.clock().sleeper()::sleep);
    try {
      String imageId = bakery.bake(WINDOWS, "My AMI", PARTNER);
      assertThat(ec2).image(imageId).isAvailable().isSharedExactlyWith(PARTNER);
    } catch (AmazonClientException | BakingFailedException failed) {
      assertThat(ec2).hasNoImages();
    }
    assertThat(ec2).hasNoInstances().hasNoOrphanedSnapshots();
  }

  // end::sweep[]

  // tag::sweep-alone[]
  @FaultSweep(only = "CreateImage #1 loses its reply at every attempt", seed = 20110715)
  void oneOfThemAlone(AmazonEC2 ec2, Ec2Cloud cloud) {
    thereIsAWholeImageOrNothing(ec2, cloud);
  }

  // end::sweep-alone[]

  // tag::chaos[]
  @Chaos(seeds = 20, kinds = FaultKind.LOST_REPLY, persistence = Persistence.ONCE)
  void survivesABadNetwork(AmazonEC2 ec2, Ec2Cloud cloud) {
    new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake(WINDOWS, "My AMI", PARTNER);

    assertThat(ec2).hasImageNamed("My AMI").hasNoInstances();
  }
  // end::chaos[]
}
