// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.image.DeviceRequest;
import io.github.ec2fake.internal.model.network.Subnet;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What an instance is to be launched with, by RunInstances or for a Spot request. */
public record LaunchRequest(
    String imageId,
    @Nullable String instanceType,
    @Nullable String keyName,
    Placement placement,
    Networking networking,
    Boot boot,
    Options options,
    LaunchOptions launchOptions,
    List<DeviceRequest> blockDevices,
    Tags tags) {

  /**
   * The availability zone and the tenancy; null where EC2 chooses.
   *
   * @param groupName the placement group; null for none, or if its id is given
   * @param partition the partition of the placement group
   */
  public record Placement(
      @Nullable String zone,
      @Nullable String tenancy,
      @Nullable String groupName,
      @Nullable String groupId,
      @Nullable Integer partition) {
    /** Wherever EC2 chooses. */
    public static final Placement ANY = new Placement(null, null, null, null, null);

    private static final String DEFAULT_TENANCY = "default";

    /**
     * The tenancy of an instance in a subnet: a dedicated VPC has no instances on shared hardware.
     *
     * <p>Source: the user guide, "Dedicated Instance basics".
     *
     * @param subnet null on EC2-Classic
     */
    String tenancyIn(@Nullable Subnet subnet) {
      String asked = Objects.requireNonNullElse(tenancy, DEFAULT_TENANCY);
      return subnet != null && asked.equals(DEFAULT_TENANCY) ? subnet.vpc().tenancy() : asked;
    }
  }

  /**
   * The network interfaces.
   *
   * @param publicAddress whether the primary one gets a public address; null if its subnet decides
   * @param addresses those of the primary one
   * @param interfaces as the launch describes them, the primary one among them; empty if it does
   *     not describe any
   */
  public record Networking(
      @Nullable String subnetId,
      List<String> groupNames,
      List<String> groupIds,
      @Nullable Boolean publicAddress,
      String description,
      AddressRequest addresses,
      List<NetworkInterfaceRequest> interfaces) {

    /** The primary private address that the launch names; null if it names none. */
    public @Nullable String privateIpAddress() {
      return addresses.primary();
    }

    /** Those of all interfaces, whether the launch describes them or not. */
    List<AddressRequest> addressesOfInterfaces() {
      return interfaces.isEmpty()
          ? List.of(addresses)
          : interfaces.stream().map(NetworkInterfaceRequest::addresses).toList();
    }

    /** Whether the launch says where it is to be. */
    boolean namesSubnet() {
      return subnetId != null
          || privateIpAddress() != null
          || interfaces.stream()
              .anyMatch(each -> each.subnetId() != null || each.networkInterfaceId() != null);
    }

    /** As a launch has it that says nothing of a network interface. */
    public static Networking of(
        @Nullable String subnetId,
        AddressRequest addresses,
        List<String> groupNames,
        List<String> groupIds) {
      return new Networking(subnetId, groupNames, groupIds, null, "", addresses, List.of());
    }
  }

  /** A kernel and a RAM disk other than the image's, and user data in base64. */
  public record Boot(
      @Nullable String kernelId, @Nullable String ramdiskId, @Nullable String userData) {}

  /**
   * Settings that can be changed later.
   *
   * @param shutdownBehavior null for the default, which depends on the root device
   */
  public record Options(
      boolean protectedFromTermination,
      boolean protectedFromStop,
      @Nullable ShutdownBehavior shutdownBehavior,
      boolean monitored) {}

  /** The tags of the instance, of its volumes and of its network interface. */
  public record Tags(
      Map<String, String> instance,
      Map<String, String> volumes,
      Map<String, String> networkInterface) {
    public static Tags none() {
      return new Tags(Map.of(), Map.of(), Map.of());
    }
  }

  /** The same launch in another zone. */
  public LaunchRequest inZone(String zone) {
    return new LaunchRequest(
        imageId,
        instanceType,
        keyName,
        new Placement(
            zone,
            placement.tenancy(),
            placement.groupName(),
            placement.groupId(),
            placement.partition()),
        networking,
        boot,
        options,
        launchOptions,
        blockDevices,
        tags);
  }

  /**
   * Whether the caller chooses the zone, by naming it, or a subnet, an address or an interface in
   * it.
   */
  public boolean namesZone() {
    return placement.zone() != null || networking.namesSubnet();
  }
}
