// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The names that images of a region have: an owner can have one image of a name. Several images can
 * be named after the same manifest, if they were registered without a name.
 */
final class ImageNames {
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9 ()\\[\\]./'@_-]{3,128}");
  private static final int LONGEST_DESCRIPTION = 255;

  private final Map<String, Image> taken = new HashMap<>();

  void check(String ownerId, String name) {
    if (!NAME.matcher(name).matches()) {
      throw ImageErrors.BAD_NAME.with();
    }
    Image other = taken.get(key(ownerId, name));
    if (other != null) {
      throw ImageErrors.DUPLICATE_NAME.with(name, other.id());
    }
  }

  void add(Image image) {
    taken.putIfAbsent(key(image.ownerId(), image.name()), image);
  }

  void remove(Image image) {
    taken.remove(key(image.ownerId(), image.name()), image);
  }

  private static String key(String ownerId, String name) {
    return ownerId + "/" + name;
  }

  static void checkDescription(@Nullable String description) {
    if (description != null && description.length() > LONGEST_DESCRIPTION) {
      throw ImageErrors.BAD_DESCRIPTION.with();
    }
  }
}
