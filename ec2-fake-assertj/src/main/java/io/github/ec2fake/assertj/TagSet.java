// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Tag;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The tags of a resource.
 *
 * @param tags the tags in EC2's order
 */
record TagSet(List<Tag> tags) {

  /** Returns the value of the tag with this key; null if there is none. */
  @Nullable String value(String key) {
    return tags.stream()
        .filter(tag -> key.equals(tag.getKey()))
        .map(Tag::getValue)
        .findFirst()
        .orElse(null);
  }

  boolean has(String key) {
    return tags.stream().anyMatch(tag -> key.equals(tag.getKey()));
  }

  boolean has(String key, String value) {
    return tags.stream().anyMatch(tag -> key.equals(tag.getKey()) && value.equals(tag.getValue()));
  }

  /** Returns all values by their keys, in the order of the keys. */
  Map<String, String> byKey() {
    Map<String, String> all = new TreeMap<>();
    tags.forEach(tag -> all.put(tag.getKey(), tag.getValue()));
    return all;
  }

  /** Describes the tags in a clause. */
  String text() {
    return tags.isEmpty()
        ? "it has no tags"
        : tags.stream()
            .map(tag -> tag.getKey() + "=" + tag.getValue())
            .collect(Collectors.joining(", ", "its tags are ", ""));
  }
}
