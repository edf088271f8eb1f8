// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.instance.LaunchRequest.Networking;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A network interface that a launch asks for. An instance has one. */
public record NetworkInterfaceRequest(
    @Nullable Integer deviceIndex,
    @Nullable String subnetId,
    @Nullable String privateIpAddress,
    List<String> groupIds,
    @Nullable Boolean associatePublicIpAddress,
    @Nullable String description,
    @Nullable Boolean deleteOnTermination) {

  /** The networking of a launch that describes its interface, and therefore nothing beside it. */
  public static Networking networking(
      Networking instanceLevel, List<NetworkInterfaceRequest> interfaces) {
    if (interfaces.isEmpty()) {
      return instanceLevel;
    }
    if (!instanceLevel.groupNames().isEmpty() || !instanceLevel.groupIds().isEmpty()) {
      throw NetworkInterfaceErrors.INTERFACE_AND_GROUPS.with();
    }
    if (instanceLevel.subnetId() != null) {
      throw NetworkInterfaceErrors.INTERFACE_AND_SUBNET.with();
    }
    if (instanceLevel.privateIpAddress() != null) {
      throw NetworkInterfaceErrors.INTERFACE_AND_ADDRESS.with();
    }
    for (NetworkInterfaceRequest each : interfaces) {
      if (each.deviceIndex() == null) {
        throw NetworkInterfaceErrors.NO_DEVICE_INDEX.with();
      }
    }
    NetworkInterfaceRequest primary =
        interfaces.stream()
            .filter(each -> Integer.valueOf(0).equals(each.deviceIndex()))
            .findFirst()
            .orElseThrow(NetworkInterfaceErrors.NO_DEVICE_0::with);
    if (interfaces.size() > 1) {
      throw primary.associatePublicIpAddress() != null
          ? NetworkInterfaceErrors.PUBLIC_ADDRESS_OF_SEVERAL.with()
          : NetworkInterfaceErrors.SEVERAL_NOT_MODELLED.with();
    }
    if (Boolean.FALSE.equals(primary.deleteOnTermination())) {
      throw NetworkInterfaceErrors.KEPT_NOT_MODELLED.with();
    }
    return new Networking(
        primary.subnetId(),
        primary.privateIpAddress(),
        List.of(),
        primary.groupIds(),
        primary.associatePublicIpAddress(),
        primary.description() == null ? "" : primary.description());
  }
}
