// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.examples.BundleStory;
import org.junit.jupiter.api.Test;

/** The lines of a journal that a page shows are those of the story. */
class JournalTest {

  @Test
  void looksAsItIsShown() {
    String story = BundleStory.tell().replaceAll("\\b(bun|i)-[0-9a-f]{17}", "$1-…");

    assertThat(Pages.page("docs/getting-started.md").blocks("text"))
        .filteredOn(block -> block.startsWith("+0:07"))
        .hasSize(1)
        .allSatisfy(block -> assertThat(story).contains(block));
  }
}
