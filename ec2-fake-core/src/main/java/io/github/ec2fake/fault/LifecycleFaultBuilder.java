// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.time.Duration;

/**
 * Builds a fault that hits transitions of resources. Optional methods set how often the fault
 * fires; a method that sets the effect registers the fault.
 */
public interface LifecycleFaultBuilder extends FaultBuilder<LifecycleFaultBuilder> {

  /**
   * Registers a fault that lets the transition fail, with the result that EC2 shows: an instance is
   * {@code terminated} with a state reason, an image {@code failed} with a state reason, a snapshot
   * or volume in {@code error}, a bundle task {@code failed} with an error, status checks are
   * {@code impaired}, a Spot request {@code failed} with a fault.
   *
   * @param code EC2's error code, for example {@code Server.InternalError} or {@code
   *     Client.S3Error}
   * @param message EC2's error message
   * @return the registered fault
   * @throws IllegalArgumentException if the phase {@linkplain
   *     io.github.ec2fake.time.Phase#canFail() cannot fail} in EC2, but only hang
   */
  Fault fail(String code, String message);

  /**
   * Registers a fault that lets the transition hang, forever or until {@link Fault#release()}. An
   * SDK waiter that waits for the resource ends at its second poll in the same way as after its
   * last one. Before that poll a waiter with the default polling strategy sleeps in real time; one
   * with {@code Ec2Cloud.pollingStrategy()} does not.
   *
   * @return the registered fault
   */
  Fault hang();

  /**
   * Registers a fault that slows down the rest of the transition.
   *
   * @param factor the factor by which the remaining duration is multiplied, more than 1
   * @return the registered fault
   * @throws IllegalArgumentException if the factor is not more than 1
   */
  Fault slowDown(double factor);

  /**
   * Registers a fault that speeds up the rest of the transition.
   *
   * @param factor the factor by which the remaining duration is divided, more than 1
   * @return the registered fault
   * @throws IllegalArgumentException if the factor is not more than 1
   */
  Fault speedUp(double factor);

  /**
   * Registers a fault that sets the total duration of the transition. If the transition has already
   * started, the remaining part is scaled accordingly. For a bundle task the duration is that of
   * the state in which the fault hits it.
   *
   * @param duration the total duration, positive
   * @return the registered fault
   * @throws IllegalArgumentException if the duration is not positive
   */
  Fault takeExactly(Duration duration);
}
