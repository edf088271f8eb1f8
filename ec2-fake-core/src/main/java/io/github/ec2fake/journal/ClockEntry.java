package io.github.ec2fake.journal;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The clock moved.
 *
 * @param at where it stands now
 * @param by how far it moved
 * @param why what moved it: {@code settling} or {@code call} before a call, as the time mode says;
 *     {@code retry} for the SDK's waiting before it tries again; {@code delay} for a fault's;
 *     {@code waiter} for what an SDK waiter waits; {@code sleep} for the clock's sleeper; {@code
 *     advance}, {@code settled} and {@code run until} for what the test asked the clock for
 */
public record ClockEntry(Instant at, Duration by, String why) implements JournalEntry {

  @Override
  public String kind() {
    return "clock";
  }

  @Override
  public String text() {
    return "+" + amount() + " " + why;
  }

  /** For example {@code 100ms}, {@code 1.5s}, {@code 5m35s}, {@code 2d1h}. */
  private String amount() {
    if (by.toSeconds() == 0) {
      return decimal(by.toNanos(), 6) + "ms";
    }
    String seconds = decimal(by.toSecondsPart() * 1_000_000_000L + by.toNanosPart(), 9);
    return unit(by.toDaysPart(), "d")
        + unit(by.toHoursPart(), "h")
        + unit(by.toMinutesPart(), "m")
        + (seconds.equals("0") ? "" : seconds + "s");
  }

  private static String unit(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }

  private static String decimal(long number, int decimals) {
    return BigDecimal.valueOf(number, decimals).stripTrailingZeros().toPlainString();
  }
}
