// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a launch is asked for, by EC2's names of the parameters: {@code ImageId}, {@code
 * Placement.Tenancy}, {@code BlockDeviceMapping.1.Ebs.VolumeSize}. The members of a list have
 * numbers from one on.
 *
 * <p>A template keeps what it was given: whether the parameters go together, and whether what they
 * name exists, is known when they are used.
 */
public record LaunchParameters(Map<String, String> byName) {
  private static final String SNAPSHOT = ".Ebs.SnapshotId";

  public LaunchParameters {
    byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
  }

  /** A parameter's value; null if it is not given. */
  public @Nullable String get(String name) {
    return byName.get(name);
  }

  /** The values that the members of a list have for a parameter. */
  public Stream<String> all(String list, String parameter) {
    Pattern name = Pattern.compile(Pattern.quote(list) + "\\.\\d+\\." + Pattern.quote(parameter));
    return byName.entrySet().stream()
        .filter(entry -> name.matcher(entry.getKey()).matches())
        .map(Map.Entry::getValue);
  }

  /** One of the lists alone. */
  public LaunchParameters only(String list) {
    Map<String, String> members = new LinkedHashMap<>(byName);
    members.keySet().removeIf(name -> !name.startsWith(list + "."));
    return new LaunchParameters(members);
  }

  boolean isEmpty() {
    return byName.isEmpty();
  }

  /** These parameters, and those of others that these do not overwrite. */
  public LaunchParameters over(LaunchParameters others) {
    return new LaunchParameters(ParameterMerge.merged(others.byName, byName));
  }

  /**
   * Returns them without the snapshots of the block devices.
   *
   * <p>Source: CreateLaunchTemplateVersion, {@code SourceVersion}.
   */
  LaunchParameters withoutSnapshots() {
    Map<String, String> others = new LinkedHashMap<>(byName);
    others.keySet().removeIf(name -> name.endsWith(SNAPSHOT));
    return new LaunchParameters(others);
  }
}
