// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What EC2 documents of its actions: the elements of their replies, their filters, and the values
 * of their enumerations.
 */
final class Ec2Model {
  private static final String LIST = "[]";
  private static final String ENUMERATION = "enum:";

  /** By shape, and by action with a colon and the shape of its reply. */
  private static final Map<String, List<String>> REPLIES = TestData.sections("ec2-replies.txt");

  private static final Map<String, List<String>> FILTERS = TestData.sections("ec2-filters.txt");
  private static final Map<String, List<String>> ENUMERATIONS =
      TestData.sections("ec2-enumerations.txt");
  private static final Map<String, String> SHAPE_OF_REPLY = shapesOfReplies();

  private Ec2Model() {}

  /**
   * The type of an element.
   *
   * @param name a shape, {@code enum:} and an enumeration, or EC2's word for a plain type
   */
  record ElementType(String name, boolean list) {

    private static ElementType of(String text) {
      boolean list = text.endsWith(LIST);
      String member = list ? text.substring(0, text.length() - LIST.length()) : text;
      return new ElementType(member, list);
    }

    boolean isShape() {
      return REPLIES.containsKey(name);
    }

    /** The values that an enumeration has; null for all other types. */
    @Nullable List<String> values() {
      return name.startsWith(ENUMERATION)
          ? ENUMERATIONS.get(name.substring(ENUMERATION.length()))
          : null;
    }
  }

  /** The shape of an action's reply; null if the reply says only that it is done. */
  static @Nullable String shapeOfReply(String action) {
    return SHAPE_OF_REPLY.get(action);
  }

  /** The elements of a shape, in EC2's order. */
  static Map<String, ElementType> elements(String shape) {
    Map<String, ElementType> elements = new LinkedHashMap<>();
    for (String line : REPLIES.getOrDefault(shape, List.of())) {
      int space = line.indexOf(' ');
      elements.put(line.substring(0, space), ElementType.of(line.substring(space + 1)));
    }
    return elements;
  }

  /** The values of an enumeration. */
  static List<String> values(String enumeration) {
    return Objects.requireNonNull(ENUMERATIONS.get(enumeration), enumeration);
  }

  /** The filters of an action, with {@code tag:<key>} for those of tags. */
  static List<String> filters(String action) {
    return FILTERS.getOrDefault(action, List.of());
  }

  private static Map<String, String> shapesOfReplies() {
    Map<String, String> shapes = new TreeMap<>();
    for (String title : REPLIES.keySet()) {
      int colon = title.indexOf(": ");
      if (colon > 0) {
        shapes.put(title.substring(0, colon), title.substring(colon + 2));
      }
    }
    return shapes;
  }
}
