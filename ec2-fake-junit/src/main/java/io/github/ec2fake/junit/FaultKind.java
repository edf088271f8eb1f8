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

/** What {@link FaultSweep} and {@link Chaos} let fail, and how. */
public enum FaultKind {
  /** A call is refused with {@code InternalError}, HTTP status 500, and nothing is done. */
  ERROR("error", "fails with InternalError"),

  /**
   * A call is refused with {@code UnauthorizedOperation}, HTTP status 403, and nothing is done. The
   * SDK does not try again, so once is for good.
   */
  REFUSAL("refusal", "is refused"),

  /** A call is refused with {@code RequestLimitExceeded}, and nothing is done. */
  THROTTLING("throttling", "is throttled"),

  /**
   * A launch, or a start, is refused with {@code InsufficientInstanceCapacity}. Other calls don't
   * fail in this way.
   */
  NO_CAPACITY("no capacity", "finds no capacity"),

  /** A call is done, but the connection breaks before the client hears of it. */
  LOST_REPLY("lost reply", "loses its reply"),

  /** The connection breaks before a call is done. */
  LOST_CONNECTION("lost connection", "loses its connection"),

  /**
   * A call is done, but the reply comes an hour late: the client gives up before, if it ever does.
   */
  TIMEOUT("timeout", "times out"),

  /**
   * A call is done, but only half of the reply's document arrives. The SDK does not try again, so
   * once is for good.
   */
  TRUNCATED_REPLY("truncated reply", "gets a truncated reply"),

  /**
   * A resource fails on its way: an instance that boots, an image that is created, a snapshot, a
   * volume, a bundle task. What EC2 does not let fail, stopping for example, is left out.
   */
  LIFECYCLE_FAILS("fails", "fails"),

  /**
   * A resource stays on its way for ever. Not among the defaults: only code that gives up waiting
   * survives it, and for some it is enough to fail.
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

  /** What it does, as in the names of runs. */
  String description() {
    return description;
  }

  boolean isLifecycleFault() {
    return this == LIFECYCLE_FAILS || this == LIFECYCLE_HANGS;
  }

  /** For how long it can fail, of what was asked for. */
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

  /** Which calls chaos hits; of the actions that need capacity, without loading all the others. */
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
