// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import java.util.List;

/**
 * The fault points that have passed since the call of {@link Faults#recordFaultPoints}, as
 * triggers. If the same test runs again, a fault that is registered at the same moment with one of
 * these triggers hits the same fault point.
 */
public interface FaultPoints {

  /**
   * Returns the calls so far, numbered by action. All attempts of the SDK at one call count as one
   * call; the calls of the assertions of {@code ec2-fake-assertj} do not count.
   *
   * @return a trigger for each call, oldest first
   */
  List<CallTrigger> calls();

  /**
   * Returns the transitions of resources so far, up to their current progress.
   *
   * @param percents the progress in percent, 0 to 99, at which faults can hit a transition besides
   *     its beginning
   * @return triggers for each transition, in the order in which the transitions began; equal
   *     triggers are numbered
   * @throws IllegalArgumentException if a progress is not 0 to 99
   */
  List<LifecycleTrigger> transitions(int... percents);
}
