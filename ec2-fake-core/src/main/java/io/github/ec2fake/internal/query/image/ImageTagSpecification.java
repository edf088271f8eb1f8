// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.ImageTags;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import java.util.List;
import java.util.Set;

/** Reads the tags for what CreateImage and CopyImage make. */
final class ImageTagSpecification {
  private static final String IMAGE = "image";
  private static final String SNAPSHOT = "snapshot";
  private static final Set<String> TAGGABLE = Set.of(IMAGE, SNAPSHOT);

  private ImageTagSpecification() {}

  static ImageTags tags(List<TagSpecification> given) {
    return new ImageTags(
        TagSpecification.tags(given, TAGGABLE, IMAGE),
        TagSpecification.tags(given, TAGGABLE, SNAPSHOT));
  }
}
