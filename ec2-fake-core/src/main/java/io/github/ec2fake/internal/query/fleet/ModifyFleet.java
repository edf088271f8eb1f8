// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.fleet.FleetChange;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.VoidAction;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Changes a fleet that maintains its capacity. */
@NotModelled(
    """
    LaunchTemplateConfig.Overrides.InstanceRequirements
    LaunchTemplateConfig.Overrides.Placement.Affinity
    LaunchTemplateConfig.Overrides.Placement.AvailabilityZone
    LaunchTemplateConfig.Overrides.Placement.GroupId
    LaunchTemplateConfig.Overrides.Placement.HostId
    LaunchTemplateConfig.Overrides.Placement.HostResourceGroupArn
    LaunchTemplateConfig.Overrides.Placement.PartitionNumber
    LaunchTemplateConfig.Overrides.Placement.SpreadDomain
    LaunchTemplateConfig.Overrides.Placement.Tenancy
    TargetCapacitySpecification.TargetCapacityUnitType
    """)
final class ModifyFleet implements VoidAction<ModifyFleet.Request> {

  record Request(
      @Required String fleetId,
      @Nullable String excessCapacityTerminationPolicy,
      List<LaunchTemplateConfig> launchTemplateConfig,
      CreateFleet.@Nullable TargetCapacity targetCapacitySpecification,
      @Nullable String context) {

    FleetChange toModel() {
      return new FleetChange(
          targetCapacitySpecification == null ? null : targetCapacitySpecification.toModel(),
          excessCapacityTerminationPolicy,
          context,
          launchTemplateConfig.stream().map(LaunchTemplateConfig::toModel).toList());
    }
  }

  @Override
  public Change<?> change(Request request, ActionContext call) {
    return call.fleets().modify(call.caller(), request.fleetId(), request.toModel());
  }
}
