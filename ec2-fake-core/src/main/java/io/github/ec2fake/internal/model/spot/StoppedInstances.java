// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import static io.github.ec2fake.internal.model.spot.SpotRequestState.ACTIVE;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.CANCELLED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.DISABLED;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.MARKED_FOR_STOP;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.RESTARTING;
import static io.github.ec2fake.internal.model.spot.SpotRequestState.STOPPING;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.Instances;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.spot.SpotStatus.Code;
import java.util.Objects;

/**
 * How the instances of Spot requests are stopped, by EC2 or by a caller, and started again.
 *
 * <p>Source: the user guide, "Stop interrupted Spot Instances", "Hibernate interrupted Spot
 * Instances", "Stop a Spot Instance", "State changes for a Spot request".
 */
final class StoppedInstances {

  /** Puts a request into a state. */
  interface Mover {
    void move(SpotRequest request, SpotRequestState to, SpotStatus status);
  }

  private final Context context;
  private final Instances instances;
  private final SpotConstraints constraints;
  private final Mover table;

  StoppedInstances(Context context, Instances instances, SpotConstraints constraints, Mover table) {
    this.context = context;
    this.instances = instances;
    this.constraints = constraints;
    this.table = table;
  }

  /** Gives notice that an instance will be stopped. Hibernation begins at once. */
  void notice(SpotRequest request, Code why) {
    request.markedBecause(why);
    SpotStatus status = Code.MARKED_FOR_STOP.at(context.now());
    if (request.asked().interruption() == InterruptionBehavior.HIBERNATE) {
      table.move(request, STOPPING, status);
      interrupt(request);
    } else {
      table.move(request, MARKED_FOR_STOP, status);
    }
  }

  void interrupt(SpotRequest request) {
    instances.interruptByStop(instance(request));
  }

  /** A caller stops an instance, or it shuts down by itself. */
  void stopping(SpotRequest request) {
    request.markedBecause(Code.INSTANCE_STOPPED_BY_USER);
    table.move(request, STOPPING, Code.MARKED_FOR_STOP.at(context.now()));
  }

  /** The request of a cancelled request's instance ends, and so does the instance. */
  void stopped(SpotRequest request) {
    if (request.isCancelled()) {
      terminate(request, Code.INSTANCE_TERMINATED_BY_SERVICE);
      return;
    }
    Code why = request.isIn(STOPPING) ? request.markedBecause() : Code.INSTANCE_STOPPED_NO_CAPACITY;
    disable(request, why);
  }

  private void disable(SpotRequest request, Code why) {
    table.move(request, DISABLED, why.at(context.now()));
    if (why == Code.INSTANCE_STOPPED_NO_CAPACITY) {
      context.events().expiry(SpotLifecycle.CAPACITY_CHECK, () -> checkCapacity(request));
    } else {
      evaluate(request);
    }
  }

  private void checkCapacity(SpotRequest request) {
    if (isWaitingFor(request, Code.INSTANCE_STOPPED_NO_CAPACITY)) {
      if (constraints.isOutbid(request)) {
        disable(request, Code.INSTANCE_STOPPED_BY_PRICE);
      } else {
        begin(request);
      }
    }
  }

  /** Starts an instance again that was stopped because of the price, if that has fallen. */
  void evaluate(SpotRequest request) {
    if (isWaitingFor(request, Code.INSTANCE_STOPPED_BY_PRICE) && !constraints.isOutbid(request)) {
      begin(request);
    } else if (request.isIn(RESTARTING) && constraints.isOutbid(request)) {
      disable(request, Code.INSTANCE_STOPPED_BY_PRICE);
    }
  }

  private static boolean isWaitingFor(SpotRequest request, Code why) {
    return request.isIn(DISABLED) && request.status().code() == why;
  }

  private void begin(SpotRequest request) {
    table.move(request, RESTARTING, Code.PENDING_FULFILLMENT.at(context.now()));
  }

  /** Starts an instance again, or waits on if there is no capacity for it. */
  void restart(SpotRequest request) {
    request.status(Code.FULFILLED.at(context.now()));
    try {
      instances.restartInterrupted(instance(request));
    } catch (Ec2Error refusal) {
      disable(request, Code.INSTANCE_STOPPED_NO_CAPACITY);
    }
  }

  /** A caller has started an instance again. */
  void started(SpotRequest request) {
    if (request.isIn(DISABLED)) {
      table.move(request, ACTIVE, Code.FULFILLED.at(context.now()));
    }
  }

  /** Ends a request, and its stopped instance with it. */
  void terminate(SpotRequest request, Code why) {
    table.move(request, CANCELLED, why.at(context.now()));
    instances.interrupt(instance(request));
  }

  private static Instance instance(SpotRequest request) {
    return Objects.requireNonNull(request.instance());
  }
}
