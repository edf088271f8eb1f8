// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.launchtemplate.DeletedVersions;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplate;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Deletes versions of a launch template. */
final class DeleteLaunchTemplateVersions
    implements WriteAction<
        DeleteLaunchTemplateVersions.Request, DeleteLaunchTemplateVersions.Reply> {

  record Request(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      @Required List<String> launchTemplateVersion) {}

  record Reply(
      List<Success> successfullyDeletedLaunchTemplateVersionSet,
      List<Failure> unsuccessfullyDeletedLaunchTemplateVersionSet) {

    static Reply of(DeletedVersions versions) {
      LaunchTemplate template = versions.template();
      return new Reply(
          versions.deleted().stream()
              .map(number -> new Success(template.id(), template.name(), number))
              .toList(),
          versions.failed().stream().map(failure -> Failure.of(template, failure)).toList());
    }
  }

  record Success(String launchTemplateId, String launchTemplateName, long versionNumber) {}

  record Failure(
      String launchTemplateId,
      String launchTemplateName,
      long versionNumber,
      ResponseError responseError) {

    static Failure of(LaunchTemplate template, DeletedVersions.Failure failure) {
      return new Failure(
          template.id(),
          template.name(),
          failure.number(),
          new ResponseError(failure.code(), failure.message()));
    }
  }

  record ResponseError(String code, String message) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.launchTemplates()
        .versions()
        .delete(
            call.caller(),
            new TemplateReference(request.launchTemplateId(), request.launchTemplateName()),
            request.launchTemplateVersion())
        .map(Reply::of);
  }
}
