// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import org.jspecify.annotations.Nullable;

/** Deletes a launch template with all its versions. */
final class DeleteLaunchTemplate
    implements WriteAction<DeleteLaunchTemplate.Request, DeleteLaunchTemplate.Reply> {

  record Request(@Nullable String launchTemplateId, @Nullable String launchTemplateName) {}

  record Reply(LaunchTemplateItem launchTemplate) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.launchTemplates()
        .delete(
            call.caller(),
            new TemplateReference(request.launchTemplateId(), request.launchTemplateName()))
        .map(template -> new Reply(LaunchTemplateItem.of(template, call)));
  }
}
