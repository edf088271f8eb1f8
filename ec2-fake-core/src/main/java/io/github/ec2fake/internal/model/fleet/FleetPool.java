// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import org.jspecify.annotations.Nullable;

/**
 * What a fleet can launch: one override of one launch template.
 *
 * @param parameters those of the template, the override and the call together
 * @param zone the availability zone of its instances; null if EC2 chooses
 */
public record FleetPool(
    LaunchTemplateVersion version,
    FleetOverride override,
    LaunchParameters parameters,
    String instanceType,
    @Nullable String zone) {}
