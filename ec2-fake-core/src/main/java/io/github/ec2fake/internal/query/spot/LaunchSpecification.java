// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import io.github.ec2fake.internal.model.instance.LaunchOptions;
import io.github.ec2fake.internal.model.instance.LaunchRequest;
import io.github.ec2fake.internal.model.instance.NetworkInterfaceRequest;
import io.github.ec2fake.internal.model.instance.ShutdownBehavior;
import io.github.ec2fake.internal.model.networkinterface.AddressRequest;
import io.github.ec2fake.internal.query.instance.LaunchedInterface;
import io.github.ec2fake.internal.query.instance.ProfileSpecification;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What each Spot request launches, as RequestSpotInstances is asked for it. */
record LaunchSpecification(
    @Required String imageId,
    @Nullable String instanceType,
    @Nullable String keyName,
    List<String> securityGroup,
    List<String> securityGroupId,
    List<Group> groupSet,
    @Nullable String userData,
    @Nullable Placement placement,
    @Nullable String kernelId,
    @Nullable String ramdiskId,
    List<BlockDeviceMapping> blockDeviceMapping,
    @Nullable Boolean ebsOptimized,
    @Nullable ProfileSpecification iamInstanceProfile,
    @Nullable Monitoring monitoring,
    @Nullable String subnetId,
    List<LaunchedInterface> networkInterface) {

  record Group(@Nullable String groupId, @Nullable String groupName) {}

  record Placement(
      @Nullable String availabilityZone, @Nullable String tenancy, @Nullable String groupName) {

    LaunchRequest.Placement toModel() {
      return new LaunchRequest.Placement(availabilityZone, tenancy, groupName, null, null);
    }
  }

  record Monitoring(@Nullable Boolean enabled) {}

  /**
   * Returns a launch of one instance.
   *
   * @param shutdown what happens when it shuts down by itself; null for the default
   */
  LaunchRequest toModel(@Nullable ShutdownBehavior shutdown) {
    return new LaunchRequest(
        imageId,
        instanceType,
        keyName,
        placement == null ? LaunchRequest.Placement.ANY : placement.toModel(),
        NetworkInterfaceRequest.networking(
            LaunchRequest.Networking.of(
                subnetId, AddressRequest.of(null), groupNames(), groupIds()),
            interfaces()),
        new LaunchRequest.Boot(kernelId, ramdiskId, userData),
        new LaunchRequest.Options(
            false,
            false,
            shutdown,
            monitoring != null && Boolean.TRUE.equals(monitoring.enabled())),
        LaunchOptions.of(
            ebsOptimized, iamInstanceProfile == null ? null : iamInstanceProfile.toModel()),
        BlockDeviceMapping.toModel(blockDeviceMapping),
        LaunchRequest.Tags.none());
  }

  /** The network interfaces in the model's terms. */
  List<NetworkInterfaceRequest> interfaces() {
    return networkInterface.stream().map(LaunchedInterface::toModel).toList();
  }

  private List<String> groupNames() {
    return Stream.concat(
            securityGroup.stream(),
            groupSet.stream()
                .filter(group -> group.groupId() == null)
                .map(Group::groupName)
                .filter(Objects::nonNull))
        .toList();
  }

  private List<String> groupIds() {
    return Stream.concat(
            securityGroupId.stream(),
            groupSet.stream().map(Group::groupId).filter(Objects::nonNull))
        .toList();
  }
}
