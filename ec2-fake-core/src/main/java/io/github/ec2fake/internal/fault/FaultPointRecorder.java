// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.LifecycleTrigger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Records what faults could hit, so that a test can inject one at each point. Used under the lock.
 */
final class FaultPointRecorder {
  /** Within this, whole milliseconds can be off. */
  private static final double ROUNDING = 0.05;

  /** From where on, and up to where, if it is known already. */
  private record Seen(ActiveTransition resource, double from, @Nullable Double until) {

    boolean covers(double percent) {
      double end = until == null ? resource.progress() : until;
      return percent >= from && percent <= end + ROUNDING;
    }
  }

  private final int limit;
  private final List<CallTrigger> calls = new ArrayList<>();
  private final Map<String, Integer> numbers = new LinkedHashMap<>();
  private final Set<String> invocations = new HashSet<>();
  private final List<Seen> transitions = new ArrayList<>();
  private int attempts;

  FaultPointRecorder(int limit) {
    this.limit = limit;
  }

  void called(CallAttributes call) {
    if (++attempts > limit) {
      throw new AssertionError(
          "it comes to no end: more than "
              + limit
              + " calls, the last one "
              + call.action()
              + ". Code that waits has to give up some day");
    }
    if (call.invocation().isEmpty() || invocations.add(call.invocation())) {
      int nth = numbers.merge(call.action(), 1, Integer::sum);
      calls.add(new CallTrigger(call.action(), Map.of(), null, null, nth));
    }
  }

  void started(ActiveTransition resource, double from) {
    transitions.add(new Seen(resource, from, null));
  }

  void finished(ActiveTransition resource) {
    transitions.replaceAll(
        seen ->
            seen.resource() == resource && seen.until() == null
                ? new Seen(resource, seen.from(), resource.progress())
                : seen);
  }

  List<CallTrigger> calls() {
    return List.copyOf(calls);
  }

  /**
   * The triggers that hit the transitions, as far as they have come, at the beginning and at these
   * percentages; in the order in which the transitions have begun.
   */
  List<LifecycleTrigger> transitions(List<Integer> percents) {
    List<LifecycleTrigger> triggers = new ArrayList<>();
    Map<LifecycleTrigger, Integer> counted = new LinkedHashMap<>();
    for (Seen seen : transitions) {
      TransitionInfo info = seen.resource().info();
      List<LifecycleTrigger> here = new ArrayList<>();
      here.add(trigger(info, isAllOfIt(info) ? null : info.state(), null));
      percents.forEach(percent -> here.add(trigger(info, null, percent)));
      for (LifecycleTrigger trigger : here) {
        Integer at = LifecycleFault.at(trigger, info);
        if (at != null && seen.covers(at)) {
          triggers.add(trigger.nth(counted.merge(trigger, 1, Integer::sum)));
        }
      }
    }
    return triggers;
  }

  /** Whether there is no other state to go through, so that there is no need to name this one. */
  private static boolean isAllOfIt(TransitionInfo info) {
    return info.from() == 0 && info.to() == 100;
  }

  private static LifecycleTrigger trigger(
      TransitionInfo info, @Nullable String state, @Nullable Integer percent) {
    return new LifecycleTrigger(info.phase(), state, percent, null, null, 1);
  }
}
