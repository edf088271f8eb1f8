// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.tag.Tag;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a request.
 *
 * @param value its value; an empty one is not the same as none
 */
public record TagParameter(@Required String key, @MayBeEmpty @Nullable String value) {

  static List<Tag> tags(List<TagParameter> parameters) {
    return parameters.stream().map(each -> new Tag(each.key, each.value)).toList();
  }
}
