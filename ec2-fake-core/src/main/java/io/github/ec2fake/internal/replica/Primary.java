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
  private final EventQueue agenda;
  private final @Nullable CommandLog deeds;

  private Primary(World world, @Nullable CommandLog deeds) {
    this.world = world;
    this.agenda = world.context().agenda();
    this.deeds = deeds;
  }

  /**
   * A world of which there are no replicas.
   *
   * @param world the world
   * @return its present
   */
  public static Primary withoutReplicas(World world) {
    return new Primary(world, null);
  }

  /** A world of which there are replicas, which do what is written down here. */
  static Primary of(World world, CommandLog deeds) {
    Primary present = new Primary(world, deeds);
    world
        .context()
        .faults()
        .onChange(
            order ->
                present.write(
                    any -> {
                      if (any != world) {
                        order.accept(any.context().faults());
                      }
                      return any;
                    }));
    return present;
  }

  /**
   * Does something.
   *
   * @param deed what; it does the same to each world that it is given
   * @param <T> what comes of it
   * @return what came of it
   */
  public <T> T write(Function<World, T> deed) {
    return agenda.locked(() -> execute(deed, true));
  }

  /**
   * Asks something.
   *
   * @param question the question; it asks the same of each world that it is given
   * @param <T> the answer
   * @return the answer
   */
  public <T> T read(Function<World, T> question) {
    return agenda.locked(() -> execute(question, false));
  }

  /** Asks something for which the clock does not run ahead. */
  <T> T readWithoutFastForward(Function<World, T> question) {
    Instant before = agenda.fastForwardLimit(null);
    try {
      return execute(question, false);
    } finally {
      agenda.fastForwardLimit(before);
    }
  }

  private <T> T execute(Function<World, T> what, boolean changes) {
    if (deeds == null) {
      return what.apply(world);
    }
    Instant start = agenda.now();
    long ran = agenda.eventsRun();
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
        deeds.add(new CommandLog.Command(start, ran, agenda.now(), what, refusal));
      }
    }
  }

  Instant now() {
    return agenda.now();
  }

  /** When something was done or happened last. */
  Instant lastChange() {
    Instant ran = agenda.lastRan();
    if (deeds == null || deeds.size() == 0) {
      return ran;
    }
    Instant done = deeds.get(deeds.size() - 1).end();
    return done.isAfter(ran) ? done : ran;
  }
}
