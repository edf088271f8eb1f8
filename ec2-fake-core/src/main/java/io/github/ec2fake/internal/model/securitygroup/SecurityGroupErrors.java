// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.securitygroup;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.network.Vpc;
import org.jspecify.annotations.Nullable;

/** The refusals that are about security groups and their rules. */
final class SecurityGroupErrors {
  private static final String CHARACTERS = "a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

  private SecurityGroupErrors() {}

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidGroup.NotFound", "The security group '%s' does not exist")
          .about(SECURITY_GROUPS);

  /** getmoto/moto#5484. */
  static final ErrorTemplate NOT_FOUND_IN_VPC =
      badRequest("InvalidGroup.NotFound", "The security group '%s' does not exist in VPC '%s'")
          .about(SECURITY_GROUPS);

  static Ec2Error nameNotFound(String name, @Nullable Vpc vpc) {
    return vpc == null
        ? NOT_FOUND.with(name)
        : Ec2Error.badRequest(
                "InvalidGroup.NotFound",
                "The security group '%s' does not exist in default VPC '%s'",
                name,
                vpc.id())
            .about(SECURITY_GROUPS);
  }

  static final ErrorTemplate NEITHER_NAME_NOR_ID =
      badRequest("MissingParameter", "The request must contain the parameter groupName or groupId");
  static final ErrorTemplate NOT_TOGETHER =
      invalidParameterCombination("The parameter %s cannot be used with the parameter %s");

  static Ec2Error duplicate(String name, @Nullable Vpc vpc) {
    return Ec2Error.badRequest(
            "InvalidGroup.Duplicate",
            "The security group '%s' already exists%s",
            name,
            (vpc == null ? "" : " for VPC '" + vpc.id() + "'"))
        .about(SECURITY_GROUPS);
  }

  static Ec2Error reservedName(String name, boolean classic) {
    return classic
        ? RESERVED.with(name)
        : Ec2Error.invalidParameterValue("Cannot use reserved security group name: %s", name);
  }

  static final ErrorTemplate ID_AS_NAME =
      invalidParameterValue(
          "Value (%s) for parameter GroupName is invalid. Group names may not be in the format"
              + " sg-*");
  static final ErrorTemplate NOT_ASCII =
      invalidParameterValue(
          "Value (%s) for parameter %s is invalid. Character sets beyond ASCII are not supported.");
  static final ErrorTemplate TOO_LONG =
      invalidParameterValue(
          "Value (%s) for parameter %s is invalid. Length exceeds maximum of 255.");

  static Ec2Error invalidName() {
    return Ec2Error.invalidParameterValue(
        "Invalid security group name. Valid names are non-empty strings less than 256 characters"
            + " from the following set:  %s",
        CHARACTERS);
  }

  static Ec2Error invalidDescription(String what) {
    return Ec2Error.invalidParameterValue(
        "Invalid %s description. Valid descriptions are strings less than 256 characters from the"
            + " following set:  %s",
        what, CHARACTERS);
  }

  static Ec2Error tooManyGroups(@Nullable Vpc vpc) {
    return Ec2Error.badRequest(
            "SecurityGroupLimitExceeded",
            "The maximum number of security groups%s has been reached.",
            (vpc == null ? "" : " for VPC '" + vpc.id() + "'"))
        .about(SECURITY_GROUPS);
  }

  static final ErrorTemplate TOO_MANY_RULES =
      badRequest(
              "RulesPerSecurityGroupLimitExceeded",
              "The maximum number of rules per security group has been reached.")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate TOO_MANY_OF_AN_INSTANCE =
      badRequest(
          "SecurityGroupsPerInterfaceLimitExceeded",
          "The maximum number of security groups per interface has been reached.");

  static Ec2Error notDeletable(SecurityGroup group) {
    return group.isClassic()
        ? RESERVED.with(group.name())
        : Ec2Error.badRequest(
            "CannotDelete",
            "the specified group: \"%s\" name: \"%s\" cannot be deleted by a user",
            group.id(),
            group.name());
  }

  static Ec2Error usedByInstances(SecurityGroup group) {
    Ec2Error refusal =
        group.isClassic()
            ? Ec2Error.badRequest(
                "InvalidGroup.InUse",
                "There are active instances using security group '%s'",
                group.name())
            : hasDependents(group).about(NETWORK_INTERFACES);
    return refusal.about(INSTANCES);
  }

  static Ec2Error usedByGroup(SecurityGroup group, SecurityGroup user) {
    Ec2Error refusal =
        group.isClassic()
            ? Ec2Error.badRequest(
                "InvalidGroup.InUse",
                "Group %s:%s is used by groups: %s:%s",
                group.ownerId(),
                group.name(),
                user.ownerId(),
                user.name())
            : hasDependents(group);
    return refusal.about(SECURITY_GROUPS);
  }

  static final ErrorTemplate OTHER_NETWORK =
      badRequest(
          "InvalidGroup.NotFound",
          "You have specified two resources that belong to different networks.");

  /** EC2's words: hashicorp/terraform-provider-aws. */
  static final ErrorTemplate OTHER_NETWORK_THAN_SUBNET =
      badRequest(
          "InvalidParameter", "Security group %s and subnet %s belong to different networks.");

  static final ErrorTemplate FOREIGN_NAME =
      invalidParameterValue(
          "Value (%s) for parameter groupName is invalid. A security group of the account %s has to"
              + " be given by its groupId: a name is looked up in the default VPC of the caller.");
  static final ErrorTemplate MALFORMED_USER_ID =
      badRequest(
          "InvalidUserID.Malformed",
          "Invalid user id: \"%s\" (expecting an account id of 12 digits)");
  static final ErrorTemplate ONLY_IN_VPC =
      invalidParameterValue("Only Amazon VPC security groups may be used with this operation.");

  static Ec2Error ipv6OnClassic(String cidr) {
    return malformed(
        true, "The IPv6 CIDR block %s cannot be used with EC2-Classic, which has no IPv6.", cidr);
  }

  static Ec2Error unknownProtocol(String name, boolean classic) {
    return malformed(
        classic,
        classic
            ? "Unsupported IP protocol \"%s\"  - supported: [tcp, udp, icmp]"
            : "Invalid value '%s' for IP protocol. Unknown protocol.",
        name);
  }

  static Ec2Error portsMissing(boolean classic) {
    return malformed(
        classic,
        classic
            ? "TCP/UDP port (-1) out of range"
            : "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
  }

  static Ec2Error portOutOfRange(String end, int port, boolean classic) {
    return malformed(
        classic, "TCP/UDP %sport (%s) out of range", (classic ? "" : "(" + end + ") "), port);
  }

  static Ec2Error portsReversed(int from, int to, boolean classic) {
    return malformed(classic, "Invalid TCP/UDP port range (%s:%s)", from, to);
  }

  static Ec2Error typesMissing(boolean classic) {
    return malformed(
        classic, "Invalid value 'Must specify both type and code with ICMP.' for portRange.");
  }

  static Ec2Error icmpOutOfRange(String what, int number, boolean classic) {
    return malformed(classic, "ICMP %s (%s) out of range", what, number);
  }

  static Ec2Error codeOfAllTypes(int code, boolean classic) {
    return malformed(classic, "ICMP code (%s) must be -1 when the ICMP type is -1", code);
  }

  static Ec2Error malformedCidr(String cidr, boolean classic) {
    return malformed(classic, "CIDR block %s is malformed", cidr);
  }

  static Ec2Error noRules(Direction direction) {
    return Ec2Error.badRequest(
        "MissingParameter",
        direction == Direction.INGRESS
            ? "Missing source specification: include source security group or CIDR information"
            : "Missing destination specification: include destination security group or CIDR"
                + " information");
  }

  static final ErrorTemplate NOTHING_TO_REVOKE =
      badRequest(
          "MissingParameter",
          "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.");
  static final ErrorTemplate REPEATED =
      invalidParameterValue("The same permission must not appear multiple times");

  static Ec2Error duplicateRule(Permission permission) {
    return Ec2Error.badRequest(
            "InvalidPermission.Duplicate",
            "the specified rule \"%s\" already exists",
            permission.text())
        .about(SECURITY_GROUPS);
  }

  static final ErrorTemplate RULE_NOT_FOUND =
      badRequest(
              "InvalidPermission.NotFound",
              "The specified rule does not exist in this security group.")
          .about(SECURITY_GROUPS);
  static final ErrorTemplate MALFORMED_RULE_ID =
      badRequest(
          "InvalidSecurityGroupRuleId.Malformed", "The security group rule ID '%s' is malformed");
  static final ErrorTemplate RULE_ID_NOT_FOUND =
      badRequest(
              "InvalidSecurityGroupRuleId.NotFound",
              "The security group rule ID '%s' does not exist")
          .about(SECURITY_GROUPS);
  private static final ErrorTemplate RESERVED =
      badRequest("InvalidGroup.Reserved", "The security group '%s' is reserved");

  private static Ec2Error hasDependents(SecurityGroup group) {
    return Ec2Error.badRequest(
        "DependencyViolation", "resource %s has a dependent object", group.id());
  }

  @FormatMethod
  private static Ec2Error malformed(boolean classic, @FormatString String text, Object... values) {
    return classic
        ? Ec2Error.badRequest("InvalidPermission.Malformed", text, values)
        : Ec2Error.invalidParameterValue(text, values);
  }
}
