// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.address.Addresses;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.guest.Console;
import io.github.ec2fake.internal.model.guest.WindowsOs;
import io.github.ec2fake.internal.model.image.ImageSource;
import io.github.ec2fake.internal.model.image.Images;
import io.github.ec2fake.internal.model.instancetype.InstanceTypes;
import io.github.ec2fake.internal.model.keypair.KeyPairs;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zones;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroups;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroups;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.model.storage.Volumes;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.windows.WindowsDrive;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The instances of a region, whoever owns them. */
public final class Instances {
  /**
   * The other kinds of resources that instances are made of and use; each is made when asked for.
   */
  public interface RegionServices {
    Context context();

    Place place();

    AccountZones accountZones();

    InstanceTypes instanceTypes();

    Images images();

    Network network();

    SecurityGroups securityGroups();

    NetworkInterfaces networkInterfaces();

    KeyPairs keyPairs();

    PlacementGroups placementGroups();

    Snapshots snapshots();

    Volumes volumes();

    Addresses addresses();

    Tags tags();

    SpotInstanceRequests spotInstanceRequests();

    RegionEvents events();
  }

  /** Source: DescribeInstanceStatus, {@code InstanceIds}. */
  private static final int MOST_STATUSES = 100;

  private final RegionServices region;
  private final Registry<Instance> registry =
      new Registry<>("i-", InstanceErrors.MALFORMED, InstanceErrors::notFound);
  private final CapacityPlanner capacity;
  private final InstanceLauncher launcher;
  private final InstanceLifecycle lifecycle;
  private final InstanceAttributes attributes;
  private final StatusChecks checks;
  private final OperatingSystems systems;
  private final IamInstanceProfileAssociations profiles;
  private final InstanceOptionChanges optionChanges;
  private final StatusEvents statusEvents;

  public Instances(RegionServices region) {
    this.region = region;
    InstanceUsage usage = new InstanceUsage();
    Zones zones = new Zones(region.context(), region.place());
    this.capacity = new CapacityPlanner(region, zones, usage);
    this.launcher = new InstanceLauncher(region, capacity);
    this.attributes = new InstanceAttributes(region, registry);
    this.checks = new StatusChecks(region.context(), zones);
    this.systems = new OperatingSystems(region, checks);
    this.profiles =
        new IamInstanceProfileAssociations(region.context(), region.place().partition(), registry);
    this.optionChanges = new InstanceOptionChanges(registry, region::placementGroups);
    this.statusEvents = new StatusEvents(region.context(), registry, this::carryOut);
    this.lifecycle =
        new InstanceLifecycle(
            region, systems, capacity, usage, profiles, statusEvents, this::remove);
  }

  /**
   * RunInstances: launches as many instances as quotas and capacity allow, or none if those are
   * fewer than the minimum. A dry run does not search for capacity.
   */
  public Change<Reservation> launch(Caller caller, NewInstances asked) {
    Reservation earlier = launcher.earlier(caller, asked);
    return earlier != null
        ? Change.none(earlier)
        : launcher
            .launch(caller, asked)
            .then(reservation -> reservation.instances().forEach(this::begin));
  }

  /** The instances that conversion tasks make. */
  public InstanceImports imports() {
    return new InstanceImports(launcher, region.volumes(), this::beginImported);
  }

  private void beginImported(Instance instance) {
    registry.add(instance);
    lifecycle.beginStopped(instance);
  }

  /**
   * Returns what an earlier call of RunInstances with the same client token launched; null if there
   * was none.
   */
  public @Nullable Reservation earlierLaunch(Caller caller, NewInstances asked) {
    return launcher.earlier(caller, asked);
  }

  /** Checks whether instances can be launched, apart from quotas and capacity. */
  public Launchable checkLaunch(Caller caller, LaunchRequest request, int minCount, int maxCount) {
    return launcher.check(caller, request, minCount, maxCount);
  }

  /**
   * Launches Spot Instances for RunInstances.
   *
   * @param zones those to search for capacity, unless the launch names one
   * @param most how many the quota for Spot Instances allows
   * @param spot makes the Spot request of each
   */
  public Reservation launchSpot(
      Caller caller,
      NewInstances asked,
      Launchable launch,
      List<String> zones,
      int most,
      Function<Instance, Instance.Spot> spot) {
    Reservation reservation = launcher.launchSpot(caller, asked, launch, zones, most, spot);
    reservation.instances().forEach(this::begin);
    return reservation;
  }

  /**
   * How many instances of a type there is capacity for in a zone, as far as can be told without a
   * search: asking does not count for any fault.
   */
  public long freeCapacity(String zone, String instanceType) {
    return capacity.free(zone, instanceType);
  }

  /**
   * Launches the instance of a Spot request.
   *
   * @param launched is given the instance before it boots, which it may fail to do at once
   */
  public void launchSpot(
      Caller owner, LaunchRequest request, Instance.Spot spot, Consumer<Instance> launched) {
    Instance instance = launcher.launchSpot(owner, request, spot);
    launched.accept(instance);
    begin(instance);
  }

  private void begin(Instance instance) {
    registry.add(instance);
    IamInstanceProfile.Request profile = instance.launch().launchOptions().iamInstanceProfile();
    if (profile != null) {
      profiles.begin(
          instance, IamInstanceProfile.of(region.place().partition(), instance.ownerId(), profile));
    }
    lifecycle.begin(instance);
  }

  /** The actions that change one option of instances. */
  public InstanceOptionChanges optionChanges() {
    return optionChanges;
  }

  private void carryOut(Instance instance, EventCode code) {
    lifecycle.carryOut(instance, code);
  }

  /** The events that EC2 schedules for instances. */
  public StatusEvents statusEvents() {
    return statusEvents;
  }

  /** The associations of IAM instance profiles. */
  public IamInstanceProfileAssociations profiles() {
    return profiles;
  }

  public List<Instance> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /**
   * DescribeInstanceStatus, for which a settling clock runs ahead to the end of the status checks'
   * initialization.
   */
  public Stream<Instance> describeStatus(Caller caller, List<String> ids, boolean all) {
    if (ids.size() > MOST_STATUSES) {
      throw InstanceErrors.TOO_MANY_IDS.with(ids.size(), MOST_STATUSES, MOST_STATUSES);
    }
    List<Instance> instances = registry.describe(caller, ids);
    checks.fastForward(instances);
    return instances.stream().filter(instance -> all || instance.isIn(InstanceState.RUNNING));
  }

  /** The result of an instance's status checks; an outage of its zone fires when it is seen. */
  public InstanceHealth health(Instance instance) {
    return checks.health(instance);
  }

  public Instance require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** An instance, whoever owns it. */
  public Instance existing(String id) {
    return registry.existing(id);
  }

  /** An instance, whoever owns it; null if there is none of this id. */
  public @Nullable Instance find(String id) {
    return registry.find(id);
  }

  /** The instances as CreateImage sees them. */
  public ImageSource.Instances imageSources() {
    return new RootDeviceSnapshotter(this, region.volumes());
  }

  /** Whether an image has instances that are not terminated. */
  public boolean hasLiveInstances(String imageId) {
    return registry.all().stream()
        .anyMatch(
            instance ->
                instance.image().id().equals(imageId) && !instance.isIn(InstanceState.TERMINATED));
  }

  /**
   * StopInstances; instances that are stopped already are left as they are.
   *
   * @param hibernates whether they keep what they have in memory, for which they have to be
   *     configured
   */
  public Change<List<StateChange>> stop(Caller caller, List<String> ids, boolean hibernates) {
    List<Instance> instances = named(caller, ids);
    lifecycle.checkStop(instances, hibernates);
    return changeStates(
        instances, () -> instances.forEach(instance -> lifecycle.stop(instance, hibernates)));
  }

  /**
   * StartInstances; instances that are running already are left as they are. A dry run does not
   * search for capacity.
   */
  public Change<List<StateChange>> start(Caller caller, List<String> ids) {
    List<Instance> instances = named(caller, ids);
    lifecycle.checkStart(caller.account(), instances);
    return changeStates(instances, () -> lifecycle.start(instances));
  }

  /** RebootInstances; terminated instances are ignored. Images that are being made of them fail. */
  public Change<List<StateChange>> reboot(Caller caller, List<String> ids) {
    List<Instance> instances = named(caller, ids);
    lifecycle.checkReboot(instances);
    return changeStates(instances, () -> instances.forEach(lifecycle::reboot));
  }

  /**
   * TerminateInstances; instances that are terminated already are left as they are. If one is
   * protected, those in its zone are spared, and those in other zones are terminated.
   */
  public Change<List<StateChange>> terminate(Caller caller, List<String> ids) {
    List<Instance> instances = named(caller, ids);
    List<Instance> spared = instances.stream().filter(lifecycle::isProtected).toList();
    if (spared.isEmpty()) {
      return changeStates(instances, () -> instances.forEach(lifecycle::terminate));
    }
    Set<String> zones = spared.stream().map(Instance::zone).collect(Collectors.toSet());
    return Change.refused(
        () ->
            instances.stream()
                .filter(instance -> !zones.contains(instance.zone()))
                .forEach(lifecycle::terminate),
        InstanceErrors.PROTECTED_FROM_TERMINATION.with(spared.get(0).id()));
  }

  private static Change<List<StateChange>> changeStates(List<Instance> instances, Runnable effect) {
    return change(instances, each -> new StateChange(each, each.state()), effect);
  }

  /** A change that tells what each instance was before. */
  private static <T> Change<List<T>> change(
      List<Instance> instances, Function<Instance, T> before, Runnable effect) {
    return Change.of(
        () -> {
          List<T> changes = instances.stream().map(before).toList();
          effect.run();
          return changes;
        });
  }

  /** MonitorInstances and UnmonitorInstances: switches detailed monitoring on or off. */
  public Change<List<MonitoringChange>> monitor(Caller caller, List<String> ids, boolean on) {
    List<Instance> instances = named(caller, ids);
    for (Instance instance : instances) {
      if (instance.isIn(InstanceState.SHUTTING_DOWN, InstanceState.TERMINATED)) {
        throw InstanceErrors.CANNOT_BE_MONITORED.with(instance.id(), instance.stateWord());
      }
    }
    return change(
        instances,
        each -> new MonitoringChange(each, each.settings().monitored()),
        () -> instances.forEach(each -> each.settings().monitored(on)));
  }

  /** ModifyInstanceAttribute. */
  public Change<Instance> modifyAttribute(
      Caller caller, String id, InstanceAttributeChange change) {
    return attributes.modify(caller, id, change);
  }

  /**
   * ResetInstanceAttribute of {@code kernel} or {@code ramdisk}, while it is stopped, or of {@code
   * sourceDestCheck}.
   */
  public Change<Instance> resetAttribute(Caller caller, String id, String attribute) {
    return attributes.reset(caller, id, attribute);
  }

  /** Terminates a Spot Instance for EC2, unless it is terminated or shutting down. */
  public void interrupt(Instance instance) {
    lifecycle.interrupt(instance);
  }

  /** Stops a Spot Instance for EC2, unless it is down or going down already. */
  public void interruptByStop(Instance instance) {
    lifecycle.interruptByStop(instance);
  }

  /** Starts a Spot Instance again that EC2 has stopped, if there is capacity and a root volume. */
  public void restartInterrupted(Instance instance) {
    if (!RootDeviceSnapshotter.hasRootVolume(instance, region.volumes())) {
      throw InstanceErrors.NO_ROOT_VOLUME.with(instance.id(), instance.rootDeviceName());
    }
    lifecycle.start(List.of(instance));
  }

  void rebootForImage(Instance instance) {
    lifecycle.rebootForImage(instance);
  }

  /** Shuts an instance down from within, which no call does. */
  public void shutDown(Instance instance) {
    lifecycle.shutDown(instance);
  }

  public void sysprepAndShutDown(Instance instance, WindowsOs windows) {
    lifecycle.checkShutDown(instance);
    systems.sysprep(instance, windows, "Run Sysprep and Shutdown Now");
    lifecycle.shutDown(instance);
  }

  /** The drives of a Windows instance, in the order of their letters. */
  public List<WindowsDrive> drives(Instance instance, WindowsOs windows) {
    return systems.drives(instance, windows);
  }

  /** Makes a file system with a label on an attached volume. */
  public void format(Instance instance, WindowsOs windows, String volumeId, String label) {
    systems.format(instance, windows, volumeId, label);
  }

  /** An operating system sees that a volume is attached. */
  public void volumeAttached(String instanceId, Volume volume) {
    Instance instance = registry.find(instanceId);
    if (instance != null) {
      systems.attached(instance, volume);
    }
  }

  /** An operating system sees that a volume is detached. */
  public void volumeDetached(String instanceId, String volumeId) {
    Instance instance = registry.find(instanceId);
    if (instance != null) {
      systems.detached(instance, volumeId);
    }
  }

  /**
   * GetConsoleOutput: the console, which is posted some time after each boot and with the password.
   * A settling clock runs ahead to the next post.
   */
  public Console console(Instance instance) {
    return systems.console(instance);
  }

  /** Shuts an instance down for a bundle task, which no state shows. */
  public void shutDownForBundling(Instance instance) {
    instance.bundling(true);
    systems.shutDownForBundling(instance);
  }

  /** Boots an instance again whose bundle task is over, if the task had shut it down. */
  public void restartAfterBundling(Instance instance) {
    if (instance.isBundling()) {
      instance.bundling(false);
      if (instance.isIn(InstanceState.RUNNING)) {
        systems.boot(instance);
      }
    }
  }

  public Instant now() {
    return region.context().now();
  }

  /** The instances that a call names, of which it has to name at least one. */
  private List<Instance> named(Caller caller, List<String> ids) {
    if (ids.isEmpty()) {
      throw InstanceErrors.NONE_SPECIFIED.with();
    }
    return registry.require(caller, ids);
  }

  private void remove(Instance instance) {
    registry.remove(instance);
    systems.remove(instance);
    statusEvents.remove(instance);
    region.tags().forget(instance.id());
  }
}
