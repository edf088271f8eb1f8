// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is not as expected.
 *
 * @param subject what the assertion is about
 * @param expectation a verb phrase in the infinitive without "to"
 * @param found a clause about what was found, with all that helps
 * @param seen the same in a few words, for the list of what was seen meanwhile
 * @param values the values that IDEs compare; null if there are none
 */
record Mismatch(
    String subject,
    String expectation,
    Supplier<String> found,
    Supplier<String> seen,
    @Nullable Values values) {

  /**
   * Two values that should be equal.
   *
   * @param found the value that was found
   * @param expected the value that was expected
   */
  record Values(@Nullable Object found, @Nullable Object expected) {}

  static Mismatch of(String subject, String expectation, Supplier<String> found) {
    return new Mismatch(subject, expectation, found, found, null);
  }

  Mismatch comparing(@Nullable Object foundValue, @Nullable Object expected) {
    return new Mismatch(subject, expectation, found, seen, new Values(foundValue, expected));
  }

  Mismatch seenAs(String fewWords) {
    return new Mismatch(subject, expectation, found, () -> fewWords, values);
  }

  /** Returns what was not as expected after a while, and what was seen meanwhile. */
  Mismatch after(String within, Supplier<String> history) {
    return new Mismatch(
        subject, expectation + " " + within, () -> found.get() + history.get(), seen, values);
  }

  String text() {
    return AbstractEc2Assert.failureText(subject, expectation, found.get());
  }
}
