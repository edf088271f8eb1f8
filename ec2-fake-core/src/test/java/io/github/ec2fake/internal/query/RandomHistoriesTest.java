// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.History.Settings;
import io.github.ec2fake.internal.query.RandomHistory.Step;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Whatever is called, by whom and when, the {@link WorldInvariants} hold. A history that breaks one
 * is shrunk to a few calls and printed as a file for the folder {@code histories}, which {@link
 * KeptHistoriesTest} does again. Every build tries the same ones; {@link ManyHistories} tries
 * others.
 */
class RandomHistoriesTest {
  private static final Set<String> SUCCEEDED = new TreeSet<>();

  @Property(tries = 300, seed = "20110715", edgeCases = EdgeCasesMode.NONE)
  void breakNoInvariant(
      @ForAll("settings") Settings settings, @ForAll("histories") List<Step> steps) {
    SUCCEEDED.addAll(RandomHistory.perform(settings, steps));
  }

  /** Histories in which much is always refused would say nothing about it. */
  @AfterContainer
  static void mostActionsSucceeded() {
    List<String> never =
        Modelled.actions().filter(action -> !SUCCEEDED.contains(action)).sorted().toList();
    assertThat(never)
        .as("actions that never succeeded")
        .hasSizeLessThan((int) Modelled.actions().count() * 3 / 10);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return RandomHistory.steps(30);
  }

  @Provide
  Arbitrary<Settings> settings() {
    return RandomHistory.settings();
  }
}
