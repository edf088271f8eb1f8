// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import java.util.Map;

/** Reads the parameters of a launch, as RunInstances does. */
@FunctionalInterface
public interface LaunchTranslation {
  /**
   * Reads a launch of one instance.
   *
   * @param tags further ones for the instance
   */
  LaunchRequest launch(LaunchParameters parameters, Map<String, String> tags);
}
