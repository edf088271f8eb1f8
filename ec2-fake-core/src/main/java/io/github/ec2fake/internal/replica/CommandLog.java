package io.github.ec2fake.internal.replica;

import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All that was done to a world from outside, in order: done again, it makes the same world. */
final class CommandLog {

  /**
   * Something that was done.
   *
   * @param start when
   * @param ran how many entries of the agenda had happened by then
   * @param end when it was done, which is later if it moved the clock
   * @param what does it
   * @param refusal what it was refused with, or null
   */
  record Command(
      Instant start, long ran, Instant end, Function<World, ?> what, @Nullable String refusal) {

    /** Does it again, to a world that has come as far. */
    void applyTo(World world) {
      String refused = null;
      try {
        Object unused = what.apply(world);
      } catch (RuntimeException again) {
        refused = name(again);
      }
      if (!String.valueOf(refusal).equals(String.valueOf(refused))) {
        throw new IllegalStateException(
            "a replica does not do what the present did, which is a defect of ec2-fake: at "
                + start
                + " the present was refused with "
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

  /** How it is known what a deed was refused with. */
  static String name(RuntimeException refusal) {
    return refusal instanceof Ec2Error error ? error.code() : refusal.getClass().getName();
  }
}
