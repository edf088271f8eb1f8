package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.LifecycleFaultBuilder;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BiFunction;

/** Registers a fault of transitions once its effect is chosen. */
final class LifecycleFaultRegistration
    extends FaultRegistration<LifecycleEffect, LifecycleFaultBuilder>
    implements LifecycleFaultBuilder {
  private final Phase phase;

  LifecycleFaultRegistration(Phase phase, BiFunction<LifecycleEffect, Repetition, Fault> register) {
    super(Repetition.ONCE, register);
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
    return complete(
        new LifecycleEffect.Fail(
            Objects.requireNonNull(code, "code"), Objects.requireNonNull(message, "message")));
  }

  @Override
  public Fault hang() {
    return complete(new LifecycleEffect.Hang());
  }

  @Override
  public Fault slowDown(double factor) {
    return complete(new LifecycleEffect.ScaledDuration(checked(factor, "slower")));
  }

  @Override
  public Fault speedUp(double factor) {
    return complete(new LifecycleEffect.ScaledDuration(1 / checked(factor, "faster")));
  }

  @Override
  public Fault takeExactly(Duration duration) {
    return complete(new LifecycleEffect.FixedDuration(positive(duration)));
  }

  private static double checked(double factor, String what) {
    if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(what + " is a factor of more than 1, but was " + factor);
    }
    return factor;
  }
}
