// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions about launch templates. Each is loaded when it is first called. */
public final class LaunchTemplateActions {
  private LaunchTemplateActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateLaunchTemplate" -> new CreateLaunchTemplate();
      case "CreateLaunchTemplateVersion" -> new CreateLaunchTemplateVersion();
      case "DeleteLaunchTemplate" -> new DeleteLaunchTemplate();
      case "DeleteLaunchTemplateVersions" -> new DeleteLaunchTemplateVersions();
      case "DescribeLaunchTemplates" -> new DescribeLaunchTemplates();
      case "DescribeLaunchTemplateVersions" -> new DescribeLaunchTemplateVersions();
      case "GetLaunchTemplateData" -> new GetLaunchTemplateData();
      case "ModifyLaunchTemplate" -> new ModifyLaunchTemplate();
      default -> null;
    };
  }
}
