// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tag in a {@code tagSet}. */
public record TagItem(String key, String value) {

  /** The caller's tags on a resource; null if it has none, because EC2 leaves out an empty set. */
  public static @Nullable List<TagItem> of(ActionContext call, String resourceId) {
    List<TagItem> tags = orEmpty(call, resourceId);
    return tags.isEmpty() ? null : tags;
  }

  /** The caller's tags on a resource, for the few replies in which EC2 writes an empty set. */
  public static List<TagItem> orEmpty(ActionContext call, String resourceId) {
    List<TagItem> items = new ArrayList<>();
    for (Map.Entry<String, String> tag :
        call.tags().of(call.caller().account(), resourceId).entrySet()) {
      items.add(new TagItem(tag.getKey(), tag.getValue()));
    }
    return items;
  }
}
