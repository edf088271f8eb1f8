package io.github.ec2fake.internal.query.tag;

import io.github.ec2fake.internal.model.tag.Tag;
import io.github.ec2fake.internal.query.wire.MayBeEmpty;
import io.github.ec2fake.internal.query.wire.Required;
import org.jspecify.annotations.Nullable;

/**
 * A tag in a request.
 *
 * @param key its key
 * @param value its value; an empty one is not the same as none
 */
public record TagParameter(@Required String key, @MayBeEmpty @Nullable String value) {

  Tag tag() {
    return new Tag(key, value);
  }
}
