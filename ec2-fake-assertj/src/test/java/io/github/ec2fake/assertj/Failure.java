// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.regex.Matcher;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** How the tests see that an assertion fails, and with which words. */
final class Failure {
  private Failure() {}

  /** The message is about a resource: what was expected of it, and what was found. */
  static void failsFor(String resource, ThrowingCallable assertion, String expected, String found) {
    fails(assertion, "Expecting\n  " + resource + "\n" + expected + "\n" + found);
  }

  /** The message, where each dollar sign stands for one of the words. */
  static void fails(ThrowingCallable assertion, String message, String... words) {
    String expected = "\n" + message.strip();
    for (String word : words) {
      expected = expected.replaceFirst("[$]", Matcher.quoteReplacement(word));
    }
    Throwable failure = catchThrowable(assertion);
    assertThat(failure).isInstanceOf(AssertionError.class);
    assertThat(failure.getMessage()).isEqualTo(expected);
    assertThat(failure.getStackTrace()[0].getClassName())
        .as("the first line of the stack trace is the test's")
        .endsWith("Test");
  }
}
