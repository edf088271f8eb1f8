// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.consistency.ResourceKind.VPC_ENDPOINTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.network.Vpc;
import org.jspecify.annotations.Nullable;

/** The refusals that are about security groups and their rules. */
final class SecurityGroupErrors {
  private static final String CHARACTERS = "a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

  private SecurityGroupErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidGroupId.Malformed", "sg-")
          .source(
              "genevieve/leftovers#7, aws/aws-cdk#20800, hashicorp/terraform-provider-aws#2375");
  static final ErrorTemplate EMPTY =
      badRequest("InvalidGroupId.Malformed", "The security-group ID '%s' is malformed")
          .source("systeminit/si#3042");

  /** The answer to an empty id in a launch. */
  static final ErrorTemplate EMPTY_IN_LAUNCH =
      invalidParameterValue(
              "Value (%s) for parameter groupId is invalid. The value cannot be empty")
          .source(
              "trevor-laher/OnDemandMinecraft#36, tungbq/devops-basics#1,"
                  + " ansible/ansible-modules-core#5492");

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidGroup.NotFound", "The security group '%s' does not exist")
          .source("boto/boto3#701")
          .about(SECURITY_GROUPS);

  static final ErrorTemplate NOT_FOUND_IN_VPC =
      badRequest("InvalidGroup.NotFound", "The security group '%s' does not exist in VPC '%s'")
          .source("getmoto/moto#5484")
          .about(SECURITY_GROUPS);

  static Ec2Error nameNotFound(String name, @Nullable Vpc vpc) {
    return vpc == null ? NOT_FOUND.with(name) : NAME_NOT_FOUND.with(name, vpc.id());
  }

  private static final ErrorTemplate NAME_NOT_FOUND =
      badRequest(
              "InvalidGroup.NotFound", "The security group '%s' does not exist in default VPC '%s'")
          .source("aws/aws-cli#612, aws/aws-cli#5348")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate NEITHER_NAME_NOR_ID =
      badRequest("MissingParameter", "The request must contain the parameter groupName or groupId")
          .source("aws/aws-sdk-java#1059");

  static Ec2Error duplicate(String name, @Nullable Vpc vpc) {
    return vpc == null ? DUPLICATE.with(name) : DUPLICATE_IN_VPC.with(name, vpc.id());
  }

  private static final ErrorTemplate DUPLICATE =
      badRequest("InvalidGroup.Duplicate", "The security group '%s' already exists")
          .source("codesheppard/terraform-rancher-starter-template#1")
          .about(SECURITY_GROUPS);
  private static final ErrorTemplate DUPLICATE_IN_VPC =
      badRequest("InvalidGroup.Duplicate", "The security group '%s' already exists for VPC '%s'")
          .source("hashicorp/terraform#15428, dask/dask-cloudprovider#198")
          .about(SECURITY_GROUPS);

  static Ec2Error reservedName(String name, boolean classic) {
    return (classic ? RESERVED : RESERVED_NAME).with(name);
  }

  private static final ErrorTemplate RESERVED_NAME =
      invalidParameterValue("Cannot use reserved security group name: %s")
          .source("hashicorp/terraform#17343");
  static final ErrorTemplate ID_AS_NAME =
      invalidParameterValue(
              "Value (%s) for parameter GroupName is invalid. Group names may not be in the format"
                  + " sg-*.")
          .source("pulumi/pulumi-awsx#477");
  static final ErrorTemplate NOT_ASCII =
      invalidParameterValue(
              "Value (%s) for parameter %s is invalid. Character sets beyond ASCII are not"
                  + " supported.")
          .source("hashicorp/terraform-provider-aws#43854");
  static final ErrorTemplate TOO_LONG =
      invalidParameterValue(
              "Value (%s) for parameter %s is invalid. Length exceeds maximum of 255.")
          .ours();

  static final ErrorTemplate INVALID_NAME =
      invalidParameterValue(
              "Invalid security group name. Valid names are non-empty strings less than 256"
                  + " characters from the following set:  "
                  + CHARACTERS)
          .copiedFrom("Eucalyptus");
  static final ErrorTemplate INVALID_DESCRIPTION =
      invalidParameterValue(
              "Invalid %s description. Valid descriptions are strings less than 256 characters from"
                  + " the following set:  "
                  + CHARACTERS)
          .source(
              "cds-snc/notification-terraform#561, agentic-community/mcp-gateway-registry#1728");

  static Ec2Error tooManyGroups(@Nullable Vpc vpc) {
    return vpc == null ? TOO_MANY.with() : TOO_MANY_IN_VPC.with(vpc.id());
  }

  private static final ErrorTemplate TOO_MANY =
      badRequest(
              "SecurityGroupLimitExceeded",
              "The maximum number of security groups has been reached.")
          .ours()
          .about(SECURITY_GROUPS);
  private static final ErrorTemplate TOO_MANY_IN_VPC =
      badRequest(
              "SecurityGroupLimitExceeded",
              "The maximum number of security groups for VPC '%s' has been reached.")
          .source("otiai10/hotsub#36")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate TOO_MANY_RULES =
      badRequest(
              "RulesPerSecurityGroupLimitExceeded",
              "The maximum number of rules per security group has been reached.")
          .source("dan-v/awslambdaproxy#25, aws-samples/aws-cloudfront-samples#53")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate TOO_MANY_OF_AN_INSTANCE =
      badRequest(
              "SecurityGroupsPerInterfaceLimitExceeded",
              "The maximum number of security groups per interface has been reached.")
          .source("kubernetes-sigs/aws-load-balancer-controller#682");

  /** The answer of CreateNetworkInterface. */
  static final ErrorTemplate TOO_MANY_OF_NEW_INTERFACE =
      invalidParameterValue(
              "user %s exceeded limit %s on the number of interface security group memberships")
          .source("aws/amazon-vpc-resource-controller-k8s#583");

  static Ec2Error notDeletable(SecurityGroup group) {
    return group.isClassic()
        ? RESERVED.with(group.name())
        : CANNOT_DELETE.with(group.id(), group.name());
  }

  private static final ErrorTemplate CANNOT_DELETE =
      badRequest(
              "CannotDelete",
              "the specified group: \"%s\" name: \"%s\" cannot be deleted by a user")
          .source("alantech/iasql#654");

  static Ec2Error usedByInstances(SecurityGroup group) {
    if (group.isUsedByEndpointsOnly()) {
      return HAS_DEPENDENTS.with(group.id()).about(VPC_ENDPOINTS);
    }
    Ec2Error refusal =
        group.isClassic()
            ? USED_BY_INSTANCES.with(group.name())
            : HAS_DEPENDENTS.with(group.id()).about(NETWORK_INTERFACES);
    return refusal.about(INSTANCES);
  }

  private static final ErrorTemplate USED_BY_INSTANCES =
      badRequest("InvalidGroup.InUse", "There are active instances using security group '%s'")
          .source("collectivemedia/celos#54, jtriley/StarCluster#38");

  static Ec2Error usedByGroup(SecurityGroup group, SecurityGroup user) {
    Ec2Error refusal =
        group.isClassic()
            ? USED_BY_GROUP.with(group.ownerId(), group.name(), user.ownerId(), user.name())
            : HAS_DEPENDENTS.with(group.id());
    return refusal.about(SECURITY_GROUPS);
  }

  private static final ErrorTemplate USED_BY_GROUP =
      badRequest("InvalidGroup.InUse", "Group %s:%s is used by groups: %s:%s").copiedFrom("fog");
  private static final ErrorTemplate HAS_DEPENDENTS =
      badRequest("DependencyViolation", "resource %s has a dependent object")
          .source("lianghong/delete_vpc#10, hashicorp/terraform-provider-aws#1671");
  static final ErrorTemplate OTHER_NETWORK =
      badRequest(
              "InvalidGroup.NotFound",
              "You have specified two resources that belong to different networks.")
          .source("philips-software/go-hsdp-api#43, ansible/ansible#30053");

  static final ErrorTemplate OTHER_NETWORK_THAN_SUBNET =
      badRequest(
              "InvalidParameter", "Security group %s and subnet %s belong to different networks.")
          .source("QT-DevOps/DevOpsIssues#256, philschmid/efsync#16");

  static final ErrorTemplate FOREIGN_NAME =
      invalidParameterValue(
              "Value (%s) for parameter groupName is invalid. A security group of the account %s"
                  + " has to be given by its groupId: a name is looked up in the default VPC of the"
                  + " caller.")
          .ours();
  static final ErrorTemplate MALFORMED_USER_ID =
      badRequest(
              "InvalidUserID.Malformed",
              "Invalid user id: \"%s\" (expecting an account id of 12 digits)")
          .ours();
  static final ErrorTemplate ONLY_IN_VPC =
      invalidParameterValue("Only Amazon VPC security groups may be used with this operation.")
          .source("hashicorp/terraform#17832, StreisandEffect/streisand#676");

  /** The answer to a pair that names a group neither by ID nor by name. */
  static final ErrorTemplate NO_GROUP_OF_PAIR =
      badRequest("MissingParameter", "Source group ID missing.")
          .source("aws/aws-sdk-js#417, hashicorp/terraform-provider-aws#38221");

  static Ec2Error noRules(Direction direction) {
    return (direction == Direction.INGRESS ? NO_SOURCE : NO_DESTINATION).with();
  }

  private static final ErrorTemplate NO_SOURCE =
      badRequest(
              "MissingParameter",
              "Missing source specification: include source security group or CIDR information")
          .source("boto/boto3#1078, crossplane-contrib/provider-aws#1496");
  private static final ErrorTemplate NO_DESTINATION =
      badRequest(
              "MissingParameter",
              "Missing destination specification: include destination security group or CIDR"
                  + " information")
          .ours();
  static final ErrorTemplate NOTHING_TO_REVOKE =
      badRequest(
              "MissingParameter",
              "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.")
          .ours();
  static final ErrorTemplate NOTHING_TO_DESCRIBE =
      badRequest(
              "MissingParameter",
              "Either 'ipPermissions' or 'securityGroupRuleDescriptions' should be provided.")
          .ours();
  static final ErrorTemplate NOT_IN_COMBINATION =
      invalidParameterCombination("The parameter '%s' may not be used in combination with '%s'.")
          .source("aws/aws-sdk-java-v2#5217");
  static final ErrorTemplate REPEATED_RULE =
      invalidParameterValue("The security group rule ID '%s' must not appear multiple times")
          .ours();
  static final ErrorTemplate SEVERAL_TARGETS =
      invalidParameterCombination(
              "Specify exactly one of CidrIpv4, CidrIpv6, PrefixListId and ReferencedGroupId for"
                  + " the security group rule '%s'.")
          .ours();
  static final ErrorTemplate OTHER_TYPE_OF_TARGET =
      invalidParameterValue("The type of the security group rule '%s' cannot be changed.").ours();
  static final ErrorTemplate REPEATED =
      invalidParameterValue("The same permission must not appear multiple times")
          .source("input-output-hk/bitte#24");

  static final ErrorTemplate DUPLICATE_RULE =
      badRequest("InvalidPermission.Duplicate", "the specified rule \"%s\" already exists")
          .source("ansible/ansible#19759, rancher/rancher#3459")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate RULE_NOT_FOUND =
      badRequest(
              "InvalidPermission.NotFound",
              "The specified rule does not exist in this security group.")
          .source("hashicorp/terraform-provider-aws#5636, hashicorp/terraform#1985")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate MALFORMED_RULE_ID =
      badRequest(
              "InvalidSecurityGroupRuleId.Malformed",
              "The security group rule ID '%s' is malformed")
          .ours();
  static final ErrorTemplate RULE_ID_NOT_FOUND =
      badRequest(
              "InvalidSecurityGroupRuleId.NotFound",
              "The security group rule ID '%s' does not exist")
          .ours()
          .about(SECURITY_GROUPS);
  private static final ErrorTemplate RESERVED =
      badRequest("InvalidGroup.Reserved", "The security group '%s' is reserved").copiedFrom("fog");
}
