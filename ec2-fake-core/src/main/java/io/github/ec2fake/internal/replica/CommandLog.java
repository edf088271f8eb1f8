// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The writes to a world, in order. Applied to a new world, they make the same one (event sourcing).
 */
final class CommandLog {

  /**
   * A write.
   *
   * @param start when it began
   * @param ran how many events of the queue had run by then
   * @param end when it ended, which is later if it moved the clock
   * @param what the write; it does the same to every world
   * @param refusal the name of what it was refused with, or null
   */
  record Command(
      Instant start, long ran, Instant end, Function<World, ?> what, @Nullable String refusal) {

    /** Applies it to a world whose events have run as far. */
    void applyTo(World world) {
      String refused = null;
      try {
        Object unused = what.apply(world);
      } catch (RuntimeException again) {
        refused = name(again);
      }
      if (!String.valueOf(refusal).equals(String.valueOf(refused))) {
        throw new IllegalStateException(
            "a replica does not do what the primary did, which is a defect of ec2-fake: at "
                + start
                + " the primary was refused with "
                + refusal
                + ", the replica with "
                + refused);
      }
    }
  }

  private final List<Command> all = new ArrayList<>();

  void add(Command command) {
    all.add(command);
  }

  int size() {
    return all.size();
  }

  Command get(int place) {
    return all.get(place);
  }

  /** Names a refusal, so that a replica's can be compared with the primary's. */
  static String name(RuntimeException refusal) {
    return refusal instanceof Ec2Error error ? error.code() : refusal.getClass().getName();
  }
}
