package io.github.ec2fake.internal.model.spot;

import static io.github.ec2fake.internal.model.spot.SpotRequestState.ACTIVE;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.CANCELLED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.CLOSED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.EVALUATION;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.FAILED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.FULFILMENT;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.HOLDING;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.MARKED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.RECLAIMED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.SCHEDULED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.spot.SpotStatus.Code;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * How Spot requests come to their instances and lose them.
 *
 * <p>Source: the user guide, "Get the status of a Spot Instance request", "State changes for a Spot
 * request".
 */
final class SpotLifecycle {
  private static final String NOUN = "spot request";
  private static final String CANCEL = "CancelSpotInstanceRequests";

  /** How often it is looked whether there is capacity again. */
  private static final Duration CAPACITY_CHECK = Duration.ofMinutes(1);

  private final Context context;
  private final Instances instances;
  private final SpotConstraints constraints;
  private final Supplier<Collection<SpotRequest>> all;
  private final Lifecycle<SpotRequest, SpotRequestState> table;

  SpotLifecycle(
      Context context,
      Instances instances,
      SpotConstraints constraints,
      Supplier<Collection<SpotRequest>> all,
      Consumer<SpotRequest> forget) {
    this.context = context;
    this.instances = instances;
    this.constraints = constraints;
    this.all = all;
    table =
        new Lifecycle<SpotRequest, SpotRequestState>(NOUN, context)
            .after(EVALUATION, request -> Phase.SPOT_EVALUATION, HOLDING, request -> reconsider())
            .after(FULFILMENT, request -> Phase.SPOT_FULFILMENT, ACTIVE, this::launch)
            .after(MARKED, request -> Phase.SPOT_INTERRUPTION, CLOSED, this::interrupt)
            .after(RECLAIMED, request -> Phase.SPOT_INTERRUPTION, CLOSED, this::interrupt)
            .exposed(
                FULFILMENT, FaultPoint.of(Phase.SPOT_FULFILMENT, SpotLifecycle::madeOf, this::fail))
            .exposed(MARKED, interruption())
            .exposed(RECLAIMED, interruption())
            .on(CANCEL, SCHEDULED, CANCELLED)
            .on(CANCEL, EVALUATION, CANCELLED)
            .on(CANCEL, HOLDING, CANCELLED)
            .on(CANCEL, FULFILMENT, CANCELLED)
            .forget(CLOSED, Phase.FINISHED_SPOT_REQUEST_LISTED, forget)
            .forget(CANCELLED, Phase.FINISHED_SPOT_REQUEST_LISTED, forget)
            .forget(FAILED, Phase.FINISHED_SPOT_REQUEST_LISTED, forget);
  }

  private static FaultPoint<SpotRequest> interruption() {
    return FaultPoint.of(Phase.SPOT_INTERRUPTION, SpotLifecycle::madeOf, FaultPoint.NEVER);
  }

  private static Set<String> madeOf(SpotRequest request) {
    String imageId = request.launchable().image().id();
    Instance instance = request.instance();
    return instance == null ? Set.of(imageId) : Set.of(imageId, instance.id());
  }

  private void fail(SpotRequest request, StateReason failure) {
    request.fails(failure);
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

  /** Something has changed: prices, or which requests there are. */
  void reconsider() {
    List<SpotRequest> requests = List.copyOf(all.get());
    requests.stream().filter(each -> each.isIn(ACTIVE)).forEach(this::lookAtPrice);
    requests.stream().filter(each -> each.isIn(FULFILMENT)).forEach(this::lookAgain);
    requests.stream().filter(each -> each.isIn(HOLDING)).forEach(this::consider);
  }

  /** There is no more capacity for an instance, which is told two minutes before. */
  void reclaim(SpotRequest request) {
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
      reconsider();
    } else if (request.hasInstance() && !request.isCancelled() && !isOver(request)) {
      String before = request.stateWord();
      request.cancelled();
      if (request.isIn(ACTIVE)) {
        request.status(Code.REQUEST_CANCELED_AND_INSTANCE_RUNNING.at(context.now()));
      }
      context.transition(NOUN, request.id(), before, request.stateWord(), CANCEL);
    }
  }

  /** Somebody terminates an instance, or it shuts down by itself. */
  void instanceTerminated(SpotRequest request) {
    if (request.hasInstance()) {
      move(request, CLOSED, Code.INSTANCE_TERMINATED_BY_USER.at(context.now()));
      goOn(request);
    }
  }

  /** A one-time request is closed when it is told that its instance will be interrupted. */
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
      reconsider();
    }
  }

  /** The instances of a launch group are interrupted together. */
  private void lookAtPrice(SpotRequest request) {
    if (request.isIn(ACTIVE) && constraints.isOutbid(request)) {
      for (SpotRequest each : constraints.launchGroup(request)) {
        if (each.isIn(ACTIVE)) {
          each.marked(
              constraints.isOutbid(each)
                  ? Code.INSTANCE_TERMINATED_BY_PRICE
                  : Code.INSTANCE_TERMINATED_LAUNCH_GROUP_CONSTRAINT);
          move(each, MARKED, Code.MARKED_FOR_TERMINATION.at(context.now()));
        }
      }
    }
  }

  /** The price may have risen since; then the launch group waits as well. */
  private void lookAgain(SpotRequest request) {
    SpotStatus obstacle = constraints.obstacle(request, context.now());
    if (obstacle != null && request.isIn(FULFILMENT)) {
      for (SpotRequest each : constraints.launchGroup(request)) {
        if (each.isIn(FULFILMENT)) {
          move(
              each,
              HOLDING,
              each == request ? obstacle : Code.LAUNCH_GROUP_CONSTRAINT.at(context.now()));
        }
      }
    }
  }

  private void consider(SpotRequest request) {
    if (!request.isIn(HOLDING)) {
      return;
    }
    SpotStatus obstacle = constraints.obstacle(request, context.now());
    List<SpotRequest> together =
        constraints.launchGroup(request).stream().filter(SpotRequest::isOpen).toList();
    if (obstacle != null) {
      hold(request, obstacle);
    } else if (together.stream().allMatch(this::isReady)) {
      together.stream()
          .filter(each -> each.isIn(HOLDING))
          .forEach(each -> move(each, FULFILMENT, Code.PENDING_FULFILLMENT.at(context.now())));
    } else {
      hold(request, Code.LAUNCH_GROUP_CONSTRAINT.at(context.now()));
    }
  }

  private boolean isReady(SpotRequest request) {
    return request.isIn(FULFILMENT)
        || (request.isIn(HOLDING) && constraints.obstacle(request, context.now()) == null);
  }

  private void hold(SpotRequest request, SpotStatus status) {
    if (request.status().code() != status.code()
        || !request.status().message().equals(status.message())) {
      request.status(status);
      context.transition(
          NOUN, request.id(), request.stateWord(), request.stateWord(), status.code().word());
    }
  }

  /** By the same rules as RunInstances, which may say no though it has not before. */
  private void launch(SpotRequest request) {
    LaunchRequest asked = request.asked().launch();
    LaunchRequest launch =
        asked.networking().subnetId() == null ? asked.inZone(constraints.zone(request)) : asked;
    try {
      Instance instance =
          instances.launchSpot(
              new Caller(request.ownerId(), false),
              launch,
              new Instance.Spot(request.id(), request.asked().persistent()));
      request.brings(instance);
      request.status(Code.FULFILLED.at(context.now()));
    } catch (Ec2Error refusal) {
      if (refusal.code().startsWith("Insufficient")) {
        move(request, HOLDING, Code.CAPACITY_NOT_AVAILABLE.at(context.now()));
        context.events().expiry(CAPACITY_CHECK, () -> consider(request));
      } else {
        request.fails(new StateReason(refusal.code(), refusal.text()));
        move(request, FAILED, Code.BAD_PARAMETERS.at(context.now(), refusal.text()));
      }
    }
  }

  private void interrupt(SpotRequest request) {
    Instance instance = Objects.requireNonNull(request.instance());
    if (request.status().code() == Code.MARKED_FOR_TERMINATION) {
      request.status(request.markedBecause().at(context.now()));
    }
    instances.interrupt(instance);
    goOn(request);
  }

  /** What becomes of a request whose instance is terminated. */
  private void goOn(SpotRequest request) {
    Instant validUntil = request.validUntil();
    if (request.isCancelled()) {
      move(request, CANCELLED, request.status());
    } else if (request.asked().persistent()
        && (validUntil == null || validUntil.isAfter(context.now()))) {
      request.brings(null);
      move(request, EVALUATION, Code.PENDING_EVALUATION.at(context.now()));
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
