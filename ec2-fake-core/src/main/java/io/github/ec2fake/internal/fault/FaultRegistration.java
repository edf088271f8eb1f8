// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.FaultBuilder;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Collects how often a fault is to fire, until its effect is chosen. */
abstract class FaultRegistration<E, SELF extends FaultBuilder<SELF>> implements FaultBuilder<SELF> {
  private final Registrar<E> registrar;
  private @Nullable Integer limit;
  private boolean limitGiven;
  private @Nullable Duration span;
  private double probability = 1;
  private boolean everyAttempt;

  FaultRegistration(Repetition usual, Registrar<E> registrar) {
    this.limit = usual.limit();
    this.registrar = registrar;
  }

  abstract SELF self();

  @Override
  public final SELF times(int number) {
    if (number < 1) {
      throw new IllegalArgumentException("a fault fires at least once, but was to " + number);
    }
    limit = number;
    limitGiven = true;
    return self();
  }

  @Override
  public final SELF always() {
    limit = null;
    limitGiven = true;
    return self();
  }

  @Override
  public final SELF during(Duration time) {
    span = positive(time);
    return unlimited();
  }

  @Override
  public final SELF withProbability(double chance) {
    if (!(chance > 0 && chance <= 1)) {
      throw new IllegalArgumentException(
          "a probability is more than 0 and at most 1, but was " + chance);
    }
    probability = chance;
    return unlimited();
  }

  private SELF unlimited() {
    limit = limitGiven ? limit : null;
    return self();
  }

  final void repeatAtEveryAttempt() {
    everyAttempt = true;
  }

  /** Registers the fault; {@code code} is how the effect was chosen, as Java code. */
  final Fault complete(E effect, String code) {
    return registrar.register(
        effect, new Repetition(limit, span, probability, everyAttempt), repetitionCode() + code);
  }

  private String repetitionCode() {
    StringBuilder code = new StringBuilder();
    if (limitGiven) {
      code.append(limit == null ? FaultCode.step("always") : FaultCode.step("times", limit));
    }
    if (span != null) {
      code.append(FaultCode.step("during", span));
    }
    if (probability < 1) {
      code.append(FaultCode.step("withProbability", probability));
    }
    return code.append(everyAttempt ? FaultCode.step("atEveryAttempt") : "").toString();
  }

  static Duration positive(Duration duration) {
    if (duration.isNegative() || duration.isZero()) {
      throw new IllegalArgumentException("it has to last longer than nothing, but was " + duration);
    }
    return duration;
  }
}
