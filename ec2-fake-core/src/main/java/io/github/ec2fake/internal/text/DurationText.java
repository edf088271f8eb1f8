// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.text;

import java.math.BigDecimal;
import java.time.Duration;

/** How an amount of time is written, in the journal and in the names of faults. */
public final class DurationText {
  private DurationText() {}

  public static String of(Duration time) {
    if (time.toSeconds() == 0) {
      return decimal(time.toNanos(), 6) + "ms";
    }
    String seconds = decimal(time.toSecondsPart() * 1_000_000_000L + time.toNanosPart(), 9);
    return unit(time.toDaysPart(), "d")
        + unit(time.toHoursPart(), "h")
        + unit(time.toMinutesPart(), "m")
        + (seconds.equals("0") ? "" : seconds + "s");
  }

  private static String unit(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static String decimal(long number, int decimals) {
    return BigDecimal.valueOf(number, decimals).stripTrailingZeros().toPlainString();
  }
}
