// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.fleet.FleetConfig;
import io.github.ec2fake.internal.model.fleet.FleetOverride;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.model.launchtemplate.TemplateReference;
import io.github.ec2fake.internal.query.storage.BlockDeviceMapping;
import io.github.ec2fake.internal.query.wire.RequestWriter;
import io.github.ec2fake.internal.query.wire.Required;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A launch template of a fleet, with what is tried instead of its parameters. */
record LaunchTemplateConfig(
    @Required Specification launchTemplateSpecification, List<Overrides> overrides) {

  record Specification(
      @Nullable String launchTemplateId,
      @Nullable String launchTemplateName,
      @Nullable String version) {}

  record Overrides(
      @Nullable String instanceType,
      @Nullable String maxPrice,
      @Nullable String subnetId,
      @Nullable String availabilityZone,
      @Nullable BigDecimal weightedCapacity,
      @Nullable BigDecimal priority,
      @Nullable Placement placement,
      @Nullable String imageId,
      List<BlockDeviceMapping> blockDeviceMapping) {

    FleetOverride toModel() {
      Launch launch =
          new Launch(
              instanceType,
              subnetId,
              availabilityZone == null && placement == null
                  ? null
                  : new LaunchPlacement(
                      availabilityZone, placement == null ? null : placement.groupName()),
              imageId,
              blockDeviceMapping);
      return new FleetOverride(
          new LaunchParameters(RequestWriter.write(launch)), maxPrice, weightedCapacity, priority);
    }
  }

  record Placement(@Nullable String groupName) {}

  /** What an override says of a launch, by RunInstances' names. */
  private record Launch(
      @Nullable String instanceType,
      @Nullable String subnetId,
      @Nullable LaunchPlacement placement,
      @Nullable String imageId,
      List<BlockDeviceMapping> blockDeviceMapping) {}

  private record LaunchPlacement(@Nullable String availabilityZone, @Nullable String groupName) {}

  FleetConfig toModel() {
    return new FleetConfig(
        new TemplateReference(
            launchTemplateSpecification.launchTemplateId(),
            launchTemplateSpecification.launchTemplateName()),
        launchTemplateSpecification.version(),
        overrides.stream().map(Overrides::toModel).toList());
  }
}
