// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.SplittableRandom;

/** A registered fault and how often it has fired. Used under the cloud's lock. */
abstract sealed class ActiveFault permits CallFault, LifecycleFault, LocationFault {
  private final String text;
  private final Repetition repetition;
  private final Instant registeredAt;
  private final SplittableRandom chance;
  private int matched;
  private int used;
  private int fired;
  private boolean released;

  ActiveFault(String text, Repetition repetition, Instant registeredAt, long seed) {
    this.text = text;
    this.repetition = repetition;
    this.registeredAt = registeredAt;
    this.chance = new SplittableRandom(seed);
  }

  final int timesFired() {
    return fired;
  }

  /** Whether it has to fire: neither is it left to chance, nor was it released. */
  final boolean isCertain() {
    return repetition.probability() == 1 && !released;
  }

  /** It is over: it does not fire again, and what it holds goes on. */
  void release() {
    released = true;
  }

  final boolean firesAtEveryAttempt() {
    return repetition.atEveryAttempt();
  }

  /** Whether it will never fire again. */
  final boolean isOver(Instant now) {
    Integer limit = repetition.limit();
    Duration span = repetition.span();
    return released
        || (limit != null && used >= limit)
        || (span != null && !now.isBefore(registeredAt.plus(span)));
  }

  /** It is felt once more, which does not count towards its end. */
  final void countFiring() {
    fired++;
  }

  final void matches() {
    matched++;
  }

  /** Whether it fires at the present match; then it has. */
  final boolean fires(int nth, Instant now) {
    if (matched < nth || isOver(now) || chance.nextDouble() >= repetition.probability()) {
      return false;
    }
    used++;
    fired++;
    return true;
  }

  @Override
  public final String toString() {
    return text;
  }
}
