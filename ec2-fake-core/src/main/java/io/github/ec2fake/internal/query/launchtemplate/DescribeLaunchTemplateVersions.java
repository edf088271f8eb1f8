// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplateVersion;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.model.launchtemplate.VersionSelection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Versions of a launch template, or the latest or default ones of all the caller's templates. */
final class DescribeLaunchTemplateVersions
    extends DescribeAction<
        DescribeLaunchTemplateVersions.Request, DescribeLaunchTemplateVersions.Reply> {

  record Request(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      List<String> launchTemplateVersion,
      @Nullable String minVersion,
      @Nullable String maxVersion,
      List<Filter> filter,
      @Nullable Boolean resolveAlias,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(
      List<LaunchTemplateVersionItem> launchTemplateVersionSet, @Nullable String nextToken) {}

  private static final Filters<LaunchTemplateVersion> FILTERS =
      new Filters<LaunchTemplateVersion>()
          .by("create-time", LaunchTemplateVersion::createTime)
          .byAny("ebs-optimized", data("EbsOptimized"))
          .byAny("http-endpoint", data("MetadataOptions.HttpEndpoint"))
          .byAny("http-tokens", data("MetadataOptions.HttpTokens"))
          .byAny("iam-instance-profile", data("IamInstanceProfile.Arn"))
          .byAny("image-id", data("ImageId"))
          .byAny("instance-type", data("InstanceType"))
          .by("is-default-version", LaunchTemplateVersion::isDefault)
          .byAny("kernel-id", data("KernelId"))
          .byAny(
              "license-configuration-arn", list("LicenseSpecification", "LicenseConfigurationArn"))
          .byAny("network-card-index", list("NetworkInterface", "NetworkCardIndex"))
          .byAny("ram-disk-id", data("RamdiskId"))
          .byNothing("host-resource-group-arn")
          .notModelled("http-protocol-ipv4");

  DescribeLaunchTemplateVersions() {
    super(ResourceKind.LAUNCH_TEMPLATES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<LaunchTemplateVersion> found =
        call
            .launchTemplates()
            .versions()
            .describe(
                call.caller(),
                new TemplateReference(request.launchTemplateId(), request.launchTemplateName()),
                new VersionSelection(
                    request.launchTemplateVersion(), request.minVersion(), request.maxVersion()))
            .stream()
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    return TemplatePages.of(found, request.maxResults(), request.nextToken())
        .map(version -> LaunchTemplateVersionItem.of(version, request.resolveAlias(), call))
        .reply(Reply::new);
  }

  private static Function<LaunchTemplateVersion, Stream<?>> data(String parameter) {
    return version -> Stream.ofNullable(version.data().get(parameter));
  }

  private static Function<LaunchTemplateVersion, Stream<?>> list(String list, String member) {
    return version -> version.data().all(list, member);
  }
}
