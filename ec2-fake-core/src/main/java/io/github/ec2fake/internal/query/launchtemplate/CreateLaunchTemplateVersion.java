// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.launchtemplate.NewTemplateVersion;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.instance.LaunchTemplateData;
import org.jspecify.annotations.Nullable;

/** Creates a version of a launch template. */
@NotModelled(LaunchTemplateParameters.NOT_MODELLED)
final class CreateLaunchTemplateVersion
    implements WriteAction<CreateLaunchTemplateVersion.Request, CreateLaunchTemplateVersion.Reply> {

  record Request(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      @Nullable String sourceVersion,
      @Nullable String versionDescription,
      @Nullable LaunchTemplateData launchTemplateData,
      @Nullable Boolean resolveAlias,
      @Nullable String clientToken) {

    NewTemplateVersion toModel() {
      return new NewTemplateVersion(
          versionDescription, LaunchTemplateData.toModel(launchTemplateData));
    }
  }

  record Reply(LaunchTemplateVersionItem launchTemplateVersion, @Nullable WarningItem warning) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.launchTemplates()
        .createVersion(
            call.caller(),
            new TemplateReference(request.launchTemplateId(), request.launchTemplateName()),
            request.sourceVersion(),
            request.toModel(),
            request.clientToken())
        .map(
            version ->
                new Reply(
                    LaunchTemplateVersionItem.of(version, request.resolveAlias(), call),
                    WarningItem.of(version.data(), call)));
  }
}
