// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.fleet;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.fleet.FleetCapacity;
import io.github.ec2fake.internal.model.fleet.FleetMarket;
import io.github.ec2fake.internal.model.fleet.NewFleet;
import io.github.ec2fake.internal.model.instance.InterruptionBehavior;
import io.github.ec2fake.internal.model.launchtemplate.LaunchParameters;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.instance.LaunchTemplateData;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.RequestWriter;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Creates a fleet. One of the type {@code instant} launches its instances at once, and the reply
 * has them.
 */
@NotModelled(
    """
    LaunchTemplateConfigs.Overrides.InstanceRequirements
    LaunchTemplateConfigs.Overrides.Placement.Affinity
    LaunchTemplateConfigs.Overrides.Placement.AvailabilityZone
    LaunchTemplateConfigs.Overrides.Placement.GroupId
    LaunchTemplateConfigs.Overrides.Placement.HostId
    LaunchTemplateConfigs.Overrides.Placement.HostResourceGroupArn
    LaunchTemplateConfigs.Overrides.Placement.PartitionNumber
    LaunchTemplateConfigs.Overrides.Placement.SpreadDomain
    LaunchTemplateConfigs.Overrides.Placement.Tenancy
    OnDemandOptions.CapacityReservationOptions OnDemandOptions.MaxTotalPrice
    ReplaceUnhealthyInstances SpotOptions.MaintenanceStrategies SpotOptions.MaxTotalPrice
    TargetCapacitySpecification.TargetCapacityUnitType TerminateInstancesWithExpiration
    ValidFrom ValidUntil
    """)
final class CreateFleet implements WriteAction<CreateFleet.Request, CreateFleet.Reply> {
  private static final String FLEET = "fleet";
  private static final Set<String> TAGGABLE =
      Set.of(FLEET, "instance", "volume", "network-interface");

  record Request(
      @Required List<LaunchTemplateConfig> launchTemplateConfigs,
      @Required TargetCapacity targetCapacitySpecification,
      @Nullable OnDemand onDemandOptions,
      @Nullable Spot spotOptions,
      @Nullable String type,
      @Nullable String excessCapacityTerminationPolicy,
      @Nullable String context,
      List<TagSpecification> tagSpecification,
      @Nullable String clientToken) {

    NewFleet toModel() {
      return new NewFleet(
          type,
          launchTemplateConfigs.stream().map(LaunchTemplateConfig::toModel).toList(),
          targetCapacitySpecification.toModel(),
          onDemandOptions == null ? FleetMarket.DEFAULT : onDemandOptions.toModel(),
          spotOptions == null ? FleetMarket.DEFAULT : spotOptions.toModel(),
          excessCapacityTerminationPolicy,
          context,
          TagSpecification.tags(
              tagSpecification, FleetItem.INSTANT.equals(type) ? TAGGABLE : Set.of(FLEET), FLEET),
          new LaunchParameters(RequestWriter.write(new Launch(tagsOfLaunch()))));
    }

    private List<TagSpecification> tagsOfLaunch() {
      return tagSpecification.stream().filter(each -> !FLEET.equals(each.resourceType())).toList();
    }
  }

  /** What the call itself says of all launches, by RunInstances' names. */
  private record Launch(List<TagSpecification> tagSpecification) {}

  record TargetCapacity(
      @Required Integer totalTargetCapacity,
      @Nullable Integer onDemandTargetCapacity,
      @Nullable Integer spotTargetCapacity,
      @Nullable String defaultTargetCapacityType) {

    FleetCapacity toModel() {
      return new FleetCapacity(
          totalTargetCapacity,
          onDemandTargetCapacity,
          spotTargetCapacity,
          defaultTargetCapacityType);
    }
  }

  record OnDemand(
      @Nullable String allocationStrategy,
      @Nullable Boolean singleInstanceType,
      @Nullable Boolean singleAvailabilityZone,
      @Nullable Integer minTargetCapacity) {

    FleetMarket toModel() {
      return new FleetMarket(
          allocationStrategy,
          null,
          null,
          Boolean.TRUE.equals(singleInstanceType),
          Boolean.TRUE.equals(singleAvailabilityZone),
          minTargetCapacity);
    }
  }

  record Spot(
      @Nullable String allocationStrategy,
      @Nullable String instanceInterruptionBehavior,
      @Nullable Integer instancePoolsToUseCount,
      @Nullable Boolean singleInstanceType,
      @Nullable Boolean singleAvailabilityZone,
      @Nullable Integer minTargetCapacity) {

    FleetMarket toModel() {
      return new FleetMarket(
          allocationStrategy,
          instancePoolsToUseCount,
          instanceInterruptionBehavior == null
              ? null
              : InterruptionBehavior.of(instanceInterruptionBehavior),
          Boolean.TRUE.equals(singleInstanceType),
          Boolean.TRUE.equals(singleAvailabilityZone),
          minTargetCapacity);
    }
  }

  /** The errors and the instances are those of instant fleets. */
  record Reply(
      String fleetId,
      @Nullable List<FleetErrorItem> errorSet,
      @Nullable List<FleetInstancesItem> fleetInstanceSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.fleets()
        .create(
            call.caller(), request.toModel(), request.clientToken(), LaunchTemplateData::toLaunch)
        .map(
            fleet -> new Reply(fleet.id(), FleetErrorItem.of(fleet), FleetInstancesItem.of(fleet)));
  }
}
