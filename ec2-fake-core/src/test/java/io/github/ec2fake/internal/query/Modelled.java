// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import io.github.ec2fake.internal.query.action.Action;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The actions that are modelled, and the SDK's classes for them. */
final class Modelled {
  private static final String SDK = "com.amazonaws.services.ec2.model.";

  private Modelled() {}

  static List<String> allOfEc2() {
    try (InputStream in = Ec2Actions.class.getResourceAsStream("actions.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  static Stream<String> actions() {
    return allOfEc2().stream().filter(name -> Actions.find(name) != null);
  }

  static Action<?, ?> action(String name) {
    return java.util.Objects.requireNonNull(Actions.find(name), name);
  }

  static Class<?> sdkClass(String name) {
    try {
      return Class.forName(SDK + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("the SDK has no class " + name, e);
    }
  }
}
