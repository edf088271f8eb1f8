// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import static io.github.ec2fake.consistency.ResourceKind.NETWORK_ACLS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/**
 * The refusals that are about network ACLs.
 *
 * <p>Source of the codes: the page "Error codes" of EC2's API reference. EC2's own words, as users
 * have posted them: NOT_FOUND (hashicorp/terraform-provider-aws#34462), ENTRY_EXISTS
 * (ansible-collections/amazon.aws#2592), the first half of ENTRY_NOT_FOUND
 * (hashicorp/terraform-provider-aws#12175), BAD_NUMBER (a log of AWS CDK), IN_USE in the form that
 * EC2 has for all resources of a VPC. The other texts are ours.
 */
final class NetworkAclErrors {
  private NetworkAclErrors() {}

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidNetworkAclID.NotFound", "The networkAcl ID '%s' does not exist")
          .about(NETWORK_ACLS);
  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("NetworkAclLimitExceeded", "The maximum number of network ACLs has been reached.")
          .about(NETWORK_ACLS);
  static final ErrorTemplate IN_USE =
      badRequest(
              "DependencyViolation", "The networkAcl '%s' has dependencies and cannot be deleted.")
          .about(NETWORK_ACLS);
  static final ErrorTemplate DEFAULT_STAYS =
      invalidParameterValue("cannot delete default network ACL %s");
  static final ErrorTemplate ASSOCIATION_NOT_FOUND =
      badRequest("InvalidAssociationID.NotFound", "The association ID '%s' does not exist")
          .about(NETWORK_ACLS);
  static final ErrorTemplate OTHER_NETWORK =
      invalidParameterValue("network ACL %s and subnet %s belong to different networks");

  static final ErrorTemplate BAD_NUMBER =
      invalidParameterValue(
          "Value (%s) for parameter ruleNumber is invalid. Rulenumber must be in range 1..32766");
  static final ErrorTemplate BAD_ACTION =
      invalidParameterValue(
          "Value (%s) for parameter ruleAction is invalid. Valid values: allow, deny.");
  static final ErrorTemplate BAD_PROTOCOL =
      invalidParameterValue(
          "Value (%s) for parameter protocol is invalid. It must be the number of a protocol, 0 to"
              + " 255, or -1 for all protocols.");
  static final ErrorTemplate NO_CIDR =
      invalidParameterValue(
          "Value (%s) for parameter %s is invalid. This is not a valid CIDR block.");
  static final ErrorTemplate ONE_CIDR =
      badRequest(
          "MissingParameter",
          "The request must contain exactly one of cidrBlock and ipv6CidrBlock");
  static final ErrorTemplate NO_PORTS =
      badRequest("MissingParameter", "The request must contain the parameter portRange");
  static final ErrorTemplate BAD_PORTS =
      invalidParameterValue(
          "Value (%s-%s) for parameter portRange is invalid. Ports are 0 to 65535, and the first is"
              + " not above the last.");
  static final ErrorTemplate NO_ICMP =
      badRequest("MissingParameter", "The request must contain the parameter icmpTypeCode");
  static final ErrorTemplate BAD_ICMP =
      invalidParameterValue(
          "Value (%s/%s) for parameter icmpTypeCode is invalid. Types and codes are 0 to 255, or -1"
              + " for all.");
  static final ErrorTemplate ENTRY_EXISTS =
      badRequest(
              "NetworkAclEntryAlreadyExists",
              "The network acl entry identified by %s already exists.")
          .about(NETWORK_ACLS);
  static final ErrorTemplate ENTRY_NOT_FOUND =
      badRequest("InvalidNetworkAclEntry.NotFound", "no %s entry with number %s in network acl %s")
          .about(NETWORK_ACLS);
  static final ErrorTemplate ENTRY_LIMIT_EXCEEDED =
      badRequest(
              "NetworkAclEntryLimitExceeded",
              "The maximum number of network acl entries has been reached.")
          .about(NETWORK_ACLS);
}
