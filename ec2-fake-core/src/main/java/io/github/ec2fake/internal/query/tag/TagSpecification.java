// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.tag.NewTags;
import io.github.ec2fake.internal.model.tag.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tags for the resources that a request creates.
 *
 * @param resourceType for which type of these resources
 */
public record TagSpecification(@Nullable String resourceType, List<TagParameter> tag) {

  /** The tags for one type of the resources that a request creates. */
  public static Map<String, String> tags(
      List<TagSpecification> given, Set<String> creates, String type) {
    List<Tag> tags = new ArrayList<>();
    for (TagSpecification specification : given) {
      String asked = specification.resourceType();
      if (asked == null) {
        throw TagSpecificationErrors.NO_TYPE.with();
      }
      if (!creates.contains(asked)) {
        throw TagSpecificationErrors.OTHER_TYPE.with(asked);
      }
      if (specification.tag().isEmpty()) {
        throw TagSpecificationErrors.NO_TAGS.with();
      }
      if (asked.equals(type)) {
        tags.addAll(TagParameter.tags(specification.tag()));
      }
    }
    return NewTags.checked(tags);
  }

  /** As above, for a request that creates only one type of resources. */
  public static Map<String, String> tags(List<TagSpecification> given, String type) {
    return tags(given, Set.of(type), type);
  }
}
