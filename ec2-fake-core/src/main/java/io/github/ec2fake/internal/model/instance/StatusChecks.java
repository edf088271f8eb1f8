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
 * The status checks of running instances. They begin anew with each boot; while a bundle task has
 * an instance shut down it cannot be reached, and in a dark zone none can.
 *
 * <p>Source: DescribeInstanceStatus.
 */
final class StatusChecks {
  private final Context context;
  private final Map<String, TimedTransition> initializing = new HashMap<>();
  private final Map<String, Instant> down = new HashMap<>();
  private final Map<String, Instant> failed = new HashMap<>();
  private final Zones zones;

  StatusChecks(Context context, Zones zones) {
    this.context = context;
    this.zones = zones;
  }

  void boots(Instance instance) {
    begin(instance, Phase.STATUS_CHECKS);
  }

  void reboots(Instance instance) {
    begin(instance, Phase.REBOOT);
  }

  private void begin(Instance instance, Phase phase) {
    goesDown(instance);
    down.remove(instance.id());
    failed.remove(instance.id());
    Duration duration = context.timing().of(Phase.STATUS_CHECKS, instance.subject());
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

  /** It cannot be reached until it boots again. */
  private void fail(Instance instance) {
    initializing.remove(instance.id());
    failed.put(instance.id(), context.now());
  }

  void goesDown(Instance instance) {
    down.put(instance.id(), context.now());
    TimedTransition transition = initializing.remove(instance.id());
    if (transition != null) {
      transition.cancel();
    }
  }

  void forget(Instance instance) {
    down.remove(instance.id());
    failed.remove(instance.id());
  }

  void askedFor(List<Instance> instances) {
    for (Instance instance : instances) {
      TimedTransition transition = initializing.get(instance.id());
      if (transition != null) {
        transition.fastForward();
      }
    }
  }

  InstanceHealth of(Instance instance) {
    if (!instance.isIn(InstanceState.RUNNING)) {
      return both(Check.of(Status.NOT_APPLICABLE));
    }
    Instant impaired = zones.darkSince(instance.zone(), instance.id());
    if (impaired != null) {
      Instant up = instance.launchTime();
      return both(Check.impairedSince(impaired.isBefore(up) ? up : impaired));
    }
    if (initializing.containsKey(instance.id())) {
      return both(Check.of(Status.INITIALIZING));
    }
    Check well = Check.of(Status.OK);
    Instant since = failed.getOrDefault(instance.id(), down.get(instance.id()));
    return new InstanceHealth(well, since == null ? well : Check.impairedSince(since));
  }

  private static InstanceHealth both(Check check) {
    return new InstanceHealth(check, check);
  }
}
