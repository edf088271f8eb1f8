// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * The parameters of EC2's actions, so that a refusal can tell a gap from a mistake. The list is
 * read when a parameter is refused, or a test names one, and not kept.
 *
 * <p>Source: the model of EC2's API 2016-11-15 in botocore 1.43.
 */
public final class Ec2Parameters {
  private static final String LIST = "parameters.txt";

  private Ec2Parameters() {}

  /** Whether EC2 has it. The name has no numbers: {@code BlockDeviceMapping.Ebs.VolumeSize}. */
  static boolean has(String action, String parameter) {
    return of(action).contains(parameter);
  }

  /** The parameters of an action, without numbers; none if EC2 no longer has the action. */
  public static List<String> of(String action) {
    try (InputStream in = Ec2Parameters.class.getResourceAsStream(LIST)) {
      if (in == null) {
        throw new IllegalStateException(LIST + " is missing from the jar of ec2-fake-core");
      }
      List<String> names =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
              .lines()
              .filter(line -> line.startsWith(action + " "))
              .findFirst()
              .map(line -> Arrays.asList(line.split(" ")))
              .orElse(List.of(action));
      return names.subList(1, names.size());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
