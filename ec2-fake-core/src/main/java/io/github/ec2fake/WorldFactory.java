package io.github.ec2fake;

import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.internal.clock.EventQueue;
import io.github.ec2fake.internal.fault.FaultRegistry;
import io.github.ec2fake.internal.journal.JournalRecorder;
import io.github.ec2fake.internal.model.World;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Limits;
import io.github.ec2fake.internal.model.image.PredefinedImages;
import io.github.ec2fake.internal.model.place.Places;
import io.github.ec2fake.internal.replica.Replicas;
import io.github.ec2fake.time.Timing;
import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What a world follows from, but for what is done to it: from the same origin comes the same. */
record WorldFactory(
    long seed,
    Ids.Length idLength,
    Timing timing,
    PredefinedImages stock,
    Set<String> regions,
    String home,
    Predicate<String> classic,
    Supplier<Limits> limits) {

  static WorldFactory of(Ec2Cloud.Builder builder) {
    return new WorldFactory(
        builder.seed,
        builder.idLength,
        builder.timing.seeded(builder.seed),
        builder.catalogue.stock(builder.region, builder.account),
        builder.regions(),
        builder.region,
        builder.classic(),
        builder.limits());
  }

  World world(EventQueue agenda, JournalRecorder journal, FaultRegistry faults) {
    Ids ids = new Ids(seed, idLength);
    Context context = new Context(agenda, timing, ids, journal, faults, classic, limits.get());
    return new World(context, stock, new Places(regions, home));
  }

  /** The replicas of a world of this origin, or null if every change is seen at once. */
  @Nullable Replicas replicas(World world, Consistency consistency) {
    Instant start = world.context().now();
    return consistency.lagging().isEmpty()
        ? null
        : new Replicas(world, () -> another(start), consistency, seed);
  }

  /** Another one, with nobody who looks at its journal. */
  private World another(Instant start) {
    EventQueue agenda = new EventQueue(start, (from, to, why) -> {});
    return world(agenda, new JournalRecorder(start), new FaultRegistry(seed, agenda::now));
  }
}
