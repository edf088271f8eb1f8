// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Looks again and again until what is found is as expected, or the time is over. The time counts
 * from the first look, on the clock of the cloud that serves the client, or else on the wall clock.
 */
final class Polling {
  /** As the SDK's waiters of EC2: 40 looks, 15 seconds apart. */
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private static final Duration TIMEOUT = INTERVAL.multipliedBy(40);

  private final Duration timeout;
  private final Duration interval;
  private final Function<Runnable, PollingClock> clockBehind;
  private @Nullable PollingClock clock;
  private @Nullable Instant start;

  private Polling(
      Duration timeout, Duration interval, Function<Runnable, PollingClock> clockBehind) {
    this.timeout = timeout;
    this.interval = interval;
    this.clockBehind = clockBehind;
  }

  static Polling standard() {
    return standard(PollingClock::behind);
  }

  /** For tests of the wall clock. */
  static Polling standard(Function<Runnable, PollingClock> clockBehind) {
    return new Polling(TIMEOUT, INTERVAL, clockBehind);
  }

  Polling within(Duration longest) {
    if (longest.isNegative()) {
      throw new IllegalArgumentException("the duration must not be negative: " + longest);
    }
    return new Polling(longest, interval, clockBehind);
  }

  Polling every(Duration step) {
    if (step.isNegative() || step.isZero()) {
      throw new IllegalArgumentException("the poll interval must be positive: " + step);
    }
    return new Polling(timeout, step, clockBehind);
  }

  /** Returns the same, with its time still to begin. */
  Polling fresh() {
    return new Polling(timeout, interval, clockBehind);
  }

  /**
   * Looks until nothing is wrong.
   *
   * @param look what is wrong; null if nothing is
   * @param forget makes the next look a new one
   * @return what is still wrong when the time is over, and what was seen meanwhile; null if nothing
   */
  @Nullable Mismatch until(Supplier<@Nullable Mismatch> look, Runnable forget) {
    List<Sighting> sightings = new ArrayList<>();
    Mismatch mismatch = look(look);
    while (mismatch != null) {
      PollingClock at = known(clock);
      Duration passed = Duration.between(known(start), at.now());
      Sighting.add(sightings, passed, mismatch.seen().get());
      Duration left = timeout.minus(passed);
      if (left.isNegative() || left.isZero()) {
        return mismatch.after(
            "within " + Sighting.text(timeout), () -> history(at, known(start), sightings));
      }
      at.sleep(left.compareTo(interval) < 0 ? left : interval);
      forget.run();
      mismatch = look(look);
    }
    return null;
  }

  private @Nullable Mismatch look(Supplier<@Nullable Mismatch> look) {
    if (clock != null) {
      return look.get();
    }
    AtomicReference<@Nullable Mismatch> found = new AtomicReference<>();
    PollingClock behind = clockBehind.apply(() -> found.set(look.get()));
    clock = behind;
    start = behind.now();
    return found.get();
  }

  private static String history(PollingClock clock, Instant start, List<Sighting> sightings) {
    return sightings.stream()
        .map(sighting -> "\n  " + sighting.text())
        .collect(
            Collectors.joining("", "\nSeen on " + clock.owner() + ", from " + start + ":", ""));
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("the first look has not been taken");
    }
    return value;
  }
}
