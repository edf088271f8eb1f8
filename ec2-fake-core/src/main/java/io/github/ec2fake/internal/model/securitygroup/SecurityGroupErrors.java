package io.github.ec2fake.internal.model.securitygroup;

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
            "InvalidGroup.NotFound", "The security group '" + id + "' does not exist")
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error nameNotFound(String name, @Nullable Vpc vpc) {
    return vpc == null
        ? notFound(name)
        : Ec2Error.badRequest(
                "InvalidGroup.NotFound",
                "The security group '"
                    + name
                    + "' does not exist in default VPC '"
                    + vpc.id()
                    + "'")
            .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error neitherNameNorId() {
    return Ec2Error.badRequest(
        "MissingParameter", "The request must contain the parameter groupName or groupId");
  }

  static Ec2Error notTogether(String one, String other) {
    return Ec2Error.invalidParameterCombination(
        "The parameter " + one + " cannot be used with the parameter " + other);
  }

  static Ec2Error duplicate(String name, @Nullable Vpc vpc) {
    return Ec2Error.badRequest(
            "InvalidGroup.Duplicate",
            "The security group '"
                + name
                + "' already exists"
                + (vpc == null ? "" : " for VPC '" + vpc.id() + "'"))
        .about(ResourceKind.SECURITY_GROUPS);
  }

  static Ec2Error reservedName(String name, boolean classic) {
    return classic
        ? reserved(name)
        : Ec2Error.invalidParameterValue("Cannot use reserved security group name: " + name);
  }

  static Ec2Error idAsName(String name) {
    return Ec2Error.invalidParameterValue(
        "Value ("
            + name
            + ") for parameter GroupName is invalid. Group names may not be in the format sg-*");
  }

  static Ec2Error notAscii(String value, String parameter) {
    return Ec2Error.invalidParameterValue(
        "Value ("
            + value
            + ") for parameter "
            + parameter
            + " is invalid. Character sets beyond ASCII are not supported.");
  }

  static Ec2Error tooLong(String value, String parameter) {
    return Ec2Error.invalidParameterValue(
        "Value ("
            + value
            + ") for parameter "
            + parameter
            + " is invalid. Length exceeds maximum of 255.");
  }

  static Ec2Error invalidName() {
    return Ec2Error.invalidParameterValue(
        "Invalid security group name. Valid names are non-empty strings less than 256 characters"
            + " from the following set:  "
            + CHARACTERS);
  }

  static Ec2Error invalidDescription(String what) {
    return Ec2Error.invalidParameterValue(
        "Invalid "
            + what
            + " description. Valid descriptions are strings less than 256 characters from the"
            + " following set:  "
            + CHARACTERS);
  }

  static Ec2Error tooManyGroups(@Nullable Vpc vpc) {
    return Ec2Error.badRequest(
            "SecurityGroupLimitExceeded",
            "The maximum number of security groups"
                + (vpc == null ? "" : " for VPC '" + vpc.id() + "'")
                + " has been reached.")
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
            "the specified group: \""
                + group.id()
                + "\" name: \""
                + group.name()
                + "\" cannot be deleted by a user");
  }

  static Ec2Error usedByInstances(SecurityGroup group) {
    Ec2Error refusal =
        group.isClassic()
            ? Ec2Error.badRequest(
                "InvalidGroup.InUse",
                "There are active instances using security group '" + group.name() + "'")
            : hasDependents(group);
    return refusal.about(ResourceKind.INSTANCES);
  }

  static Ec2Error usedByGroup(SecurityGroup group, SecurityGroup user) {
    Ec2Error refusal =
        group.isClassic()
            ? Ec2Error.badRequest(
                "InvalidGroup.InUse",
                "Group "
                    + group.ownerId()
                    + ":"
                    + group.name()
                    + " is used by groups: "
                    + user.ownerId()
                    + ":"
                    + user.name())
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
        "Value ("
            + name
            + ") for parameter groupName is invalid. A security group of the account "
            + owner
            + " has to be given by its groupId: a name is looked up in the default VPC of the"
            + " caller.");
  }

  static Ec2Error malformedUserId(String userId) {
    return Ec2Error.badRequest(
        "InvalidUserID.Malformed",
        "Invalid user id: \"" + userId + "\" (expecting an account id of 12 digits)");
  }

  static Ec2Error onlyInVpc() {
    return Ec2Error.invalidParameterValue(
        "Only Amazon VPC security groups may be used with this operation.");
  }

  static Ec2Error ipv6OnClassic(String cidr) {
    return malformed(
        "The IPv6 CIDR block " + cidr + " cannot be used with EC2-Classic, which has no IPv6.",
        true);
  }

  static Ec2Error unknownProtocol(String name, boolean classic) {
    return malformed(
        classic
            ? "Unsupported IP protocol \"" + name + "\"  - supported: [tcp, udp, icmp]"
            : "Invalid value '" + name + "' for IP protocol. Unknown protocol.",
        classic);
  }

  static Ec2Error portsMissing(boolean classic) {
    return malformed(
        classic
            ? "TCP/UDP port (-1) out of range"
            : "Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.",
        classic);
  }

  static Ec2Error portOutOfRange(String end, int port, boolean classic) {
    return malformed(
        "TCP/UDP " + (classic ? "" : "(" + end + ") ") + "port (" + port + ") out of range",
        classic);
  }

  static Ec2Error portsReversed(int from, int to, boolean classic) {
    return malformed("Invalid TCP/UDP port range (" + from + ":" + to + ")", classic);
  }

  static Ec2Error typesMissing(boolean classic) {
    return malformed(
        "Invalid value 'Must specify both type and code with ICMP.' for portRange.", classic);
  }

  static Ec2Error icmpOutOfRange(String what, int number, boolean classic) {
    return malformed("ICMP " + what + " (" + number + ") out of range", classic);
  }

  static Ec2Error codeOfAllTypes(int code, boolean classic) {
    return malformed("ICMP code (" + code + ") must be -1 when the ICMP type is -1", classic);
  }

  static Ec2Error malformedCidr(String cidr, boolean classic) {
    return malformed("CIDR block " + cidr + " is malformed", classic);
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
            "the specified rule \"" + permission.text() + "\" already exists")
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
        "InvalidSecurityGroupRuleId.Malformed",
        "The security group rule ID '" + id + "' is malformed");
  }

  static Ec2Error ruleIdNotFound(String id) {
    return Ec2Error.badRequest(
            "InvalidSecurityGroupRuleId.NotFound",
            "The security group rule ID '" + id + "' does not exist")
        .about(ResourceKind.SECURITY_GROUPS);
  }

  private static Ec2Error reserved(String name) {
    return Ec2Error.badRequest(
        "InvalidGroup.Reserved", "The security group '" + name + "' is reserved");
  }

  private static Ec2Error hasDependents(SecurityGroup group) {
    return Ec2Error.badRequest(
        "DependencyViolation", "resource " + group.id() + " has a dependent object");
  }

  private static Ec2Error malformed(String text, boolean classic) {
    return classic
        ? Ec2Error.badRequest("InvalidPermission.Malformed", text)
        : Ec2Error.invalidParameterValue(text);
  }
}
