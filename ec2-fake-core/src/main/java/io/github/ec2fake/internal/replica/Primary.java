package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.model.World;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The world as it is. Whoever has something to do in it, be it for a call or for a test, does it
 * here, so that replicas can do the same.
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

  /** A world of which there are no replicas. */
  public static Primary withoutReplicas(World world) {
    return new Primary(world, null);
  }

  /** A world of which there are replicas, which do what is written down here. */
  static Primary of(World world, CommandLog log) {
    Primary primary = new Primary(world, log);
    world
        .context()
        .faults()
        .onChange(
            order ->
                primary.write(
                    any -> {
                      if (any != world) {
                        order.accept(any.context().faults());
                      }
                      return any;
                    }));
    return primary;
  }

  /** Does something. */
  public <T> T write(Function<World, T> deed) {
    return events.locked(() -> execute(deed, true));
  }

  /** Asks something. */
  public <T> T read(Function<World, T> question) {
    return events.locked(() -> execute(question, false));
  }

  /** Asks something for which the clock does not run ahead. */
  <T> T readWithoutFastForward(Function<World, T> question) {
    Instant before = events.fastForwardLimit(null);
    try {
      return execute(question, false);
    } finally {
      events.fastForwardLimit(before);
    }
  }

  private <T> T execute(Function<World, T> what, boolean changes) {
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
      // What is refused changes nothing.
      if ((changes && refusal == null) || !before.equals(MutationStamp.of(world))) {
        log.add(new CommandLog.Command(start, ran, events.now(), what, refusal));
      }
    }
  }

  Instant now() {
    return events.now();
  }

  /** When something was done or happened last. */
  Instant lastChange() {
    Instant ran = events.lastRan();
    if (log == null || log.size() == 0) {
      return ran;
    }
    Instant done = log.get(log.size() - 1).end();
    return done.isAfter(ran) ? done : ran;
  }
}
