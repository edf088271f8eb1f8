// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.launchtemplate;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.launchtemplate.LaunchTemplate;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's launch templates. */
final class DescribeLaunchTemplates
    extends DescribeAction<DescribeLaunchTemplates.Request, DescribeLaunchTemplates.Reply> {

  record Request(
      List<String> launchTemplateId,
      List<String> launchTemplateName,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<LaunchTemplateItem> launchTemplates, @Nullable String nextToken) {}

  private static final Filters<LaunchTemplate> FILTERS =
      new Filters<LaunchTemplate>()
          .by("create-time", LaunchTemplate::createTime)
          .by("launch-template-name", LaunchTemplate::name)
          .byTags(LaunchTemplate::id);

  DescribeLaunchTemplates() {
    super(ResourceKind.LAUNCH_TEMPLATES, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("launchTemplateIds", request.launchTemplateId(), request.maxResults());
    Page.refuseWithIds("launchTemplateNames", request.launchTemplateName(), request.maxResults());
    List<LaunchTemplate> found =
        call
            .launchTemplates()
            .describe(call.caller(), request.launchTemplateId(), request.launchTemplateName())
            .stream()
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    return TemplatePages.of(found, request.maxResults(), request.nextToken())
        .map(template -> LaunchTemplateItem.of(template, call))
        .reply(Reply::new);
  }
}
