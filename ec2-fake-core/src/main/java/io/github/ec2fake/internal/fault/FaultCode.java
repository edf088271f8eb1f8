// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.LifecycleTrigger;
import io.github.ec2fake.internal.text.JavaText;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the registration of a fault as Java code. */
final class FaultCode {
  private FaultCode() {}

  static String on(CallTrigger trigger) {
    StringBuilder code =
        new StringBuilder("faults.on(")
            .append(
                trigger.action() == null
                    ? "Faults.anyCall()"
                    : "Faults.call(" + JavaText.value(trigger.action()) + ")");
    trigger.parameters().forEach((name, value) -> code.append(step("with", name, value)));
    if (trigger.account() != null) {
      code.append(step("by", trigger.account()));
    }
    if (trigger.region() != null) {
      code.append(step("in", trigger.region()));
    }
    if (trigger.nth() != 1) {
      code.append(step("nth", trigger.nth()));
    }
    return code.append(')').toString();
  }

  static String on(LifecycleTrigger trigger) {
    return "faults.on("
        + JavaText.call(
            LifecycleTrigger.class,
            trigger.phase(),
            trigger.state(),
            trigger.percent(),
            trigger.resourceId(),
            trigger.account(),
            trigger.nth())
        + ")";
  }

  static String in(Location location) {
    if (location.zone() != null) {
      return "faults" + step("zone", location.zone());
    }
    return "faults"
        + (location.region() == null ? step("everywhere") : step("region", location.region()));
  }

  /** The call of a method on what has been written so far. */
  static String step(String method, @Nullable Object... arguments) {
    return "."
        + method
        + Arrays.stream(arguments).map(JavaText::value).collect(Collectors.joining(", ", "(", ")"));
  }
}
