// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import static io.github.ec2fake.consistency.ResourceKind.SPOT_REQUESTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about Spot requests and their data feed. */
final class SpotErrors {
  private SpotErrors() {}

  static final ErrorTemplate BAD_PRICE =
      invalidParameterValue(
              "Value (%1$s) for parameter price is invalid. \"%1$s\" is an invalid spot instance"
                  + " price")
          .source("unblocked/ec2-action-builder#45, aws/aws-sdk-js#495");
  static final ErrorTemplate BAD_COUNT =
      invalidParameterValue(
              "Value (%s) for parameter InstanceCount is invalid. It must be at least 1.")
          .ours();
  static final ErrorTemplate TOO_LATE =
      invalidParameterValue(
              "Value (%s) for parameter ValidUntil is invalid. It must be later than now and than"
                  + " ValidFrom.")
          .ours();

  static final ErrorTemplate MAX_PRICE_TOO_LOW =
      badRequest("SpotMaxPriceTooLow", SpotStatus.PRICE_TOO_LOW_TEXT)
          .source("aws/aws-parallelcluster-node#415, kubermatic/machine-controller#1754");

  static final ErrorTemplate VALID_UNTIL_OF_ONE_TIME =
      invalidParameterCombination(
              "The parameter validUntil cannot be specified when the SpotRequestType is set to"
                  + " 'one-time'.")
          .source("aws/aws-cli#4679");

  /** aws/aws-sdk-ruby#1798, pahud/cdk-spot-one#206; RunInstances only. */
  static final ErrorTemplate TERMINATE_OF_PERSISTENT =
      invalidParameterCombination(
              "The terminate InstanceInterruptionBehavior is not supported when requestType is set"
                  + " to persistent.")
          .source("aws/aws-sdk-ruby#1798, pahud/cdk-spot-one#206");

  static final ErrorTemplate INTERRUPTION_OF_ONE_TIME =
      invalidParameterCombination(
              "The request with type '%s' is not supported when instanceInterruptionBehavior is set"
                  + " to '%s'.")
          .source("harmony-one/harmony-ops#285, diux-dev/cluster#27");

  /** hashicorp/terraform-provider-aws#20372, with GroupName. */
  static final ErrorTemplate NOT_WITH_INTERRUPTION =
      invalidParameterCombination(
              "The parameter %s cannot be specified when instanceInterruptionBehavior is set to"
                  + " '%s'.")
          .source("hashicorp/terraform-provider-aws#20372");

  static final ErrorTemplate INTERRUPTION_OF_INSTANCE_STORE =
      invalidParameterCombination(
              "AMI '%s' has an instance-store root device, which is not supported when"
                  + " instanceInterruptionBehavior is set to '%s'.")
          .ours();
  static final ErrorTemplate HIBERNATION_AND_INTERRUPTION =
      invalidParameterCombination(
              "An instance that is configured for hibernation cannot have the"
                  + " instanceInterruptionBehavior '%s'. It must be 'hibernate'.")
          .ours();

  static final ErrorTemplate BLOCK_DURATION =
      invalidParameterValue("BlockDurationMinutes is not a valid parameter.")
          .source("terraform-aws-modules/terraform-aws-autoscaling#207");

  static final ErrorTemplate NO_CAPACITY =
      error(
              "InsufficientInstanceCapacity",
              500,
              "There is no Spot capacity available that matches your request.")
          .source("cortexlabs/cortex#1258")
          .forLackOfCapacity();

  /** hashicorp/terraform-provider-aws#33399 has the code; the text is ours. */
  static final ErrorTemplate CANNOT_BE_STARTED =
      badRequest(
              "IncorrectSpotRequestState",
              "You can't start the Spot Instance '%s' because the associated Spot Instance request"
                  + " is '%s' with the status '%s'. You can only start a Spot Instance that you"
                  + " stopped yourself.")
          .ours();

  static final ErrorTemplate CANNOT_BE_STOPPED =
      badRequest(
              "IncorrectSpotRequestState",
              "You can't stop the Spot Instance '%s' because the associated Spot Instance request"
                  + " is 'cancelled'. You can only terminate it.")
          .ours();
  static final ErrorTemplate GROUP_CANNOT_BE_STOPPED =
      badRequest(
              "UnsupportedOperation",
              "You can't stop the Spot Instance '%s' because it is part of a launch group or an"
                  + " Availability Zone group.")
          .ours();
  static final ErrorTemplate TOO_MANY =
      badRequest("MaxSpotInstanceCountExceeded", "Max spot instance count exceeded")
          .source("vrivellino/spoptimize#15, NixOS/nixops-aws#41")
          .about(SPOT_REQUESTS);
  static final ErrorTemplate MALFORMED =
      malformedId("InvalidSpotInstanceRequestID.Malformed", "sir-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidSpotInstanceRequestID.NotFound",
              "The spot instance request ID '%s' does not exist")
          .source("NixOS/nixops#514, cloudfoundry/bosh#577")
          .about(SPOT_REQUESTS);
  static final ErrorTemplate NO_DATAFEED =
      badRequest("InvalidSpotDatafeed.NotFound", "Spot datafeed subscription does not exist.")
          .ours();
  static final ErrorTemplate INACCESSIBLE =
      badRequest(
              "InaccessibleStorageLocation",
              "The bucket '%s' cannot be accessed. It has to exist and to be the caller's; a test"
                  + " makes one with cloud.arrange().bucket(name, owner).")
          .ours();
}
