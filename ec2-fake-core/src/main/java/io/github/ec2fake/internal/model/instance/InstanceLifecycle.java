package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.internal.model.instance.InstanceState.PENDING;
import static io.github.ec2fake.internal.model.instance.InstanceState.RUNNING;
import static io.github.ec2fake.internal.model.instance.InstanceState.SHUTTING_DOWN;
import static io.github.ec2fake.internal.model.instance.InstanceState.STOPPED;
import static io.github.ec2fake.internal.model.instance.InstanceState.STOPPING;
import static io.github.ec2fake.internal.model.instance.InstanceState.TERMINATED;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How instances come up and go down: which state leads to which, and what may not be done in which.
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
  private static final String SHUTDOWN = "shutdown from within";

  private static final DateTimeFormatter REASON_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final Instance.StateReason BY_USER =
      new Instance.StateReason(
          "Client.UserInitiatedShutdown", "Client.UserInitiatedShutdown: User initiated shutdown");

  private static final Instance.StateReason FROM_WITHIN =
      new Instance.StateReason(
          "Client.InstanceInitiatedShutdown",
          "Client.InstanceInitiatedShutdown: Instance initiated shutdown");

  /** Source: StateReason. */
  private static final StateReason NO_VOLUME =
      new StateReason("Client.VolumeLimitExceeded", "Volume limit exceeded");

  private static final Instance.StateReason INTERRUPTED =
      new Instance.StateReason(
          "Server.SpotInstanceTermination",
          "Server.SpotInstanceTermination: Spot instance termination");

  private final Instances.RegionServices region;
  private final Guests guests;
  private final CapacityPlanner room;
  private final InstanceUsage occupancy;
  private final Lifecycle<Instance, InstanceState> table;

  InstanceLifecycle(
      Instances.RegionServices region,
      Guests guests,
      CapacityPlanner room,
      InstanceUsage occupancy,
      Consumer<Instance> forget) {
    this.region = region;
    this.guests = guests;
    this.room = room;
    this.occupancy = occupancy;
    table =
        new Lifecycle<Instance, InstanceState>("instance", region.context())
            .after(PENDING, Instance::bootPhase, RUNNING, this::booted)
            .on(REBOOT, RUNNING, RUNNING)
            .on(IMAGING, RUNNING, RUNNING)
            .on(STOP, RUNNING, STOPPING)
            .on(SHUTDOWN, RUNNING, STOPPING)
            .after(STOPPING, instance -> Phase.STOP, STOPPED, occupancy::freed)
            .on(START, STOPPED, PENDING)
            .on(TERMINATE, PENDING, SHUTTING_DOWN)
            .on(TERMINATE, RUNNING, SHUTTING_DOWN)
            .on(TERMINATE, STOPPING, SHUTTING_DOWN)
            .on(TERMINATE, STOPPED, SHUTTING_DOWN)
            .on(INTERRUPTION, PENDING, SHUTTING_DOWN)
            .on(INTERRUPTION, RUNNING, SHUTTING_DOWN)
            .after(SHUTTING_DOWN, instance -> Phase.TERMINATION, TERMINATED, this::terminated)
            .exposed(PENDING, exposed(Phase.BOOT, this::bootFailed))
            .exposed(STOPPING, exposed(Phase.STOP, FaultPoint.NEVER))
            .exposed(SHUTTING_DOWN, exposed(Phase.TERMINATION, FaultPoint.NEVER))
            .forget(TERMINATED, Phase.TERMINATED_INSTANCE_LISTED, forget);
  }

  private static FaultPoint<Instance> exposed(
      Phase phase, BiConsumer<? super Instance, StateReason> fails) {
    return FaultPoint.of(
        phase, instance -> Set.of(instance.image().id(), instance.reservationId()), fails);
  }

  void begin(Instance instance) {
    occupancy.taken(instance);
    table.begin(instance, "from " + instance.image().id());
    if (instance.isLackingVolumes()) {
      region
          .context()
          .events()
          .transition(Duration.ZERO, () -> terminateForLackOfVolumes(instance));
    }
  }

  /** By then it can have been terminated, or even be running, if booting takes no time. */
  private void terminateForLackOfVolumes(Instance instance) {
    if (!instance.isIn(SHUTTING_DOWN, TERMINATED)) {
      bootFailed(instance, NO_VOLUME);
    }
  }

  /** Checks all before any is stopped. */
  void checkStop(List<Instance> instances) {
    for (Instance instance : instances) {
      if (!instance.content().ebsBacked()) {
        throw InstanceErrors.noEbsRoot(instance.id(), "stopped");
      }
      Instance.Spot spot = instance.spot();
      if (spot != null) {
        throw spot.persistent()
            ? InstanceErrors.stoppedSpotNotModelled(instance.id())
            : InstanceErrors.spotCannotBeStopped(instance.id());
      }
      if (!table.allows(STOP, instance) && !instance.isIn(STOPPING, STOPPED)) {
        throw InstanceErrors.cannotBeStopped(instance.id());
      }
    }
  }

  /** Stops an instance, if it is not on the way already. */
  void stop(Instance instance) {
    if (table.allows(STOP, instance)) {
      goDown(instance, STOP, BY_USER, "User initiated");
    }
  }

  /** Checks all before any is started. */
  void checkStart(Caller caller, List<Instance> instances) {
    for (Instance instance : instances) {
      if (!instance.content().ebsBacked()) {
        throw InstanceErrors.noEbsRoot(instance.id(), "started");
      }
      if (!table.allows(START, instance) && !instance.isIn(PENDING, RUNNING)) {
        throw InstanceErrors.cannotBeStarted(instance.id());
      }
      if (region.volumes().attachedTo(instance.id()).stream()
          .noneMatch(volume -> isAt(instance.rootDeviceName(), volume))) {
        throw InstanceErrors.noRootVolume(instance.id(), instance.rootDeviceName());
      }
    }
    room.checkStart(
        caller, instances.stream().filter(instance -> table.allows(START, instance)).toList());
  }

  /** Starts an instance, if it is not up already. Its launch permission is not looked at again. */
  void start(Instance instance) {
    if (table.allows(START, instance)) {
      Subnet subnet = instance.subnet();
      if (subnet == null) {
        // On EC2-Classic a started instance gets another private address; in a VPC it keeps its
        // own.
        region.network().classicAddresses().release(instance.privateIpAddress());
        instance.starts(region.context().now(), region.network().classicAddresses().take());
      } else {
        instance.starts(region.context().now(), instance.privateIpAddress());
      }
      occupancy.taken(instance);
      table.fire(START, instance);
    }
  }

  /**
   * Checks all before any is rebooted; terminated ones are ignored, and one that a bundle task has
   * shut down cannot be.
   */
  void checkReboot(List<Instance> instances) {
    for (Instance instance : instances) {
      if (instance.isBundling()
          || (!table.allows(REBOOT, instance) && !instance.isIn(SHUTTING_DOWN, TERMINATED))) {
        throw InstanceErrors.cannotBeRebooted(instance.id());
      }
    }
  }

  /** A user reboots an instance, which spoils the images that are being made of it. */
  void reboot(Instance instance) {
    if (table.allows(REBOOT, instance)) {
      table.fire(REBOOT, instance);
      guests.reboots(instance);
      region.images().sourceLost(instance.id());
    }
  }

  /** It is powered down and up again, which no state shows, like any reboot. */
  void rebootForImage(Instance instance) {
    if (table.allows(IMAGING, instance)) {
      table.fire(IMAGING, instance);
      guests.reboots(instance);
    }
  }

  /** Whether an instance is alive and may not be terminated by a call. */
  boolean isProtected(Instance instance) {
    return instance.settings().protectedFromTermination() && table.allows(TERMINATE, instance);
  }

  /** Terminates an instance, if it is not on the way already. */
  void terminate(Instance instance) {
    if (table.allows(TERMINATE, instance)) {
      goDown(instance, TERMINATE, BY_USER, "User initiated");
    }
  }

  /** EC2 terminates a Spot Instance, if it is not on the way already. */
  void interrupt(Instance instance) {
    if (table.allows(INTERRUPTION, instance)) {
      goDown(instance, INTERRUPTION, INTERRUPTED, "Service initiated");
    }
  }

  /**
   * Checks whether the guest's operating system can shut down.
   *
   * @throws Ec2Error {@code IncorrectInstanceState} if it is not running, or a bundle task has shut
   *     it down
   */
  void checkShutDown(Instance instance) {
    if (!table.allows(SHUTDOWN, instance) || instance.isBundling()) {
      throw InstanceErrors.cannotBeStopped(instance.id());
    }
  }

  /**
   * The guest's operating system shuts down.
   *
   * @throws Ec2Error as {@link #checkShutDown}
   */
  void shutDown(Instance instance) {
    checkShutDown(instance);
    goDown(
        instance,
        instance.stopsOnShutdown() ? SHUTDOWN : TERMINATE,
        FROM_WITHIN,
        "Instance initiated");
  }

  private void goDown(
      Instance instance, String event, Instance.StateReason stateReason, String why) {
    if (!instance.hasElasticAddress()) {
      String address = instance.publicAddress(null, false);
      if (address != null) {
        region.network().publicAddresses().release(address);
      }
    }
    instance.because(why + " (" + REASON_TIME.format(region.context().now()) + ")", stateReason);
    guests.goesDown(instance);
    table.fire(event, instance);
    region.addresses().instanceStopped(instance.id());
    if (instance.isIn(SHUTTING_DOWN, TERMINATED)) {
      region.images().sourceLost(instance.id());
      region.events().instanceTerminated(instance.id());
    }
  }

  /** A new instance that does not come up is terminated; one that was up before is stopped. */
  private void bootFailed(Instance instance, StateReason failure) {
    instance.because(failure.code(), new Instance.StateReason(failure.code(), failure.toString()));
    if (instance.isStartedAgain()) {
      occupancy.freed(instance);
      table.enter(instance, STOPPED, failure.toString());
      return;
    }
    region.events().instanceTerminated(instance.id());
    table.enter(instance, TERMINATED, failure.toString());
    terminated(instance);
  }

  private void booted(Instance instance) {
    instance.runs();
    guests.boots(instance);
    if (!instance.hasElasticAddress()) {
      instance.publicAddress(region.network().publicAddresses().take(), false);
    }
  }

  private void terminated(Instance instance) {
    occupancy.freed(instance);
    region.volumes().instanceTerminated(instance.id());
    region.addresses().instanceTerminated(instance.id());
    instance.groups().forEach(group -> group.releasedBy(instance.id()));
    Subnet subnet = instance.subnet();
    if (subnet == null) {
      region.network().classicAddresses().release(instance.privateIpAddress());
    } else {
      subnet.release(instance.privateIpAddress());
    }
  }

  private static boolean isAt(
      String device, io.github.ec2fake.internal.model.storage.Volume volume) {
    var attachment = volume.attachment();
    return attachment != null && attachment.device().equals(device);
  }
}
