// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.CloudResource;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.ImageBakery;
import io.github.ec2fake.junit.Ec2Fake;
import io.github.ec2fake.junit.NoLeaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Ec2Fake.class)
class LeaksTest {
  private static final String WINDOWS = "ami-1cbd4475";

  // tag::no-leaks[]
  @Test
  @NoLeaks
  void leavesOnlyTheImage(AmazonEC2 ec2, Ec2Cloud cloud) {
    new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake(WINDOWS, "My AMI");
    cloud.clock().advanceUntilSettled();

    assertThat(cloud.resources())
        .extracting(CloudResource::type)
        .containsExactlyInAnyOrder("image", "snapshot");
  }
  // end::no-leaks[]
}
