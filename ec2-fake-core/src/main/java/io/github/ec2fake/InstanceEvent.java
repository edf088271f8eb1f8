// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake;

import io.github.ec2fake.internal.model.instance.EventCode;
import io.github.ec2fake.internal.model.instance.NewStatusEvent;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that EC2 schedules for an instance, such as its retirement. {@link
 * InstanceHandle#schedule} schedules it; DescribeInstanceStatus shows it.
 *
 * <pre>
 * cloud.instance(id).schedule(retirement(in(Duration.ofDays(14))));
 * </pre>
 *
 * <p>Source: EC2's user guide, "Scheduled events for your instances".
 */
public final class InstanceEvent {

  /** A time, from now or at an instant. */
  public static final class Time {
    private final @Nullable Duration fromNow;
    private final @Nullable Instant instant;

    private Time(@Nullable Duration fromNow, @Nullable Instant instant) {
      this.fromNow = fromNow;
      this.instant = instant;
    }

    private Instant from(Instant now) {
      if (instant != null) {
        return instant;
      }
      return fromNow == null ? now : now.plus(fromNow);
    }

    @Override
    public String toString() {
      return fromNow == null ? "at " + instant : "in " + fromNow;
    }
  }

  private final EventCode code;
  private final Time notBefore;
  private final @Nullable Time notAfter;
  private final @Nullable Time deadline;
  private final @Nullable String description;

  private InstanceEvent(
      EventCode code,
      Time notBefore,
      @Nullable Time notAfter,
      @Nullable Time deadline,
      @Nullable String description) {
    this.code = code;
    this.notBefore = notBefore;
    this.notAfter = notAfter;
    this.deadline = deadline;
    this.description = description;
  }

  private static InstanceEvent of(EventCode code, Time notBefore) {
    return new InstanceEvent(code, notBefore, null, null, null);
  }

  /**
   * A time from the cloud's present.
   *
   * @param fromNow how far in the future, not negative
   * @return the time
   * @throws IllegalArgumentException if the duration is negative
   */
  public static Time in(Duration fromNow) {
    if (fromNow.isNegative()) {
      throw new IllegalArgumentException("an event cannot be in the past: " + fromNow);
    }
    return new Time(fromNow, null);
  }

  /**
   * A time of the cloud's clock.
   *
   * @param time the time
   * @return the time
   */
  public static Time at(Instant time) {
    return new Time(null, time);
  }

  /**
   * The retirement of the instance: it is stopped if its root is an EBS volume, and terminated if
   * it is an instance store. EC2's code is {@code instance-retirement}.
   *
   * @param notBefore when it happens
   * @return the event
   */
  public static InstanceEvent retirement(Time notBefore) {
    return of(EventCode.INSTANCE_RETIREMENT, notBefore);
  }

  /**
   * A stop of the instance, whose root has to be an EBS volume. EC2's code is {@code
   * instance-stop}.
   *
   * @param notBefore when it happens
   * @return the event
   */
  public static InstanceEvent stop(Time notBefore) {
    return of(EventCode.INSTANCE_STOP, notBefore);
  }

  /**
   * A reboot of the instance, which its owner can do before. EC2's code is {@code instance-reboot}.
   *
   * @param notBefore when it happens
   * @return the event
   */
  public static InstanceEvent reboot(Time notBefore) {
    return of(EventCode.INSTANCE_REBOOT, notBefore);
  }

  /**
   * A reboot of the host, and of the instance with it. EC2's code is {@code system-reboot}.
   *
   * @param notBefore when it happens
   * @return the event
   */
  public static InstanceEvent systemReboot(Time notBefore) {
    return of(EventCode.SYSTEM_REBOOT, notBefore);
  }

  /**
   * Maintenance of the network or the power of the host, which does nothing to the instance. EC2's
   * code is {@code system-maintenance}.
   *
   * @param notBefore when it begins
   * @return the event
   */
  public static InstanceEvent systemMaintenance(Time notBefore) {
    return of(EventCode.SYSTEM_MAINTENANCE, notBefore);
  }

  /**
   * The same event with the latest time at which it ends. Without it, EC2 shows none.
   *
   * @param notAfter not before the start
   * @return the event
   */
  public InstanceEvent endingBy(Time notAfter) {
    return new InstanceEvent(code, notBefore, notAfter, deadline, description);
  }

  /**
   * The same event with a deadline, up to which ModifyInstanceEventStartTime can move its start.
   * Without it, the event cannot be moved.
   *
   * @param deadline not before the start
   * @return the event
   */
  public InstanceEvent movableUntil(Time deadline) {
    return new InstanceEvent(code, notBefore, notAfter, deadline, description);
  }

  /**
   * The same event with another description than EC2's usual one.
   *
   * @param description the text
   * @return the event
   */
  public InstanceEvent describedAs(String description) {
    return new InstanceEvent(code, notBefore, notAfter, deadline, description);
  }

  NewStatusEvent toModel(Instant now) {
    return new NewStatusEvent(
        code,
        notBefore.from(now),
        notAfter == null ? null : notAfter.from(now),
        deadline == null ? null : deadline.from(now),
        description);
  }

  @Override
  public String toString() {
    return code.word() + " " + notBefore;
  }
}
