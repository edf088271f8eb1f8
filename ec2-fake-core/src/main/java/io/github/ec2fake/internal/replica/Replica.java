// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.replica.CommandLog.Command;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A copy of the world that lags: it applies the primary's commands later. The same seed and the
 * same commands at the same times make the same world, so it is what the primary was then.
 */
final class Replica {
  private final Supplier<World> origin;
  private final CommandLog log;
  private final Lag lag;
  private final long seed;
  private World world;
  private Instant reached;
  private int done;
  private boolean dirty;

  Replica(Supplier<World> origin, CommandLog log, Lag lag, long seed) {
    this.origin = origin;
    this.log = log;
    this.lag = lag;
    this.seed = seed;
    this.world = origin.get();
    this.reached = world.context().now();
  }

  /** Reads the past; the clock does not run ahead for it. */
  <T> T read(Instant now, Function<World, T> question) {
    catchUp(now);
    MutationStamp before = MutationStamp.of(world);
    try {
      return question.apply(world);
    } finally {
      dirty = !before.equals(MutationStamp.of(world));
    }
  }

  /** How old what was last read is, now. */
  Duration staleness(Instant now) {
    Instant seen = now.minus(lagNow());
    return Duration.between(
        done < log.size() && log.get(done).start().isBefore(seen) ? log.get(done).start() : seen,
        now);
  }

  /** When it will show all writes, and the primary's last event. */
  Instant caughtUpAt(Instant lastRan) {
    Instant when = lastRan.plus(lagOf(log.size()));
    for (int place = done; place < log.size(); place++) {
      Instant visible = visibleAt(place);
      when = visible.isAfter(when) ? visible : when;
    }
    return when;
  }

  private void catchUp(Instant now) {
    if (dirty) {
      world = origin.get();
      done = 0;
      dirty = false;
    }
    EventQueue events = world.context().events();
    while (done < log.size() && !visibleAt(done).isAfter(now)) {
      Command next = log.get(done++);
      events.replayTo(next.start(), next.ran());
      // The clock runs ahead for it just as far as it did there.
      events.fastForwardLimit(next.end().isAfter(next.start()) ? next.end() : null);
      next.applyTo(world);
      events.fastForwardLimit(null);
    }
    Instant target = now.minus(lagNow());
    target = target.isBefore(reached) ? reached : target;
    if (done < log.size() && !target.isBefore(log.get(done).start())) {
      events.replayTo(log.get(done).start(), log.get(done).ran());
    } else {
      events.replayTo(target, Long.MAX_VALUE);
    }
    reached = events.now();
  }

  /** When a command is visible here. */
  private Instant visibleAt(int place) {
    return log.get(place).end().plus(lagOf(place + 1));
  }

  private Duration lagNow() {
    return lagOf(done);
  }

  private Duration lagOf(int place) {
    return lag.of(seed, place);
  }
}
