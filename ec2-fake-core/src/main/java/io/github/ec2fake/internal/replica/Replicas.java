// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.replica;

import io.github.ec2fake.consistency.Consistency;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.World;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The replicas of a cloud: one for each lag that a kind of resource has. */
public final class Replicas {

  /** The replica that some kinds of resources are read from. */
  public final class View {
    private final Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
    private final Replica replica;

    private View(Replica replica) {
      this.replica = replica;
    }

    public Set<ResourceKind> kinds() {
      return kinds;
    }

    public <T> T read(Function<World, T> question) {
      return replica.read(primary.now(), question);
    }

    public Duration staleness() {
      return replica.staleness(primary.now());
    }
  }

  private final Primary primary;
  private final boolean backwards;
  private final SplittableRandom random;
  private final Map<ResourceKind, View> byKind = new LinkedHashMap<>();
  private final List<View> all = new ArrayList<>();
  private boolean past = true;

  public Replicas(World world, Supplier<World> origin, Consistency consistency, long seed) {
    CommandLog log = new CommandLog();
    this.primary = Primary.of(world, log);
    this.backwards = consistency.goesBackwards();
    this.random = new SplittableRandom(~seed);
    Map<Lag, View> byLag = new LinkedHashMap<>();
    for (ResourceKind kind : consistency.lagging()) {
      Lag lag = new Lag(consistency.minLag(kind), consistency.maxLag(kind));
      View view = byLag.computeIfAbsent(lag, any -> new View(new Replica(origin, log, lag, seed)));
      view.kinds.add(kind);
      byKind.put(kind, view);
    }
    all.addAll(byLag.values());
  }

  public Primary primary() {
    return primary;
  }

  /**
   * Decides who answers the next call: the replicas or, now and then if reads go backwards, the
   * primary.
   */
  public void nextCall() {
    past = !backwards || random.nextBoolean();
  }

  /** The stale view from which the current call reads a kind; null for the primary. */
  public @Nullable View staleView(ResourceKind kind) {
    return past ? byKind.get(kind) : null;
  }

  /** The stale views of the current call; none if the primary answers it. */
  public List<View> staleViews() {
    return past ? all : List.of();
  }

  /** Reads the primary without letting the clock run ahead. Needs the cloud's lock. */
  public <T> T readPrimary(Function<World, T> question) {
    return primary.readWithoutFastForward(question);
  }

  /** How long it takes from now until the replicas show all that the primary shows. */
  public Duration untilCaughtUp() {
    Instant last = primary.lastRan();
    Duration longest = Duration.ZERO;
    for (View view : all) {
      Duration rest = Duration.between(primary.now(), view.replica.caughtUpAt(last));
      longest = rest.compareTo(longest) > 0 ? rest : longest;
    }
    return longest;
  }
}
