// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import static io.github.ec2fake.consistency.ResourceKind.FLEETS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about fleets. */
final class FleetErrors {
  private FleetErrors() {}

  static final ErrorTemplate BAD_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter Type is invalid. It must be 'request', 'maintain' or"
                  + " 'instant'.")
          .ours();
  static final ErrorTemplate BAD_EXCESS_POLICY =
      invalidParameterValue(
              "Value (%s) for parameter ExcessCapacityTerminationPolicy is invalid. It must be"
                  + " 'termination' or 'no-termination'.")
          .ours();
  static final ErrorTemplate ONLY_FOR =
      invalidParameterCombination("%s is only valid for fleets of the type '%s'.").ours();
  static final ErrorTemplate BAD_EVENT_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter EventType is invalid. It must be 'instance-change',"
                  + " 'fleet-change' or 'service-error'.")
          .ours();

  /** The thread has it of a Spot Fleet. */
  static final ErrorTemplate TYPE_NOT_MODIFIABLE =
      badRequest(
              "FleetNotInModifiableState",
              "Fleet Request: %s is not a modifiable fleet request type.")
          .source("jenkinsci/ec2-fleet-plugin#131");

  static final ErrorTemplate STATE_NOT_MODIFIABLE =
      badRequest("FleetNotInModifiableState", "Fleet Request: %s is %s and cannot be modified.")
          .ours();
  static final ErrorTemplate BAD_STRATEGY =
      invalidParameterValue("Value (%s) for parameter AllocationStrategy is invalid.").ours();
  static final ErrorTemplate POOLS_WITHOUT_LOWEST_PRICE =
      invalidParameterCombination(
              "InstancePoolsToUseCount is only valid for the allocation strategy 'lowest-price'.")
          .ours();
  static final ErrorTemplate BAD_POOLS =
      invalidParameterValue(
              "Value (%s) for parameter InstancePoolsToUseCount is invalid. It must be at least 1.")
          .ours();
  static final ErrorTemplate MINIMUM_OF_SEVERAL =
      invalidParameterCombination(
              "MinTargetCapacity is only valid together with SingleInstanceType or"
                  + " SingleAvailabilityZone.")
          .ours();
  static final ErrorTemplate BAD_DEFAULT_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter DefaultTargetCapacityType is invalid. It must be 'spot' or"
                  + " 'on-demand'.")
          .ours();
  static final ErrorTemplate BAD_CAPACITY =
      invalidParameterValue(
              "The target capacity is invalid: a total of %s, with On-Demand capacity of %s and"
                  + " Spot capacity of %s. The total must be at least 1, and at least the sum of"
                  + " both.")
          .ours();
  static final ErrorTemplate BAD_WEIGHT =
      invalidParameterValue(
              "Value (%s) for parameter WeightedCapacity is invalid. It must be above 0.")
          .ours();
  static final ErrorTemplate MARKET_IN_TEMPLATE =
      badRequest(
              "InvalidFleetConfig",
              "The launch template '%s' has InstanceMarketOptions. Leave them to the fleet.")
          .ours();

  /** A pool is an instance type in an availability zone. */
  static final ErrorTemplate SAME_POOL =
      badRequest("InvalidFleetConfig", "The fleet configuration contains duplicate instance pools.")
          .source(
              "aws-samples/aws-plugin-for-slurm#19, aws/aws-parallelcluster#4352,"
                  + " github-aws-runners/terraform-aws-github-runner#5297");

  static final ErrorTemplate NO_IMAGE =
      invalidParameterValue("Parameter 'amiIdList' cannot be empty.")
          .source("aws/aws-sdk-go#5134, aws/karpenter-provider-aws#1138");
  static final ErrorTemplate MALFORMED = malformedId("InvalidFleetId.Malformed", "fleet-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidFleetId.NotFound", "The fleet ID '%s' does not exist")
          .ours()
          .about(FLEETS);
  static final ErrorTemplate INSTANT_HAS_NO_LIST =
      badRequest(
              "Unsupported",
              "Fleet %s is instant fleet. Describe fleet instances is not supported by this type of"
                  + " fleet")
          .source("boto/boto3#4005");
  static final ErrorTemplate TOO_MANY_FLEETS =
      badRequest(
              "MaxFleetCountExceeded",
              "You've reached your quota for maximum Fleet Requests for this account.")
          .source("runs-on/runs-on#88")
          .about(FLEETS);
}
