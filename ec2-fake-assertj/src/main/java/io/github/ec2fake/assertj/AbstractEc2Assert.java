package io.github.ec2fake.assertj;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.SoftAssertionsProvider;
import org.jspecify.annotations.Nullable;

/**
 * What all assertions of this package have in common. Every failure goes through {@link #verify}.
 *
 * @param <SELF> the assertion class
 * @param <A> what is asserted on
 */
public abstract class AbstractEc2Assert<SELF extends AbstractEc2Assert<SELF, A>, A>
    extends AbstractAssert<SELF, A> {
  private @Nullable SoftAssertionsProvider soft;

  AbstractEc2Assert(A actual, Class<?> self) {
    super(actual, self);
  }

  /** From now on, assertions that this one leads to collect their failures here. */
  final SELF softly(@Nullable SoftAssertionsProvider provider) {
    soft = provider;
    return myself;
  }

  /** Fails unless the condition holds. */
  final SELF verify(boolean holds, Supplier<String> message) {
    if (!holds) {
      failWithMessage("%s", message.get());
    }
    return myself;
  }

  /** Fails unless both are equal; IDEs show the difference. */
  final SELF verifyEqual(
      @Nullable Object found, @Nullable Object expected, Supplier<String> message) {
    if (!Objects.equals(found, expected)) {
      throw failureWithActualExpected(found, expected, "%s", message.get());
    }
    return myself;
  }

  /** The text of a failure: who, what it should, what it does instead. */
  static String expecting(String subject, String to, String but) {
    return "\nExpecting\n  " + subject + "\nto " + to + "\nbut " + but;
  }

  /**
   * Leads to another assertion, which knows where it comes from, and is soft if this one is.
   *
   * @param type the other assertion class
   * @param actualType what it is made from
   * @param next what it is about
   * @param make makes it
   * @param name its place in the description
   */
  final <N extends AbstractEc2Assert<N, T>, T> N navigate(
      Class<N> type, Class<T> actualType, T next, Function<T, N> make, String name) {
    SoftAssertionsProvider provider = soft;
    N other = provider == null ? make.apply(next) : provider.proxy(type, actualType, next);
    other.softly(provider);
    String here = info.descriptionText();
    if (!here.isEmpty()) {
      // As an argument: the description may contain per cents.
      other.as("%s > %s", here, name);
    }
    return other;
  }
}
