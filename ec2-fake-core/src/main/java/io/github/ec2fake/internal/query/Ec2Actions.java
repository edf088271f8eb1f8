// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names of all actions that EC2 has or had, modelled or not, so that a refusal can tell a gap
 * from a mistake. Read when the first unknown action is called.
 */
public final class Ec2Actions {
  private static final Set<String> NAMES = read();

  private Ec2Actions() {}

  public static boolean contains(String action) {
    return NAMES.contains(action);
  }

  public static boolean anyBegins(String beginning) {
    return NAMES.stream().anyMatch(name -> name.startsWith(beginning));
  }

  private static Set<String> read() {
    try (InputStream in = Ec2Actions.class.getResourceAsStream("actions.txt")) {
      if (in == null) {
        throw new IllegalStateException("actions.txt is missing from the jar of ec2-fake-core");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
