// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import static io.github.ec2fake.internal.model.fleet.FleetState.ACTIVE;
import static io.github.ec2fake.internal.model.fleet.FleetState.FAILED;
import static io.github.ec2fake.internal.model.fleet.FleetState.MODIFYING;
import static io.github.ec2fake.internal.model.fleet.FleetState.SUBMITTED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.instance.Instance;
import io.github.ec2fake.internal.model.instance.InstanceState;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What fleets of the types {@code request} and {@code maintain} do as time passes: they launch
 * after their creation, and those that are maintained launch again when an instance is terminated
 * or interrupted, when they are modified, and every minute as long as they have too little.
 *
 * <p>Source: EC2's user guide, "EC2 Fleet request types", "EC2 Fleet request states", "Modify an
 * EC2 Fleet".
 */
final class LastingFleets {
  private static final Duration RETRY = Duration.ofMinutes(1);

  private final Context context;
  private final FleetLauncher launcher;
  private final FleetTerminator terminator;
  private final FleetPools pools;
  private final Lifecycle<Fleet, FleetState> table;
  private final Map<String, Fleet> byInstance = new HashMap<>();

  LastingFleets(
      Context context, FleetLauncher launcher, FleetTerminator terminator, FleetPools pools) {
    this.context = context;
    this.launcher = launcher;
    this.terminator = terminator;
    this.pools = pools;
    this.table =
        new Lifecycle<Fleet, FleetState>("fleet", context)
            .after(SUBMITTED, fleet -> Phase.FLEET_SUBMISSION, ACTIVE, this::activated)
            .after(MODIFYING, fleet -> Phase.FLEET_MODIFICATION, ACTIVE, this::modified)
            .faultPoint(
                SUBMITTED, FaultPoint.of(Phase.FLEET_SUBMISSION, fleet -> Set.of(), this::fail));
  }

  void begin(Fleet fleet) {
    changed(fleet, SUBMITTED.word());
    table.begin(fleet, fleet.type().word());
  }

  private void fail(Fleet fleet, StateReason failure) {
    add(
        fleet,
        FleetEvent.Type.SERVICE_ERROR,
        "spotFleetRequestConfigurationInvalid",
        failure.message(),
        null);
    table.enter(fleet, FAILED, failure.toString());
  }

  private void activated(Fleet fleet) {
    changed(fleet, ACTIVE.word());
    evaluate(fleet);
  }

  void modify(Fleet fleet, NewFleet asked, List<FleetPool> newPools) {
    fleet.modify(asked, newPools);
    changed(fleet, "modify_in_progress");
    table.enter(fleet, MODIFYING, "ModifyFleet");
  }

  private void modified(Fleet fleet) {
    changed(fleet, "modify_succeeded");
    if (fleet.asked().terminatesExcess()) {
      for (FleetLifecycle lifecycle : FleetLifecycle.values()) {
        giveUp(fleet, lifecycle);
      }
    }
    evaluate(fleet);
  }

  private void giveUp(Fleet fleet, FleetLifecycle lifecycle) {
    List<Instance> excess = new ExcessCapacity(pools, fleet, lifecycle).instances();
    fleet.giveUp(excess);
    if (lifecycle == FleetLifecycle.SPOT) {
      excess.forEach(each -> changed(fleet, each, "termination_notified"));
    }
    terminator.terminate(owner(fleet), excess);
  }

  /** Deletes a fleet: it launches nothing more. */
  void delete(Fleet fleet, FleetState deleted) {
    fleet.waitFor(null);
    if (!fleet.isInstant()) {
      changed(fleet, deleted.word());
    }
    table.enter(fleet, deleted, "DeleteFleets");
  }

  /** Launches what is missing. */
  private void evaluate(Fleet fleet) {
    fleet.waitFor(null);
    if (!fleet.isIn(ACTIVE)) {
      return;
    }
    Set<FleetError> before = Set.copyOf(fleet.errors());
    fleet.prepareLaunch();
    launcher.launch(owner(fleet), fleet);
    for (Instance instance : fleet.liveInstances().toList()) {
      if (byInstance.put(instance.id(), fleet) == null) {
        launched(fleet, instance);
      }
    }
    if (!fleet.errors().isEmpty() && !before.equals(Set.copyOf(fleet.errors()))) {
      failed(fleet);
    }
    if (fleet.type() == FleetType.MAINTAIN && fleet.isShort()) {
      tryAgain(fleet);
    }
  }

  private void launched(Fleet fleet, Instance instance) {
    add(
        fleet,
        FleetEvent.Type.INSTANCE_CHANGE,
        "launched",
        "{\"instanceType\":\""
            + instance.instanceType()
            + "\",\"image\":\""
            + instance.image().id()
            + "\",\"productDescription\":\""
            + (instance.content().windows() ? "Windows" : "Linux/UNIX")
            + "\",\"availabilityZone\":\""
            + instance.zone()
            + "\"}",
        instance.id());
  }

  private void failed(Fleet fleet) {
    String description =
        fleet.errors().stream()
            .map(
                error -> error.pool().instanceType() + ", " + error.code() + ": " + error.message())
            .distinct()
            .collect(Collectors.joining("; "));
    add(
        fleet,
        FleetEvent.Type.SERVICE_ERROR,
        fleet.isShort()
            ? "allLaunchSpecsTemporarilyBlacklisted"
            : "launchSpecTemporarilyBlacklisted",
        description,
        null);
  }

  /** An instance, which may be a fleet's, begins to be terminated, or has failed to boot. */
  void instanceTerminated(Instance instance) {
    Fleet fleet = byInstance.remove(instance.id());
    if (fleet == null) {
      return;
    }
    changed(fleet, instance, "terminated");
    if (fleet.type() != FleetType.MAINTAIN || !fleet.isIn(ACTIVE) || fleet.isReplacing()) {
      return;
    }
    if (instance.isIn(InstanceState.PENDING)) {
      // Another may fail to boot as well: settling does not wait for it.
      tryAgain(fleet);
      return;
    }
    Duration pause = context.timing().of(Phase.FLEET_REPLACEMENT, fleet.timed());
    fleet.waitToReplace(context.events().transition(pause, () -> evaluate(fleet))::cancel);
  }

  private void tryAgain(Fleet fleet) {
    fleet.waitFor(context.events().expiry(RETRY, () -> evaluate(fleet))::cancel);
  }

  private static Caller owner(Fleet fleet) {
    return new Caller(fleet.ownerId());
  }

  private void changed(Fleet fleet, String subType) {
    add(fleet, FleetEvent.Type.FLEET_CHANGE, subType, null, null);
  }

  private void changed(Fleet fleet, Instance instance, String subType) {
    add(fleet, FleetEvent.Type.INSTANCE_CHANGE, subType, null, instance.id());
  }

  private void add(
      Fleet fleet,
      FleetEvent.Type type,
      String subType,
      @Nullable String description,
      @Nullable String instanceId) {
    fleet.add(new FleetEvent(context.now(), type, subType, description, instanceId));
  }
}
