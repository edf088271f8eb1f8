// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** Every refusal that is about the options of an instance. */
final class LaunchOptionErrors {
  private LaunchOptionErrors() {}

  static final ErrorTemplate BAD_WORD =
      invalidParameterValue("Value (%s) for parameter %s is invalid. It must be one of %s.").ours();
  static final ErrorTemplate BAD_INTERRUPTION_BEHAVIOR =
      invalidParameterValue(
              "Value (%s) for parameter instanceInterruptionBehavior is invalid. It must be"
                  + " 'hibernate', 'stop' or 'terminate'.")
          .ours();
  static final ErrorTemplate BAD_SPOT_REQUEST_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter spotInstanceType is invalid. It must be 'one-time' or"
                  + " 'persistent'.")
          .ours();
  static final ErrorTemplate BAD_HOP_LIMIT =
      invalidParameterValue(
              "Value (%s) for parameter httpPutResponseHopLimit is invalid. It must be between 1"
                  + " and 64.")
          .ours();
  static final ErrorTemplate NO_METADATA_OPTION =
      badRequest(
              "MissingParameter", "The request must contain at least one of the metadata options")
          .ours();
  static final ErrorTemplate NO_PLACEMENT =
      badRequest(
              "MissingParameter",
              "The request must contain a placement group or a tenancy to change")
          .ours();
  static final ErrorTemplate TENANCY_CANNOT_BE_CHANGED =
      invalidParameterCombination(
              "The tenancy cannot be changed from '%s' to '%s'. It can be changed between"
                  + " 'dedicated' and 'host' only.")
          .ours();

  static final ErrorTemplate HALF_CPU_OPTIONS =
      badRequest(
              "MissingParameter",
              "When specifying CpuOptions you must specify both CoreCount and ThreadsPerCore.")
          .source("hashicorp/terraform-provider-aws#46821");

  static final ErrorTemplate BAD_CORE_COUNT =
      invalidParameterCombination(
              "CPU core count %s is not valid for the instance type '%s'. Valid core counts: %s")
          .ours();
  static final ErrorTemplate BAD_THREADS =
      invalidParameterCombination(
              "CPU threads per core %s is not valid for the instance type '%s'. Valid threads per"
                  + " core: %s")
          .ours();

  static final ErrorTemplate NOT_EBS_OPTIMIZED =
      badRequest(
              "Unsupported",
              "EBS-optimized instances are not supported for your requested configuration. Please"
                  + " check the documentation for supported configurations.")
          .source("openai/evolution-strategies-starter#12");

  static final ErrorTemplate NO_CREDITS =
      badRequest(
              "InstanceCreditSpecification.NotSupported",
              "The %s instance type does not support T2 Unlimited.")
          .source(
              "hashicorp/terraform-provider-aws#5067,"
                  + " terraform-aws-modules/terraform-aws-ec2-instance#35");

  static final ErrorTemplate HIBERNATION_NEEDS_ENCRYPTION =
      badRequest(
              "UnsupportedHibernationConfiguration",
              "For hibernation, the root device volume must be encrypted.")
          .source("apache/airflow#35790");

  static final ErrorTemplate NO_HIBERNATION =
      badRequest(
              "UnsupportedHibernationConfiguration",
              "The instance type '%s' does not support hibernation.")
          .ours();
  static final ErrorTemplate NOT_CONFIGURED_TO_HIBERNATE =
      badRequest(
              "UnsupportedHibernationConfiguration",
              "The instance can't be hibernated because it was not configured at launch for"
                  + " hibernation: %s")
          .source("aws-solutions/instance-scheduler-on-aws#510");
  static final ErrorTemplate NO_ENCLAVES =
      badRequest(
              "UnsupportedOperation", "The instance type '%s' does not support AWS Nitro Enclaves.")
          .ours();
  static final ErrorTemplate ENCLAVE_AND_HIBERNATION =
      invalidParameterCombination(
              "You cannot enable hibernation and AWS Nitro Enclaves on the same instance.")
          .ours();
  static final ErrorTemplate IP_NAME_IN_IPV6_ONLY =
      invalidParameterCombination(
              "The subnet '%s' is IPv6 only. The hostname type of its instances must be"
                  + " 'resource-name'.")
          .ours();

  static final ErrorTemplate A_RECORD_IN_IPV6_ONLY =
      invalidParameterCombination(
              "The subnet '%s' is IPv6 only. Its instances have no DNS A records.")
          .ours();

  static final ErrorTemplate BAD_LICENSE =
      invalidParameterValue(
              "Value (%s) for parameter licenseConfigurationArn is invalid. It must be the ARN of a"
                  + " license configuration.")
          .ours();

  static final ErrorTemplate BAD_PROFILE_NAME =
      invalidParameterValue(
              "Value (%s) for parameter iamInstanceProfile.name is invalid. Invalid IAM Instance"
                  + " Profile name")
          .source("hashicorp/terraform-provider-aws#27516, CiscoDevNet/cloud-cml#4");

  /** As the one before. */
  static final ErrorTemplate BAD_PROFILE_ARN =
      invalidParameterValue(
              "Value (%s) for parameter iamInstanceProfile.arn is invalid. Invalid IAM Instance"
                  + " Profile ARN")
          .source("lacework/go-sdk#1045");

  static final ErrorTemplate PROFILE_NAME_AND_ARN =
      invalidParameterCombination(
              "The parameter 'iamInstanceProfile.name' may not be used in combination with"
                  + " 'iamInstanceProfile.arn'")
          .source("hashicorp/terraform-provider-aws#4344");

  static final ErrorTemplate PROTECTED_FROM_STOP =
      badRequest(
              "OperationNotPermitted",
              "The instance '%s' may not be stopped. Modify its 'disableApiStop' instance attribute"
                  + " and try again.")
          .source("cloud-custodian/cloud-custodian#10594");

  static final ErrorTemplate ALREADY_ASSOCIATED =
      badRequest("IncorrectState", "There is an existing association for instance %s")
          .source(
              "aws-samples/aws-cloud9-bootstrapping-example#5,"
                  + " aws-samples/one-observability-demo#201")
          .about(INSTANCES);

  static final ErrorTemplate ASSOCIATION_NOT_FOUND =
      badRequest("InvalidAssociationID.NotFound", "The association ID '%s' does not exist")
          .ours()
          .about(INSTANCES);

  static final ErrorTemplate BAD_ASSOCIATION_ID =
      invalidParameterValue("Invalid value for associationId.").source("aws/aws-cli#2570");

  static final ErrorTemplate WRONG_STATE_FOR_PROFILE =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is not in the 'running' or 'stopped' states.")
          .source("Enterprise-CMCS/eAPD#2304");

  /** The answer to the replacement of a profile while its instance is stopped. */
  static final ErrorTemplate NOT_ACTIVE =
      badRequest("IncorrectState", "The association %s is not the active association")
          .source("aws/aws-cli#5251");

  static final ErrorTemplate IN_TRANSITION =
      badRequest("IncorrectState", "The association '%s' is in the '%s' state.").ours();
}
