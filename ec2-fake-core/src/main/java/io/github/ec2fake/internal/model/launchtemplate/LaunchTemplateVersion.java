// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a launch template. It never changes. */
public record LaunchTemplateVersion(
    LaunchTemplate template,
    long number,
    @Nullable String description,
    Instant createTime,
    LaunchParameters data) {

  public boolean isDefault() {
    return template.defaultVersionNumber() == number;
  }

  /**
   * The tags that EC2 gives the instances which are launched from it.
   *
   * <p>Source: EC2's user guide, "Launch instances from a launch template".
   */
  public Map<String, String> instanceTags() {
    return Map.of(
        "aws:ec2launchtemplate:id", template.id(),
        "aws:ec2launchtemplate:version", Long.toString(number));
  }
}
