package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.clock.Agenda;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.replica.Deeds.Deed;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A world that does what the present did a while ago. The same seed and the same deeds at the same
 * times make the same world, so it is what the present was.
 */
final class Replica {
  private final Supplier<World> origin;
  private final Deeds deeds;
  private final Lag lag;
  private final long seed;
  private World world;
  private Instant reached;
  private int done;
  private boolean spoilt;

  Replica(Supplier<World> origin, Deeds deeds, Lag lag, long seed) {
    this.origin = origin;
    this.deeds = deeds;
    this.lag = lag;
    this.seed = seed;
    this.world = origin.get();
    this.reached = world.context().now();
  }

  /** Asks something of the past; the clock does not run ahead for it. */
  <T> T ask(Instant now, Function<World, T> question) {
    catchUp(now);
    Trace before = Trace.of(world);
    try {
      return question.apply(world);
    } finally {
      spoilt = !before.equals(Trace.of(world));
    }
  }

  /** How far behind it is. */
  Duration behind(Instant now) {
    catchUp(now);
    Instant seen = now.minus(lagNow());
    return Duration.between(
        done < deeds.size() && deeds.get(done).start().isBefore(seen)
            ? deeds.get(done).start()
            : seen,
        now);
  }

  /** When it will show everything up to the last change. */
  Instant shows(Instant lastChange) {
    Instant when = lastChange.plus(lagOf(deeds.size()));
    for (int place = done; place < deeds.size(); place++) {
      Instant visible = visible(place);
      when = visible.isAfter(when) ? visible : when;
    }
    return when;
  }

  private void catchUp(Instant now) {
    if (spoilt) {
      world = origin.get();
      done = 0;
      spoilt = false;
    }
    Agenda agenda = world.context().agenda();
    while (done < deeds.size() && !visible(done).isAfter(now)) {
      Deed next = deeds.get(done++);
      agenda.repeat(next.start(), next.ran());
      // The clock runs ahead for it just as far as it did there.
      agenda.runsAhead(next.end().isAfter(next.start()) ? next.end() : null);
      next.doTo(world);
      agenda.runsAhead(null);
    }
    Instant target = now.minus(lagNow());
    target = target.isBefore(reached) ? reached : target;
    if (done < deeds.size() && !target.isBefore(deeds.get(done).start())) {
      agenda.repeat(deeds.get(done).start(), deeds.get(done).ran());
    } else {
      agenda.repeat(target, Long.MAX_VALUE);
    }
    reached = agenda.now();
  }

  /** When a deed has come here. */
  private Instant visible(int place) {
    return deeds.get(place).end().plus(lagOf(place + 1));
  }

  private Duration lagNow() {
    return lagOf(done);
  }

  private Duration lagOf(int place) {
    return lag.of(seed, place);
  }
}
