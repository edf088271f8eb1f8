// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/** Makes a version of a launch template the default one. */
final class ModifyLaunchTemplate
    implements WriteAction<ModifyLaunchTemplate.Request, ModifyLaunchTemplate.Reply> {

  record Request(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      @Required("DefaultVersion") String setDefaultVersion,
      @Nullable String clientToken) {}

  record Reply(LaunchTemplateItem launchTemplate) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.launchTemplates()
        .modify(
            call.caller(),
            new TemplateReference(request.launchTemplateId(), request.launchTemplateName()),
            request.setDefaultVersion(),
            request.clientToken())
        .map(template -> new Reply(LaunchTemplateItem.of(template, call)));
  }
}
