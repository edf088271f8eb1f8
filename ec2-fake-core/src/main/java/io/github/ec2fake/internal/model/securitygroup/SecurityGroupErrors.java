package io.github.ec2fake.internal.model.securitygroup;

import com.google.errorprone.annotations.FormatMethod;
import com.google.errorprone.annotations.FormatString;
import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.network.Vpc;
import org.jspecify.annotations.Nullable;

/** The refusals that are about security groups and their rules. */
final class SecurityGroupErrors {
  private static final String CHARACTERS = "a-zA-Z0-9. _-:/()#,@[]+=&;{}!$*";

  private SecurityGroupErrors() {}

  static Ec2Error notFound(String id) {
    return Ec2Error.badRequest(
            "InvalidGroup.NotFound", "The security group '%s' does not exist", id)
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error nameNotFound(String name, @Nullable Vpc vpc) {
    return vpc == null
        ? notFound(name)
        : Ec2Error.badRequest(
                "InvalidGroup.NotFound",
                "The security group '%s' does not exist in default VPC '%s'",
                name,
                vpc.id())
            .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error neitherNameNorId() {
    return Ec2Error.badRequest(
        "MissingParameter", "The request must contain the parameter groupName or groupId");
  }

  static Ec2Error notTogether(String one, String other) {
    return Ec2Error.invalidParameterCombination(
        "The parameter %s cannot be used with the parameter %s", one, other);
  }

  static Ec2Error duplicate(String name, @Nullable Vpc vpc) {
    return Ec2Error.badRequest(
            "InvalidGroup.Duplicate",
            "The security group '%s' already exists%s",
            name,
            (vpc == null ? "" : " for VPC '" + vpc.id() + "'"))
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error reservedName(String name, boolean classic) {
    return classic
        ? reserved(name)
        : Ec2Error.invalidParameterValue("Cannot use reserved security group name: %s", name);
  }

  static Ec2Error idAsName(String name) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter GroupName is invalid. Group names may not be in the format sg-*",
        name);
  }

  static Ec2Error notAscii(String value, String parameter) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter %s is invalid. Character sets beyond ASCII are not supported.",
        value, parameter);
  }

  static Ec2Error tooLong(String value, String parameter) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter %s is invalid. Length exceeds maximum of 255.", value, parameter);
  }

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
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error tooManyRules() {
    return Ec2Error.badRequest(
            "RulesPerSecurityGroupLimitExceeded",
            "The maximum number of rules per security group has been reached.")
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error tooManyOfAnInstance() {
    return Ec2Error.badRequest(
        "SecurityGroupsPerInterfaceLimitExceeded",
        "The maximum number of security groups per interface has been reached.");
  }

  static Ec2Error notDeletable(SecurityGroup group) {
    return group.isClassic()
        ? reserved(group.name())
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
            : hasDependents(group);
    return refusal.about(ResourceKind.INSTANCES);
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
    return refusal.about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error otherNetwork() {
    return Ec2Error.badRequest(
        "InvalidGroup.NotFound",
        "You have specified two resources that belong to different networks.");
  }

  static Ec2Error foreignName(String name, String owner) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter groupName is invalid. A security group of the account %s has to"
            + " be given by its groupId: a name is looked up in the default VPC of the caller.",
        name, owner);
  }

  static Ec2Error malformedUserId(String userId) {
    return Ec2Error.badRequest(
        "InvalidUserID.Malformed",
        "Invalid user id: \"%s\" (expecting an account id of 12 digits)",
        userId);
  }

  static Ec2Error onlyInVpc() {
    return Ec2Error.invalidParameterValue(
        "Only Amazon VPC security groups may be used with this operation.");
  }

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

  static Ec2Error nothingToRevoke() {
    return Ec2Error.badRequest(
        "MissingParameter", "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.");
  }

  static Ec2Error repeated() {
    return Ec2Error.invalidParameterValue("The same permission must not appear multiple times");
  }

  static Ec2Error duplicateRule(Permission permission) {
    return Ec2Error.badRequest(
            "InvalidPermission.Duplicate",
            "the specified rule \"%s\" already exists",
            permission.text())
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error ruleNotFound() {
    return Ec2Error.badRequest(
            "InvalidPermission.NotFound",
            "The specified rule does not exist in this security group.")
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error malformedRuleId(String id) {
    return Ec2Error.badRequest(
        "InvalidSecurityGroupRuleId.Malformed", "The security group rule ID '%s' is malformed", id);
  }

  static Ec2Error ruleIdNotFound(String id) {
    return Ec2Error.badRequest(
            "InvalidSecurityGroupRuleId.NotFound",
            "The security group rule ID '%s' does not exist",
            id)
        .about(ResourceKind.SECURITY_GROUPS);
  }

  private static Ec2Error reserved(String name) {
    return Ec2Error.badRequest(
        "InvalidGroup.Reserved", "The security group '%s' is reserved", name);
  }

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
