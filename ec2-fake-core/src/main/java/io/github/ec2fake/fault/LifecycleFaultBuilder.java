package io.github.ec2fake.fault;

import io.github.ec2fake.internal.fault.LifecycleEffect;
import java.time.Duration;
import java.util.Objects;
import java.util.function.Function;

/** An order for what resources go through, to be completed by what becomes of them. */
public final class LifecycleFaultBuilder extends FaultBuilder<LifecycleFaultBuilder> {
  private final Stage stage;
  private final Function<LifecycleFaultBuilder, Function<LifecycleEffect, Fault>> orders;

  LifecycleFaultBuilder(
      Stage stage, Function<LifecycleFaultBuilder, Function<LifecycleEffect, Fault>> orders) {
    this.stage = stage;
    this.orders = orders;
  }

  /**
   * It fails, as EC2 shows it: an instance is {@code terminated} with a state reason, an image
   * {@code failed} with one, a snapshot or volume is in {@code error}, a bundle task {@code failed}
   * with an error, status checks are {@code impaired}, a Spot request {@code failed} with a fault.
   *
   * @param code EC2's code, for example {@code Server.InternalError} or {@code Client.S3Error}
   * @param message EC2's text
   * @return the fault
   * @throws IllegalArgumentException for what EC2 does not let fail, but only hang
   */
  public Fault fail(String code, String message) {
    if (!stage.canFail()) {
      throw new IllegalArgumentException(
          "EC2 knows no failure of " + stage + ", only that it hangs: order hang()");
    }
    return order(
        new LifecycleEffect.Fail(
            Objects.requireNonNull(code, "code"), Objects.requireNonNull(message, "message")));
  }

  /**
   * It stays where it is, for ever or until {@link Fault#release()}. One of the SDK's waiters that
   * waits for it is ended at its second poll, as after its last; before that, with its default
   * polling, it sleeps for real, which {@code clock.pollingStrategy()} does not.
   *
   * @return the fault
   */
  public Fault hang() {
    return order(new LifecycleEffect.Hang());
  }

  /**
   * The rest of the way takes longer.
   *
   * @param factor how many times as long, more than 1
   * @return the fault
   */
  public Fault slowDown(double factor) {
    if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("slower is a factor of more than 1, but was " + factor);
    }
    return order(new LifecycleEffect.ScaledDuration(factor));
  }

  /**
   * The rest of the way is faster.
   *
   * @param factor how many times as fast, more than 1
   * @return the fault
   */
  public Fault speedUp(double factor) {
    if (!(factor > 1 && factor < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("faster is a factor of more than 1, but was " + factor);
    }
    return order(new LifecycleEffect.ScaledDuration(1 / factor));
  }

  /**
   * It takes as long as this; hit on its way, the rest of it takes that share. Of a bundle task it
   * is the state that it is hit in which takes so long.
   *
   * @param duration how long the whole way is to take, positive
   * @return the fault
   */
  public Fault takeExactly(Duration duration) {
    return order(new LifecycleEffect.FixedDuration(Arguments.positive(duration)));
  }

  private Fault order(LifecycleEffect effect) {
    return orders.apply(this).apply(effect);
  }
}
