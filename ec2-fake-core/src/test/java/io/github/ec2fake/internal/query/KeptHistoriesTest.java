// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Histories that broke an invariant once, or that must stay possible. */
class KeptHistoriesTest {

  static Stream<String> kept() {
    return TestData.lines("histories/list.txt").stream();
  }

  @ParameterizedTest
  @MethodSource("kept")
  void breaksNoInvariant(String name) {
    RandomHistory.perform(TestData.lines("histories/" + name + ".txt"));
  }
}
