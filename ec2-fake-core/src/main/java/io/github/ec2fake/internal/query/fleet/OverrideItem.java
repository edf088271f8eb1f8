// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.FleetOverride;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.query.instance.LaunchTemplateDataItem;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pool of a fleet has other than its launch template, in replies. */
record OverrideItem(
    @Nullable String instanceType,
    @Nullable String maxPrice,
    @Nullable String subnetId,
    @Nullable String availabilityZone,
    @Nullable BigDecimal weightedCapacity,
    @Nullable BigDecimal priority,
    @Nullable Placement placement,
    @Nullable String imageId,
    @Nullable List<BlockDeviceMapping> blockDeviceMappingSet) {

  record Placement(String groupName) {}

  static OverrideItem of(FleetOverride override) {
    LaunchParameters launch = override.parameters();
    String group = launch.get("Placement.GroupName");
    return new OverrideItem(
        launch.get("InstanceType"),
        override.maxPrice(),
        launch.get("SubnetId"),
        launch.get("Placement.AvailabilityZone"),
        override.weight(),
        override.priority(),
        group == null ? null : new Placement(group),
        launch.get("ImageId"),
        LaunchTemplateDataItem.devices(launch));
  }
}
