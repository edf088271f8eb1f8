// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** When an image was launched, which EC2 shows to its owner a day later. */
final class LaunchHistory {
  private static final Duration DELAY = Duration.ofHours(24);

  private final Deque<Instant> notShown = new ArrayDeque<>();
  private @Nullable Instant last;

  void add(Instant time) {
    if (!time.equals(notShown.peekLast())) {
      notShown.add(time);
    }
  }

  @Nullable Instant last(Instant now) {
    Instant next = notShown.peek();
    while (next != null && !now.isBefore(next.plus(DELAY))) {
      last = notShown.remove();
      next = notShown.peek();
    }
    return last;
  }
}
