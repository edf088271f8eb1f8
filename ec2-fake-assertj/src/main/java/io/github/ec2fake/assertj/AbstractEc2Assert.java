// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * Base class of all assertions of this package. Every failure is raised here.
 *
 * @param <SELF> the assertion class
 * @param <A> the type of the actual value
 */
public abstract class AbstractEc2Assert<SELF extends AbstractEc2Assert<SELF, A>, A>
    extends AbstractAssert<SELF, A> {
  private @Nullable SoftAssertionsProvider softProvider;
  private @Nullable Polling polling;

  AbstractEc2Assert(A actual, Class<?> self) {
    super(actual, self);
  }

  /** Lets the assertions to which this one navigates collect their failures in a provider. */
  final SELF softly(@Nullable SoftAssertionsProvider provider) {
    softProvider = provider;
    return myself;
  }

  /** Returns what collects the failures; null if they are thrown. */
  final @Nullable SoftAssertionsProvider softProvider() {
    return softProvider;
  }

  /** Makes this assertion eventual: it looks again before it fails. Null undoes it. */
  final SELF polling(@Nullable Polling how) {
    polling = how;
    return myself;
  }

  final @Nullable Polling polling() {
    return polling;
  }

  /** Fails unless the condition holds. */
  final SELF verify(boolean condition, Supplier<String> message) {
    return run(
        () -> {
          if (!condition) {
            failWithMessage("%s", message.get());
          }
        });
  }

  /** Fails unless both values are equal. IDEs show the difference. */
  final SELF verifyEqual(
      @Nullable Object found, @Nullable Object expected, Supplier<String> message) {
    return run(
        () -> {
          if (!Objects.equals(found, expected)) {
            throw failureWithActualExpected(found, expected, "%s", message.get());
          }
        });
  }

  /**
   * Fails with what is not as expected. An eventual assertion looks again before.
   *
   * @param look looks, and returns what is not as expected; null if all is
   */
  final SELF check(Supplier<@Nullable Mismatch> look) {
    return run(
        () -> {
          Mismatch mismatch = polling == null ? look.get() : polling.until(look, () -> forget());
          if (mismatch == null) {
            return;
          }
          Mismatch.Values values = mismatch.values();
          if (values != null) {
            throw failureWithActualExpected(
                values.found(), values.expected(), "%s", mismatch.text());
          }
          failWithMessage("%s", mismatch.text());
        });
  }

  /** Forgets what was looked up, so that the next look is a new one. */
  void forget() {}

  /**
   * Runs an assertion. All assertions pass here, because AssertJ 4 needs them wrapped for soft
   * assertions; AssertJ 3 uses proxies instead.
   */
  private SELF run(Runnable assertion) {
    assertion.run();
    return myself;
  }

  /**
   * Returns the text of a failure.
   *
   * @param subject what the assertion is about
   * @param expectation a verb phrase in the infinitive without "to", for example "be available" or
   *     "not exist"
   * @param actualText a clause about the actual state, for example "it is pending"
   */
  static String failureText(String subject, String expectation, String actualText) {
    String infinitive =
        expectation.startsWith("not ") ? "not to " + expectation.substring(4) : "to " + expectation;
    return "\nExpecting\n  " + subject + "\n" + infinitive + "\nbut " + actualText;
  }

  /**
   * Creates an assertion about something else, with a description that begins with the description
   * of this assertion. The new assertion is soft, and eventual, if this one is.
   *
   * @param type the class of the new assertion
   * @param actualType the type of its actual value
   * @param target its actual value
   * @param constructor its constructor
   * @param name its name in the description
   */
  final <N extends AbstractEc2Assert<N, T>, T> N navigate(
      Class<N> type, Class<T> actualType, T target, Function<T, N> constructor, String name) {
    SoftAssertionsProvider provider = softProvider;
    N assertion =
        provider == null ? constructor.apply(target) : provider.proxy(type, actualType, target);
    assertion.softly(provider).polling(polling == null ? null : polling.fresh());
    String description = info.descriptionText();
    if (!description.isEmpty()) {
      // Passed as an argument, because the description may contain percent signs.
      assertion.as("%s > %s", description, name);
    }
    return assertion;
  }
}
