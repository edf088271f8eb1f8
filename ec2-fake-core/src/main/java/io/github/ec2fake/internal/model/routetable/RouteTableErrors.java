// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.routetable;

import static io.github.ec2fake.consistency.ResourceKind.EGRESS_ONLY_INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.ROUTE_TABLES;
import static io.github.ec2fake.consistency.ResourceKind.VPN_GATEWAYS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about route tables. */
final class RouteTableErrors {
  private RouteTableErrors() {}

  /** The answer to an id of another form, too, as in the second of the threads. */
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidRouteTableID.NotFound", "The routeTable ID '%s' does not exist")
          .source(
              "cloudnloud/weekly-cloud-engineer-interview-program#14,"
                  + " C2Devel/terraform-examples#8")
          .about(ROUTE_TABLES);

  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest("RouteTableLimitExceeded", "The maximum number of route tables has been reached.")
          .ours()
          .about(ROUTE_TABLES);
  static final ErrorTemplate IN_USE =
      badRequest(
              "DependencyViolation", "The routeTable '%s' has dependencies and cannot be deleted.")
          .source("hashicorp/terraform-provider-aws#73")
          .about(ROUTE_TABLES);
  static final ErrorTemplate ASSOCIATED =
      badRequest(
              "Resource.AlreadyAssociated",
              "the specified association for route table %s conflicts with an existing"
                  + " association")
          .source("hashicorp/terraform-provider-aws#38960")
          .about(ROUTE_TABLES);
  static final ErrorTemplate OTHER_NETWORK =
      invalidParameterValue("Route table %s and network %s belong to different networks").ours();
  static final ErrorTemplate MALFORMED_ASSOCIATION =
      malformedId("InvalidRouteTableAssociationID.Malformed", "rtbassoc-").ours();
  static final ErrorTemplate ASSOCIATION_NOT_FOUND =
      badRequest("InvalidAssociationID.NotFound", "The association ID '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#3653")
          .about(ROUTE_TABLES);
  static final ErrorTemplate MAIN_STAYS =
      invalidParameterValue("cannot disassociate the main route table association %s")
          .source("ansible/ansible#25521");

  static final ErrorTemplate NO_DESTINATION =
      badRequest(
              "MissingParameter",
              "The request must contain the parameter destinationCidrBlock or"
                  + " destinationIpv6CidrBlock")
          .source("hashicorp/terraform#14564");
  static final ErrorTemplate ONE_DESTINATION =
      badRequest(
              "MissingParameter",
              "The request must contain exactly one of destinationCidrBlock,"
                  + " destinationIpv6CidrBlock and destinationPrefixListId")
          .ours();
  static final ErrorTemplate ONE_TARGET =
      invalidParameterCombination(
              "The request must contain exactly one of gatewayId, instanceId,"
                  + " networkInterfaceId, egressOnlyInternetGatewayId, natGatewayId and"
                  + " vpcPeeringConnectionId")
          .ours();
  static final ErrorTemplate ROUTE_EXISTS =
      badRequest("RouteAlreadyExists", "The route identified by %s already exists.")
          .source("terraform-aws-modules/terraform-aws-vpc#108, aws/eks-hybrid#650")
          .about(ROUTE_TABLES);

  /** The answer to AssociateVpcCidrBlock. */
  static final ErrorTemplate BLOCK_OF_ROUTE =
      badRequest(
              "InvalidVpc.Range",
              "The CIDR '%s' is the destination %s of a route of the route table %s, or larger.")
          .ours()
          .about(ROUTE_TABLES);

  /** The answer to CreateVpcEndpoint and ModifyVpcEndpoint. */
  static final ErrorTemplate ENDPOINT_ROUTE_EXISTS =
      badRequest(
              "RouteAlreadyExists",
              "route table %s already has a route with destination-prefix-list-id %s")
          .source("eksctl-io/eksctl#2510, eksctl-io/eksctl#2473, eksctl-io/eksctl#4377")
          .about(ROUTE_TABLES);

  static final ErrorTemplate TOO_SPECIFIC =
      invalidParameterValue(
              "Route target is not supported. This route only supports interface and instance"
                  + " targets.")
          .source("hashicorp/terraform#26018, hashicorp/terraform-provider-aws#13896");
  static final ErrorTemplate ROUTE_LIMIT_EXCEEDED =
      badRequest("RouteLimitExceeded", "The maximum number of routes has been reached.")
          .ours()
          .about(ROUTE_TABLES);

  /** The answer for internet gateways and virtual private gateways. */
  static final ErrorTemplate GATEWAY_NOT_FOUND =
      badRequest("InvalidGatewayID.NotFound", "The gateway ID '%s' does not exist")
          .source("hashicorp/terraform#4987, ansible/ansible#11427");

  static final ErrorTemplate NOT_ATTACHED =
      badRequest("Gateway.NotAttached", "resource %s is not attached to network %s")
          .copiedFrom("OpenStack's ec2-api")
          .about(VPN_GATEWAYS);
  static final ErrorTemplate EGRESS_ONLY_GATEWAY_NOT_FOUND =
      badRequest("InvalidGatewayID.NotFound", "The eigw ID '%s' does not exist")
          .copiedFrom("moto")
          .about(EGRESS_ONLY_INTERNET_GATEWAYS);
  static final ErrorTemplate IPV6_ONLY =
      invalidParameterValue(
              "The egress-only internet gateway %s takes routes with an IPv6 destination only.")
          .ours();

  /** The answer for gateways of all kinds, and for peering connections. */
  static final ErrorTemplate GATEWAY_ELSEWHERE =
      invalidParameterValue("route table %s and network gateway %s belong to different networks")
          .source("giantswarm/aws-operator#632, hashicorp/terraform#2185");

  static final ErrorTemplate INSTANCE_ELSEWHERE =
      invalidParameterValue("route table %s and instance %s belong to different networks").ours();

  /** A NAT gateway is in another network as its network interface is. */
  static Ec2Error interfaceElsewhere(String table, String interfaceId) {
    return INTERFACE_ELSEWHERE.with(table, interfaceId.replaceFirst("^eni-", "interface-"));
  }

  private static final ErrorTemplate INTERFACE_ELSEWHERE =
      invalidParameterValue("route table %s and interface %s belong to different networks")
          .source("saltstack/salt#38791");
  static final ErrorTemplate ROUTE_NOT_FOUND =
      badRequest(
              "InvalidRoute.NotFound", "no route with destination-cidr-block %s in route table %s")
          .source("terraform-aws-modules/terraform-aws-vpc#373")
          .about(ROUTE_TABLES);
  static final ErrorTemplate NOTHING_TO_REPLACE =
      invalidParameterValue(
              "There is no route defined for '%s' in the route table. Use CreateRoute instead.")
          .copiedFrom("moto, OpenStack's ec2-api")
          .about(ROUTE_TABLES);
  static final ErrorTemplate LOCAL_STAYS =
      invalidParameterValue("cannot remove local route %s in route table %s")
          .copiedFrom("fog, OpenStack's ec2-api");
  static final ErrorTemplate LOCAL_NOT_REPLACED =
      invalidParameterValue("cannot replace local route %s in route table %s").ours();
  static final ErrorTemplate ENDPOINT_ROUTE_STAYS =
      invalidParameterValue("cannot remove VPC endpoint route %s in route table %s").ours();
  static final ErrorTemplate ENDPOINT_ROUTE_NOT_REPLACED =
      invalidParameterValue("cannot replace VPC endpoint route %s in route table %s").ours();
}
