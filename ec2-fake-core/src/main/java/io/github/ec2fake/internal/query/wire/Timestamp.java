// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.wire;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * How EC2 writes a time: {@code 2011-07-15T01:02:03.004Z}. A reply has many, and a formatter takes
 * longer than all the rest of an element.
 */
final class Timestamp {
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:59.999Z");

  private Timestamp() {}

  /** The text of a time from the year 0 on; one beyond the year 9999 is never reached. */
  static String of(Instant time) {
    return time.isAfter(LAST) ? text(LAST) : text(time);
  }

  private static String text(Instant time) {
    LocalDateTime utc =
        LocalDateTime.ofEpochSecond(time.getEpochSecond(), time.getNano(), ZoneOffset.UTC);
    StringBuilder text = new StringBuilder("2011-07-15T01:02:03.004Z".length());
    digits(text, utc.getYear(), 1000);
    digits(text.append('-'), utc.getMonthValue(), 10);
    digits(text.append('-'), utc.getDayOfMonth(), 10);
    digits(text.append('T'), utc.getHour(), 10);
    digits(text.append(':'), utc.getMinute(), 10);
    digits(text.append(':'), utc.getSecond(), 10);
    digits(text.append('.'), utc.getNano() / 1_000_000, 100);
    return text.append('Z').toString();
  }

  /** Writes a number from its digit of this value on, zeros among them. */
  private static void digits(StringBuilder text, int number, int value) {
    for (int rest = value; rest > 0; rest /= 10) {
      text.append((char) ('0' + number / rest % 10));
    }
  }
}
