// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.launchtemplate;

import static io.github.ec2fake.consistency.ResourceKind.LAUNCH_TEMPLATES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/**
 * The refusals that are about launch templates. The codes are in the API reference, "Error codes";
 * texts without a source are ec2-fake's.
 */
final class LaunchTemplateErrors {
  private LaunchTemplateErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidLaunchTemplateId.Malformed", "lt-").ours();

  static final ErrorTemplate NAME_IN_USE =
      badRequest(
              "InvalidLaunchTemplateName.AlreadyExistsException",
              "Launch template name already in use.")
          .source("github-aws-runners/terraform-aws-github-runner#1382, hashicorp/packer#7817")
          .about(LAUNCH_TEMPLATES);

  private static final String NAMES =
      "A launch template name must be between 3 and 128 characters, and may contain letters,"
          + " numbers, and the following characters: - ( ) . / _.";

  /** The code of CreateLaunchTemplate: awsdocs/aws-cloudformation-user-guide#132. */
  static final ErrorTemplate BAD_NAME =
      badRequest("InvalidLaunchTemplateName.MalformedException", NAMES).ours();

  /** The answer of RunInstances. */
  static final ErrorTemplate BAD_NAME_TO_LAUNCH =
      badRequest("InvalidLaunchTemplateName.Malformed", NAMES)
          .source("github-aws-runners/terraform-aws-github-runner#932");

  static final ErrorTemplate ID_NOT_FOUND =
      badRequest(
              "InvalidLaunchTemplateId.NotFound",
              "The specified launch template, with template ID %s, does not exist.")
          .source("aws/karpenter-provider-aws#5665")
          .about(LAUNCH_TEMPLATES);

  static final ErrorTemplate NAME_NOT_FOUND =
      badRequest(
              "InvalidLaunchTemplateName.NotFoundException",
              "The specified launch template, with template name %s, does not exist.")
          .source("getmoto/moto#5477")
          .about(LAUNCH_TEMPLATES);

  /** Of DescribeLaunchTemplates: aws/karpenter-provider-aws#7941. */
  static final ErrorTemplate NAMES_NOT_FOUND =
      badRequest(
              "InvalidLaunchTemplateName.NotFoundException",
              "At least one of the launch templates specified in the request does not exist.")
          .source("aws/karpenter-provider-aws#7941");

  static final ErrorTemplate VERSION_NOT_FOUND =
      badRequest(
              "InvalidLaunchTemplateId.VersionNotFound",
              "Could not find the specified version %s for the launch template with ID %s.")
          .source("eksctl-io/eksctl#7786")
          .about(LAUNCH_TEMPLATES);

  static final ErrorTemplate NO_DATA =
      badRequest(
              "MissingParameter",
              "No launch template data was provided. Launch template data is required to create a"
                  + " launch template.")
          .source("awsdocs/aws-cloudformation-user-guide#453");

  static final ErrorTemplate NO_TEMPLATE =
      badRequest(
              "MissingParameter",
              "The request must contain the parameter launchTemplateId or launchTemplateName")
          .ours();
  static final ErrorTemplate ID_AND_NAME =
      invalidParameterCombination(
              "The parameter 'launchTemplateId' may not be used in combination with"
                  + " 'launchTemplateName'")
          .ours();
  static final ErrorTemplate DESCRIPTION_TOO_LONG =
      invalidParameterValue("The version description is limited to %s characters.").ours();

  /** Of moto; localstack/localstack#8606 has the first part of it. */
  private static final String ACROSS_TEMPLATES =
      "To describe the launch template data for all your launch templates, for ‘--versions’ specify"
          + " ‘$Latest’, ‘$Default’, or both, and omit ‘--launch-template-id’,"
          + " ‘--launch-template-name’, and version numbers. To describe the launch template data"
          + " for a specific launch template, specify ‘--launch-template-id’ or"
          + " ‘--launch-template-name’, and for ‘--versions’ specify one or more of the following"
          + " values: ‘$Latest’, ‘$Default’, or one or more version numbers.";

  static final ErrorTemplate NEITHER_TEMPLATE_NOR_VERSIONS =
      badRequest("MissingParameter", ACROSS_TEMPLATES).source("localstack/localstack#8606");
  static final ErrorTemplate NUMBERS_WITHOUT_TEMPLATE =
      invalidParameterValue(ACROSS_TEMPLATES).copiedFrom("moto");

  static final ErrorTemplate VERSIONS_AND_RANGE =
      invalidParameterCombination(
              "The parameter launchTemplateVersion cannot be used with the parameters minVersion"
                  + " and maxVersion")
          .ours();
  static final ErrorTemplate BAD_VERSION =
      invalidParameterValue(
              "Value (%s) for parameter %s is invalid. It must be the number of a version.")
          .ours();
  static final ErrorTemplate TOO_MANY_VERSIONS =
      invalidParameterValue("A request can have at most %s versions.").ours();
  static final ErrorTemplate TOO_MANY_TEMPLATES =
      badRequest("LaunchTemplateLimitExceeded", "Maximum number of launch templates, %s, exceeded.")
          .ours()
          .about(LAUNCH_TEMPLATES);
  static final ErrorTemplate VERSION_LIMIT_EXCEEDED =
      badRequest(
              "LaunchTemplateVersionLimitExceeded",
              "Maximum number of versions of a launch template, %s, exceeded.")
          .ours()
          .about(LAUNCH_TEMPLATES);
}
