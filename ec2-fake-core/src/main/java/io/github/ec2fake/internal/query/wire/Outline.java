// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import io.github.ec2fake.internal.query.wire.RecordShape.Component;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads reply records for people: finds what they list, and writes it in lines. */
public final class Outline {
  private static final String INDENT = "  ";

  private Outline() {}

  /**
   * The records in a reply that have an element of this name, in order; none of them in another.
   */
  public static List<Record> with(String element, Record reply) {
    List<Record> found = new ArrayList<>();
    collect(element, reply, found);
    return found;
  }

  private static void collect(String element, Object value, List<Record> found) {
    if (value instanceof List<?> list) {
      list.forEach(member -> collect(element, member, found));
    } else if (value instanceof Record record) {
      if (value(element, record) != null) {
        found.add(record);
        return;
      }
      for (Component component : RecordShape.of(record.getClass()).components()) {
        Object member = component.of(record);
        if (member instanceof Record || member instanceof List<?>) {
          collect(element, member, found);
        }
      }
    }
  }

  /** The text of an element, or of one below it: {@code instanceState/name}; null for none. */
  public static @Nullable String value(String path, Record record) {
    int slash = path.indexOf('/');
    String name = slash < 0 ? path : path.substring(0, slash);
    for (Component component : RecordShape.of(record.getClass()).components()) {
      if (component.element().equals(name)) {
        Object value = component.of(record);
        if (slash >= 0) {
          return value instanceof Record inner ? value(path.substring(slash + 1), inner) : null;
        }
        return value == null || value instanceof Record || value instanceof List<?>
            ? null
            : ReplyWriter.text(value);
      }
    }
    return null;
  }

  /** All elements of a record, one in a line. */
  public static String text(Record record) {
    StringBuilder text = new StringBuilder();
    append(record, INDENT, text);
    return text.toString();
  }

  private static void append(Record record, String indent, StringBuilder text) {
    for (Component component : RecordShape.of(record.getClass()).components()) {
      Object value = component.of(record);
      if (value != null && !(value instanceof List<?> list && list.isEmpty())) {
        text.append(indent).append(component.element()).append(':');
        append(value, indent, text);
      }
    }
  }

  private static void append(Object value, String indent, StringBuilder text) {
    if (value instanceof Record record) {
      text.append('\n');
      append(record, indent + INDENT, text);
    } else if (value instanceof List<?> list) {
      text.append('\n');
      for (Object member : list) {
        if (member instanceof Record record) {
          int from = text.length();
          append(record, indent + INDENT + INDENT, text);
          // The first line of a member shows where it begins.
          text.replace(from, Math.min(text.length(), from + indent.length() + 3), indent + "  -");
        } else {
          text.append(indent).append(INDENT).append("- ").append(member).append('\n');
        }
      }
    } else {
      text.append(' ').append(ReplyWriter.text(value)).append('\n');
    }
  }
}
