package io.github.ec2fake.model.instance;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.instance.Health.Check;
import io.github.ec2fake.model.instance.Health.Status;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.agenda.Agenda;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The status checks of running instances. They begin anew with each boot; while a bundle task has
 * an instance shut down it cannot be reached, and in an impaired zone none can.
 *
 * <p>Source: DescribeInstanceStatus.
 */
final class StatusChecks {
  private final Context context;
  private final Map<String, Agenda.Due> initializing = new HashMap<>();
  private final Map<String, Instant> down = new HashMap<>();
  private final Map<String, Instant> impairedZones = new HashMap<>();

  StatusChecks(Context context) {
    this.context = context;
  }

  void boots(Instance instance) {
    goesDown(instance);
    down.remove(instance.id());
    Duration duration = context.timing().of(Phase.STATUS_CHECKS);
    if (!duration.isZero()) {
      initializing.put(
          instance.id(),
          context.agenda().expiry(duration, () -> initializing.remove(instance.id())));
    }
  }

  void goesDown(Instance instance) {
    down.put(instance.id(), context.now());
    Agenda.Due due = initializing.remove(instance.id());
    if (due != null) {
      due.cancel();
    }
  }

  void forget(Instance instance) {
    down.remove(instance.id());
  }

  void impair(String zone) {
    impairedZones.putIfAbsent(zone, context.now());
  }

  void recover(String zone) {
    impairedZones.remove(zone);
  }

  void askedFor(List<Instance> instances) {
    for (Instance instance : instances) {
      Agenda.Due due = initializing.get(instance.id());
      if (due != null) {
        context.agenda().askedFor(due);
      }
    }
  }

  Health of(Instance instance) {
    if (!instance.isIn(InstanceState.RUNNING)) {
      return both(Check.of(Status.NOT_APPLICABLE));
    }
    Instant impaired = impairedZones.get(instance.zone());
    if (impaired != null) {
      Instant up = instance.launchTime();
      return both(Check.impairedSince(impaired.isBefore(up) ? up : impaired));
    }
    if (initializing.containsKey(instance.id())) {
      return both(Check.of(Status.INITIALIZING));
    }
    Check well = Check.of(Status.OK);
    Instant since = down.get(instance.id());
    return new Health(well, since == null ? well : Check.impairedSince(since));
  }

  private static Health both(Check check) {
    return new Health(check, check);
  }
}
