// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.consistency.ResourceKind.VPC_PEERING_CONNECTIONS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;

/** The refusals that are about VPC peering connections, and why a request fails. */
final class VpcPeeringErrors {
  private VpcPeeringErrors() {}

  /** The status message of a request that fails: hashicorp/terraform#8933 has it as a picture. */
  static final String NOT_POSSIBLE =
      "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range";

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidVpcPeeringConnectionId.Malformed", "pcx-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidVpcPeeringConnectionID.NotFound",
              "The vpcPeeringConnection ID '%s' does not exist")
          .ours()
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate MALFORMED_VPC =
      malformedId("InvalidVpcId.Malformed", "vpc-")
          .source("cloudposse/terraform-aws-vpc-peering-multi-account#109");

  /** The answer to a peer that the caller would have to have itself. */
  static final ErrorTemplate VPC_NOT_FOUND =
      badRequest("InvalidVpcID.NotFound", "The vpc ID '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#35485")
          .about(VPCS);

  static final ErrorTemplate MALFORMED_OWNER =
      badRequest(
              "InvalidUserID.Malformed",
              "Invalid user id: \"%s\" (expecting an account id of 12 digits)")
          .ours();
  static final ErrorTemplate UNKNOWN_REGION =
      invalidParameterValue(
              "Value (%s) for parameter peerRegion is invalid. It has to be a region of this"
                  + " partition.")
          .ours();
  static final ErrorTemplate TOO_MANY_REQUESTS =
      badRequest(
              "PendingVpcPeeringConnectionLimitExceeded",
              "Vpc peering connection request limit exceeded.")
          .source("amplify-education/asiaq#254")
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate TOO_MANY_ACTIVE =
      badRequest(
              "ActiveVpcPeeringConnectionPerVpcLimitExceeded",
              "The limit of active VPC peering connections of the VPC '%s' has been reached.")
          .ours()
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate ALREADY_EXISTS =
      badRequest(
              "VpcPeeringConnectionAlreadyExists",
              "The vpc peering connection identified by %s already exists.")
          .source("hashicorp/terraform-provider-aws#44315")
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate NO_BLOCK_WHILE_PENDING =
      badRequest(
              "IncorrectState",
              "The VPC '%s' cannot be given another CIDR block while its VPC peering connection %s"
                  + " is pending acceptance.")
          .ours()
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate BLOCK_OF_PEER =
      badRequest(
              "InvalidVpc.Range",
              "The CIDR '%s' conflicts with a CIDR of the peer VPC of the VPC peering connection"
                  + " %s.")
          .ours()
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate BAD_TRANSITION =
      badRequest(
              "InvalidStateTransition",
              "Invalid state transition for %s, attempted to transition from %s to %s")
          .source("hashicorp/terraform#7465, ekristen/aws-nuke#723")
          .about(VPC_PEERING_CONNECTIONS);

  private static ErrorText notPermitted(String text) {
    return badRequest("OperationNotPermitted", text);
  }

  static final ErrorTemplate MAY_NOT_ACCEPT =
      notPermitted("User %s cannot accept peering %s").source("hashicorp/terraform#20473");
  static final ErrorTemplate MAY_NOT_REJECT =
      notPermitted("User %s cannot reject peering %s").ours();
  static final ErrorTemplate MAY_NOT_DELETE =
      notPermitted("User %s cannot delete peering %s before it is accepted")
          .ours()
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate ACCEPTED_ELSEWHERE =
      notPermitted(
              "Incorrect region (%s) specified for this request. VPC peering connection %s must be"
                  + " accepted in region %s")
          .copiedFrom("moto");
  static final ErrorTemplate REJECTED_ELSEWHERE =
      notPermitted(
              "Incorrect region (%s) specified for this request. VPC peering connection %s must be"
                  + " accepted or rejected in region %s")
          .copiedFrom("moto");

  static final ErrorTemplate NO_OPTIONS =
      badRequest(
              "MissingParameter",
              "The request must contain the parameter accepterPeeringConnectionOptions or"
                  + " requesterPeeringConnectionOptions")
          .ours();
  static final ErrorTemplate NOT_ACTIVE =
      notPermitted(
              "Peering %s is not active. Peering options can be added only to active peerings.")
          .source(
              "cloudposse/terraform-aws-vpc-peering-multi-account#8,"
                  + " grem11n/terraform-aws-vpc-peering#21")
          .about(VPC_PEERING_CONNECTIONS);
  static final ErrorTemplate OPTIONS_OF_OTHER_ACCOUNT =
      notPermitted("User %s does not have permission to modify the %s side peering options")
          .source("hashicorp/terraform-provider-aws#582, hashicorp/terraform-provider-aws#31068");
  static final ErrorTemplate OPTIONS_OF_OTHER_REGION =
      notPermitted("%s's VPC Peering connection options cannot be modified for a different region")
          .source("hashicorp/terraform-provider-aws#12113");
  static final ErrorTemplate CLASSIC_LINK_BETWEEN_REGIONS =
      notPermitted(
              "Modifying VPC peering connection options AllowEgressFromLocalClassicLinkToRemoteVpc,"
                  + " AllowEgressFromLocalVpcToRemoteClassicLink is not supported for cross-region"
                  + " VPC peering connections")
          .source("hashicorp/terraform-provider-aws#6730");
  static final ErrorTemplate CLASSIC_LINK =
      notModelled(
          "ec2-fake has no ClassicLink, which EC2 has retired: leave"
              + " AllowEgressFromLocalClassicLinkToRemoteVpc and"
              + " AllowEgressFromLocalVpcToRemoteClassicLink out, or false.");
}
