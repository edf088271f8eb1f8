// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.fault.TransitionInfo;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.TimedTransition;
import io.github.ec2fake.internal.model.instance.InstanceHealth.Check;
import io.github.ec2fake.internal.model.instance.InstanceHealth.Status;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The status checks of running instances, which begin anew with each boot. An instance that a
 * bundle task has shut down is impaired, and so is any in a zone with an outage.
 *
 * <p>Source: DescribeInstanceStatus.
 */
final class StatusChecks {
  private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

  private final Context context;
  private final Zones zones;
  private final Map<String, TimedTransition> initializing = new HashMap<>();
  private final Map<String, Instant> downSince = new HashMap<>();
  private final Map<String, Instant> failedSince = new HashMap<>();

  StatusChecks(Context context, Zones zones) {
    this.context = context;
    this.zones = zones;
  }

  /**
   * Begins anew with a boot, after a shutdown or the launch.
   *
   * @param delay until a reboot from within, with which the checks begin once more
   */
  void booted(Instance instance, Duration delay) {
    initialize(instance, Phase.STATUS_CHECKS, delay);
  }

  void rebooted(Instance instance, Duration delay) {
    initialize(instance, Phase.REBOOT, delay);
  }

  private void initialize(Instance instance, Phase phase, Duration delay) {
    downSince.remove(instance.id());
    failedSince.remove(instance.id());
    Duration duration = sum(delay, context.timing().of(Phase.STATUS_CHECKS, instance.timed()));
    TransitionInfo info =
        new TransitionInfo(
            phase,
            Status.INITIALIZING.word(),
            instance.id(),
            Set.of(instance.id(), instance.image().id()),
            instance.ownerId(),
            0,
            100);
    TimedTransition transition =
        new TimedTransition(
                context,
                info,
                duration,
                null,
                failure -> fail(instance),
                () -> initializing.remove(instance.id()))
            .notAwaited();
    initializing.put(instance.id(), transition);
    transition.start();
  }

  private static Duration sum(Duration first, Duration second) {
    return first.compareTo(FOR_EVER.minus(second)) > 0 ? FOR_EVER : first.plus(second);
  }

  /** The instance is impaired until its next boot. */
  private void fail(Instance instance) {
    initializing.remove(instance.id());
    failedSince.put(instance.id(), context.now());
  }

  void shutDown(Instance instance) {
    downSince.put(instance.id(), context.now());
    TimedTransition transition = initializing.remove(instance.id());
    if (transition != null) {
      transition.cancel();
    }
  }

  void remove(Instance instance) {
    downSince.remove(instance.id());
    failedSince.remove(instance.id());
  }

  /** Lets a settling clock run ahead to the end of the checks' initialization. */
  void fastForward(List<Instance> instances) {
    if (initializing.isEmpty()) {
      return;
    }
    for (Instance instance : instances) {
      TimedTransition transition = initializing.get(instance.id());
      if (transition != null) {
        transition.fastForward();
      }
    }
  }

  /** The result of the checks; an outage that it shows has fired. */
  InstanceHealth health(Instance instance) {
    if (!instance.isIn(InstanceState.RUNNING)) {
      return both(Check.of(Status.NOT_APPLICABLE));
    }
    Instant outage = zones.impairedSince(instance.zone(), instance.id());
    if (outage != null) {
      Instant up = instance.launchTime();
      return both(Check.impairedSince(outage.isBefore(up) ? up : outage));
    }
    if (initializing.containsKey(instance.id())) {
      return both(Check.of(Status.INITIALIZING));
    }
    Check passed = Check.of(Status.OK);
    Instant since = failedSince.getOrDefault(instance.id(), downSince.get(instance.id()));
    return new InstanceHealth(passed, since == null ? passed : Check.impairedSince(since));
  }

  private static InstanceHealth both(Check check) {
    return new InstanceHealth(check, check);
  }
}
