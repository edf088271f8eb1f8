// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.instance.LaunchRequest.Networking;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.model.networkinterface.ConnectionTracking;
import io.github.ec2fake.internal.model.networkinterface.DeviceSlot;
import io.github.ec2fake.internal.model.networkinterface.InterfaceOptions;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A network interface that a launch asks for.
 *
 * @param networkInterfaceId of one that exists; null for a new one, which all others describe
 * @param subnetId null for the subnet of the instance
 */
public record NetworkInterfaceRequest(
    @Nullable Integer deviceIndex,
    @Nullable Integer networkCardIndex,
    @Nullable String networkInterfaceId,
    @Nullable String subnetId,
    AddressRequest addresses,
    List<String> groupIds,
    @Nullable Boolean associatePublicIpAddress,
    @Nullable String description,
    @Nullable Boolean deleteOnTermination,
    InterfaceOptions options) {

  /** Its primary private address; null for one of EC2's choice. */
  public @Nullable String privateIpAddress() {
    return addresses.primary();
  }

  DeviceSlot slot() {
    return new DeviceSlot(
        Objects.requireNonNullElse(networkCardIndex, 0),
        Objects.requireNonNullElse(deviceIndex, 0));
  }

  /** The networking of a launch that describes its interfaces, and therefore nothing beside. */
  public static Networking networking(
      Networking instanceLevel, List<NetworkInterfaceRequest> interfaces) {
    if (interfaces.isEmpty()) {
      return instanceLevel;
    }
    requireNothingBeside(instanceLevel);
    Set<DeviceSlot> slots = new HashSet<>();
    for (NetworkInterfaceRequest each : interfaces) {
      if (each.deviceIndex() == null) {
        throw LaunchInterfaceErrors.NO_DEVICE_INDEX.with();
      }
      if (!slots.add(each.slot())) {
        throw LaunchInterfaceErrors.SAME_DEVICE.with(each.deviceIndex());
      }
      if (interfaces.size() > 1 && each.associatePublicIpAddress() != null) {
        throw LaunchInterfaceErrors.PUBLIC_ADDRESS_OF_SEVERAL.with();
      }
      each.checkExisting();
    }
    NetworkInterfaceRequest primary =
        interfaces.stream()
            .filter(each -> each.slot().isPrimary())
            .findFirst()
            .orElseThrow(LaunchInterfaceErrors.NO_DEVICE_0::with);
    return new Networking(
        primary.subnetId(),
        List.of(),
        primary.groupIds(),
        interfaces.size() > 1 ? Boolean.FALSE : primary.associatePublicIpAddress(),
        Objects.requireNonNullElse(primary.description(), ""),
        primary.addresses(),
        List.copyOf(interfaces));
  }

  private static void requireNothingBeside(Networking instanceLevel) {
    if (!instanceLevel.groupNames().isEmpty() || !instanceLevel.groupIds().isEmpty()) {
      throw LaunchInterfaceErrors.INTERFACE_AND_GROUPS.with();
    }
    if (instanceLevel.subnetId() != null) {
      throw LaunchInterfaceErrors.INTERFACE_AND_SUBNET.with();
    }
    if (instanceLevel.privateIpAddress() != null) {
      throw LaunchInterfaceErrors.INTERFACE_AND_ADDRESS.with();
    }
    if (!instanceLevel.addresses().equals(AddressRequest.of(null))) {
      throw LaunchInterfaceErrors.INTERFACE_AND_IPV6.with();
    }
  }

  /** An interface that exists has everything that a new one is asked to have. */
  private void checkExisting() {
    if (networkInterfaceId == null) {
      return;
    }
    String beside =
        subnetId != null
            ? "a subnet ID"
            : !groupIds.isEmpty()
                ? "security groups"
                : associatePublicIpAddress != null
                    ? "associatePublicIPAddress"
                    : description != null
                        ? "a description"
                        : !addresses.equals(AddressRequest.of(null))
                            ? "addresses"
                            : options.type() != null
                                ? "an interface type"
                                : options.tracking().equals(ConnectionTracking.DEFAULT)
                                    ? null
                                    : "a connection tracking specification";
    if (beside != null) {
      throw LaunchInterfaceErrors.EXISTING_AND_NEW.with(beside);
    }
    if (Boolean.TRUE.equals(deleteOnTermination)) {
      throw LaunchInterfaceErrors.EXISTING_DELETED.with();
    }
  }
}
