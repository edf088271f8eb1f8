package io.github.ec2fake.fault;

import java.time.Duration;

/** An order for what resources go through, to be completed by what becomes of them. */
public interface LifecycleFaultBuilder extends FaultBuilder<LifecycleFaultBuilder> {

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
  Fault fail(String code, String message);

  /**
   * It stays where it is, for ever or until {@link Fault#release()}. One of the SDK's waiters that
   * waits for it is ended at its second poll, as after its last; before that, with its default
   * polling, it sleeps for real, which {@code clock.pollingStrategy()} does not.
   *
   * @return the fault
   */
  Fault hang();

  /**
   * The rest of the way takes longer.
   *
   * @param factor how many times as long, more than 1
   * @return the fault
   * @throws IllegalArgumentException if it is not
   */
  Fault slowDown(double factor);

  /**
   * The rest of the way is faster.
   *
   * @param factor how many times as fast, more than 1
   * @return the fault
   * @throws IllegalArgumentException if it is not
   */
  Fault speedUp(double factor);

  /**
   * It takes as long as this; hit on its way, the rest of it takes that share. Of a bundle task it
   * is the state that it is hit in which takes so long.
   *
   * @param duration how long the whole way is to take, positive
   * @return the fault
   * @throws IllegalArgumentException if it is not positive
   */
  Fault takeExactly(Duration duration);
}
