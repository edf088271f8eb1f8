// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplate;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.instance.LaunchTemplateDataItem;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A version of a launch template in replies. */
record LaunchTemplateVersionItem(
    String launchTemplateId,
    String launchTemplateName,
    long versionNumber,
    @Nullable String versionDescription,
    Instant createTime,
    String createdBy,
    boolean defaultVersion,
    LaunchTemplateDataItem launchTemplateData) {
  private static final String IMAGE = "ImageId";

  /**
   * Shows a version.
   *
   * @param resolveAlias whether to show the image that Systems Manager names rather than the name
   */
  static LaunchTemplateVersionItem of(
      LaunchTemplateVersion version, @Nullable Boolean resolveAlias, ActionContext call) {
    LaunchTemplate template = version.template();
    return new LaunchTemplateVersionItem(
        template.id(),
        template.name(),
        version.number(),
        version.description(),
        version.createTime(),
        LaunchTemplateItem.creator(template, call),
        version.isDefault(),
        LaunchTemplateDataItem.of(
            Boolean.TRUE.equals(resolveAlias) ? resolved(version.data(), call) : version.data()));
  }

  private static LaunchParameters resolved(LaunchParameters data, ActionContext call) {
    String image = data.get(IMAGE);
    return image == null
        ? data
        : new LaunchParameters(Map.of(IMAGE, call.images().resolved(image))).over(data);
  }
}
