package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * How often a fault is to fire: {@link #once}, unless something else is said; a place's {@link
 * #always}. What is said adds up: {@code times(3).withProbability(0.5)} fires three times, at about
 * every second match.
 *
 * @param <SELF> the order itself
 */
public interface FaultBuilder<SELF extends FaultBuilder<SELF>> {

  /**
   * At the first match only, which is the default.
   *
   * @return this order
   */
  default SELF once() {
    return times(1);
  }

  /**
   * At the first matches.
   *
   * @param number how many, at least 1
   * @return this order
   * @throws IllegalArgumentException if it is less than 1
   */
  SELF times(int number);

  /**
   * At each match, from the first on.
   *
   * @return this order
   */
  SELF always();

  /**
   * At each match from now on for a span of the fake's time; with {@link #times}, at most so often.
   *
   * @param time how long, positive
   * @return this order
   * @throws IllegalArgumentException if it is not positive
   */
  SELF during(Duration time);

  /**
   * At each match or not, by a chance that follows from the cloud's seed; with {@link #times}, at
   * most so often. Whether it fires is not certain, so it need not.
   *
   * @param chance more than 0 and at most 1
   * @return this order
   * @throws IllegalArgumentException if it is not
   */
  SELF withProbability(double chance);
}
