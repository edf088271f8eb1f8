// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import static io.github.ec2fake.consistency.ResourceKind.VPC_ENDPOINTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about the services of users that VPC endpoints lead to. */
final class EndpointServiceErrors {
  private static final String INVALID_PARAMETER = "InvalidParameter";

  private EndpointServiceErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidVpcEndpointServiceId.Malformed", UserEndpointServices.PREFIX).ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidVpcEndpointServiceId.NotFound",
              "The VpcEndpointService Id '%s' does not exist")
          .copiedFrom("moto")
          .about(VPC_ENDPOINTS);

  static final ErrorTemplate NO_LOAD_BALANCER =
      badRequest(
              INVALID_PARAMETER,
              "exactly one of network_load_balancer_arn or gateway_load_balancer_arn is a required"
                  + " member")
          .source("kubernetes-sigs/aws-load-balancer-controller#1859")
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate BAD_LOAD_BALANCER =
      badRequest(INVALID_PARAMETER, "The ARN '%s' is not that of a network load balancer.").ours();
  static final ErrorTemplate LOAD_BALANCER_ELSEWHERE =
      badRequest(
              INVALID_PARAMETER,
              "The load balancer '%s' is of another account or in another region.")
          .ours();
  static final ErrorTemplate NOT_ITS_LOAD_BALANCER =
      badRequest(
              INVALID_PARAMETER, "Some of [%s] are not load balancers of the endpoint service %s.")
          .ours()
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate NO_IP_ADDRESS_TYPE =
      badRequest(INVALID_PARAMETER, "The endpoint service %s has to support an IP address type.")
          .ours();
  static final ErrorTemplate NAME_AND_REMOVAL =
      badRequest(
              "InvalidParameterCombination",
              "The parameter PrivateDnsName cannot be used with the parameter"
                  + " RemovePrivateDnsName")
          .ours();
  static final ErrorTemplate NO_PRIVATE_NAME =
      badRequest(INVALID_PARAMETER, "The endpoint service %s has no private DNS name.")
          .ours()
          .about(VPC_ENDPOINTS);

  /** The code: go-to-k/delstack#657. */
  static final ErrorTemplate HAS_ENDPOINTS =
      badRequest(
              "ExistingVpcEndpointConnections",
              "Service has existing active VPC Endpoint connections!")
          .ours();

  /** The rule is the PrivateLink guide's, "Remove an endpoint service private DNS name". */
  static final ErrorTemplate NAME_OF_ENDPOINTS =
      badRequest(
              "ExistingVpcEndpointConnections",
              "The private DNS name of the endpoint service %s cannot be removed while there are"
                  + " connections to the service.")
          .ours()
          .about(VPC_ENDPOINTS);

  static final ErrorTemplate NO_PRINCIPALS =
      badRequest(
              "MissingParameter",
              "Either AddAllowedPrincipals or RemoveAllowedPrincipals must be specified")
          .ours();
  static final ErrorTemplate BAD_PRINCIPAL =
      badRequest("InvalidPrincipal", "The principal '%s' is invalid.").ours();

  /** What AcceptVpcEndpointConnections and its opposite say of an endpoint, in their replies. */
  static final ErrorTemplate NOT_ITS_ENDPOINT =
      badRequest(
              "InvalidVpcEndpointId.NotFound",
              "The Vpc Endpoint Id '%s' does not exist for the endpoint service %s")
          .ours();

  static final ErrorTemplate WRONG_STATE =
      badRequest("IncorrectState", "The VPC endpoint %s is in the state %s.").ours();
}
