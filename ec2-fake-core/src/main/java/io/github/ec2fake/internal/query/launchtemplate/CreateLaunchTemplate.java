// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.launchtemplate.NewTemplateVersion;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.instance.LaunchTemplateData;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Creates a launch template with its first version. */
@NotModelled(LaunchTemplateParameters.NOT_MODELLED)
final class CreateLaunchTemplate
    implements WriteAction<CreateLaunchTemplate.Request, CreateLaunchTemplate.Reply> {

  record Request(
      @Required String launchTemplateName,
      @Nullable String versionDescription,
      @Nullable LaunchTemplateData launchTemplateData,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {

    NewTemplateVersion toModel() {
      return new NewTemplateVersion(
          versionDescription, LaunchTemplateData.toModel(launchTemplateData));
    }
  }

  record Reply(LaunchTemplateItem launchTemplate, @Nullable WarningItem warning) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    NewTemplateVersion first = request.toModel();
    return call.launchTemplates()
        .create(
            call.caller(),
            request.launchTemplateName(),
            first,
            TagSpecification.tags(request.tagSpecification(), "launch-template"),
            request.clientToken())
        .map(
            template ->
                new Reply(
                    LaunchTemplateItem.of(template, call), WarningItem.of(first.data(), call)));
  }
}
