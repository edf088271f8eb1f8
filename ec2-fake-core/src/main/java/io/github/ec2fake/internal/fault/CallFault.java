// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.internal.text.ParameterName;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A fault of calls. */
public final class CallFault extends ActiveFault {
  private final CallTrigger trigger;
  private final CallEffect effect;
  private final Set<String> matched = new HashSet<>();
  private final Set<String> hit = new HashSet<>();

  CallFault(
      CallTrigger trigger,
      CallEffect effect,
      Repetition repetition,
      Instant registeredAt,
      long seed) {
    super(trigger + " " + effect + repetition, repetition, registeredAt, seed);
    this.trigger = trigger;
    this.effect = effect;
  }

  public CallEffect effect() {
    return effect;
  }

  /** Counts a call if it is meant, and only once however often it is attempted. */
  boolean isFor(CallAttributes call) {
    if (!isMeant(call)) {
      return false;
    }
    if (call.invocation().isEmpty() || matched.add(call.invocation())) {
      matches();
    }
    return true;
  }

  boolean fires(CallAttributes call, Instant now) {
    if (firesAtEveryAttempt() && hit.contains(call.invocation())) {
      countFiring();
      return true;
    }
    boolean fires = fires(trigger.nth(), now);
    if (fires && !call.invocation().isEmpty()) {
      hit.add(call.invocation());
    }
    return fires;
  }

  private boolean isMeant(CallAttributes call) {
    return is(trigger.action(), call.action())
        && is(trigger.account(), call.account())
        && is(trigger.region(), call.region())
        && trigger.parameters().entrySet().stream()
            .allMatch(
                wanted ->
                    ParameterName.values(call.parameters(), wanted.getKey())
                        .contains(wanted.getValue()));
  }

  private static boolean is(@Nullable String wanted, String given) {
    return wanted == null || wanted.equals(given);
  }
}
