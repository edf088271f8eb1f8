// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.tag.Tag;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a request.
 *
 * @param key its key; one that is missing is as an empty one
 * @param value its value; an empty one is not the same as none
 */
public record TagParameter(@MayBeEmpty @Nullable String key, @MayBeEmpty @Nullable String value) {

  static List<Tag> tags(List<TagParameter> parameters) {
    return parameters.stream()
        .map(each -> new Tag(each.key == null ? "" : each.key, each.value))
        .toList();
  }
}
