// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every element that EC2 documents in the reply of a modelled action is in the reply record, or has
 * a reason in {@code missing-elements.txt} why it is not.
 */
class EveryElementOfEc2Test {

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.internal.query.Modelled#actions")
  void isInTheReplyOrListedAsMissing(String action) {
    ReplyElements elements = ReplyElements.of(action);
    assertThat(elements.unknown()).as("elements that EC2 does not document").isEmpty();
    assertThat(elements.missing().values())
        .as("elements of EC2's that are neither in the reply record nor in missing-elements.txt")
        .isSubsetOf(ReplyElements.reasons().keySet());
  }

  @Test
  void whatIsListedAsMissingIsMissing() {
    Set<String> missing = new TreeSet<>();
    Modelled.actions()
        .forEach(action -> missing.addAll(ReplyElements.of(action).missing().values()));
    assertThat(ReplyElements.reasons().keySet())
        .as("lines of missing-elements.txt that can be deleted")
        .isSubsetOf(missing);
  }
}
