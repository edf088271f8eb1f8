// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplate;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import io.github.ec2fake.internal.query.instance.LaunchTemplateDataItem;
import java.time.Instant;
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

  /** An image that Systems Manager names. */
  private static final String ALIAS = "resolve:ssm:";

  /**
   * Shows a version.
   *
   * @param resolveAlias whether to show the image that Systems Manager names rather than the name
   */
  static LaunchTemplateVersionItem of(
      LaunchTemplateVersion version, @Nullable Boolean resolveAlias) {
    String image = version.data().get("ImageId");
    if (Boolean.TRUE.equals(resolveAlias) && image != null && image.startsWith(ALIAS)) {
      throw AliasErrors.NOT_MODELLED.with(image);
    }
    LaunchTemplate template = version.template();
    return new LaunchTemplateVersionItem(
        template.id(),
        template.name(),
        version.number(),
        version.description(),
        version.createTime(),
        LaunchTemplateItem.creator(template),
        version.isDefault(),
        LaunchTemplateDataItem.of(version.data()));
  }
}
