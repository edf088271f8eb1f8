// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;

/** What a bakery must not leave behind, whether it has made its image or not. */
final class Leftovers {
  private Leftovers() {}

  static void assertThatThereAreNone(AmazonEC2 ec2) {
    assertThat(ec2)
        .hasNoInstances()
        .hasNoUnavailableImages()
        .hasNoOrphanedSnapshots()
        .hasNoUnattachedVolumes()
        .hasNoUnfinishedBundleTasks();
  }
}
