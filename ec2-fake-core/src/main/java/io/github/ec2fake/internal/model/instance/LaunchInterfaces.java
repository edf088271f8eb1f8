// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.instancetype.InstanceType;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.network.SubnetAttribute;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.model.networkinterface.DeviceSlot;
import io.github.ec2fake.internal.model.networkinterface.InterfaceLimits;
import io.github.ec2fake.internal.model.networkinterface.InterfaceOptions;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterface;
import io.github.ec2fake.internal.model.networkinterface.NetworkInterfaces;
import io.github.ec2fake.internal.model.securitygroup.SecurityGroup;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The network interfaces of a launch: which it makes, which exist, and what they need.
 *
 * <p>Source: RunInstances, InstanceNetworkInterfaceSpecification; the EC2 user guide, "Elastic
 * network interfaces".
 */
final class LaunchInterfaces {
  private final Instances.RegionServices region;

  LaunchInterfaces(Instances.RegionServices region) {
    this.region = region;
  }

  /**
   * An interface of a launch, apart from what depends on where the instance is placed.
   *
   * @param existing null for a new one
   * @param subnet null for that of the instance
   * @param groups null for those of the instance
   */
  record Planned(
      DeviceSlot slot,
      @Nullable NetworkInterface existing,
      @Nullable Subnet subnet,
      @Nullable List<SecurityGroup> groups,
      AddressRequest addresses,
      String description,
      boolean deleteOnTermination,
      InterfaceOptions options) {

    boolean isEfa() {
      return existing == null ? options.isEfa() : existing.isEfa();
    }
  }

  /** The interface that exists and is to be the primary one; null if a new one is. */
  @Nullable NetworkInterface existingPrimary(Caller caller, LaunchRequest.Networking networking) {
    for (NetworkInterfaceRequest each : networking.interfaces()) {
      String id = each.networkInterfaceId();
      if (id != null && each.slot().isPrimary()) {
        return region.networkInterfaces().requireForLaunch(caller, id);
      }
    }
    return null;
  }

  /**
   * Checks the interfaces of a launch.
   *
   * @param own the subnet of the instance; null on EC2-Classic
   * @param count how many instances are launched
   */
  List<Planned> plan(
      Caller caller,
      LaunchRequest.Networking networking,
      @Nullable Subnet own,
      InstanceType type,
      int count) {
    networking.addresses().check();
    if (own == null) {
      requireClassic(networking);
      return List.of();
    }
    List<Planned> planned = new ArrayList<>();
    if (networking.interfaces().isEmpty()) {
      planned.add(
          new Planned(
              DeviceSlot.PRIMARY,
              null,
              null,
              null,
              networking.addresses(),
              "",
              true,
              InterfaceOptions.NONE));
    }
    for (NetworkInterfaceRequest each : networking.interfaces()) {
      planned.add(planned(caller, each, own, count));
    }
    check(caller, planned, own, type, count);
    return planned;
  }

  private static void requireClassic(LaunchRequest.Networking networking) {
    if (networking.addresses().asksForIpv6()) {
      throw LaunchInterfaceErrors.IPV6_IN_CLASSIC.with();
    }
    if (networking.addresses().isSpecific()) {
      throw InstanceErrors.ADDRESS_OF_SEVERAL.with();
    }
    if (!networking.interfaces().isEmpty()) {
      throw LaunchInterfaceErrors.NOT_IN_CLASSIC.with();
    }
  }

  private Planned planned(Caller caller, NetworkInterfaceRequest asked, Subnet own, int count) {
    String id = asked.networkInterfaceId();
    DeviceSlot slot = asked.slot();
    if (id != null) {
      NetworkInterface existing = region.networkInterfaces().requireForLaunch(caller, id);
      if (count > 1) {
        throw LaunchInterfaceErrors.EXISTING_OF_SEVERAL_INSTANCES.with();
      }
      requireZone(existing.subnet(), own, slot);
      return new Planned(
          slot,
          existing,
          existing.subnet(),
          existing.groups(),
          asked.addresses(),
          "",
          false,
          asked.options());
    }
    asked.addresses().check();
    boolean delete = !Boolean.FALSE.equals(asked.deleteOnTermination());
    String description = Objects.requireNonNullElse(asked.description(), "");
    if (slot.isPrimary()) {
      return new Planned(
          slot, null, null, null, asked.addresses(), description, delete, asked.options());
    }
    String subnetId = asked.subnetId();
    Subnet subnet = subnetId == null ? null : region.network().subnet(caller.account(), subnetId);
    if (subnet != null) {
      requireZone(subnet, own, slot);
    }
    List<SecurityGroup> groups =
        region
            .securityGroups()
            .resolve(caller, List.of(), asked.groupIds(), subnet == null ? own : subnet, true);
    return new Planned(
        slot, null, subnet, groups, asked.addresses(), description, delete, asked.options());
  }

  private static void requireZone(Subnet subnet, Subnet own, DeviceSlot slot) {
    if (!subnet.zone().equals(own.zone())) {
      throw LaunchInterfaceErrors.OTHER_ZONE.with(slot.deviceIndex(), own.zone());
    }
  }

  private void check(
      Caller caller, List<Planned> planned, Subnet own, InstanceType type, int count) {
    InterfaceLimits.checkSlots(type, planned.stream().map(Planned::slot).toList());
    planned.forEach(each -> InterfaceLimits.checkOptions(type, each.options()));
    InterfaceLimits.checkEfas(type, planned.stream().filter(Planned::isEfa).count());
    planned.forEach(each -> InterfaceLimits.checkPrimary(each.slot(), each.options()));
    List<Planned> made = planned.stream().filter(each -> each.existing() == null).toList();
    for (Planned each : made) {
      if (count > 1 && each.addresses().isSpecific()) {
        throw InstanceErrors.ADDRESS_OF_SEVERAL.with();
      }
      Subnet subnet = Objects.requireNonNullElse(each.subnet(), own);
      InterfaceLimits.checkNew(type, each.addresses(), subnet);
      each.addresses().checkIn(subnet);
    }
    made.stream()
        .collect(
            Collectors.groupingBy(
                each -> Objects.requireNonNullElse(each.subnet(), own),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach(
            (subnet, inIt) -> {
              AddressRequest.requireDistinct(inIt.stream().map(Planned::addresses).toList());
              requireRoom(subnet, inIt, count);
            });
    for (Planned each : planned) {
      NetworkInterface existing = each.existing();
      if (existing != null) {
        InterfaceLimits.checkExisting(type, existing);
      }
    }
    requireDistinct(planned);
    region.networkInterfaces().requireQuota(caller.account(), made.size() * count);
  }

  /**
   * Refuses new interfaces for which their subnet has no room.
   *
   * @param made those of an instance that are made in the subnet
   * @param count how many instances are launched
   */
  private static void requireRoom(Subnet subnet, List<Planned> made, int count) {
    List<AddressRequest> wanted = made.stream().map(Planned::addresses).toList();
    long addresses = wanted.stream().mapToLong(each -> each.taken(subnet)).sum();
    subnet.requireFreeForInstances(addresses * count);
    AddressRequest.requirePrefixes(subnet, wanted, count);
  }

  private static void requireDistinct(List<Planned> planned) {
    Set<NetworkInterface> seen = new HashSet<>();
    for (Planned each : planned) {
      NetworkInterface existing = each.existing();
      if (existing != null && !seen.add(existing)) {
        throw LaunchInterfaceErrors.SAME_INTERFACE.with(existing.id());
      }
    }
  }

  /** Makes and attaches the interfaces of an instance. */
  void attach(Instance instance, Launchable launch) {
    Subnet own = launch.subnet();
    if (own == null) {
      return;
    }
    NetworkInterfaces interfaces = region.networkInterfaces();
    for (Planned each : launch.interfaces()) {
      if (each.existing() == null) {
        each.addresses().takeSpecific(Objects.requireNonNullElse(each.subnet(), own));
      }
    }
    for (Planned each : launch.interfaces()) {
      NetworkInterface attached = each.existing();
      if (attached == null) {
        Subnet subnet = Objects.requireNonNullElse(each.subnet(), own);
        attached =
            interfaces.createForLaunch(
                instance.ownerId(),
                each.slot().isPrimary() ? instance.id() : null,
                subnet,
                Objects.requireNonNullElse(each.groups(), launch.groups()),
                each.description(),
                each.addresses(),
                each.options());
        if (each.slot().isPrimary()) {
          attached.associatePublicIpAddress(
              Objects.requireNonNullElse(
                  launch.request().networking().publicAddress(),
                  subnet.is(SubnetAttribute.MAP_PUBLIC_IP_ON_LAUNCH)));
        }
        Map<String, String> tags = launch.request().tags().networkInterface();
        if (!tags.isEmpty()) {
          region.tags().put(instance.ownerId(), attached.id(), tags);
        }
      }
      interfaces
          .attachments()
          .attachToLaunched(
              attached,
              instance,
              each.slot(),
              each.deleteOnTermination(),
              each.options().enaExpress());
    }
  }
}
