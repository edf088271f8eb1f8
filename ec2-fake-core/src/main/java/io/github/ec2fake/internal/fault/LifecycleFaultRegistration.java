// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.LifecycleFaultBuilder;
import io.github.ec2fake.internal.text.DurationText;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Consumer;

/** Registers a fault of transitions once its effect is chosen. */
final class LifecycleFaultRegistration
    extends FaultRegistration<LifecycleEffect, LifecycleFaultBuilder>
    implements LifecycleFaultBuilder {
  private final Phase phase;

  LifecycleFaultRegistration(Phase phase, Registrar<LifecycleEffect> registrar) {
    super(Repetition.ONCE, registrar);
    this.phase = phase;
  }

  @Override
  LifecycleFaultBuilder self() {
    return this;
  }

  @Override
  public Fault fail(String code, String message) {
    if (!phase.canFail()) {
      throw new IllegalArgumentException(
          "EC2 knows no failure of " + phase.displayName() + ", only that it hangs: use hang()");
    }
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    return complete(
        "fails with " + code + " (" + message + ")",
        transition -> transition.fail(code, message),
        FaultCode.step("fail", code, message));
  }

  @Override
  public Fault hang() {
    return complete("hangs", LifecycleEffect.Transition::hang, FaultCode.step("hang"));
  }

  @Override
  public Fault slowDown(double factor) {
    return scale(checked(factor, "slower"), FaultCode.step("slowDown", factor));
  }

  @Override
  public Fault speedUp(double factor) {
    return scale(1 / checked(factor, "faster"), FaultCode.step("speedUp", factor));
  }

  private Fault scale(double factor, String code) {
    return complete(
        "takes " + factor + " times as long", transition -> transition.scale(factor), code);
  }

  @Override
  public Fault takeExactly(Duration duration) {
    return complete(
        "takes " + DurationText.of(positive(duration)),
        transition -> transition.fix(duration),
        FaultCode.step("takeExactly", duration));
  }

  private Fault complete(String text, Consumer<LifecycleEffect.Transition> what, String code) {
    return complete(new LifecycleEffect(text, what), code);
  }

  private static double checked(double factor, String what) {
    if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " is a factor of more than 1, but was " + factor);
    }
    return factor;
  }
}
