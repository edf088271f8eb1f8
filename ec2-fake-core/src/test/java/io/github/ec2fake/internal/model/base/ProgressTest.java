// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final Instant START = Instant.parse("2011-07-15T00:00:00Z");

  private final Progress progress = new Progress(START);

  private static Instant after(int seconds) {
    return START.plusSeconds(seconds);
  }

  @Test
  void growsEvenlyFromOneFigureToAnother() {
    assertThat(progress.at(after(5))).isZero();
    assertThat(progress.isRunning()).isFalse();
    progress.start(after(10), Duration.ofSeconds(100), 20, 70);

    assertThat(progress.isRunning()).isTrue();
    assertThat(progress.at(after(10))).isEqualTo(20);
    assertThat(progress.at(after(60))).isEqualTo(45);
    assertThat(progress.at(after(110))).isEqualTo(70);
    assertThat(progress.at(after(500))).as("no further").isEqualTo(70);
  }

  @Test
  void standsStillWhereItIsStopped() {
    progress.start(START, Duration.ofSeconds(100), 0, 100);
    progress.stop(after(40));

    assertThat(progress.isRunning()).isFalse();
    assertThat(progress.at(after(90))).isEqualTo(40);
  }

  @Test
  void isCompleteBeforeItsTime() {
    progress.start(START, Duration.ofSeconds(100), 0, 50);
    progress.complete(after(40));

    assertThat(progress.isRunning()).isFalse();
    assertThat(progress.at(after(41))).isEqualTo(100);
    assertThat(progress.changed(after(90))).isEqualTo(after(40));
  }

  @Test
  void changesAllTheTimeUntilItStands() {
    assertThat(progress.changed(after(5))).isEqualTo(START);
    progress.start(START, Duration.ofSeconds(100), 0, 100);
    assertThat(progress.changed(after(30))).isEqualTo(after(30));
    progress.stop(after(40));
    assertThat(progress.changed(after(90))).isEqualTo(after(40));
  }

  @Test
  void canGrowInNoTime() {
    progress.start(START, Duration.ZERO, 20, 80);

    assertThat(progress.at(START)).isEqualTo(20);
    assertThat(progress.at(START.plusMillis(1))).isEqualTo(80);
  }
}
