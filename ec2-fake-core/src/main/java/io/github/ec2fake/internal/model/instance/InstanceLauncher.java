// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.Kernels;
import io.github.ec2fake.internal.model.instance.LaunchRequest.Networking;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.placementgroup.PlacementGroup;
import io.github.ec2fake.internal.model.storage.NewVolume;
import io.github.ec2fake.internal.model.storage.VolumeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules of RunInstances. The instances that it makes have yet to begin their lifecycle. */
final class InstanceLauncher {
  private static final Set<String> TENANCIES = Set.of("default", "dedicated", "host");

  private final Instances.RegionServices region;
  private final CapacityPlanner capacity;
  private final LaunchInterfaces interfaces;
  private final IdempotentRequests<NewInstances, Reservation> launched = new IdempotentRequests<>();

  InstanceLauncher(Instances.RegionServices region, CapacityPlanner capacity) {
    this.region = region;
    this.interfaces = new LaunchInterfaces(region);
    this.capacity = capacity;
  }

  /**
   * The instances that an earlier call with the same client token launched; null if there are none.
   */
  @Nullable Reservation earlier(Caller caller, NewInstances asked) {
    Reservation earlier = launched.earlier(caller, asked.clientToken(), asked.tokenScope(), asked);
    if (earlier != null
        && earlier.instances().stream()
            .anyMatch(each -> each.isIn(InstanceState.TERMINATED, InstanceState.SHUTTING_DOWN))) {
      throw InstanceErrors.TOKEN_OF_TERMINATED_INSTANCE.with();
    }
    return earlier;
  }

  /**
   * Launches On-Demand Instances. The change searches for capacity, which faults can refuse and
   * which uses them up; so a dry run does not tell whether there is capacity.
   */
  Change<Reservation> launch(Caller caller, NewInstances asked) {
    Launchable launch = check(caller, asked.launch(), asked.minCount(), asked.maxCount());
    int allowed =
        capacity.allowedByQuotas(
            caller.account(), launch.type(), asked.minCount(), asked.maxCount());
    return Change.of(
        () -> {
          Reservation reservation = reserve(caller, asked, launch, launch.zones(), allowed);
          launched.remember(caller, asked.clientToken(), asked.tokenScope(), asked, reservation);
          return reservation;
        });
  }

  /** Launches a Spot Instance, which no quota for On-Demand Instances counts. */
  Instance launchSpot(Caller owner, LaunchRequest request, Instance.Spot spot) {
    NewInstances one = new NewInstances(1, 1, request, null, null);
    Launchable launch = check(owner, request, 1, 1);
    Instance instance = reserve(owner, one, launch, launch.zones(), 1).instances().get(0);
    instance.spot(spot);
    return instance;
  }

  /**
   * Launches Spot Instances for RunInstances.
   *
   * @param zones those to search for capacity, unless the launch names one
   * @param most how many the quota for Spot Instances allows
   * @param spot makes the Spot request of each
   */
  Reservation launchSpot(
      Caller caller,
      NewInstances asked,
      Launchable launch,
      List<String> zones,
      int most,
      Function<Instance, Instance.Spot> spot) {
    Reservation reservation = reserve(caller, asked, launch, zones, most);
    reservation.instances().forEach(instance -> instance.spot(spot.apply(instance)));
    launched.remember(caller, asked.clientToken(), asked.tokenScope(), asked, reservation);
    return reservation;
  }

  /** Makes the instance of an import, with the id that its task has shown from the beginning. */
  Instance imported(Caller owner, Launchable launch, String id) {
    String reservationId = region.context().ids().next("r-");
    return instance(owner, launch, new Reservation.Slot(reservationId, 0, null), id);
  }

  /** Checks whether instances can be launched, apart from quotas and capacity. */
  Launchable check(Caller caller, LaunchRequest request, int minCount, int maxCount) {
    if (minCount < 1 || minCount > maxCount) {
      throw InstanceErrors.BAD_COUNT.with(minCount, maxCount);
    }
    return check(caller, request, null, maxCount);
  }

  /**
   * As above.
   *
   * @param unlisted an image that no call can name; null for the one that the request names
   */
  Launchable check(Caller caller, LaunchRequest request, @Nullable Image unlisted, int maxCount) {
    UserData.check(request.boot().userData());
    Kernels.check(request.boot().kernelId(), request.boot().ramdiskId());
    String tenancy = request.placement().tenancy();
    if (tenancy != null && !TENANCIES.contains(tenancy)) {
      throw InstanceErrors.BAD_TENANCY.with(tenancy);
    }
    Image image =
        unlisted != null ? unlisted : region.images().requireLaunchable(caller, request.imageId());
    InstanceType type = region.instanceTypes().orDefault(request.instanceType());
    List<String> zones = region.instanceTypes().launchZones(type, region.place());
    ImageRequirements.check(type, image.id(), image.content());
    if (request.options().shutdownBehavior() == ShutdownBehavior.STOP
        && !image.content().ebsBacked()) {
      throw InstanceErrors.SHUTDOWN_BEHAVIOR_OF_INSTANCE_STORE.with();
    }
    Networking networking = request.networking();
    IamInstanceProfile.Request profile = request.launchOptions().iamInstanceProfile();
    if (profile != null) {
      IamInstanceProfile.of(region.place().partition(), caller.account(), profile);
    }
    PlacementGroup group = placementGroup(caller, request.placement());
    String zone = request.placement().zone();
    NetworkInterface primary = interfaces.existingPrimary(caller, networking);
    Subnet subnet =
        primary != null
            ? subnetOf(primary, zone)
            : request.namesZone()
                ? subnet(caller, networking.subnetId(), zone)
                : subnetWithRoom(caller, zones, type, networking, maxCount);
    if (group != null) {
      boolean isNamed = request.namesZone();
      String named = subnet == null ? zone : subnet.zone();
      zone = group.requireZone(isNamed ? named : null);
      subnet = isNamed || zone == null ? subnet : subnet(caller, null, zone);
      group.checkLaunch(
          type, request.placement().tenancyIn(subnet), request.placement().partition());
    }
    List<LaunchInterfaces.Planned> planned =
        interfaces.plan(caller, networking, subnet, type, maxCount);
    List<BlockDevice> devices =
        BlockDevicePlan.of(caller, image.content(), request.blockDevices(), region.snapshots());
    String chosen = subnet != null ? subnet.zone() : zoneOf(zone, zones);
    if (!region.instanceTypes().canLaunch(type, region.place(), chosen)) {
      throw InstanceErrors.unsupportedType(type.name(), zones.isEmpty() ? null : chosen, zones);
    }
    if (Boolean.TRUE.equals(networking.publicAddress())
        && subnet != null
        && subnet.isIpv6Native()) {
      throw LaunchInterfaceErrors.PUBLIC_ADDRESS_IN_IPV6_ONLY.with(subnet.id());
    }
    if (Boolean.TRUE.equals(networking.publicAddress())
        && region.accountZones().isWavelengthZone(chosen)) {
      throw LaunchInterfaceErrors.PUBLIC_ADDRESS_IN_WAVELENGTH.with(chosen);
    }
    for (BlockDevice device : devices) {
      BlockDevice.Volume volume = device.volume();
      if (volume != null) {
        VolumeType.of(volume.volumeType()).checkZone(region.place(), chosen);
      }
    }
    return new Launchable(
        request,
        image,
        type,
        zones,
        chosen,
        group,
        subnet,
        primary != null
            ? primary.groups()
            : region
                .securityGroups()
                .resolve(
                    caller,
                    networking.groupNames(),
                    networking.groupIds(),
                    subnet,
                    networking.subnetId() != null),
        request.keyName() == null
            ? null
            : region
                .keyPairs()
                .requireForLaunch(caller, request.keyName(), image.content().windows()),
        devices,
        InstanceOptionRules.check(request.launchOptions(), type, image.content(), devices, subnet),
        planned);
  }

  private static Subnet subnetOf(NetworkInterface primary, @Nullable String zone) {
    Subnet subnet = primary.subnet();
    if (zone != null && !zone.equals(subnet.zone())) {
      throw LaunchInterfaceErrors.OTHER_ZONE.with(0, zone);
    }
    return subnet;
  }

  /** The first default subnet with room, or the first of all; null on EC2-Classic. */
  private @Nullable Subnet subnetWithRoom(
      Caller caller, List<String> zones, InstanceType type, Networking networking, int count) {
    Subnet first = subnet(caller, null, zones.isEmpty() ? null : zones.get(0));
    List<AddressRequest> addresses = networking.addressesOfInterfaces();
    if (first == null || hasRoom(first, type, addresses, count)) {
      return first;
    }
    return zones.stream()
        .map(zone -> region.network().subnet(caller.account(), null, zone))
        .filter(each -> hasRoom(each, type, addresses, count))
        .findFirst()
        .orElse(first);
  }

  /** A subnet for IPv6 only has room for instances on the Nitro System. */
  private static boolean hasRoom(
      Subnet subnet, InstanceType type, List<AddressRequest> addresses, int count) {
    return (type.isNitro() || !subnet.isIpv6Native())
        && AddressRequest.timesIn(subnet, addresses, count) == count;
  }

  private @Nullable Subnet subnet(Caller caller, @Nullable String id, @Nullable String zone) {
    return id == null && region.network().isClassic(caller.account())
        ? null
        : region.network().subnet(caller.account(), id, zone);
  }

  /** The zone of a launch on EC2-Classic: that of the call, or the first that has the type. */
  private String zoneOf(@Nullable String named, List<String> launchable) {
    if (named != null) {
      return region.place().zone(named);
    }
    return launchable.isEmpty() ? region.place().zones().get(0) : launchable.get(0);
  }

  private @Nullable PlacementGroup placementGroup(
      Caller caller, LaunchRequest.Placement placement) {
    return region
        .placementGroups()
        .forLaunch(caller, placement.groupName(), placement.groupId(), placement.partition());
  }

  private Reservation reserve(
      Caller caller, NewInstances asked, Launchable launch, List<String> zones, int maxCount) {
    CapacityPlanner.Allocation allocation =
        capacity.allocate(
            launch.instanceType(),
            launch.placementGroup(),
            launch.requiredZone(),
            zones,
            asked.minCount(),
            maxCount,
            zone -> roomIn(zone, caller, launch, maxCount));
    Launchable placed = place(caller, launch, allocation.zone());
    String id = region.context().ids().next("r-");
    List<Instance> instances = new ArrayList<>();
    for (int index = 0; index < allocation.count(); index++) {
      instances.add(
          instance(
              caller,
              placed,
              new Reservation.Slot(id, index, asked.clientToken()),
              region.context().ids().next("i-")));
    }
    region.images().launched(placed.image());
    return new Reservation(id, caller.account(), List.copyOf(instances));
  }

  /** For how many instances a zone has addresses, up to some number, unless the launch names it. */
  private int roomIn(String zone, Caller caller, Launchable launch, int most) {
    Subnet wanted = launch.subnet();
    if (wanted == null || launch.requiredZone() != null) {
      return most;
    }
    Subnet subnet = region.network().subnet(caller.account(), null, zone);
    return subnet.isIpv6Native() == wanted.isIpv6Native()
        ? AddressRequest.timesIn(
            subnet, launch.request().networking().addressesOfInterfaces(), most)
        : 0;
  }

  /**
   * Moves a launch that names no zone, and therefore no subnet and no interface, to the zone with
   * capacity, and into its default subnet.
   */
  private Launchable place(Caller caller, Launchable launch, String zone) {
    if (zone.equals(launch.zone())) {
      return launch;
    }
    if (launch.subnet() == null) {
      return launch.in(zone, null);
    }
    return launch.in(zone, region.network().subnet(caller.account(), null, zone));
  }

  private Instance instance(Caller caller, Launchable launch, Reservation.Slot slot, String id) {
    PlacementGroup placementGroup = launch.placementGroup();
    Instance instance =
        new Instance(
            id,
            caller.account(),
            slot,
            launch,
            placementGroup == null
                ? null
                : placementGroup.add(id, launch.zone(), launch.request().placement().partition()),
            launch.subnet() == null ? region.network().classicAddresses().take() : null,
            region.context().now());
    if (launch.subnet() == null) {
      launch.groups().forEach(group -> group.usedBy(instance.id()));
    }
    interfaces.attach(instance, launch);
    region.tags().put(caller.account(), instance.id(), launch.request().tags().instance());
    for (BlockDevice device : launch.devices()) {
      BlockDevice.Volume volume = device.volume();
      if (volume != null) {
        createVolume(instance, device.deviceName(), volume);
      }
    }
    return instance;
  }

  private void createVolume(Instance instance, String device, BlockDevice.Volume asked) {
    NewVolume volume =
        new NewVolume(
            instance.zone(),
            asked.sizeGiB(),
            asked.snapshotId(),
            asked.volumeType(),
            asked.iops(),
            asked.throughput(),
            asked.encrypted(),
            asked.kmsKeyId(),
            null,
            instance.launch().tags().volumes());
    if (!region.volumes().isDecryptable(instance.ownerId(), volume)) {
      instance.failLaunch(LaunchFailure.KEY_NOT_ACCESSIBLE);
    } else if (region.volumes().isWithinQuotas(instance.ownerId(), volume)) {
      region
          .volumes()
          .createAttached(
              instance.ownerId(), volume, instance.id(), device, asked.deleteOnTermination());
    } else {
      instance.failLaunch(LaunchFailure.VOLUME_LIMIT_EXCEEDED);
    }
  }
}
