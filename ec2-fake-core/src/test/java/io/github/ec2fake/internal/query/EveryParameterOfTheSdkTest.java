// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.internal.query.action.ActionTypes;
import io.github.ec2fake.internal.query.wire.RequestReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that the SDK can send for a modelled action is ignored, and nothing is unheard of. */
class EveryParameterOfTheSdkTest {

  @ParameterizedTest
  @MethodSource("io.github.ec2fake.internal.query.Modelled#actions")
  void isReadOrRefusedByName(String name) throws ReflectiveOperationException {
    Action<?, ?> action = Modelled.action(name);
    List<String> unheardOf = new ArrayList<>();
    Set<String> refused = new TreeSet<>();
    FilledRequest.parameters(name)
        .forEach(
            (parameter, value) -> {
              String code = codeFor(action, name, Map.of(parameter, value));
              if (code.equals("UnknownParameter")) {
                unheardOf.add(parameter);
              } else if (code.equals("UnsupportedOperation")) {
                String named = parameter.replaceAll("\\.\\d+", "") + ".";
                List<String> declared =
                    action.notModelled().stream()
                        .filter(each -> named.startsWith(each + "."))
                        .toList();
                refused.addAll(declared);
                if (declared.isEmpty()) {
                  unheardOf.add(parameter);
                }
              }
            });

    assertThat(unheardOf).as("neither read nor declared as not modelled").isEmpty();
    assertThat(action.notModelled())
        .as("declared as not modelled, but the SDK cannot send it")
        .isSubsetOf(refused);
  }

  private static String codeFor(Action<?, ?> action, String name, Map<String, String> form) {
    try {
      RequestReader.read(ActionTypes.of(action).request(), form, name, action.notModelled());
      return "";
    } catch (Ec2Error refusal) {
      return refusal.code();
    }
  }
}
