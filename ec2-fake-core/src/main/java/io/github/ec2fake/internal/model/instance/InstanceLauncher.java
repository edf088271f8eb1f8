package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.Image;
import io.github.ec2fake.internal.model.image.Kernels;
import io.github.ec2fake.internal.model.keypair.KeyPair;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import io.github.ec2fake.internal.model.storage.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of RunInstances. */
final class InstanceLauncher {
  private static final Set<String> TENANCIES = Set.of("default", "dedicated", "host");

  /** A launch that has passed every check. */
  private record Checked(
      Image image,
      String type,
      String zone,
      @Nullable Subnet subnet,
      List<SecurityGroup> groups,
      @Nullable KeyPair keyPair,
      List<BlockDevice> devices) {
    Checked in(String otherZone, @Nullable Subnet otherSubnet) {
      return new Checked(image, type, otherZone, otherSubnet, groups, keyPair, devices);
    }
  }

  private final Instances.RegionServices region;
  private final CapacityPlanner room;
  private final ClientTokens tokens = new ClientTokens();

  InstanceLauncher(Instances.RegionServices region, CapacityPlanner room) {
    this.region = region;
    this.room = room;
  }

  /** What an earlier call launched with the same token. */
  @Nullable Reservation earlier(Caller caller, LaunchRequest request) {
    return tokens.earlier(caller, request);
  }

  /**
   * What a launch would bring.
   *
   * @throws Ec2Error whatever RunInstances refuses
   */
  Launchable launchable(Caller caller, LaunchRequest request) {
    Checked checked = check(caller, request);
    return new Launchable(checked.image(), checked.type(), checked.zone(), checked.groups());
  }

  /**
   * Makes the instances, which have not begun their lives yet.
   *
   * @throws Ec2Error whatever RunInstances refuses
   */
  Reservation launch(Caller caller, LaunchRequest request, boolean onDemand) {
    Checked asked = check(caller, request);
    int allowed =
        onDemand
            ? room.allowed(caller, asked.type(), request.minCount(), request.maxCount())
            : request.maxCount();
    caller.proceed();
    String named = isPlaced(request) ? asked.zone() : null;
    CapacityPlanner.Allocation found =
        room.allocate(asked.type(), named, request.minCount(), allowed);
    Checked checked = moved(caller, asked, found);
    String reservationId = region.context().ids().next("r-");
    List<Instance> instances = new ArrayList<>();
    for (int index = 0; index < found.count(); index++) {
      instances.add(instance(caller, request, checked, reservationId, index));
    }
    Reservation reservation =
        new Reservation(reservationId, caller.account(), List.copyOf(instances));
    region.images().launched(checked.image());
    tokens.remember(caller, request, reservation);
    return reservation;
  }

  /** Whether the caller says where; otherwise EC2 goes where there is room. */
  private static boolean isPlaced(LaunchRequest request) {
    return request.zone() != null
        || request.subnetId() != null
        || request.privateIpAddress() != null;
  }

  private Checked moved(Caller caller, Checked asked, CapacityPlanner.Allocation found) {
    if (found.zone().equals(asked.zone())) {
      return asked;
    }
    if (asked.subnet() == null) {
      return asked.in(found.zone(), null);
    }
    Subnet subnet = region.network().subnet(caller.account(), null, found.zone());
    subnet.requireFree(found.count());
    return asked.in(found.zone(), subnet);
  }

  private Checked check(Caller caller, LaunchRequest request) {
    if (request.minCount() < 1 || request.minCount() > request.maxCount()) {
      throw InstanceErrors.badCount(request.minCount(), request.maxCount());
    }
    UserData.check(request.userData());
    Kernels.check(request.kernelId(), request.ramdiskId());
    if (request.tenancy() != null && !TENANCIES.contains(request.tenancy())) {
      throw InstanceErrors.badTenancy(request.tenancy());
    }
    Image image = region.images().requireLaunchable(caller, request.imageId());
    String type = request.instanceType() == null ? InstanceTypes.DEFAULT : request.instanceType();
    InstanceTypes.check(type, image.id(), image.content().architecture());
    boolean classic = region.network().isClassic(caller.account());
    Subnet subnet =
        classic && request.subnetId() == null
            ? null
            : region.network().subnet(caller.account(), request.subnetId(), request.zone());
    checkAddresses(request, subnet);
    return new Checked(
        image,
        type,
        subnet == null ? region.place().zone(request.zone()) : subnet.zone(),
        subnet,
        region
            .securityGroups()
            .resolve(
                caller,
                request.groupNames(),
                request.groupIds(),
                request.subnetId() == null || subnet == null ? null : subnet.vpcId()),
        request.keyName() == null ? null : region.keyPairs().require(caller, request.keyName()),
        BlockDevicePlan.of(caller, image.content(), request.blockDevices(), region.snapshots()));
  }

  private Instance instance(
      Caller caller, LaunchRequest request, Checked checked, String reservationId, int index) {
    Instance instance =
        new Instance(
            region.context().ids().next("i-"),
            caller.account(),
            reservationId,
            index,
            checked.image(),
            checked.devices(),
            request,
            checked.type(),
            checked.zone(),
            checked.subnet(),
            checked.groups(),
            checked.keyPair(),
            region.context().now(),
            privateAddress(request, checked.subnet()));
    checked.groups().forEach(group -> group.usedBy(instance.id()));
    region.tags().put(caller.account(), instance.id(), request.instanceTags());
    for (BlockDevice device : checked.devices()) {
      BlockDevice.Volume asked = device.volume();
      if (asked != null
          && !region.volumes().hasRoomFor(caller.account(), asked.volumeType(), asked.sizeGiB())) {
        instance.lacksVolumes();
      } else if (asked != null) {
        Volume volume =
            region
                .volumes()
                .createAttached(
                    caller.account(),
                    checked.zone(),
                    asked.sizeGiB(),
                    asked.snapshotId(),
                    asked.volumeType(),
                    asked.encrypted(),
                    instance.id(),
                    device.deviceName(),
                    asked.deleteOnTermination());
        region.tags().put(caller.account(), volume.id(), request.volumeTags());
      }
    }
    return instance;
  }

  private String privateAddress(LaunchRequest request, @Nullable Subnet subnet) {
    String asked = request.privateIpAddress();
    if (subnet == null) {
      return region.network().classicAddresses().take();
    }
    if (asked == null) {
      return subnet.take();
    }
    subnet.take(asked);
    return asked;
  }

  private static void checkAddresses(LaunchRequest request, @Nullable Subnet subnet) {
    String asked = request.privateIpAddress();
    if (asked != null && (subnet == null || request.maxCount() > 1)) {
      throw Ec2Error.invalidParameterCombination(
          "The parameter privateIpAddress can be used for a single instance in a VPC only");
    }
    if (subnet != null && asked != null) {
      subnet.requireFree(asked);
    } else if (subnet != null) {
      subnet.requireFree(request.maxCount());
    }
  }
}
