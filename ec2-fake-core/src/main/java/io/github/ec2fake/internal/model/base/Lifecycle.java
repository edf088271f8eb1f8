package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.internal.fault.TransitionInfo;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The table of a resource's states: which event or how much time leads from one to the next, and
 * what else happens then.
 *
 * <pre>
 * new Lifecycle&lt;Instance, InstanceState&gt;("instance", context)
 *     .on("StopInstances", RUNNING, STOPPING)
 *     .after(STOPPING, instance -&gt; Phase.STOP, STOPPED, this::halted)
 *     .exposed(STOPPING, FaultPoint.of(Phase.STOP, instance -&gt; Set.of(), FaultPoint.NEVER))
 *     .forget(TERMINATED, Phase.TERMINATED_INSTANCE_LISTED, this::remove)
 * </pre>
 *
 * @param <R> the resource
 * @param <S> its states
 */
public final class Lifecycle<R extends Resource<S>, S extends Enum<S> & ResourceState> {

  /** What time leads to: the next state, or oblivion. */
  private record Later<R, S>(
      BiFunction<Timing, ? super R, Duration> duration,
      @Nullable S to,
      Consumer<? super R> effect) {}

  private record Request<S>(String event, S from) {}

  private final String noun;
  private final Context context;
  private final Map<S, Later<R, S>> later = new HashMap<>();
  private final Map<Request<S>, S> requests = new HashMap<>();
  private final Map<S, FaultPoint<R>> exposures = new HashMap<>();

  /**
   * An empty table.
   *
   * @param noun EC2's word for the resource, for the journal
   * @param context the cloud around it
   */
  public Lifecycle(String noun, Context context) {
    this.noun = noun;
    this.context = context;
  }

  /**
   * A row: an event leads from one state to another.
   *
   * @param event the event, named after the API action if it is one
   * @param from the state in which it may happen
   * @param to the state that it leads to
   * @return this table
   */
  public Lifecycle<R, S> on(String event, S from, S to) {
    requests.put(new Request<>(event, from), to);
    return this;
  }

  /**
   * A row: time leads from one state to another.
   *
   * @param from the state
   * @param phase what passes meanwhile; no duration leaves the state out
   * @param to the next state
   * @param effect what else happens just after the next state is entered
   * @return this table
   */
  public Lifecycle<R, S> after(
      S from, Function<? super R, Phase> phase, S to, Consumer<? super R> effect) {
    return after(
        from,
        (timing, resource) -> timing.of(phase.apply(resource), resource.subject()),
        to,
        effect);
  }

  /**
   * A row: time leads from one state to another, how much depends on the resource.
   *
   * @param from the state
   * @param duration how long it stays; no duration leaves the state out
   * @param to the next state
   * @param effect what else happens just after the next state is entered
   * @return this table
   */
  public Lifecycle<R, S> after(
      S from, BiFunction<Timing, ? super R, Duration> duration, S to, Consumer<? super R> effect) {
    later.put(from, new Later<>(duration, to, effect));
    return this;
  }

  /**
   * A row: a resource in this state is forgotten after a while, which nobody waits for.
   *
   * @param state the state
   * @param phase how long it stays
   * @param effect what removes it
   * @return this table
   */
  public Lifecycle<R, S> forget(S state, Phase phase, Consumer<? super R> effect) {
    later.put(
        state,
        new Later<>((timing, resource) -> timing.of(phase, resource.subject()), null, effect));
    return this;
  }

  /**
   * Exposes a state that time ends to faults.
   *
   * @param state the state
   * @param exposure how
   * @return this table
   */
  public Lifecycle<R, S> exposed(S state, FaultPoint<R> exposure) {
    exposures.put(state, exposure);
    return this;
  }

  /**
   * Whether an event may happen to a resource now.
   *
   * @param event the event
   * @param resource the resource
   * @return whether there is a row for it
   */
  public boolean allows(String event, R resource) {
    return requests.containsKey(new Request<>(event, resource.state()));
  }

  /**
   * Lets an event happen.
   *
   * @param event the event, which must be allowed
   * @param resource the resource
   */
  public void fire(String event, R resource) {
    S to = requests.get(new Request<>(event, resource.state()));
    if (to == null) {
      throw new IllegalStateException(
          event + " is not allowed for " + resource.id() + " in state " + resource.state());
    }
    enter(resource, to, event);
  }

  /**
   * A new resource starts its life in the state that it was made with.
   *
   * @param resource the resource
   * @param note why, for the journal
   */
  public void begin(R resource, String note) {
    context.transition(noun, resource.id(), "", resource.state().word(), note);
    waitFor(resource);
  }

  /**
   * Puts a resource into a state, whatever the table says of the way there.
   *
   * @param resource the resource
   * @param to the state
   * @param note why, for the journal
   */
  public void enter(R resource, S to, String note) {
    enter(resource, to, note, entered -> {});
  }

  private void enter(R resource, S to, String note, Consumer<? super R> effect) {
    context.transition(noun, resource.id(), resource.state().word(), to.word(), note);
    resource.enter(to, null);
    effect.accept(resource);
    if (resource.isIn(to)) {
      waitFor(resource);
    }
  }

  /** Schedules what time will lead to; a phase of no duration is over at once. */
  private void waitFor(R resource) {
    S state = resource.state();
    Later<R, S> row = later.get(state);
    if (row == null) {
      return;
    }
    S to = row.to();
    Duration duration = row.duration().apply(context.timing(), resource);
    if (to == null) {
      resource.enter(state, context.events().expiry(duration, () -> forget(resource, row))::cancel);
      return;
    }
    Runnable ends = () -> enter(resource, to, "", row.effect());
    FaultPoint<R> exposure = exposures.get(state);
    if (exposure != null) {
      stay(resource, exposure, duration, ends);
    } else if (duration.isZero()) {
      ends.run();
    } else {
      resource.enter(state, context.events().transition(duration, ends)::cancel);
    }
  }

  private void stay(R resource, FaultPoint<R> exposure, Duration duration, Runnable ends) {
    Set<String> about = new HashSet<>(exposure.about().apply(resource));
    about.add(resource.id());
    TransitionInfo passage =
        new TransitionInfo(
            exposure.phase().apply(resource),
            resource.state().word(),
            resource.id(),
            about,
            resource.ownerId(),
            exposure.from(),
            exposure.to());
    TimedTransition stay =
        new TimedTransition(
            context,
            passage,
            duration,
            exposure.progress().apply(resource),
            failure -> exposure.fails().accept(resource, failure),
            ends);
    resource.enter(resource.state(), stay);
    stay.start();
  }

  private void forget(R resource, Later<R, S> row) {
    context.transition(noun, resource.id(), resource.state().word(), "", "no longer listed");
    row.effect().accept(resource);
  }
}
