// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.base;

import io.github.ec2fake.internal.fault.TransitionInfo;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
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
 *     .faultPoint(STOPPING, FaultPoint.of(Phase.STOP, instance -&gt; Set.of(), FaultPoint.NEVER))
 *     .forget(TERMINATED, Phase.TERMINATED_INSTANCE_LISTED, this::remove)
 * </pre>
 */
public final class Lifecycle<R extends Resource<S>, S extends Enum<S> & ResourceState> {

  /**
   * A row that time fires. Without a next state the resource is forgotten.
   *
   * @param isExpiry whether settling does not wait for it
   */
  private record TimedRow<R, S>(
      BiFunction<Timing, ? super R, Duration> duration,
      @Nullable S to,
      boolean isExpiry,
      Consumer<? super R> effect) {}

  /** A row that an event fires. */
  private record EventRow<S>(String event, S from, S to) {}

  private final String resourceType;
  private final Context context;
  private final Map<S, TimedRow<R, S>> timed = new HashMap<>();
  private final List<EventRow<S>> events = new ArrayList<>();
  private final Map<S, FaultPoint<R>> faultPoints = new HashMap<>();

  public Lifecycle(String resourceType, Context context) {
    this.resourceType = resourceType;
    this.context = context;
  }

  public Lifecycle<R, S> on(String event, S from, S to) {
    events.add(new EventRow<>(event, from, to));
    return this;
  }

  public Lifecycle<R, S> after(
      S from, Function<? super R, Phase> phase, S to, Consumer<? super R> effect) {
    return after(
        from, (timing, resource) -> timing.of(phase.apply(resource), resource.timed()), to, effect);
  }

  /** Adds a row: time that depends on the resource leads from one state to another. */
  public Lifecycle<R, S> after(
      S from, BiFunction<Timing, ? super R, Duration> duration, S to, Consumer<? super R> effect) {
    timed.put(from, new TimedRow<>(duration, to, false, effect));
    return this;
  }

  /**
   * Adds a row: unless an event comes first, a resource gets from one state to another after a
   * while. Settling does not wait for it.
   */
  public Lifecycle<R, S> expire(S from, Function<? super R, Duration> duration, S to) {
    return expire(from, duration, to, any -> {});
  }

  /** As above, and something else happens then. */
  public Lifecycle<R, S> expire(
      S from, Function<? super R, Duration> duration, S to, Consumer<? super R> effect) {
    timed.put(
        from, new TimedRow<>((timing, resource) -> duration.apply(resource), to, true, effect));
    return this;
  }

  /**
   * Adds a row: a resource in this state is forgotten after a while. Settling does not wait for it.
   */
  public Lifecycle<R, S> forget(S state, Phase phase, Consumer<? super R> effect) {
    return forget(state, any -> phase, effect);
  }

  /** As above, after a while that depends on the resource. */
  public Lifecycle<R, S> forget(
      S state, Function<? super R, Phase> phase, Consumer<? super R> effect) {
    timed.put(
        state,
        new TimedRow<>(
            (timing, resource) -> timing.of(phase.apply(resource), resource.timed()),
            null,
            true,
            effect));
    return this;
  }

  /** Adds a row: a resource in this state is forgotten after a time of its own. */
  public Lifecycle<R, S> forgetAfter(
      S state, Function<? super R, Duration> duration, Consumer<? super R> effect) {
    timed.put(
        state, new TimedRow<>((timing, resource) -> duration.apply(resource), null, true, effect));
    return this;
  }

  public Lifecycle<R, S> faultPoint(S state, FaultPoint<R> exposure) {
    faultPoints.put(state, exposure);
    return this;
  }

  public boolean allows(String event, R resource) {
    return next(event, resource.state()) != null;
  }

  /** The state to which an event leads from another one; null if it is not allowed there. */
  private @Nullable S next(String event, S from) {
    for (EventRow<S> row : events) {
      if (row.from() == from && row.event().equals(event)) {
        return row.to();
      }
    }
    return null;
  }

  /** Fires an event, which must be allowed. */
  public void fire(String event, R resource) {
    S to = next(event, resource.state());
    if (to == null) {
      throw new IllegalStateException(
          event + " is not allowed for " + resource.id() + " in state " + resource.state());
    }
    enter(resource, to, event);
  }

  /** Starts the life of a new resource, in the state that it was made with. */
  public void begin(R resource, String note) {
    context.transition(resourceType, resource.id(), "", resource.state().word(), note);
    waitFor(resource);
  }

  /** Puts a resource into a state, whatever the table says of the way there. */
  public void enter(R resource, S to, String note) {
    enter(resource, to, note, entered -> {});
  }

  private void enter(R resource, S to, String note, Consumer<? super R> effect) {
    context.transition(resourceType, resource.id(), resource.state().word(), to.word(), note);
    resource.enter(to, null);
    effect.accept(resource);
    if (resource.isIn(to)) {
      waitFor(resource);
    }
  }

  /** Schedules the row that time fires; a phase of no duration is over at once. */
  private void waitFor(R resource) {
    S state = resource.state();
    TimedRow<R, S> row = timed.get(state);
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
    if (row.isExpiry()) {
      resource.enter(state, context.events().expiry(duration, ends)::cancel);
      return;
    }
    FaultPoint<R> exposure = faultPoints.get(state);
    if (exposure != null) {
      startTransition(resource, exposure, duration, ends);
    } else if (duration.isZero()) {
      ends.run();
    } else {
      resource.enter(state, context.events().transition(duration, ends)::cancel);
    }
  }

  private void startTransition(
      R resource, FaultPoint<R> exposure, Duration duration, Runnable ends) {
    Set<String> about = new HashSet<>(exposure.about().apply(resource));
    about.add(resource.id());
    TransitionInfo info =
        new TransitionInfo(
            exposure.phase().apply(resource),
            resource.state().word(),
            resource.id(),
            about,
            resource.ownerId(),
            exposure.from(),
            exposure.to());
    TimedTransition transition =
        new TimedTransition(
            context,
            info,
            duration,
            exposure.progress().apply(resource),
            failure -> exposure.fails().accept(resource, failure),
            ends);
    resource.enter(resource.state(), transition);
    transition.start();
  }

  private void forget(R resource, TimedRow<R, S> row) {
    context.transition(
        resourceType, resource.id(), resource.state().word(), "", "no longer listed");
    row.effect().accept(resource);
  }
}
