// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.tag;

import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules for tags that a request adds. */
public final class NewTags {
  /** The quota of tags of an account on a resource. */
  static final int MOST = 50;

  private static final int LONGEST_KEY = 128;
  private static final int LONGEST_VALUE = 256;

  private NewTags() {}

  public static SortedMap<String, String> checked(Collection<Tag> asked) {
    SortedMap<String, String> tags = new TreeMap<>();
    for (Tag tag : asked) {
      checkKey(tag.key());
      String value = tag.value();
      if (value == null) {
        throw TagErrors.NO_VALUE.with(tag.key());
      }
      if (length(value) > LONGEST_VALUE) {
        throw TagErrors.VALUE_TOO_LONG.with(LONGEST_VALUE);
      }
      if (tags.put(tag.key(), value) != null) {
        throw TagErrors.DUPLICATE_KEY.with(tag.key());
      }
    }
    if (tags.size() > MOST) {
      throw TagErrors.LIMIT_EXCEEDED.with();
    }
    return Collections.unmodifiableSortedMap(tags);
  }

  static void checkKey(String key) {
    if (key.isEmpty()) {
      throw TagErrors.NO_KEY.with();
    }
    if (isOfAws(key)) {
      throw TagErrors.RESERVED.with();
    }
    if (length(key) > LONGEST_KEY) {
      throw TagErrors.KEY_TOO_LONG.with(LONGEST_KEY);
    }
  }

  /** Whether a tag is one that AWS itself gives a resource; it does not count, and it stays. */
  static boolean isOfAws(String key) {
    return key.startsWith("aws:");
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
