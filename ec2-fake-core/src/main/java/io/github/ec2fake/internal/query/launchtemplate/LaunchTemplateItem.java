// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplate;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A launch template in replies. */
record LaunchTemplateItem(
    String launchTemplateId,
    String launchTemplateName,
    Instant createTime,
    String createdBy,
    long defaultVersionNumber,
    long latestVersionNumber,
    @Nullable List<TagItem> tagSet) {

  static LaunchTemplateItem of(LaunchTemplate template, ActionContext call) {
    return new LaunchTemplateItem(
        template.id(),
        template.name(),
        template.createTime(),
        creator(template, call),
        template.defaultVersionNumber(),
        template.latestVersion().number(),
        TagItem.of(call, template.id()));
  }

  /** Every caller is an account's root user. */
  static String creator(LaunchTemplate template, ActionContext call) {
    return call.place().partition().iamArn(template.ownerId(), "root");
  }
}
