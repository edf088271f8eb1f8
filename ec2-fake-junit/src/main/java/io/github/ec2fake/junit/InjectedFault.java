// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.time.Phase;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The fault of a run of a sweep. It can be restored from its name, which describes it completely.
 *
 * @param faultPoint the call or transition that the fault hits, for example {@code CreateImage #1}
 * @param nth the number of the call or transition
 * @param kind the kind of fault
 * @param persistence how many attempts at a call the fault hits; {@code ONCE} for a transition
 * @param registration registers the fault
 */
record InjectedFault(
    String faultPoint,
    int nth,
    FaultKind kind,
    Persistence persistence,
    Function<Faults, Fault> registration) {
  private static final Pattern CALL = Pattern.compile("(\\w{1,100}) #(\\d{1,9})");
  private static final Pattern LIFECYCLE =
      Pattern.compile("([a-z ]+?)(?: while ([a-z-]+))?(?: at (\\d{1,2}) %)? #(\\d{1,9})");

  static InjectedFault of(CallTrigger trigger, FaultKind kind, Persistence persistence) {
    return new InjectedFault(
        trigger.nth(1) + " #" + trigger.nth(),
        trigger.nth(),
        kind,
        persistence,
        faults ->
            kind.register(
                persistence == Persistence.ONCE
                    ? faults.on(trigger)
                    : faults.on(trigger).atEveryAttempt()));
  }

  static InjectedFault of(LifecycleTrigger trigger, FaultKind kind) {
    return new InjectedFault(
        trigger.nth(1) + " #" + trigger.nth(),
        trigger.nth(),
        kind,
        Persistence.ONCE,
        faults -> kind.register(faults.on(trigger), trigger.phase()));
  }

  static InjectedFault named(String name) {
    for (FaultKind kind : FaultKind.values()) {
      for (Persistence persistence : Persistence.values()) {
        String suffix = " " + kind.description() + persistence.suffix();
        if (name.endsWith(suffix)) {
          String faultPoint = name.substring(0, name.length() - suffix.length());
          InjectedFault fault =
              kind.isLifecycleFault()
                  ? lifecycle(faultPoint, kind)
                  : call(faultPoint, kind, persistence);
          if (fault != null && fault.name().equals(name)) {
            return fault;
          }
        }
      }
    }
    throw new ExtensionConfigurationException(
        "no run of a sweep can be named '"
            + name
            + "'. The names are those that the whole sweep shows, without the number in front, for"
            + " example 'CreateImage #1 loses its reply', 'CreateImage #1 loses its reply at every"
            + " attempt' or 'snapshot at 50 % #2 fails'; what can happen: "
            + Arrays.stream(FaultKind.values())
                .map(FaultKind::description)
                .collect(Collectors.joining(", ")));
  }

  private static @Nullable InjectedFault call(
      String faultPoint, FaultKind kind, Persistence persistence) {
    Matcher parts = CALL.matcher(faultPoint);
    if (!parts.matches() || !kind.appliesTo(parts.group(1))) {
      return null;
    }
    return of(
        new CallTrigger(parts.group(1), Map.of(), null, null, number(parts.group(2))),
        kind,
        persistence);
  }

  private static @Nullable InjectedFault lifecycle(String faultPoint, FaultKind kind) {
    Matcher parts = LIFECYCLE.matcher(faultPoint);
    if (!parts.matches()) {
      return null;
    }
    String percent = parts.group(3);
    return Arrays.stream(Phase.values())
        .filter(phase -> phase.displayName().equals(parts.group(1)) && kind.appliesTo(phase))
        .map(
            phase ->
                of(
                    new LifecycleTrigger(
                        phase,
                        parts.group(2),
                        percent == null ? null : Integer.valueOf(percent),
                        null,
                        null,
                        number(parts.group(4))),
                    kind))
        .findFirst()
        .orElse(null);
  }

  private static int number(String digits) {
    return Math.max(1, Integer.parseInt(digits));
  }

  String name() {
    return faultPoint + " " + kind.description() + persistence.suffix();
  }
}
