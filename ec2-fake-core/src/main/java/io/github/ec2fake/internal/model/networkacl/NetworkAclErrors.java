// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.networkacl;

import static io.github.ec2fake.consistency.ResourceKind.NETWORK_ACLS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about network ACLs. */
final class NetworkAclErrors {
  private NetworkAclErrors() {}

  /** The answer to an id of another form, too, as in the second of the threads. */
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidNetworkAclID.NotFound", "The networkAcl ID '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#34462, hashicorp/terraform#1634")
          .about(NETWORK_ACLS);

  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("NetworkAclLimitExceeded", "The maximum number of network ACLs has been reached.")
          .ours()
          .about(NETWORK_ACLS);
  static final ErrorTemplate IN_USE =
      badRequest(
              "DependencyViolation", "The networkAcl '%s' has dependencies and cannot be deleted.")
          .ours()
          .about(NETWORK_ACLS);
  static final ErrorTemplate DEFAULT_STAYS =
      invalidParameterValue("cannot delete default network ACL %s").ours();
  static final ErrorTemplate MALFORMED_ASSOCIATION =
      malformedId("InvalidNetworkAclAssociationID.Malformed", "aclassoc-").ours();
  static final ErrorTemplate ASSOCIATION_NOT_FOUND =
      badRequest("InvalidAssociationID.NotFound", "The association ID '%s' does not exist")
          .ours()
          .about(NETWORK_ACLS);
  static final ErrorTemplate OTHER_NETWORK =
      invalidParameterValue("network ACL %s and subnet %s belong to different networks").ours();

  /** The text is in a log of AWS CDK. */
  static final ErrorTemplate BAD_NUMBER =
      invalidParameterValue(
              "Value (%s) for parameter ruleNumber is invalid. Rulenumber must be in range"
                  + " 1..32766")
          .ours();

  static final ErrorTemplate BAD_ACTION =
      invalidParameterValue(
              "Value (%s) for parameter ruleAction is invalid. Valid values: allow, deny.")
          .ours();
  static final ErrorTemplate BAD_PROTOCOL =
      invalidParameterValue("Invalid value '%s' for IP protocol. Unknown protocol.")
          .source("boto/boto3#1716, aws/aws-cli#559");
  static final ErrorTemplate ONE_CIDR =
      badRequest(
              "MissingParameter",
              "The request must contain exactly one of cidrBlock and ipv6CidrBlock")
          .ours();
  static final ErrorTemplate BAD_PORTS =
      invalidParameterValue(
              "Value (%s-%s) for parameter portRange is invalid. Ports are 0 to 65535, and the"
                  + " first is not above the last.")
          .ours();
  static final ErrorTemplate BAD_ICMP =
      invalidParameterValue(
              "Value (%s/%s) for parameter icmpTypeCode is invalid. Types and codes are 0 to 255,"
                  + " or -1 for all.")
          .ours();
  static final ErrorTemplate ENTRY_EXISTS =
      badRequest(
              "NetworkAclEntryAlreadyExists",
              "The network acl entry identified by %s already exists.")
          .source("ansible-collections/amazon.aws#2592")
          .about(NETWORK_ACLS);

  /** The first half is EC2's: hashicorp/terraform-provider-aws#12175. */
  static final ErrorTemplate ENTRY_NOT_FOUND =
      badRequest("InvalidNetworkAclEntry.NotFound", "no %s entry with number %s in network acl %s")
          .source("hashicorp/terraform-provider-aws#12175")
          .about(NETWORK_ACLS);

  static final ErrorTemplate ENTRY_LIMIT_EXCEEDED =
      badRequest(
              "NetworkAclEntryLimitExceeded",
              "The maximum number of network acl entries has been reached.")
          .source("cisagov/cool-assessment-terraform#288")
          .about(NETWORK_ACLS);
}
