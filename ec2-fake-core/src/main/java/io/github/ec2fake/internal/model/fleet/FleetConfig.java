// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A launch template of a fleet, with what is tried instead of its parameters.
 *
 * @param version a number, {@code $Latest} or {@code $Default}
 * @param overrides empty for the template as it is
 */
public record FleetConfig(
    TemplateReference template, @Nullable String version, List<FleetOverride> overrides) {}
