// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes values as Java code that makes them. */
public final class JavaText {
  private static final int MOST_OF_MAP_OF = 10;

  private JavaText() {}

  /** The call of a constructor, for example {@code new ClockEntry(…)}. */
  public static String call(Class<?> type, @Nullable Object... arguments) {
    return "new "
        + type.getSimpleName()
        + Arrays.stream(arguments).map(JavaText::value).collect(Collectors.joining(", ", "(", ")"));
  }

  /** A value, for example {@code Instant.parse("2011-07-15T00:00:00Z")}. */
  public static String value(@Nullable Object value) {
    if (value instanceof String text) {
      return string(text);
    }
    if (value instanceof Instant time) {
      return "Instant.parse(" + string(time.toString()) + ")";
    }
    if (value instanceof Duration time) {
      return "Duration.parse(" + string(time.toString()) + ")";
    }
    if (value instanceof Enum<?> constant) {
      return constant.getDeclaringClass().getSimpleName() + "." + constant.name();
    }
    return value instanceof Map<?, ?> map ? map(map) : String.valueOf(value);
  }

  private static String map(Map<?, ?> map) {
    return map.size() <= MOST_OF_MAP_OF
        ? map.entrySet().stream()
            .map(each -> value(each.getKey()) + ", " + value(each.getValue()))
            .collect(Collectors.joining(", ", "Map.of(", ")"))
        : map.entrySet().stream()
            .map(each -> "Map.entry(" + value(each.getKey()) + ", " + value(each.getValue()) + ")")
            .collect(Collectors.joining(", ", "Map.ofEntries(", ")"));
  }

  private static String string(String text) {
    StringBuilder code = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> code.append('\\').append(c);
        case '\n' -> code.append("\\n");
        case '\r' -> code.append("\\r");
        case '\t' -> code.append("\\t");
        default -> {
          if (c < ' ') {
            code.append("\\").append(octal(c));
          } else {
            code.append(c);
          }
        }
      }
    }
    return code.append('"').toString();
  }

  /** Of three digits, so that a digit that follows is not taken for a part of it. */
  private static String octal(char c) {
    String digits = Integer.toOctalString(c);
    return "0".repeat(3 - digits.length()) + digits;
  }
}
