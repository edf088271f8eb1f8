// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every filter that EC2 documents is modelled, or refused by name as not modelled. */
class EveryFilterOfEc2Test {

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.internal.query.Modelled#actions")
  void isModelledOrRefusedByName(String action) {
    Filters<?> filters = Modelled.action(action).filters();
    Set<String> known = filters == null ? Set.of() : known(filters);
    List<String> documented = Ec2Model.filters(action);
    assertThat(documented).as("filters of EC2's that nobody has heard of").isSubsetOf(known);
  }

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.internal.query.Modelled#actions")
  void isNotModelledAndRefusedAtOnce(String action) {
    Filters<?> filters = Modelled.action(action).filters();
    if (filters != null) {
      assertThat(filters.refused()).doesNotContainAnyElementsOf(filters.names());
    }
  }

  private static Set<String> known(Filters<?> filters) {
    Set<String> known = new TreeSet<>(filters.names());
    known.addAll(filters.refused());
    return known;
  }
}
