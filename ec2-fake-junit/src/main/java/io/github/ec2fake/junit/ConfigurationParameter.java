// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;

/**
 * The configuration parameters of JUnit that the extension reads. They are set for a whole run: as
 * a system property, in {@code junit-platform.properties}, or by the build tool.
 */
enum ConfigurationParameter {
  SEED("ec2fake.seed", "a whole number", "the seed of the settings"),
  TIMELINE("ec2fake.timeline", "all, failed or none", "failed"),
  OUTPUT("ec2fake.output", "the path of a folder", "ec2-fake in target or build"),
  PAGE("ec2fake.page", "all, failed or none", "failed"),
  LOG("ec2fake.log", "calls or none", "none");

  static final String PREFIX = "ec2fake.";

  private final String key;
  private final String allowed;
  private final String byDefault;

  ConfigurationParameter(String key, String allowed, String byDefault) {
    this.key = key;
    this.allowed = allowed;
    this.byDefault = byDefault;
  }

  /** Returns the name by which a run sets the parameter. */
  String key() {
    return key;
  }

  String allowed() {
    return allowed;
  }

  String byDefault() {
    return byDefault;
  }

  ExtensionConfigurationException refuse(String value) {
    return new ExtensionConfigurationException(
        "the configuration parameter " + key + " is " + allowed + ", but was '" + value + "'");
  }

  /**
   * Rejects names that begin as the parameters do and are none of them.
   *
   * @param names the names that a run sets, of whatever library
   */
  static void requireKnown(Collection<String> names) {
    for (String name : names.stream().sorted().toList()) {
      if (name.startsWith(PREFIX) && !keys().contains(name)) {
        throw new ExtensionConfigurationException(
            "there is no configuration parameter "
                + name
                + "; did you mean "
                + nearest(name)
                + "? Ec2Fake has "
                + keys().stream().collect(Collectors.joining(", ")));
      }
    }
  }

  private static List<String> keys() {
    return Arrays.stream(values()).map(ConfigurationParameter::key).toList();
  }

  private static String nearest(String name) {
    return keys().stream().min(Comparator.comparingInt(key -> distance(name, key))).orElseThrow();
  }

  /** The Levenshtein distance: how many letters have to be put in, taken out or exchanged. */
  private static int distance(String from, String to) {
    int[] previous = new int[to.length() + 1];
    Arrays.setAll(previous, i -> i);
    for (int i = 1; i <= from.length(); i++) {
      int[] current = new int[to.length() + 1];
      current[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int exchanged = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        current[j] = Math.min(exchanged, 1 + Math.min(previous[j], current[j - 1]));
      }
      previous = current;
    }
    return previous[to.length()];
  }
}
