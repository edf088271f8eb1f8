package io.github.ec2fake.fault;

import io.github.ec2fake.internal.fault.Repetition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How often a fault is to fire: {@link #once}, unless something else is said; a place's {@link
 * #always}. What is said adds up: {@code times(3).withProbability(0.5)} fires three times, at about
 * every second match.
 *
 * @param <SELF> the order itself
 */
public abstract sealed class FaultBuilder<SELF extends FaultBuilder<SELF>>
    permits CallFaultBuilder, LifecycleFaultBuilder, LocationFaultBuilder {
  private boolean limited;
  private @Nullable Integer limit = 1;
  private @Nullable Duration span;
  private double probability = 1;
  private boolean untilGivenUp;

  FaultBuilder() {}

  /**
   * At the first match only, which is the default.
   *
   * @return this order
   */
  public final SELF once() {
    return times(1);
  }

  /**
   * At the first matches.
   *
   * @param number how many, at least 1
   * @return this order
   */
  public final SELF times(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("a fault fires at least once, but was to " + number);
    }
    limit = number;
    limited = true;
    return self();
  }

  /**
   * At each match, from the first on.
   *
   * @return this order
   */
  public final SELF always() {
    limit = null;
    limited = true;
    return self();
  }

  /**
   * At each match from now on for a span of the fake's time; with {@link #times}, at most so often.
   *
   * @param time how long, positive
   * @return this order
   */
  public final SELF during(Duration time) {
    span = Arguments.positive(time);
    return unlimited();
  }

  /**
   * At each match or not, by a chance that follows from the cloud's seed; with {@link #times}, at
   * most so often. Whether it fires is not certain, so it need not.
   *
   * @param chance more than 0 and at most 1
   * @return this order
   */
  public final SELF withProbability(double chance) {
    if (!(chance > 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "a probability is more than 0 and at most 1, but was " + chance);
    }
    probability = chance;
    return unlimited();
  }

  final SELF untilGivenUpIs(boolean value) {
    untilGivenUp = value;
    return self();
  }

  final Repetition repetition() {
    return new Repetition(limit, span, probability, untilGivenUp);
  }

  private SELF unlimited() {
    limit = limited ? limit : null;
    return self();
  }

  @SuppressWarnings("unchecked")
  private SELF self() {
    return (SELF) this;
  }
}
