// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BundleStoryTest {

  @Test
  void tellsOfTheFailureAndOfTheRetry() {
    assertThat(BundleStory.tell().lines())
        .filteredOn(line -> line.contains("  state  bundle task ") || line.contains("  fault  "))
        .map(line -> line.replaceAll("bun-[0-9a-f]{17}", "bun").replaceAll("i-[0-9a-f]{17}", "i"))
        .containsExactly(
            "+0:04:00.000  state  bundle task bun → pending (i to my-bucket/winami)",
            "+0:04:10.000  state  bundle task bun pending → waiting-for-shutdown",
            "+0:04:35.000  state  bundle task bun waiting-for-shutdown → bundling",
            "+0:06:09.500  fault  bundling at 42 % fails with Client.S3Error"
                + " (AccessDenied(403)- Access Denied) hit bun",
            "+0:06:09.500  state  bundle task bun bundling → failed"
                + " (Client.S3Error: AccessDenied(403)- Access Denied)",
            "+0:06:15.000  state  bundle task bun → pending (i to my-bucket/winami)",
            "+0:06:25.000  state  bundle task bun pending → waiting-for-shutdown",
            "+0:06:50.000  state  bundle task bun waiting-for-shutdown → bundling",
            "+0:09:50.000  state  bundle task bun bundling → storing",
            "+0:10:35.000  state  bundle task bun storing → complete");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(BundleStory.tell()).isEqualTo(BundleStory.tell());
  }
}
