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

/** The replicas of a cloud: one for each lag, whichever kinds of resources have it. */
public final class Replicas {

  /** What is seen of some kinds of resources: the past. */
  public final class View {
    private final Set<ResourceKind> kinds = EnumSet.noneOf(ResourceKind.class);
    private final Replica replica;

    private View(Replica replica) {
      this.replica = replica;
    }

    /**
     * What lags so.
     *
     * @return the kinds
     */
    public Set<ResourceKind> kinds() {
      return kinds;
    }

    /**
     * Asks something of the past.
     *
     * @param question the question
     * @param <T> the answer
     * @return the answer
     */
    public <T> T read(Function<World, T> question) {
      return replica.read(present.now(), question);
    }

    /**
     * How far the past is away.
     *
     * @return the time between
     */
    public Duration staleness() {
      return replica.staleness(present.now());
    }
  }

  private final Primary present;
  private final boolean backwards;
  private final SplittableRandom random;
  private final Map<ResourceKind, View> byKind = new LinkedHashMap<>();
  private final List<View> all = new ArrayList<>();
  private boolean past = true;

  /**
   * The replicas of a cloud that nothing was done to.
   *
   * @param world the world that they follow
   * @param origin makes another one just as it was at the beginning
   * @param consistency how far they are behind
   * @param seed what chance follows from
   */
  public Replicas(World world, Supplier<World> origin, Consistency consistency, long seed) {
    CommandLog deeds = new CommandLog();
    this.present = Primary.of(world, deeds);
    this.backwards = consistency.goesBackwards();
    this.random = new SplittableRandom(~seed);
    Map<Lag, View> byLag = new LinkedHashMap<>();
    for (ResourceKind kind : consistency.lagging()) {
      Lag lag = new Lag(consistency.shortest(kind), consistency.longest(kind));
      View view =
          byLag.computeIfAbsent(lag, any -> new View(new Replica(origin, deeds, lag, seed)));
      view.kinds.add(kind);
      byKind.put(kind, view);
    }
    all.addAll(byLag.values());
  }

  /**
   * The world that they follow.
   *
   * @return the present
   */
  public Primary primary() {
    return present;
  }

  /** Another call comes, and is answered by a replica or, if reads go backwards, by the present. */
  public void nextCall() {
    past = !backwards || random.nextBoolean();
  }

  /**
   * What the present call sees of a kind.
   *
   * @param kind the kind
   * @return the past, or null for the present
   */
  public @Nullable View staleView(ResourceKind kind) {
    return past ? byKind.get(kind) : null;
  }

  /**
   * What the present call sees instead of the present.
   *
   * @return the views, each of other kinds
   */
  public List<View> staleViews() {
    return past ? all : List.of();
  }

  /**
   * Asks something of the present for which the clock does not run ahead.
   *
   * @param question the question
   * @param <T> the answer
   * @return the answer
   */
  public <T> T readPrimary(Function<World, T> question) {
    return present.readWithoutFastForward(question);
  }

  /**
   * How long it takes from now until the replicas show all that the present shows.
   *
   * @return the time; zero if they show it already
   */
  public Duration untilCaughtUp() {
    Instant last = present.lastChange();
    Duration longest = Duration.ZERO;
    for (View view : all) {
      Duration rest = Duration.between(present.now(), view.replica.caughtUpAt(last));
      longest = rest.compareTo(longest) > 0 ? rest : longest;
    }
    return longest;
  }
}
