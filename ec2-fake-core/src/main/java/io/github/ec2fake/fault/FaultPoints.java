package io.github.ec2fake.fault;

import java.util.List;

/**
 * What faults could have hit since {@link Faults#recordFaultPoints} began to look, as triggers. A
 * fault that is ordered for one of them at the same moment of a further run of the same hits it
 * there.
 */
public interface FaultPoints {

  /**
   * The calls so far, numbered by action. The attempts of the SDK at one call count once, and what
   * assertions look at does not count.
   *
   * @return a trigger for each, oldest first
   */
  List<CallTrigger> calls();

  /**
   * What resources have gone through so far, up to where they are now.
   *
   * @param percents at which progress they are to be hit besides the beginning, 0 to 99
   * @return triggers for each, in the order in which they set out, numbered where they are the same
   * @throws IllegalArgumentException if a progress is not 0 to 99
   */
  List<LifecycleTrigger> transitions(int... percents);
}
