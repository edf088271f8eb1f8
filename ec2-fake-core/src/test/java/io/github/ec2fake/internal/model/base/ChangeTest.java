// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangeTest {
  private final List<String> done = new ArrayList<>();

  @Test
  void doesNothingBeforeItIsApplied() {
    Change<String> change =
        Change.of(() -> done.add("effect"), "result").then(result -> done.add("with " + result));
    assertThat(change.dryRun().code()).isEqualTo("DryRunOperation");
    assertThat(done).isEmpty();

    assertThat(change.apply()).isEqualTo("result");
    assertThat(done).containsExactly("effect", "with result");
  }

  @Test
  void canHaveItsEffectAlthoughTheCallIsRefused() {
    Ec2Error refusal = Ec2Error.missingParameter("InstanceId");
    Change<String> change = Change.refused(() -> done.add("effect"), refusal);
    assertThat(change.dryRun()).isSameAs(refusal);
    assertThat(done).isEmpty();

    assertThatThrownBy(change::apply).isSameAs(refusal);
    assertThat(done).containsExactly("effect");
  }
}
