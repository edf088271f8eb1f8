// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.instance.StatusEvent.Progress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events that EC2 schedules for instances.
 *
 * <p>Source: the user guide, "Scheduled events for your instances"; ModifyInstanceEventStartTime;
 * InstanceStatusEvent.
 */
public final class StatusEvents {
  private static final String PREFIX = "instance-event-";
  private static final String RESOURCE_TYPE = "instance event";

  /** InstanceStatusEvent: "it can still be described for up to a week". */
  private static final Duration DESCRIBED = Duration.ofDays(7);

  /** How long before its start an event can be moved, and how far from now it can be moved to. */
  private static final Duration FIXED = Duration.ofMinutes(5);

  private static final Duration SOONEST = Duration.ofMinutes(60);

  /** How often it is tried to carry an event out while the instance boots. */
  private static final Duration RETRY = Duration.ofMinutes(1);

  /** What an event does to its instance. */
  interface Effect {
    /** Reboots, stops or terminates an instance that is running. */
    void carryOut(Instance instance, EventCode code);
  }

  private final Context context;
  private final Registry<Instance> registry;
  private final Effect effect;
  private final Map<String, List<StatusEvent>> byInstance = new HashMap<>();

  StatusEvents(Context context, Registry<Instance> registry, Effect effect) {
    this.context = context;
    this.registry = registry;
    this.effect = effect;
  }

  /** The events of an instance, in the order in which they were scheduled. */
  public List<StatusEvent> of(Instance instance) {
    return byInstance.getOrDefault(instance.id(), List.of());
  }

  /** Schedules an event, as EC2 does. */
  public StatusEvent schedule(Instance instance, NewStatusEvent asked) {
    check(instance, asked);
    StatusEvent event = new StatusEvent(context.ids().next(PREFIX), asked);
    byInstance.computeIfAbsent(instance.id(), id -> new ArrayList<>()).add(event);
    context.transition(
        RESOURCE_TYPE, event.id(), "", "scheduled", asked.code().word() + " of " + instance.id());
    plan(instance, event);
    return event;
  }

  private void check(Instance instance, NewStatusEvent asked) {
    if (instance.isIn(InstanceState.SHUTTING_DOWN, InstanceState.TERMINATED)) {
      throw new IllegalStateException(
          "the instance '" + instance.id() + "' is " + instance.stateWord());
    }
    if (asked.code() == EventCode.INSTANCE_STOP && !instance.content().ebsBacked()) {
      throw new IllegalStateException(
          "the instance '"
              + instance.id()
              + "' cannot be stopped because its root is an instance store; retire it");
    }
    if (asked.notBefore().isBefore(context.now())) {
      throw new IllegalArgumentException("an event cannot start in the past: " + asked.notBefore());
    }
    if (isBefore(asked.notAfter(), asked.notBefore())
        || isBefore(asked.deadline(), asked.notBefore())) {
      throw new IllegalArgumentException(
          "an event cannot end, nor have its deadline, before it starts: " + asked);
    }
  }

  private static boolean isBefore(@Nullable Instant time, Instant start) {
    return time != null && time.isBefore(start);
  }

  /** Cancels an event, as EC2 does. */
  public StatusEvent cancel(Instance instance, String eventId) {
    StatusEvent event = find(instance, eventId);
    if (event == null || event.isOver()) {
      throw new IllegalStateException(
          "the instance '" + instance.id() + "' has no scheduled event '" + eventId + "'");
    }
    end(instance, event, Progress.CANCELED, "by EC2");
    return event;
  }

  /** ModifyInstanceEventStartTime. */
  public Change<StatusEvent> move(
      Caller caller, String instanceId, String eventId, Instant notBefore) {
    Instance instance = registry.require(caller, instanceId);
    StatusEvent event = find(instance, eventId);
    if (event == null) {
      throw StatusEventErrors.NOT_FOUND.with(instanceId, eventId);
    }
    Instant now = context.now();
    Instant deadline = event.deadline();
    if (event.progress() != Progress.SCHEDULED || !event.notBefore().isAfter(now.plus(FIXED))) {
      throw StatusEventErrors.STARTED.with(eventId);
    }
    if (deadline == null) {
      throw StatusEventErrors.NO_DEADLINE.with(eventId);
    }
    if (notBefore.isBefore(now.plus(SOONEST))) {
      throw StatusEventErrors.TOO_SOON.with(notBefore, eventId);
    }
    if (notBefore.isAfter(deadline)) {
      throw StatusEventErrors.TOO_LATE.with(notBefore, eventId, deadline);
    }
    return Change.of(
        () -> {
          event.moveTo(notBefore);
          plan(instance, event);
          context.transition(
              RESOURCE_TYPE, event.id(), "scheduled", "scheduled", "moved to " + notBefore);
        },
        event);
  }

  private @Nullable StatusEvent find(Instance instance, String eventId) {
    return of(instance).stream()
        .filter(event -> event.id().equals(eventId))
        .findFirst()
        .orElse(null);
  }

  /** An instance is rebooted by its owner, which completes a scheduled reboot of the instance. */
  void rebooted(Instance instance) {
    for (StatusEvent event : List.copyOf(of(instance))) {
      if (event.code() == EventCode.INSTANCE_REBOOT && !event.isOver()) {
        end(instance, event, Progress.COMPLETED, "rebooted by its owner");
      }
    }
  }

  /** An instance goes down, and so leaves its host: what has stopped it then is completed. */
  void stopped(Instance instance) {
    for (StatusEvent event : List.copyOf(of(instance))) {
      if (!event.isOver()) {
        boolean done =
            event.code().stops() && instance.isIn(InstanceState.STOPPING, InstanceState.STOPPED);
        end(
            instance,
            event,
            done ? Progress.COMPLETED : Progress.CANCELED,
            "the instance leaves its host");
      }
    }
  }

  void remove(Instance instance) {
    List<StatusEvent> events = byInstance.remove(instance.id());
    if (events != null) {
      events.forEach(event -> event.next(null));
    }
  }

  private void plan(Instance instance, StatusEvent event) {
    event.next(context.events().expiry(until(event.notBefore()), () -> carryOut(instance, event)));
  }

  private void carryOut(Instance instance, StatusEvent event) {
    if (instance.isIn(InstanceState.PENDING)) {
      event.next(context.events().expiry(RETRY, () -> carryOut(instance, event)));
      return;
    }
    if (event.code() != EventCode.SYSTEM_MAINTENANCE) {
      end(instance, event, Progress.COMPLETED, "");
      effect.carryOut(instance, event.code());
      return;
    }
    Instant notAfter = event.notAfter();
    if (notAfter == null) {
      end(instance, event, Progress.COMPLETED, "");
    } else {
      event.progress(Progress.STARTED);
      context.transition(RESOURCE_TYPE, event.id(), "scheduled", "started", "");
      event.next(
          context
              .events()
              .expiry(until(notAfter), () -> end(instance, event, Progress.COMPLETED, "")));
    }
  }

  private void end(Instance instance, StatusEvent event, Progress how, String note) {
    context.transition(RESOURCE_TYPE, event.id(), word(event.progress()), word(how), note);
    event.progress(how);
    event.next(context.events().expiry(DESCRIBED, () -> forget(instance, event)));
  }

  private void forget(Instance instance, StatusEvent event) {
    List<StatusEvent> events = byInstance.get(instance.id());
    if (events != null) {
      events.remove(event);
    }
    context.transition(
        RESOURCE_TYPE, event.id(), word(event.progress()), "", "no longer described");
  }

  private static String word(Progress progress) {
    return progress.name().toLowerCase(Locale.ROOT);
  }

  private Duration until(Instant time) {
    Duration left = Duration.between(context.now(), time);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
