// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionRequest;
import com.amazonaws.services.ec2.model.CreateLaunchTemplateVersionResult;
import com.amazonaws.services.ec2.model.DeleteLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplateVersionsResult;
import com.amazonaws.services.ec2.model.LaunchTemplateVersion;
import com.amazonaws.services.ec2.model.ModifyLaunchTemplateRequest;
import com.amazonaws.services.ec2.model.RequestLaunchTemplateData;
import java.util.List;
import java.util.Optional;

/**
 * The version of a launch template that a rollout creates. Its description says which rollout
 * created it, and which version was the default one until then. So a rollout that was interrupted
 * finds both again.
 */
final class TemplateVersions {
  private static final int PAGE = 200;

  private final AmazonEC2 ec2;
  private final Retries retries;
  private final Rollout rollout;
  private final String mark;

  TemplateVersions(AmazonEC2 ec2, Retries retries, Rollout rollout) {
    this.ec2 = ec2;
    this.retries = retries;
    this.rollout = rollout;
    this.mark = rollout.id() + " after version ";
  }

  /** The version to which the rollout can be rolled back. */
  long previous() {
    List<LaunchTemplateVersion> versions = retries.call(this::describe);
    return created(versions)
        .map(version -> Long.parseLong(version.getVersionDescription().substring(mark.length())))
        .orElseGet(
            () ->
                versions.stream()
                    .filter(LaunchTemplateVersion::isDefaultVersion)
                    .findFirst()
                    .orElseThrow()
                    .getVersionNumber());
  }

  /**
   * Creates the version, unless it is there already.
   *
   * @param previous the version from which it has all but the image
   * @return its number
   * @throws RolloutFailedException if nothing can be launched from it
   */
  long create(long previous) {
    Optional<LaunchTemplateVersion> earlier = created(retries.call(this::describe));
    if (earlier.isPresent()) {
      return earlier.get().getVersionNumber();
    }
    CreateLaunchTemplateVersionRequest request =
        new CreateLaunchTemplateVersionRequest()
            .withLaunchTemplateId(rollout.templateId())
            .withSourceVersion(Long.toString(previous))
            .withVersionDescription(mark + previous)
            .withLaunchTemplateData(new RequestLaunchTemplateData().withImageId(rollout.imageId()))
            .withClientToken(rollout.id());
    CreateLaunchTemplateVersionResult result =
        retries.call(() -> ec2.createLaunchTemplateVersion(request));
    if (result.getWarning() != null) {
      throw new RolloutFailedException(
          "the new version cannot be launched: " + result.getWarning().getErrors());
    }
    return result.getLaunchTemplateVersion().getVersionNumber();
  }

  /** What launches that name no version are launched from. Repeating it does no harm. */
  void makeDefault(long version) {
    ModifyLaunchTemplateRequest request =
        new ModifyLaunchTemplateRequest()
            .withLaunchTemplateId(rollout.templateId())
            .withDefaultVersion(Long.toString(version));
    retries.call(() -> ec2.modifyLaunchTemplate(request));
  }

  /**
   * Deletes the version that the rollout has created, if there is one. It cannot be the default.
   */
  void deleteCreated() {
    created(retries.call(this::describe))
        .map(version -> Long.toString(version.getVersionNumber()))
        .map(
            number ->
                new DeleteLaunchTemplateVersionsRequest()
                    .withLaunchTemplateId(rollout.templateId())
                    .withVersions(number))
        .ifPresent(request -> retries.call(() -> ec2.deleteLaunchTemplateVersions(request)));
  }

  private Optional<LaunchTemplateVersion> created(List<LaunchTemplateVersion> versions) {
    return versions.stream()
        .filter(version -> version.getVersionDescription() != null)
        .filter(version -> version.getVersionDescription().startsWith(mark))
        .findFirst();
  }

  private List<LaunchTemplateVersion> describe() {
    DescribeLaunchTemplateVersionsRequest request =
        new DescribeLaunchTemplateVersionsRequest()
            .withLaunchTemplateId(rollout.templateId())
            .withMaxResults(PAGE);
    return Pages.all(
        token -> ec2.describeLaunchTemplateVersions(request.withNextToken(token)),
        DescribeLaunchTemplateVersionsResult::getLaunchTemplateVersions,
        DescribeLaunchTemplateVersionsResult::getNextToken);
  }
}
