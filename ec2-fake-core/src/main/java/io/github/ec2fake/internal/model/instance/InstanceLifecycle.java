// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.internal.model.instance.InstanceState.PENDING;
import static io.github.ec2fake.internal.model.instance.InstanceState.RUNNING;
import static io.github.ec2fake.internal.model.instance.InstanceState.SHUTTING_DOWN;
import static io.github.ec2fake.internal.model.instance.InstanceState.STOPPED;
import static io.github.ec2fake.internal.model.instance.InstanceState.STOPPING;
import static io.github.ec2fake.internal.model.instance.InstanceState.TERMINATED;

import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * The lifecycle of instances: which state leads to which, which calls are refused in which, and
 * what else each transition does.
 *
 * <p>Source: StartInstances, StopInstances, RebootInstances, TerminateInstances; the Windows Guide,
 * "Root Device Storage on Windows AMIs".
 */
final class InstanceLifecycle {
  private static final String START = "StartInstances";
  private static final String STOP = "StopInstances";
  private static final String REBOOT = "RebootInstances";
  private static final String IMAGING = "CreateImage";
  private static final String TERMINATE = "TerminateInstances";
  private static final String INTERRUPTION = "Spot interruption";
  private static final String STOP_INTERRUPTION = "Spot interruption that stops";
  private static final String SHUTDOWN = "shutdown from within";
  private static final String SCHEDULED = "scheduled event";

  private static final Duration AFTER_A_FAILURE = Duration.ofMillis(1);

  private final Instances.RegionServices region;
  private final OperatingSystems systems;
  private final CapacityPlanner capacity;
  private final InstanceUsage usage;
  private final IamInstanceProfileAssociations profiles;
  private final StatusEvents statusEvents;
  private final Lifecycle<Instance, InstanceState> table;

  InstanceLifecycle(
      Instances.RegionServices region,
      OperatingSystems systems,
      CapacityPlanner capacity,
      InstanceUsage usage,
      IamInstanceProfileAssociations profiles,
      StatusEvents statusEvents,
      Consumer<Instance> remove) {
    this.region = region;
    this.systems = systems;
    this.capacity = capacity;
    this.usage = usage;
    this.profiles = profiles;
    this.statusEvents = statusEvents;
    table =
        new Lifecycle<Instance, InstanceState>("instance", region.context())
            .after(PENDING, InstanceLifecycle::untilBooted, RUNNING, this::booted)
            .on(REBOOT, RUNNING, RUNNING)
            .on(IMAGING, RUNNING, RUNNING)
            .on(STOP, RUNNING, STOPPING)
            .on(SHUTDOWN, RUNNING, STOPPING)
            .on(SCHEDULED, RUNNING, STOPPING)
            .after(STOPPING, instance -> Phase.STOP, STOPPED, this::stopped)
            .on(START, STOPPED, PENDING)
            .on(TERMINATE, PENDING, SHUTTING_DOWN)
            .on(TERMINATE, RUNNING, SHUTTING_DOWN)
            .on(TERMINATE, STOPPING, SHUTTING_DOWN)
            .on(TERMINATE, STOPPED, SHUTTING_DOWN)
            .on(INTERRUPTION, PENDING, SHUTTING_DOWN)
            .on(INTERRUPTION, RUNNING, SHUTTING_DOWN)
            .on(INTERRUPTION, STOPPING, SHUTTING_DOWN)
            .on(INTERRUPTION, STOPPED, SHUTTING_DOWN)
            .on(STOP_INTERRUPTION, PENDING, STOPPING)
            .on(STOP_INTERRUPTION, RUNNING, STOPPING)
            .after(SHUTTING_DOWN, instance -> Phase.TERMINATION, TERMINATED, this::terminated)
            .faultPoint(PENDING, faultPoint(Phase.BOOT, this::bootFailed))
            .faultPoint(STOPPING, faultPoint(Phase.STOP, FaultPoint.NEVER))
            .faultPoint(SHUTTING_DOWN, faultPoint(Phase.TERMINATION, FaultPoint.NEVER))
            .forget(TERMINATED, Phase.TERMINATED_INSTANCE_LISTED, remove);
  }

  private static FaultPoint<Instance> faultPoint(
      Phase phase, BiConsumer<? super Instance, StateReason> fails) {
    return FaultPoint.of(
        phase, instance -> Set.of(instance.image().id(), instance.reservationId()), fails);
  }

  void begin(Instance instance) {
    usage.added(instance);
    table.begin(instance, "from " + instance.image().id());
    failForLackOfVolumes(instance);
  }

  /** What has to do without a volume fails before it has booted, however fast others boot. */
  private static Duration untilBooted(Timing timing, Instance instance) {
    Duration usual = timing.of(instance.bootPhase(), instance.timed());
    return usual.isZero() && instance.launchFailure() != null ? AFTER_A_FAILURE : usual;
  }

  /** Begins the life of an imported instance, which is stopped. */
  void beginStopped(Instance instance) {
    instance.clearStateReason();
    table.enter(instance, STOPPED, "imported");
  }

  private void failForLackOfVolumes(Instance instance) {
    LaunchFailure failure = instance.launchFailure();
    if (failure != null) {
      region.context().events().transition(Duration.ZERO, () -> fail(instance, failure));
    }
  }

  /** Fails an instance that has to do without a volume, unless it is terminated by then. */
  private void fail(Instance instance, LaunchFailure failure) {
    if (!instance.isIn(SHUTTING_DOWN, TERMINATED)) {
      bootFailed(instance, failure.transitionReason(), failure.stateReason());
    }
  }

  /** Checks whether all of some instances can be stopped, or are stopped already. */
  void checkStop(List<Instance> instances, boolean hibernates) {
    for (Instance instance : instances) {
      StopChecks.requireKind(instance);
      if (!table.allows(STOP, instance) && !instance.isIn(STOPPING, STOPPED)) {
        throw (instance.isFirstPending()
                ? InstanceErrors.NEVER_RAN
                : InstanceErrors.CANNOT_BE_STOPPED)
            .with(instance.id());
      }
      if (instance.settings().protectedFromStop() && table.allows(STOP, instance)) {
        throw LaunchOptionErrors.PROTECTED_FROM_STOP.with(instance.id());
      }
      if (hibernates && table.allows(STOP, instance)) {
        StopChecks.requireHibernation(instance);
      }
      if (instance.spot() != null && table.allows(STOP, instance)) {
        region.spotInstanceRequests().checkStop(instance);
      }
    }
  }

  /** Stops an instance, unless it is stopped or stopping. */
  void stop(Instance instance, boolean hibernates) {
    if (table.allows(STOP, instance)) {
      shutDown(instance, STOP, ShutdownReasons.ofStop(hibernates), "User initiated");
    }
  }

  /**
   * Checks whether all of some instances can be started, apart from capacity, or are up already.
   */
  void checkStart(String account, List<Instance> instances) {
    for (Instance instance : instances) {
      if (!instance.content().ebsBacked()) {
        throw InstanceErrors.NO_EBS_ROOT.with(instance.id(), "started");
      }
      if (!table.allows(START, instance) && !instance.isIn(PENDING, RUNNING)) {
        throw InstanceErrors.CANNOT_BE_STARTED.with(instance.id());
      }
      if (!RootDeviceSnapshotter.hasRootVolume(instance, region.volumes())) {
        throw InstanceErrors.NO_ROOT_VOLUME.with(instance.id(), instance.rootDeviceName());
      }
    }
    List<Instance> onDemand = new ArrayList<>(stopped(instances));
    List<Instance> spot = onDemand.stream().filter(each -> each.spot() != null).toList();
    onDemand.removeAll(spot);
    if (!onDemand.isEmpty()) {
      capacity.checkQuotas(account, onDemand);
    }
    if (!spot.isEmpty()) {
      region.spotInstanceRequests().checkStart(account, spot);
    }
  }

  /**
   * Starts those of some instances that are stopped. It searches for capacity first, which uses up
   * the faults that refuse it. Launch permissions are not checked again.
   */
  void start(List<Instance> instances) {
    List<Instance> stopped = stopped(instances);
    capacity.requireCapacity(stopped);
    stopped.forEach(this::start);
  }

  private List<Instance> stopped(List<Instance> instances) {
    return instances.stream().filter(instance -> table.allows(START, instance)).toList();
  }

  private void start(Instance instance) {
    String classicAddress = null;
    if (instance.subnet() == null) {
      region.network().classicAddresses().release(instance.privateIpAddress());
      classicAddress = region.network().classicAddresses().take();
    }
    instance.startAgain(region.context().now(), classicAddress);
    if (!region.volumes().areDecryptable(instance.ownerId(), instance.id())) {
      instance.failLaunch(LaunchFailure.KEY_NOT_ACCESSIBLE);
    }
    usage.added(instance);
    if (instance.spot() != null) {
      region.spotInstanceRequests().started(instance);
    }
    table.fire(START, instance);
    failForLackOfVolumes(instance);
  }

  /** Checks whether all of some instances can be rebooted; terminated ones are ignored. */
  void checkReboot(List<Instance> instances) {
    for (Instance instance : instances) {
      if (instance.isBundling()
          || (!table.allows(REBOOT, instance) && !instance.isIn(SHUTTING_DOWN, TERMINATED))) {
        throw InstanceErrors.CANNOT_BE_REBOOTED.with(instance.id());
      }
    }
  }

  /** Reboots an instance for its owner, which fails the images that are being made of it. */
  void reboot(Instance instance) {
    if (table.allows(REBOOT, instance)) {
      statusEvents.rebooted(instance);
      rebootNow(instance);
    }
  }

  /** Does what EC2 has scheduled, unless the instance is down. */
  void carryOut(Instance instance, EventCode code) {
    if (!instance.isIn(RUNNING)) {
      return;
    }
    if (!code.stops()) {
      rebootNow(instance);
      return;
    }
    Instance.Spot spot = instance.spot();
    boolean stops = instance.content().ebsBacked() && (spot == null || spot.persistent());
    shutDown(instance, stops ? SCHEDULED : TERMINATE, ShutdownReasons.RETIRED, "Service initiated");
  }

  private void rebootNow(Instance instance) {
    if (table.allows(REBOOT, instance)) {
      table.fire(REBOOT, instance);
      systems.reboot(instance);
      region.images().sourceLost(instance.id());
    }
  }

  /** Powers a running instance down and up again, which no state shows. */
  void rebootForImage(Instance instance) {
    if (table.allows(IMAGING, instance)) {
      table.fire(IMAGING, instance);
      systems.reboot(instance);
    }
  }

  /** Whether an instance is alive, and TerminateInstances is refused for it. */
  boolean isProtected(Instance instance) {
    return instance.settings().protectedFromTermination() && table.allows(TERMINATE, instance);
  }

  /** Terminates an instance, unless it is terminated or shutting down. */
  void terminate(Instance instance) {
    if (table.allows(TERMINATE, instance)) {
      shutDown(instance, TERMINATE, ShutdownReasons.BY_USER, "User initiated");
    }
  }

  void interrupt(Instance instance) {
    if (table.allows(INTERRUPTION, instance)) {
      shutDown(instance, INTERRUPTION, ShutdownReasons.INTERRUPTED, "Service initiated");
    }
  }

  void interruptByStop(Instance instance) {
    if (table.allows(STOP_INTERRUPTION, instance)) {
      shutDown(
          instance, STOP_INTERRUPTION, ShutdownReasons.INTERRUPTED_BY_STOP, "Service initiated");
    }
  }

  void checkShutDown(Instance instance) {
    if (!table.allows(SHUTDOWN, instance) || instance.isBundling()) {
      throw InstanceErrors.CANNOT_BE_STOPPED.with(instance.id());
    }
  }

  void shutDown(Instance instance) {
    checkShutDown(instance);
    shutDown(
        instance,
        instance.shutdownBehavior() == ShutdownBehavior.STOP ? SHUTDOWN : TERMINATE,
        ShutdownReasons.FROM_WITHIN,
        "Instance initiated");
  }

  private void shutDown(Instance instance, String event, StateReason stateReason, String why) {
    if (!instance.hasElasticAddress()) {
      String address = instance.publicAddress(null, false);
      if (address != null) {
        region.network().publicAddresses().release(address);
      }
    }
    instance.setStateReason(ShutdownReasons.at(region.context().now(), why), stateReason);
    systems.shutDown(instance);
    if (instance.spot() != null
        && (event.equals(STOP) || event.equals(SHUTDOWN) || event.equals(SCHEDULED))) {
      region.spotInstanceRequests().stopping(instance);
    }
    table.fire(event, instance);
    statusEvents.stopped(instance);
    region.addresses().instanceStopped(instance.id());
    if (instance.isIn(SHUTTING_DOWN, TERMINATED)) {
      region.images().sourceLost(instance.id());
      region.events().instanceTerminated(instance.id());
    }
  }

  /** Terminates a new instance that does not come up, and stops one that has been up before. */
  private void bootFailed(Instance instance, StateReason failure) {
    bootFailed(instance, failure.code(), failure);
  }

  private void bootFailed(Instance instance, String transitionReason, StateReason failure) {
    instance.setStateReason(transitionReason, new StateReason(failure.code(), failure.toString()));
    if (instance.isStartedAgain()) {
      table.enter(instance, STOPPED, failure.toString());
      stopped(instance);
    } else {
      region.events().instanceTerminated(instance.id());
      table.enter(instance, TERMINATED, failure.toString());
      terminated(instance);
    }
    statusEvents.stopped(instance);
  }

  private void stopped(Instance instance) {
    usage.removed(instance);
    if (instance.spot() != null) {
      region.spotInstanceRequests().stopped(instance);
    }
  }

  private void booted(Instance instance) {
    instance.clearStateReason();
    systems.boot(instance);
    if (!instance.hasElasticAddress() && instance.interfaces().areGivenPublicAddress()) {
      instance.publicAddress(region.network().publicAddresses().take(), false);
    }
  }

  private void terminated(Instance instance) {
    usage.removed(instance);
    profiles.instanceTerminated(instance);
    region.volumes().instanceTerminated(instance.id());
    PlacementGroup placementGroup = instance.placementGroup();
    if (placementGroup != null) {
      placementGroup.remove(instance.id());
      region.events().placementGroupLeft();
    }
    if (instance.subnet() == null) {
      instance.groups().forEach(group -> group.releasedBy(instance.id()));
      region.network().classicAddresses().release(instance.privateIpAddress());
    } else {
      region.networkInterfaces().attachments().instanceTerminated(instance);
    }
  }
}
