// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesRequest;
import com.amazonaws.services.ec2.model.DescribeLaunchTemplatesResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.LaunchTemplate;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The resource type of launch templates. */
final class LaunchTemplateResourceType extends ResourceType<LaunchTemplate> {
  static final LaunchTemplateResourceType LAUNCH_TEMPLATE = new LaunchTemplateResourceType();

  /** A name can begin like an id. */
  private static final Pattern ID = Pattern.compile("lt-[0-9a-f]+");

  private LaunchTemplateResourceType() {
    super(
        "launch template",
        LaunchTemplate::getLaunchTemplateId,
        template -> "",
        LaunchTemplate::getTags);
  }

  @Override
  @Nullable LaunchTemplate find(AmazonEC2 ec2, String idOrName) {
    return firstOrNull(
        () ->
            describe(
                ec2,
                ID.matcher(idOrName).matches()
                    ? new DescribeLaunchTemplatesRequest().withLaunchTemplateIds(idOrName)
                    : new DescribeLaunchTemplatesRequest()
                        .withFilters(
                            new Filter(
                                "launch-template-name", List.of(escapeWildcards(idOrName))))));
  }

  @Override
  List<LaunchTemplate> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeLaunchTemplatesRequest());
  }

  static List<LaunchTemplate> describe(AmazonEC2 ec2, DescribeLaunchTemplatesRequest request) {
    return allPages(
        token -> ec2.describeLaunchTemplates(marked(request.withNextToken(token))),
        DescribeLaunchTemplatesResult::getLaunchTemplates,
        DescribeLaunchTemplatesResult::getNextToken);
  }

  @Override
  String name(LaunchTemplate template) {
    return Objects.requireNonNullElse(template.getLaunchTemplateName(), "");
  }
}
