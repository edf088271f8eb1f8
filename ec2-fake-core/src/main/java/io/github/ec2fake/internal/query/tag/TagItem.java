// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.query.action.ActionContext;
import java.util.List;

/** A tag in a {@code tagSet}. */
public record TagItem(String key, String value) {

  /** The caller's tags on a resource. */
  public static List<TagItem> of(ActionContext call, String resourceId) {
    return call.tags().of(call.caller().account(), resourceId).entrySet().stream()
        .map(tag -> new TagItem(tag.getKey(), tag.getValue()))
        .toList();
  }
}
