// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.page;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Writes JSON that may stand inside of a page's {@code script} element, whatever its texts are: no
 * character that HTML or JavaScript gives a meaning is written as itself.
 */
final class JsonWriter {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder();
  private boolean separated = true;

  JsonWriter beginObject() {
    separate();
    out.append('{');
    separated = true;
    return this;
  }

  JsonWriter endObject() {
    out.append('}');
    separated = false;
    return this;
  }

  JsonWriter beginArray() {
    separate();
    out.append('[');
    separated = true;
    return this;
  }

  JsonWriter endArray() {
    out.append(']');
    separated = false;
    return this;
  }

  JsonWriter name(String name) {
    separate();
    string(name);
    out.append(':');
    separated = true;
    return this;
  }

  JsonWriter value(String text) {
    separate();
    string(text);
    separated = false;
    return this;
  }

  JsonWriter value(long number) {
    separate();
    out.append(number);
    separated = false;
    return this;
  }

  /** Writes a member, unless there is nothing to say. */
  JsonWriter member(String name, @Nullable String text) {
    return text == null || text.isEmpty() ? this : name(name).value(text);
  }

  /** Writes a member, unless the number is 0. */
  JsonWriter member(String name, long number) {
    return number == 0 ? this : name(name).value(number);
  }

  /** Writes a member, unless it is empty. */
  JsonWriter member(String name, Collection<String> texts) {
    if (texts.isEmpty()) {
      return this;
    }
    name(name).beginArray();
    texts.forEach(this::value);
    return endArray();
  }

  /** Writes a member, unless it is empty. */
  JsonWriter member(String name, Map<String, String> texts) {
    if (texts.isEmpty()) {
      return this;
    }
    name(name).beginObject();
    texts.forEach((key, text) -> name(key).value(text));
    return endObject();
  }

  private void separate() {
    if (!separated) {
      out.append(',');
    }
    separated = true;
  }

  private void string(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c == '\n') {
        out.append("\\n");
      } else if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '\'' || isOddInScripts(c)) {
        escape(c);
      } else {
        out.append(c);
      }
    }
    out.append('"');
  }

  /** Line ends to JavaScript, or no characters at all, which a file cannot hold. */
  private static boolean isOddInScripts(char c) {
    return c == 0x7F || c == 0x2028 || c == 0x2029 || Character.isSurrogate(c) || c == 0xFEFF;
  }

  private void escape(char c) {
    out.append("\\u")
        .append(HEX.charAt(c >> 12))
        .append(HEX.charAt(c >> 8 & 15))
        .append(HEX.charAt(c >> 4 & 15))
        .append(HEX.charAt(c & 15));
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
