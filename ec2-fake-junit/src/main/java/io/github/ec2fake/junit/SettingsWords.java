// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.time.TimeMode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which {@link Ec2Settings} says what is not a number. */
final class SettingsWords {
  private static final Pattern DURATION = Pattern.compile("(\\d{1,9})(ms|s|m|h|d)");

  private SettingsWords() {}

  /** The least and the greatest of an amount of time. */
  record Range(Duration min, Duration max) {}

  /**
   * Returns a word if it is one of those that are allowed.
   *
   * @throws IllegalArgumentException if it is not, with what is allowed
   */
  static String oneOf(String word, String... allowed) {
    if (!List.of(allowed).contains(word)) {
      throw new IllegalArgumentException(
          "it is " + String.join(" or ", allowed) + ", but was '" + word + "'");
    }
    return word;
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "it is a time such as 2011-07-15T00:00:00Z, but was '" + text + "'", e);
    }
  }

  static Duration duration(String text) {
    Matcher duration = DURATION.matcher(text);
    if (!duration.matches()) {
      throw new IllegalArgumentException(
          "a duration is a whole number with ms, s, m, h or d, such as 90s, but was '"
              + text
              + "'");
    }
    long number = Long.parseLong(duration.group(1));
    return switch (duration.group(2)) {
      case "ms" -> Duration.ofMillis(number);
      case "s" -> Duration.ofSeconds(number);
      case "m" -> Duration.ofMinutes(number);
      case "h" -> Duration.ofHours(number);
      default -> Duration.ofDays(number);
    };
  }

  /** A duration, or the least and the greatest with two dots between them. */
  static Range range(String text) {
    int dots = text.indexOf("..");
    return dots < 0
        ? new Range(duration(text), duration(text))
        : new Range(duration(text.substring(0, dots)), duration(text.substring(dots + 2)));
  }

  static TimeMode time(String text) {
    int equals = text.indexOf('=');
    String mode = equals < 0 ? text : text.substring(0, equals);
    String amount = text.substring(equals + 1);
    if (mode.equals("per-call") && equals > 0) {
      return TimeMode.perCall(duration(amount));
    }
    if (mode.equals("wall-clock") && equals > 0) {
      return TimeMode.wallClock(factor(amount));
    }
    return switch (text) {
      case "settling" -> TimeMode.settling();
      case "manual" -> TimeMode.manual();
      default ->
          throw new IllegalArgumentException(
              "it is settling, manual, per-call=15s or wall-clock=60, or the like, but was '"
                  + text
                  + "'");
    };
  }

  private static double factor(String text) {
    try {
      return Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "the factor of wall-clock is a number, but was '" + text + "'", e);
    }
  }
}
