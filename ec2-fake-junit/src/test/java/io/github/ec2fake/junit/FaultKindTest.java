// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.internal.query.Actions;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.time.Phase;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What each kind is for. */
class FaultKindTest {

  @Test
  void onlyWhatNeedsCapacityFindsNone() {
    List<String> needing =
        Arrays.stream(AmazonEC2.class.getMethods())
            .map(FaultKindTest::action)
            .distinct()
            .filter(FaultKindTest::needsCapacity)
            .toList();

    assertThat(needing).allMatch(FaultKind.NO_CAPACITY::appliesTo);
    assertThat(FaultKind.NO_CAPACITY.callTriggers())
        .extracting(CallTrigger::action)
        .containsExactlyInAnyOrderElementsOf(needing);
    assertThat(FaultKind.NO_CAPACITY.appliesTo("StopInstances")).isFalse();
    assertThat(FaultKind.NO_CAPACITY.appliesTo("CreateFleet")).as("is not modelled").isFalse();
    assertThat(FaultKind.ERROR.appliesTo("CreateFleet")).isTrue();
  }

  private static String action(Method method) {
    String name = method.getName();
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  private static boolean needsCapacity(String name) {
    Action<?, ?> action = Actions.find(name);
    return action != null && action.needsCapacity();
  }

  @Test
  void onlyPhasesThatCanBeHitHangAndFail() {
    assertThat(Phase.values())
        .allSatisfy(
            phase -> {
              assertThat(FaultKind.LIFECYCLE_HANGS.appliesTo(phase))
                  .isEqualTo(phase.isFaultPoint());
              assertThat(FaultKind.LIFECYCLE_FAILS.appliesTo(phase)).isEqualTo(phase.canFail());
              assertThat(FaultKind.ERROR.appliesTo(phase)).isFalse();
            });
  }
}
