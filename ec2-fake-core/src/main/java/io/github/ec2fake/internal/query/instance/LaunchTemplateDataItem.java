// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instance;

import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.query.networkinterface.AddressParameters;
import io.github.ec2fake.internal.query.networkinterface.OptionParameters;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Flattened;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The parameters of a launch template as replies show them: those that it was given. */
public record LaunchTemplateDataItem(
    @Nullable String kernelId,
    @Nullable Boolean ebsOptimized,
    @Nullable ProfileSpecification iamInstanceProfile,
    @Nullable List<BlockDeviceMapping> blockDeviceMappingSet,
    @Nullable List<Interface> networkInterfaceSet,
    @Nullable String imageId,
    @Nullable String instanceType,
    @Nullable String keyName,
    RunInstances.@Nullable Monitoring monitoring,
    RunInstances.@Nullable Placement placement,
    @Nullable String ramDiskId,
    @Nullable Boolean disableApiTermination,
    @Nullable String instanceInitiatedShutdownBehavior,
    @Nullable String userData,
    @Nullable List<Tags> tagSpecificationSet,
    @Nullable List<String> securityGroupIdSet,
    @Nullable List<String> securityGroupSet,
    @Nullable InstanceMarketOptions instanceMarketOptions,
    LaunchOptionParameters.@Nullable Credits creditSpecification,
    LaunchOptionParameters.@Nullable Cpu cpuOptions,
    LaunchOptionParameters.@Nullable CapacityReservation capacityReservationSpecification,
    @Nullable List<LaunchOptionParameters.License> licenseSet,
    LaunchOptionParameters.@Nullable Hibernation hibernationOptions,
    LaunchOptionParameters.@Nullable Metadata metadataOptions,
    LaunchOptionParameters.@Nullable Enclave enclaveOptions,
    LaunchOptionParameters.@Nullable PrivateDnsName privateDnsNameOptions,
    LaunchOptionParameters.@Nullable Maintenance maintenanceOptions,
    @Nullable Boolean disableApiStop) {

  record Interface(
      @Nullable Boolean associatePublicIpAddress,
      @Nullable Boolean deleteOnTermination,
      @Nullable String description,
      @Nullable Integer deviceIndex,
      @Nullable Groups groupSet,
      @Nullable String networkInterfaceId,
      @Nullable Integer networkCardIndex,
      @Nullable String privateIpAddress,
      @Nullable List<AddressParameters.Private> privateIpAddressesSet,
      @Nullable Integer secondaryPrivateIpAddressCount,
      @Nullable List<AddressParameters.Ipv6> ipv6AddressesSet,
      @Nullable Integer ipv6AddressCount,
      @Nullable Boolean primaryIpv6,
      @Nullable List<AddressParameters.Ipv4Prefix> ipv4PrefixSet,
      @Nullable Integer ipv4PrefixCount,
      @Nullable List<AddressParameters.Ipv6Prefix> ipv6PrefixSet,
      @Nullable Integer ipv6PrefixCount,
      @Nullable String subnetId,
      @Nullable String interfaceType,
      OptionParameters.@Nullable Tracking connectionTrackingSpecification,
      OptionParameters.@Nullable EnaSrd enaSrdSpecification) {

    static Interface of(LaunchedInterface asked) {
      return new Interface(
          asked.associatePublicIpAddress(),
          asked.deleteOnTermination(),
          asked.description(),
          asked.deviceIndex(),
          asked.securityGroupId().isEmpty() ? null : new Groups(asked.securityGroupId()),
          asked.networkInterfaceId(),
          asked.networkCardIndex(),
          asked.privateIpAddress(),
          orNull(asked.privateIpAddresses(), Function.identity()),
          asked.secondaryPrivateIpAddressCount(),
          orNull(asked.ipv6Addresses(), Function.identity()),
          asked.ipv6AddressCount(),
          asked.primaryIpv6(),
          orNull(asked.ipv4Prefix(), Function.identity()),
          asked.ipv4PrefixCount(),
          orNull(asked.ipv6Prefix(), Function.identity()),
          asked.ipv6PrefixCount(),
          asked.subnetId(),
          asked.interfaceType(),
          asked.connectionTrackingSpecification(),
          asked.enaSrdSpecification());
    }
  }

  record Groups(@Flattened List<String> groupId) {}

  record Tags(@Nullable String resourceType, List<TagItem> tagSet) {

    static Tags of(TagSpecification asked) {
      return new Tags(
          asked.resourceType(),
          asked.tag().stream()
              .map(
                  tag ->
                      new TagItem(
                          Objects.requireNonNullElse(tag.key(), ""),
                          Objects.requireNonNullElse(tag.value(), "")))
              .toList());
    }
  }

  public static LaunchTemplateDataItem of(LaunchParameters parameters) {
    return of(LaunchTemplateData.of(parameters));
  }

  /** The block devices of a launch; null if it has none. */
  public static @Nullable List<BlockDeviceMapping> devices(LaunchParameters parameters) {
    return of(parameters.only("BlockDeviceMapping")).blockDeviceMappingSet();
  }

  static LaunchTemplateDataItem of(LaunchTemplateData data) {
    return new LaunchTemplateDataItem(
        data.kernelId(),
        data.ebsOptimized(),
        data.iamInstanceProfile(),
        orNull(data.blockDeviceMapping(), Function.identity()),
        orNull(data.networkInterface(), Interface::of),
        data.imageId(),
        data.instanceType(),
        data.keyName(),
        data.monitoring(),
        data.placement(),
        data.ramDiskId(),
        data.disableApiTermination(),
        data.instanceInitiatedShutdownBehavior(),
        data.userData(),
        orNull(data.tagSpecification(), Tags::of),
        orNull(data.securityGroupId(), Function.identity()),
        orNull(data.securityGroup(), Function.identity()),
        data.instanceMarketOptions(),
        data.creditSpecification(),
        data.cpuOptions(),
        data.capacityReservationSpecification(),
        orNull(data.licenseSpecification(), Function.identity()),
        data.hibernationOptions(),
        data.metadataOptions(),
        data.enclaveOptions(),
        data.privateDnsNameOptions(),
        data.maintenanceOptions(),
        data.disableApiStop());
  }

  /** EC2 leaves out what a template does not have. */
  private static <A, B> @Nullable List<B> orNull(List<A> asked, Function<A, B> item) {
    return asked.isEmpty() ? null : asked.stream().map(item).toList();
  }
}
