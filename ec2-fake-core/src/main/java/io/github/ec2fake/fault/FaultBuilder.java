// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * Sets how often a fault fires. The default is {@link #once} for calls and transitions and {@link
 * #always} for locations. Settings can be combined: {@code times(3).withProbability(0.5)} fires
 * three times, at about every second match.
 *
 * @param <SELF> the type of this builder
 */
public interface FaultBuilder<SELF extends FaultBuilder<SELF>> {

  /**
   * Fires at the first match only.
   *
   * @return this builder
   */
  default SELF once() {
    return times(1);
  }

  /**
   * Fires at a number of matches.
   *
   * @param number the number of matches, at least 1
   * @return this builder
   * @throws IllegalArgumentException if the number is less than 1
   */
  SELF times(int number);

  /**
   * Fires at every match.
   *
   * @return this builder
   */
  SELF always();

  /**
   * Fires at every match during a period of virtual time that begins when the fault is registered;
   * combined with {@link #times}, at most that many times.
   *
   * @param period the length of the period, positive
   * @return this builder
   * @throws IllegalArgumentException if the period is not positive
   */
  SELF during(Duration period);

  /**
   * Fires at each match with a probability, determined by the cloud's seed; combined with {@link
   * #times}, at most that many times. Such a fault is not counted as {@linkplain Faults#unfired()
   * unfired}.
   *
   * @param probability the probability, more than 0 and at most 1
   * @return this builder
   * @throws IllegalArgumentException if the probability is out of range
   */
  SELF withProbability(double probability);
}
