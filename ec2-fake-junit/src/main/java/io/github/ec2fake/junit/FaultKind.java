// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.junit;

import io.github.ec2fake.fault.CallFaultBuilder;
import io.github.ec2fake.fault.CallTrigger;
import io.github.ec2fake.fault.ErrorReply;
import io.github.ec2fake.fault.Fault;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.fault.LifecycleFaultBuilder;
import io.github.ec2fake.internal.query.Actions;
import io.github.ec2fake.internal.query.action.Action;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The kinds of faults that {@link FaultSweep} and {@link Chaos} inject. */
public enum FaultKind {
  /** A call fails with {@code InternalError}, HTTP status 500, and has no effect. */
  ERROR("error", "fails with InternalError"),

  /**
   * A call fails with {@code UnauthorizedOperation}, HTTP status 403, and has no effect. The SDK
   * does not retry, so {@link Persistence} makes no difference.
   */
  REFUSAL("refusal", "is refused"),

  /** A call fails with {@code RequestLimitExceeded} and has no effect. */
  THROTTLING("throttling", "is throttled"),

  /**
   * A launch or start of instances fails with {@code InsufficientInstanceCapacity}. Other calls are
   * not affected.
   */
  NO_CAPACITY("no capacity", "finds no capacity"),

  /** A call is executed, but the connection breaks before the client receives the reply. */
  LOST_REPLY("lost reply", "loses its reply"),

  /** The connection breaks before a call is executed. */
  LOST_CONNECTION("lost connection", "loses its connection"),

  /**
   * A call is executed, but its reply is delayed by an hour of virtual time: a client with a
   * shorter timeout fails.
   */
  TIMEOUT("timeout", "times out"),

  /**
   * A call is executed, but only the first half of the reply's document arrives. The SDK does not
   * retry, so {@link Persistence} makes no difference.
   */
  TRUNCATED_REPLY("truncated reply", "gets a truncated reply"),

  /**
   * A transition of a resource fails: the boot of an instance, the creation of an image, a snapshot
   * or a volume, a bundle task. Transitions that never fail in EC2, for example stopping, are not
   * affected.
   */
  LIFECYCLE_FAILS("fails", "fails"),

  /**
   * A transition of a resource hangs forever. This kind is not a default, because only code with a
   * timeout terminates, and for some tests such a timeout is a failure.
   */
  LIFECYCLE_HANGS("hangs", "hangs");

  private static final Duration LONG_DELAY = Duration.ofHours(1);

  private final String label;
  private final String description;

  FaultKind(String label, String description) {
    this.label = label;
    this.description = description;
  }

  String label() {
    return label;
  }

  /** Returns the effect in words, for the names of runs. */
  String description() {
    return description;
  }

  boolean isLifecycleFault() {
    return this == LIFECYCLE_FAILS || this == LIFECYCLE_HANGS;
  }

  /**
   * Returns the persistences that make a difference for this kind: {@code ONCE} only, or those
   * requested.
   */
  Set<Persistence> applicable(Set<Persistence> requested) {
    return this == REFUSAL || this == TRUNCATED_REPLY || isLifecycleFault()
        ? EnumSet.of(Persistence.ONCE)
        : requested;
  }

  boolean appliesTo(String action) {
    return !isLifecycleFault() && (this != NO_CAPACITY || needsCapacity(action));
  }

  private static boolean needsCapacity(String name) {
    Action<?, ?> action = Actions.find(name);
    return action != null && action.needsCapacity();
  }

  /**
   * Returns triggers for the calls that {@link Chaos} hits. The actions that need capacity are
   * listed here, because finding them would load all actions.
   */
  List<CallTrigger> callTriggers() {
    return this == NO_CAPACITY
        ? List.of(Faults.call("RunInstances"), Faults.call("StartInstances"))
        : List.of(Faults.anyCall());
  }

  boolean appliesTo(Phase phase) {
    return (this == LIFECYCLE_HANGS && phase.isFaultPoint())
        || (this == LIFECYCLE_FAILS && phase.canFail());
  }

  Fault register(CallFaultBuilder builder) {
    return switch (this) {
      case ERROR -> builder.fail(ErrorReply.INTERNAL_ERROR);
      case REFUSAL -> builder.fail(ErrorReply.UNAUTHORIZED_OPERATION);
      case THROTTLING -> builder.throttle();
      case NO_CAPACITY -> builder.fail(ErrorReply.INSUFFICIENT_INSTANCE_CAPACITY);
      case LOST_REPLY -> builder.loseReply();
      case LOST_CONNECTION -> builder.dropConnection();
      case TIMEOUT -> builder.delay(LONG_DELAY);
      case TRUNCATED_REPLY -> builder.truncateReply();
      case LIFECYCLE_FAILS, LIFECYCLE_HANGS -> throw new IllegalStateException("not of calls");
    };
  }

  Fault register(LifecycleFaultBuilder builder, Phase phase) {
    if (this == LIFECYCLE_HANGS) {
      return builder.hang();
    }
    return phase == Phase.BUNDLING
        ? builder.fail("Client.S3Error", "AccessDenied(403)- Access Denied")
        : builder.fail("Server.InternalError", "Internal error on " + phase.displayName());
  }
}
