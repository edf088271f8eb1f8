// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.model.CreateFleetRequest;
import com.amazonaws.services.ec2.model.CreateFleetResult;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateConfigRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateOverridesRequest;
import com.amazonaws.services.ec2.model.FleetLaunchTemplateSpecificationRequest;
import com.amazonaws.services.ec2.model.OnDemandOptionsRequest;
import com.amazonaws.services.ec2.model.SpotOptionsRequest;
import com.amazonaws.services.ec2.model.TargetCapacitySpecificationRequest;
import java.util.List;

/** Calls about fleets. */
final class FleetCalls {
  private FleetCalls() {}

  /** An instant fleet of a launch template's latest version. */
  static CreateFleetRequest fleet(
      String template, int onDemand, int spot, FleetLaunchTemplateOverridesRequest... overrides) {
    return new CreateFleetRequest()
        .withType("instant")
        .withLaunchTemplateConfigs(
            new FleetLaunchTemplateConfigRequest()
                .withLaunchTemplateSpecification(
                    new FleetLaunchTemplateSpecificationRequest()
                        .withLaunchTemplateId(template)
                        .withVersion("$Latest"))
                .withOverrides(overrides))
        .withTargetCapacitySpecification(
            new TargetCapacitySpecificationRequest()
                .withTotalTargetCapacity(onDemand + spot)
                .withOnDemandTargetCapacity(onDemand)
                .withSpotTargetCapacity(spot)
                .withDefaultTargetCapacityType("on-demand"));
  }

  static FleetLaunchTemplateOverridesRequest pool(String type, String zone) {
    return new FleetLaunchTemplateOverridesRequest()
        .withInstanceType(type)
        .withAvailabilityZone(zone);
  }

  /** What a fleet launched: for each pool, the type, the zone and the number of instances. */
  static List<String> launched(CreateFleetResult fleet) {
    return fleet.getInstances().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.getLifecycle(),
                    each.getInstanceType(),
                    each.getLaunchTemplateAndOverrides().getOverrides().getAvailabilityZone(),
                    Integer.toString(each.getInstanceIds().size())))
        .toList();
  }

  /** What a fleet could not launch: for each pool, the type, the zone and the code. */
  static List<String> failed(CreateFleetResult fleet) {
    return fleet.getErrors().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.getLifecycle(),
                    each.getLaunchTemplateAndOverrides().getOverrides().getInstanceType(),
                    each.getLaunchTemplateAndOverrides().getOverrides().getAvailabilityZone(),
                    each.getErrorCode()))
        .toList();
  }

  static SpotOptionsRequest spot(String strategy) {
    return new SpotOptionsRequest().withAllocationStrategy(strategy);
  }

  static OnDemandOptionsRequest onDemand(String strategy) {
    return new OnDemandOptionsRequest().withAllocationStrategy(strategy);
  }
}
