// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.careless;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.examples.BundleDestination;
import io.github.ec2fake.junit.Ec2Fake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What tests without failures say of careless code: that there is nothing wrong with it. */
@ExtendWith(Ec2Fake.class)
class BakeriesTest {
  private static final String WINDOWS = "ami-1cbd4475";
  private static final String WINDOWS_2003 = "ami-dd20c3b4";
  private static final String PARTNER = "999988887777";

  @Test
  void makesAnImageAndSharesIt(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId =
        new ImageBakery(ec2, cloud.clock().sleeper()::sleep).bake(WINDOWS, "My AMI", PARTNER);

    assertThat(ec2)
        .image(imageId)
        .isAvailable()
        .isEbsBacked()
        .hasName("My AMI")
        .isSharedExactlyWith(PARTNER);
    assertThat(ec2).hasNoInstances().hasNoOrphanedSnapshots().hasNoUnattachedVolumes();
  }

  @Test
  void bundlesAndShares(AmazonEC2 ec2, Ec2Cloud cloud) {
    String imageId =
        new BundleBakery(
                ec2,
                cloud.credentials(cloud.account()).getCredentials(),
                cloud.clock().sleeper()::sleep)
            .bake(WINDOWS_2003, new BundleDestination("my-bucket", "winami"), "My AMI", PARTNER);

    assertThat(ec2)
        .image(imageId)
        .isAvailable()
        .isInstanceStoreBacked()
        .hasName("My AMI")
        .isSharedExactlyWith(PARTNER);
    assertThat(ec2).hasNoInstances().hasNoUnfinishedBundleTasks();
  }
}
