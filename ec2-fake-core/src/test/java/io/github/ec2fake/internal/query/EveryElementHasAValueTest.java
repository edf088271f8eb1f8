// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the reply records can write is written: for every element there is a case in which it has a
 * value, or a reason in {@code elements-without-value.txt}. A case is a call in {@link
 * ReplyScenarios}, whose reply is read as it is on the wire.
 */
class EveryElementHasAValueTest {
  private static final ReplyValues SEEN = new ReplyValues();

  /** By reason, the elements that never have a value. */
  private static final Map<String, List<String>> WITHOUT =
      TestData.sections("elements-without-value.txt");

  @BeforeAll
  static void callEverything() {
    new ReplyScenarios((action, parameters, reply) -> SEEN.add(action, WireCalls.document(reply)))
        .run();
  }

  @Test
  void everyActionThatShowsSomethingIsCalled() {
    Set<String> uncalled = new TreeSet<>(actions());
    uncalled.removeAll(SEEN.actions());
    WITHOUT.values().forEach(uncalled::removeAll);

    assertThat(uncalled)
        .as("actions that no scenario calls, and that are not in elements-without-value.txt")
        .isEmpty();
  }

  @Test
  void everyElementHasAValueInSomeCase() {
    Set<String> without = written();
    without.removeAll(SEEN.elements());
    WITHOUT.values().forEach(without::removeAll);

    assertThat(without)
        .as("elements without a value in any case, and not in elements-without-value.txt")
        .isEmpty();
  }

  @Test
  void whatIsListedAsWithoutAValueIsWrittenAndHasNone() {
    Set<String> written = written();
    written.addAll(actions());
    for (List<String> elements : WITHOUT.values()) {
      assertThat(elements)
          .as("lines of elements-without-value.txt that can be deleted")
          .allMatch(written::contains)
          .doesNotContainAnyElementsOf(SEEN.elements())
          .doesNotContainAnyElementsOf(SEEN.actions());
    }
  }

  @Test
  void everyValueOfAnEnumerationIsOneOfEc2s() {
    assertThat(SEEN.unknown())
        .as("values that EC2 does not document; values-beyond-ec2.txt lists those with a reason")
        .containsExactlyInAnyOrderElementsOf(
            TestData.sections("values-beyond-ec2.txt").values().stream()
                .flatMap(List::stream)
                .toList());
  }

  private static List<String> actions() {
    return Modelled.actions().filter(name -> Ec2Model.shapeOfReply(name) != null).toList();
  }

  private static Set<String> written() {
    Set<String> written = new TreeSet<>();
    Modelled.actions().forEach(name -> written.addAll(ReplyElements.of(name).elements()));
    return written;
  }
}
