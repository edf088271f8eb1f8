// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.recyclebin;

import io.github.ec2fake.internal.model.tag.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A retention rule. A rule on tags is for resources that have one of them; a rule of the whole
 * region is for all others, but for those that have one of the tags that it excludes.
 *
 * <p>Source: the Recycle Bin's API reference, CreateRule; the EBS user guide, "Recycle Bin".
 *
 * @param resourceTags empty for a rule of the whole region
 */
public record Retention(
    RetainedType type, Duration period, List<Tag> resourceTags, List<Tag> excludedTags) {

  boolean matches(RetainedType deleted, Map<String, String> tags) {
    return type == deleted
        && (resourceTags.isEmpty() || haveAny(tags, resourceTags))
        && !haveAny(tags, excludedTags);
  }

  private static boolean haveAny(Map<String, String> tags, List<Tag> wanted) {
    return wanted.stream()
        .anyMatch(tag -> tag.value() != null && tag.value().equals(tags.get(tag.key())));
  }
}
