// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleStoryTest {

  @Test
  void tellsOfTheFailureAndOfTheRetry() {
    assertThat(BundleStory.tell().lines())
        .filteredOn(line -> line.contains("  state  bundle task ") || line.contains("  fault  "))
        .map(line -> line.replaceAll("bun-[0-9a-f]{17}", "bun").replaceAll("i-[0-9a-f]{17}", "i"))
        .containsExactly(
            "+0:05:00.000  state  bundle task bun → pending (i to my-bucket/winami)",
            "+0:05:10.000  state  bundle task bun pending → waiting-for-shutdown",
            "+0:05:35.000  state  bundle task bun waiting-for-shutdown → bundling",
            "+0:07:09.500  fault  bundling at 42 % fails with Client.S3Error"
                + " (AccessDenied(403)- Access Denied) hit bun",
            "+0:07:09.500  state  bundle task bun bundling → failed"
                + " (Client.S3Error: AccessDenied(403)- Access Denied)",
            "+0:07:15.000  state  bundle task bun → pending (i to my-bucket/winami)",
            "+0:07:25.000  state  bundle task bun pending → waiting-for-shutdown",
            "+0:07:50.000  state  bundle task bun waiting-for-shutdown → bundling",
            "+0:10:50.000  state  bundle task bun bundling → storing",
            "+0:11:35.000  state  bundle task bun storing → complete");
  }

  @Test
  void writesAPage(@TempDir Path folder) {
    Path page = folder.resolve("below/story.html");
    BundleStory.main(new String[] {page.toString()});

    assertThat(page)
        .content()
        .contains("<title>A bundle task fails at 42 percent, and is tried again</title>")
        .contains("bundling at 42 % fails with Client.S3Error", "WindowsBundler.java:");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(BundleStory.tell()).isEqualTo(BundleStory.tell());
  }
}
