// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.text;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The name of a parameter: with a list's number, or without for any member. */
public final class ParameterName {
  private static final Pattern NUMBERS = Pattern.compile("\\.\\d+(?=\\.|$)");

  private ParameterName() {}

  /** The name without the numbers of lists: {@code BlockDeviceMapping.Ebs.VolumeSize}. */
  public static String withoutNumbers(String name) {
    return NUMBERS.matcher(name).replaceAll("");
  }

  /** The values of the parameters that have this name, in their order. */
  public static List<String> values(Map<String, String> given, String name) {
    return given.entrySet().stream()
        .filter(each -> each.getKey().equals(name) || withoutNumbers(each.getKey()).equals(name))
        .map(Map.Entry::getValue)
        .toList();
  }
}
