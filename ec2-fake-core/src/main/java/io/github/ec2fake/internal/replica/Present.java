package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.clock.Agenda;
import io.github.ec2fake.internal.model.World;
import java.time.Instant;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The world as it is. Whoever has something to do in it, be it for a call or for a test, does it
 * here, so that replicas can do the same.
 */
public final class Present {
  private final World world;
  private final Agenda agenda;
  private final @Nullable Deeds deeds;

  private Present(World world, @Nullable Deeds deeds) {
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
  public static Present alone(World world) {
    return new Present(world, null);
  }

  /** A world of which there are replicas, which do what is written down here. */
  static Present of(World world, Deeds deeds) {
    Present present = new Present(world, deeds);
    world
        .context()
        .faults()
        .tell(
            order ->
                present.change(
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
  public <T> T change(Function<World, T> deed) {
    return agenda.locked(() -> done(deed, true));
  }

  /**
   * Asks something.
   *
   * @param question the question; it asks the same of each world that it is given
   * @param <T> the answer
   * @return the answer
   */
  public <T> T ask(Function<World, T> question) {
    return agenda.locked(() -> done(question, false));
  }

  /** Asks something for which the clock does not run ahead. */
  <T> T askNow(Function<World, T> question) {
    Instant before = agenda.runsAhead(null);
    try {
      return done(question, false);
    } finally {
      agenda.runsAhead(before);
    }
  }

  private <T> T done(Function<World, T> what, boolean changes) {
    if (deeds == null) {
      return what.apply(world);
    }
    Instant start = agenda.now();
    long ran = agenda.ran();
    Trace before = Trace.of(world);
    String refusal = null;
    try {
      return what.apply(world);
    } catch (RuntimeException refused) {
      refusal = Deeds.name(refused);
      throw refused;
    } finally {
      // What is refused changes nothing.
      if ((changes && refusal == null) || !before.equals(Trace.of(world))) {
        deeds.add(new Deeds.Deed(start, ran, agenda.now(), what, refusal));
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
