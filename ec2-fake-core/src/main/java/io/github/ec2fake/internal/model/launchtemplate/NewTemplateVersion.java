// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import org.jspecify.annotations.Nullable;

/** What a version of a launch template is created with. */
public record NewTemplateVersion(@Nullable String description, LaunchParameters data) {
  NewTemplateVersion with(LaunchParameters other) {
    return new NewTemplateVersion(description, other);
  }
}
