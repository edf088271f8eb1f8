// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.History.Settings;
import io.github.ec2fake.internal.query.RandomHistory.Step;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * As {@link RandomHistoriesTest}, with longer histories, and others each time: {@code ./mvnw
 * -Pendurance -pl ec2-fake-core test -Dtest=ManyHistories}, with {@code -Djqwik.tries.default=N}
 * for as many as wanted.
 */
class ManyHistories {

  @Property(edgeCases = EdgeCasesMode.NONE)
  void breakNoInvariant(
      @ForAll("settings") Settings settings, @ForAll("histories") List<Step> steps) {
    RandomHistory.perform(settings, steps);
  }

  @Provide
  Arbitrary<List<Step>> histories() {
    return RandomHistory.steps(100);
  }

  @Provide
  Arbitrary<Settings> settings() {
    return RandomHistory.settings();
  }
}
