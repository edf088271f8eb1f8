package io.github.ec2fake.assertj;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions of this package have in common. All failures take one way, through here.
 *
 * @param <SELF> the assertion class
 * @param <A> what is asserted on
 */
public abstract class AbstractEc2Assert<SELF extends AbstractEc2Assert<SELF, A>, A>
    extends AbstractAssert<SELF, A> {
  private @Nullable SoftAssertionsProvider softProvider;

  AbstractEc2Assert(A actual, Class<?> self) {
    super(actual, self);
  }

  /** From now on, assertions that this one leads to collect their failures here. */
  final SELF softly(@Nullable SoftAssertionsProvider provider) {
    softProvider = provider;
    return myself;
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

  /** Fails unless both are equal; IDEs show the difference. */
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
   * The only way to a failure. AssertJ 4 wants it wrapped to be soft; AssertJ 3 proxies instead.
   */
  private SELF run(Runnable assertion) {
    assertion.run();
    return myself;
  }

  /** The text of a failure: who, what it should, what it does instead. */
  static String failureText(String subject, String expectation, String actualText) {
    String infinitive =
        expectation.startsWith("not ") ? "not to " + expectation.substring(4) : "to " + expectation;
    return "\nExpecting\n  " + subject + "\n" + infinitive + "\nbut " + actualText;
  }

  /**
   * Leads to another assertion, which knows where it comes from, and is soft if this one is.
   *
   * @param type the other assertion class
   * @param actualType what it is made from
   * @param target what it is about
   * @param constructor makes it
   * @param name its place in the description
   */
  final <N extends AbstractEc2Assert<N, T>, T> N navigate(
      Class<N> type, Class<T> actualType, T target, Function<T, N> constructor, String name) {
    SoftAssertionsProvider provider = softProvider;
    N assertion =
        provider == null ? constructor.apply(target) : provider.proxy(type, actualType, target);
    assertion.softly(provider);
    String description = info.descriptionText();
    if (!description.isEmpty()) {
      // As an argument: the description may contain per cents.
      assertion.as("%s > %s", description, name);
    }
    return assertion;
  }
}
