// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.model.World;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The primary copy of the world. All reads and writes, of calls and of tests, go through this
 * class, which logs the writes for the replicas. A write is a pure function of the world that it is
 * given: it is applied to replicas again.
 */
public final class Primary {
  private final World world;
  private final EventQueue events;
  private final @Nullable CommandLog log;

  private Primary(World world, @Nullable CommandLog log) {
    this.world = world;
    this.events = world.context().events();
    this.log = log;
  }

  public static Primary withoutReplicas(World world) {
    return new Primary(world, null);
  }

  static Primary of(World world, CommandLog log) {
    Primary primary = new Primary(world, log);
    world
        .context()
        .faults()
        .onChange(
            change ->
                primary.write(
                    any -> {
                      if (any != world) {
                        change.accept(any.context().faults());
                      }
                      return any;
                    }));
    return primary;
  }

  /** Writes under the cloud's lock. */
  public <T> T write(Function<World, T> command) {
    return events.locked(() -> execute(command, true));
  }

  /** Reads under the cloud's lock. */
  public <T> T read(Function<World, T> query) {
    return events.locked(() -> execute(query, false));
  }

  /** Reads without letting the clock run ahead to what is asked for. Needs the cloud's lock. */
  <T> T readWithoutFastForward(Function<World, T> query) {
    Instant before = events.fastForwardLimit(null);
    try {
      return execute(query, false);
    } finally {
      events.fastForwardLimit(before);
    }
  }

  /** Reads or writes, and logs what has to be repeated on replicas. Needs the cloud's lock. */
  public <T> T execute(Function<World, T> what, boolean writes) {
    if (log == null) {
      return what.apply(world);
    }
    Instant start = events.now();
    long ran = events.eventsRun();
    MutationStamp before = MutationStamp.of(world);
    String refusal = null;
    try {
      return what.apply(world);
    } catch (RuntimeException refused) {
      refusal = CommandLog.name(refused);
      throw refused;
    } finally {
      // A refused write changes nothing; a read can, see MutationStamp.
      if ((writes && refusal == null) || !before.equals(MutationStamp.of(world))) {
        log.add(new CommandLog.Command(start, ran, events.now(), what, refusal));
      }
    }
  }

  Instant now() {
    return events.now();
  }

  Instant lastRan() {
    return events.lastRan();
  }
}
