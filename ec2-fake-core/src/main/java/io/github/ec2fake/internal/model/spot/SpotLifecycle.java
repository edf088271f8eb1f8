// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import static io.github.ec2fake.internal.model.spot.SpotRequestState.ACTIVE;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.CANCELLED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.CLOSED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.DISABLED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.EVALUATION;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.FAILED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.FULFILMENT;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.HOLDING;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.MARKED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.MARKED_FOR_STOP;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.RECLAIMED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.RESTARTING;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.SCHEDULED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.STOPPING;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.spot.SpotStatus.Code;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * How Spot requests get their instances and lose them.
 *
 * <p>Source: the user guide, "Get the status of a Spot Instance request", "State changes for a Spot
 * request".
 */
final class SpotLifecycle {
  private static final String RESOURCE_TYPE = "spot request";
  private static final String CANCEL = "CancelSpotInstanceRequests";

  /** How often a request checks whether there is capacity again. */
  static final Duration CAPACITY_CHECK = Duration.ofMinutes(1);

  private static final Set<Code> HELD_BY_OTHERS =
      Set.of(Code.AZ_GROUP_CONSTRAINT, Code.PLACEMENT_GROUP_CONSTRAINT);

  private final Context context;
  private final Instances instances;
  private final SpotConstraints constraints;
  private final Registry<SpotRequest> requests;
  private final StoppedInstances stopped;
  private final Lifecycle<SpotRequest, SpotRequestState> table;

  SpotLifecycle(
      Context context,
      Instances instances,
      SpotConstraints constraints,
      Registry<SpotRequest> requests,
      Consumer<SpotRequest> forget) {
    this.context = context;
    this.instances = instances;
    this.constraints = constraints;
    this.requests = requests;
    this.stopped = new StoppedInstances(context, instances, constraints, this::move);
    table =
        new Lifecycle<SpotRequest, SpotRequestState>(RESOURCE_TYPE, context)
            .after(EVALUATION, request -> Phase.SPOT_EVALUATION, HOLDING, request -> evaluateAll())
            .after(FULFILMENT, request -> Phase.SPOT_FULFILMENT, ACTIVE, this::launch)
            .after(MARKED, request -> Phase.SPOT_INTERRUPTION, CLOSED, this::interrupt)
            .after(RECLAIMED, request -> Phase.SPOT_INTERRUPTION, CLOSED, this::interrupt)
            .faultPoint(
                FULFILMENT,
                FaultPoint.of(Phase.SPOT_FULFILMENT, SpotLifecycle::sourceIds, this::fail))
            .after(
                MARKED_FOR_STOP, request -> Phase.SPOT_INTERRUPTION, STOPPING, stopped::interrupt)
            .after(RESTARTING, request -> Phase.SPOT_FULFILMENT, ACTIVE, stopped::restart)
            .faultPoint(
                RESTARTING,
                FaultPoint.of(Phase.SPOT_FULFILMENT, SpotLifecycle::sourceIds, this::fail))
            .faultPoint(MARKED_FOR_STOP, interruption())
            .faultPoint(MARKED, interruption())
            .faultPoint(RECLAIMED, interruption())
            .on(CANCEL, SCHEDULED, CANCELLED)
            .on(CANCEL, EVALUATION, CANCELLED)
            .on(CANCEL, HOLDING, CANCELLED)
            .on(CANCEL, FULFILMENT, CANCELLED)
            .forget(CLOSED, Phase.FINISHED_SPOT_REQUEST_LISTED, forget)
            .forget(CANCELLED, Phase.FINISHED_SPOT_REQUEST_LISTED, forget)
            .forget(FAILED, Phase.FINISHED_SPOT_REQUEST_LISTED, forget);
  }

  private static FaultPoint<SpotRequest> interruption() {
    return FaultPoint.of(Phase.SPOT_INTERRUPTION, SpotLifecycle::sourceIds, FaultPoint.NEVER);
  }

  private static Set<String> sourceIds(SpotRequest request) {
    String imageId = request.launchable().image().id();
    Instance instance = request.instance();
    return instance == null ? Set.of(imageId) : Set.of(imageId, instance.id());
  }

  private void fail(SpotRequest request, StateReason failure) {
    request.fault(failure);
    move(request, FAILED, Code.SYSTEM_ERROR.at(context.now(), failure.message()));
  }

  void begin(SpotRequest request) {
    Instant from = request.asked().validFrom();
    if (request.isIn(SCHEDULED) && from != null) {
      context.events().expiry(until(from), () -> becomesValid(request));
    }
    Instant validUntil = request.validUntil();
    if (validUntil != null) {
      context.events().expiry(until(validUntil), () -> expire(request));
    }
    table.begin(request, request.status().code().word());
  }

  /** Evaluates all requests anew, because prices have changed or which requests there are. */
  void evaluateAll() {
    List<SpotRequest> all = List.copyOf(requests.all());
    all.forEach(this::checkPrice);
    all.forEach(this::checkFulfilment);
    all.forEach(this::evaluate);
    all.forEach(stopped::evaluate);
  }

  /** Evaluates the requests anew that are held up by where other instances are. */
  void instanceGone() {
    List.copyOf(requests.all()).stream()
        .filter(each -> HELD_BY_OTHERS.contains(each.status().code()))
        .forEach(this::evaluate);
  }

  /** How the instances are stopped and started. */
  StoppedInstances stopped() {
    return stopped;
  }

  /** Gives the instances of a request and of its launch group two minutes' notice. */
  void reclaim(SpotRequest request) {
    if (isStoppedByInterruption(request)) {
      stopped.notice(request, Code.INSTANCE_STOPPED_NO_CAPACITY);
      return;
    }
    for (SpotRequest each : constraints.launchGroup(request)) {
      if (each.isIn(ACTIVE)) {
        Code code =
            each == request
                ? Code.INSTANCE_TERMINATED_NO_CAPACITY
                : Code.INSTANCE_TERMINATED_LAUNCH_GROUP_CONSTRAINT;
        move(each, RECLAIMED, code.at(context.now()));
      }
    }
  }

  void cancel(SpotRequest request) {
    if (table.allows(CANCEL, request)) {
      request.status(Code.CANCELED_BEFORE_FULFILLMENT.at(context.now()));
      table.fire(CANCEL, request);
      evaluateAll();
    } else if (request.isIn(DISABLED, RESTARTING)) {
      stopped.terminate(request, Code.INSTANCE_TERMINATED_BY_SERVICE);
    } else if (request.hasInstance() && !request.isCancelled() && !isOver(request)) {
      String before = request.stateWord();
      request.cancel();
      if (request.isIn(ACTIVE)) {
        request.status(Code.REQUEST_CANCELED_AND_INSTANCE_RUNNING.at(context.now()));
      }
      context.transition(RESOURCE_TYPE, request.id(), before, request.stateWord(), CANCEL);
    }
  }

  /**
   * Ends a request whose instance a caller terminates, or which shuts down by itself or fails to
   * boot. The next one may fail as well.
   */
  void instanceTerminated(SpotRequest request) {
    if (request.hasInstance()) {
      Instance instance = request.instance();
      boolean failed = instance != null && instance.isFirstPending();
      move(request, CLOSED, Code.INSTANCE_TERMINATED_BY_USER.at(context.now()));
      endOrReopen(request, failed);
    }
  }

  /** A one-time request is closed as soon as its instance is given notice. */
  private static boolean isOver(SpotRequest request) {
    return request.isIn(RECLAIMED) && !request.asked().persistent();
  }

  private void becomesValid(SpotRequest request) {
    if (request.isIn(SCHEDULED)) {
      move(request, EVALUATION, Code.PENDING_EVALUATION.at(context.now()));
    }
  }

  private void expire(SpotRequest request) {
    if (request.isOpen()) {
      move(request, CANCELLED, Code.SCHEDULE_EXPIRED.at(context.now()));
      evaluateAll();
    } else if (request.isIn(DISABLED, RESTARTING)) {
      stopped.terminate(request, Code.SCHEDULE_EXPIRED);
    }
  }

  private static boolean isStoppedByInterruption(SpotRequest request) {
    return request.asked().interruption() != InterruptionBehavior.TERMINATE;
  }

  /** Marks the instances of a launch group if one is outbid: they are interrupted together. */
  private void checkPrice(SpotRequest request) {
    if (!request.isIn(ACTIVE) || !constraints.isOutbid(request)) {
      return;
    }
    if (isStoppedByInterruption(request)) {
      stopped.notice(request, Code.INSTANCE_STOPPED_BY_PRICE);
    } else {
      for (SpotRequest each : constraints.launchGroup(request)) {
        if (each.isIn(ACTIVE)) {
          each.markedBecause(
              constraints.isOutbid(each)
                  ? Code.INSTANCE_TERMINATED_BY_PRICE
                  : Code.INSTANCE_TERMINATED_LAUNCH_GROUP_CONSTRAINT);
          move(each, MARKED, Code.MARKED_FOR_TERMINATION.at(context.now()));
        }
      }
    }
  }

  /** Holds a request and its launch group up again if the price has risen since. */
  private void checkFulfilment(SpotRequest request) {
    SpotStatus obstacle =
        request.isIn(FULFILMENT) ? constraints.obstacle(request, context.now()) : null;
    if (obstacle != null) {
      hold(request, obstacle);
    }
  }

  private void hold(SpotRequest request, SpotStatus obstacle) {
    move(request, HOLDING, obstacle);
    for (SpotRequest each : constraints.launchGroup(request)) {
      if (each.isIn(FULFILMENT)) {
        move(each, HOLDING, Code.LAUNCH_GROUP_CONSTRAINT.at(context.now()));
      }
    }
  }

  private void evaluate(SpotRequest request) {
    if (!request.isIn(HOLDING)) {
      return;
    }
    SpotStatus obstacle = constraints.obstacle(request, context.now());
    List<SpotRequest> together =
        constraints.launchGroup(request).stream().filter(SpotRequest::isOpen).toList();
    if (obstacle != null) {
      updateStatus(request, obstacle);
    } else if (together.stream().allMatch(this::isReady)) {
      together.stream()
          .filter(each -> each.isIn(HOLDING))
          .forEach(each -> move(each, FULFILMENT, Code.PENDING_FULFILLMENT.at(context.now())));
    } else {
      updateStatus(request, Code.LAUNCH_GROUP_CONSTRAINT.at(context.now()));
    }
  }

  private boolean isReady(SpotRequest request) {
    return request.isIn(FULFILMENT)
        || (request.isIn(HOLDING) && constraints.obstacle(request, context.now()) == null);
  }

  private void updateStatus(SpotRequest request, SpotStatus status) {
    if (request.status().code() != status.code()
        || !request.status().message().equals(status.message())) {
      request.status(status);
      context.transition(
          RESOURCE_TYPE,
          request.id(),
          request.stateWord(),
          request.stateWord(),
          status.code().word());
    }
  }

  /**
   * Launches an instance by the rules of RunInstances, which may refuse what they did not before,
   * unless an instance that was launched meanwhile is in its way.
   */
  private void launch(SpotRequest request) {
    SpotStatus obstacle = constraints.obstacle(request, context.now());
    if (obstacle != null) {
      hold(request, obstacle);
      return;
    }
    LaunchRequest asked = request.asked().launch();
    LaunchRequest launch = asked.namesZone() ? asked : asked.inZone(constraints.zone(request));
    try {
      instances.launchSpot(
          new Caller(request.ownerId()),
          launch,
          new Instance.Spot(request.id(), request.asked().persistent()),
          instance -> {
            request.instance(instance);
            request.status(Code.FULFILLED.at(context.now()));
          });
    } catch (Ec2Error refusal) {
      if (refusal.isForLackOfCapacity()) {
        holdUntilChecked(request, Code.CAPACITY_NOT_AVAILABLE);
      } else {
        request.fault(new StateReason(refusal.code(), refusal.text()));
        move(request, FAILED, Code.BAD_PARAMETERS.at(context.now(), refusal.text()));
      }
    }
  }

  /** Leaves a request open until it is checked again, for which settling does not wait. */
  private void holdUntilChecked(SpotRequest request, Code why) {
    move(request, HOLDING, why.at(context.now()));
    context.events().expiry(CAPACITY_CHECK, () -> evaluate(request));
  }

  private void interrupt(SpotRequest request) {
    Instance instance = Objects.requireNonNull(request.instance());
    if (request.status().code() == Code.MARKED_FOR_TERMINATION) {
      request.status(request.markedBecause().at(context.now()));
    }
    instances.interrupt(instance);
    endOrReopen(request, false);
  }

  /**
   * Ends a request that has lost its instance, or opens it again if it is persistent.
   *
   * @param failed whether the instance has not come up
   */
  private void endOrReopen(SpotRequest request, boolean failed) {
    Instant validUntil = request.validUntil();
    if (request.isCancelled()) {
      move(request, CANCELLED, request.status());
    } else if (request.asked().persistent()
        && (validUntil == null || validUntil.isAfter(context.now()))) {
      request.instance(null);
      if (failed) {
        holdUntilChecked(request, Code.PENDING_EVALUATION);
      } else {
        move(request, EVALUATION, Code.PENDING_EVALUATION.at(context.now()));
      }
    }
  }

  private void move(SpotRequest request, SpotRequestState to, SpotStatus status) {
    request.status(status);
    table.enter(request, to, status.code().word());
  }

  private Duration until(Instant time) {
    Duration left = Duration.between(context.now(), time);
    return left.isNegative() ? Duration.ZERO : left;
  }
}
