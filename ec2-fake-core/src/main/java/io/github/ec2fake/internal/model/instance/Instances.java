package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The instances of a region, whoever owns them. */
public final class Instances {
  private static final String PREFIX = "i-";

  /**
   * What a call changed.
   *
   * @param instance the instance
   * @param before the state that it was in before the call
   */
  public record Change(Instance instance, InstanceState before) {}

  /**
   * The other kinds of resources that instances are made of and use; each is made when asked for.
   */
  public interface RegionServices {
    Context context();

    Place place();

    Images images();

    Network network();

    SecurityGroups securityGroups();

    KeyPairs keyPairs();

    Snapshots snapshots();

    Volumes volumes();

    Addresses addresses();

    Tags tags();

    RegionEvents events();
  }

  private final RegionServices region;
  private final InstanceLauncher launch;
  private final InstanceLifecycle lifecycle;
  private final InstanceAttributes attributes;
  private final StatusChecks checks;
  private final Guests guests;
  private final Map<String, Instance> byId = new LinkedHashMap<>();

  /** No instances yet. */
  public Instances(RegionServices region) {
    this.region = region;
    InstanceUsage occupancy = new InstanceUsage();
    Zones zones = new Zones(region.context(), region.place());
    CapacityPlanner room = new CapacityPlanner(region.context(), region.place(), zones, occupancy);
    this.launch = new InstanceLauncher(region, room);
    this.attributes = new InstanceAttributes(region, this);
    this.checks = new StatusChecks(region.context(), zones);
    this.guests = new Guests(region.context(), checks);
    this.lifecycle = new InstanceLifecycle(region, guests, room, occupancy, this::forget);
  }

  /**
   * Launches instances: as many as are allowed and there is room for, or none if that is less than
   * the least.
   *
   * <p>Source: RunInstances.
   *
   * @return what was launched, or what an earlier call with the same client token launched
   * @throws Ec2Error {@code InvalidAMIID.NotFound}, {@code AuthFailure} without a launch
   *     permission, {@code InvalidParameterValue} and many more
   */
  public Reservation launch(Caller caller, LaunchRequest request) {
    Reservation earlier = launch.earlier(caller, request);
    if (earlier != null) {
      caller.proceed();
      return earlier;
    }
    Reservation reservation = launch.launch(caller, request, true);
    reservation.instances().forEach(this::begin);
    return reservation;
  }

  /**
   * Checks whether instances could be launched now.
   *
   * @throws Ec2Error as {@link #launch}
   */
  public Launchable checkLaunch(Caller caller, LaunchRequest request) {
    return launch.launchable(caller, request);
  }

  /**
   * Launches the instance of a Spot request.
   *
   * @throws Ec2Error as {@link #launch}
   */
  public Instance launchSpot(Caller owner, LaunchRequest request, Instance.Spot spot) {
    Instance instance = launch.launch(owner, request, false).instances().get(0);
    instance.isOf(spot);
    begin(instance);
    return instance;
  }

  private void begin(Instance instance) {
    byId.put(instance.id(), instance);
    lifecycle.begin(instance);
  }

  /**
   * The caller's instances.
   *
   * @throws Ec2Error {@code InvalidInstanceID.Malformed}, {@code InvalidInstanceID.NotFound}
   */
  public List<Instance> describe(Caller caller, List<String> ids) {
    return ids.isEmpty()
        ? byId.values().stream()
            .filter(instance -> instance.ownerId().equals(caller.account()))
            .toList()
        : required(caller, ids);
  }

  /**
   * One of the caller's instances.
   *
   * @throws Ec2Error {@code InvalidInstanceID.Malformed}, {@code InvalidInstanceID.NotFound}
   */
  public Instance require(Caller caller, String id) {
    return required(caller, List.of(id)).get(0);
  }

  /**
   * An instance that has to be there, whoever owns it.
   *
   * @throws Ec2Error {@code InvalidInstanceID.Malformed}, {@code InvalidInstanceID.NotFound}
   */
  public Instance existing(String id) {
    checkId(id);
    Instance instance = byId.get(id);
    if (instance == null) {
      throw InstanceErrors.notFound(List.of(id));
    }
    return instance;
  }

  private static void checkId(String id) {
    Ids.check(PREFIX, id, "InvalidInstanceID.Malformed");
  }

  /** An instance, whoever owns it. */
  public @Nullable Instance find(String id) {
    return byId.get(id);
  }

  /**
   * Stops instances; those that are stopped already stay so.
   *
   * @throws Ec2Error {@code UnsupportedOperation} for an instance-store root, {@code
   *     IncorrectInstanceState}; then none is stopped
   */
  public List<Change> stop(Caller caller, List<String> ids) {
    return change(caller, ids, lifecycle::checkStop, lifecycle::stop);
  }

  /**
   * Starts stopped instances; those that are running stay so.
   *
   * @throws Ec2Error as {@link #stop}, {@code InvalidParameterValue} without a root volume, and
   *     {@code InstanceLimitExceeded} or {@code InsufficientInstanceCapacity} without room
   */
  public List<Change> start(Caller caller, List<String> ids) {
    return change(
        caller, ids, instances -> lifecycle.checkStart(caller, instances), lifecycle::start);
  }

  /**
   * Reboots instances; terminated ones are ignored. Images that are being made of them fail.
   *
   * @throws Ec2Error {@code IncorrectInstanceState}, also for one that a bundle task has shut down;
   *     then none is rebooted
   */
  public void reboot(Caller caller, List<String> ids) {
    change(caller, ids, lifecycle::checkReboot, lifecycle::reboot);
  }

  /**
   * Terminates instances; those that are terminated already stay so.
   *
   * @throws Ec2Error {@code OperationNotPermitted} if one is protected; then none in its zone is
   *     terminated, while those in other zones are
   */
  public List<Change> terminate(Caller caller, List<String> ids) {
    return change(
        caller, ids, instances -> checkProtection(caller, instances), lifecycle::terminate);
  }

  /**
   * Switches detailed monitoring on or off.
   *
   * <p>Source: MonitorInstances, UnmonitorInstances.
   *
   * @throws Ec2Error {@code InvalidState} if one is terminated; then nothing changes
   */
  public Map<Instance, Boolean> monitor(Caller caller, List<String> ids, boolean on) {
    if (ids.isEmpty()) {
      throw InstanceErrors.noneSpecified();
    }
    List<Instance> instances = required(caller, ids);
    for (Instance instance : instances) {
      if (instance.isIn(InstanceState.SHUTTING_DOWN, InstanceState.TERMINATED)) {
        throw InstanceErrors.cannotBeMonitored(instance.id(), instance.stateWord());
      }
    }
    caller.proceed();
    Map<Instance, Boolean> before = new LinkedHashMap<>();
    for (Instance instance : instances) {
      before.put(instance, instance.settings().monitored());
      instance.settings().monitored(on);
    }
    return before;
  }

  /** The changes of single attributes. */
  public InstanceAttributes attributes() {
    return attributes;
  }

  /** EC2 terminates a Spot Instance; nothing happens if it is on the way already. */
  public void interrupt(Instance instance) {
    lifecycle.interrupt(instance);
  }

  private void checkProtection(Caller caller, List<Instance> instances) {
    List<Instance> spared = instances.stream().filter(lifecycle::isProtected).toList();
    if (spared.isEmpty()) {
      return;
    }
    if (!caller.dryRun()) {
      Set<String> zones = spared.stream().map(Instance::zone).collect(Collectors.toSet());
      instances.stream()
          .filter(instance -> !zones.contains(instance.zone()))
          .forEach(lifecycle::terminate);
    }
    throw InstanceErrors.protectedFromTermination(spared.get(0).id());
  }

  /** Reboots an instance for an image that is going to be made of it, if it is running. */
  void rebootForImage(Instance instance) {
    lifecycle.rebootForImage(instance);
  }

  /**
   * The operating system of an instance shuts down, which no call does.
   *
   * @throws Ec2Error {@code IncorrectInstanceState} if it is not running, or a bundle task has shut
   *     it down
   */
  public void shutDown(Instance instance) {
    lifecycle.shutDown(instance);
  }

  /**
   * Sysprep is run in a Windows instance, which shuts down then.
   *
   * @throws Ec2Error as {@link #shutDown}
   */
  public void sysprepAndShutDown(Instance instance, WindowsOs windows) {
    lifecycle.checkShutDown(instance);
    guests.sysprep(instance, windows, "Run Sysprep and Shutdown Now");
    lifecycle.shutDown(instance);
  }

  /**
   * What an instance has written to its console, as far as others see it.
   *
   * <p>Source: GetConsoleOutput. It is posted some time after each boot, and with the password. A
   * settling clock moves to the next post.
   */
  public Console console(Instance instance) {
    return guests.console(instance);
  }

  /**
   * Somebody asks for what status checks report: a settling clock moves to the end of their
   * initializing.
   */
  public void healthAskedFor(List<Instance> instances) {
    checks.askedFor(instances);
  }

  /**
   * What the status checks of an instance report now. They begin anew with each boot.
   *
   * <p>Source: DescribeInstanceStatus.
   */
  public InstanceHealth health(Instance instance) {
    return checks.of(instance);
  }

  /** The fake's now. */
  public Instant now() {
    return region.context().now();
  }

  /** A bundle task has shut an instance down. */
  public void bundlingBegins(Instance instance) {
    instance.bundling(true);
    guests.bundlingBegins(instance);
  }

  /** A bundle task is over; if it had the instance shut down, the instance is restarted. */
  public void bundlingEnds(Instance instance) {
    if (instance.isBundling()) {
      instance.bundling(false);
      if (instance.isIn(InstanceState.RUNNING)) {
        guests.boots(instance);
      }
    }
  }

  private List<Change> change(
      Caller caller, List<String> ids, Consumer<List<Instance>> check, Consumer<Instance> change) {
    if (ids.isEmpty()) {
      throw InstanceErrors.noneSpecified();
    }
    List<Instance> instances = required(caller, ids);
    check.accept(instances);
    caller.proceed();
    List<Change> changes =
        instances.stream().map(instance -> new Change(instance, instance.state())).toList();
    instances.forEach(change);
    return changes;
  }

  private List<Instance> required(Caller caller, List<String> ids) {
    ids.forEach(Instances::checkId);
    List<String> unknown = ids.stream().filter(id -> own(caller, id) == null).distinct().toList();
    if (!unknown.isEmpty()) {
      throw InstanceErrors.notFound(unknown);
    }
    return ids.stream().distinct().map(byId::get).map(Objects::requireNonNull).toList();
  }

  /** Whether instances of an image are left. */
  public boolean isLeftOf(String imageId) {
    return byId.values().stream()
        .anyMatch(
            instance ->
                instance.image().id().equals(imageId) && !instance.isIn(InstanceState.TERMINATED));
  }

  private @Nullable Instance own(Caller caller, String id) {
    Instance instance = byId.get(id);
    return instance != null && instance.ownerId().equals(caller.account()) ? instance : null;
  }

  private void forget(Instance instance) {
    byId.remove(instance.id());
    guests.forget(instance);
    region.tags().forget(instance.id());
  }
}
