// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class TextFileTest {

  @Test
  void leavesOutTheCommentAtTheBeginningAndTheLineBelowIt() {
    assertThat(TextFile.read(TextFileTest.class, "with-comment.txt"))
        .isEqualTo("a\tb\n# no comment\nc\t");
  }

  @Test
  void needsNoCommentAndNoLineEnd() {
    assertThat(TextFile.read(TextFileTest.class, "plain.txt")).isEqualTo("a\tb\nc");
  }

  @Test
  void mustBeInTheJar() {
    assertThatIllegalStateException()
        .isThrownBy(() -> TextFile.read(TextFileTest.class, "none.txt"))
        .withMessage("none.txt is missing from the jar of ec2-fake-core");
  }
}
