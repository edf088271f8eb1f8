// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpcendpoint;

import static io.github.ec2fake.consistency.ResourceKind.VPC_ENDPOINTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;

/** The refusals that are about VPC endpoints. */
final class VpcEndpointErrors {
  private static final String ONE_DASH =
      "...; the Id may only contain lowercase alphanumeric characters and a single dash')";

  private VpcEndpointErrors() {}

  private static ErrorText invalidParameter(String text) {
    return badRequest("InvalidParameter", text);
  }

  /** The form is that of the other ids. */
  static final ErrorTemplate MALFORMED =
      badRequest("InvalidVpcEndpointId.Malformed", "Invalid Id: '%s' (expecting 'vpce-" + ONE_DASH)
          .ours();

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidVpcEndpointId.NotFound", "The Vpc Endpoint Id '%s' does not exist")
          .source("ansible-collections/amazon.aws#700")
          .about(VPC_ENDPOINTS);

  /** What DeleteVpcEndpoints says of an endpoint, in a reply that is none. */
  static final ErrorTemplate NOT_DELETED =
      badRequest("InvalidVpcEndpoint.NotFound", "The Vpc Endpoint Id '%s' does not exist").ours();

  static final ErrorTemplate TOO_MANY_TO_DELETE =
      invalidParameter(
              "Maximum number of VPC endpoints to delete was exceeded. You can provide up to %s"
                  + " VPC endpoints.")
          .source("couchbaselabs/cbdinocluster#199");
  static final ErrorTemplate MALFORMED_ROUTE_TABLE =
      badRequest("InvalidRouteTableId.Malformed", "Invalid Id: '%s' (expecting 'rtb-" + ONE_DASH)
          .source("hashicorp/terraform-provider-aws#111");
  static final ErrorTemplate MALFORMED_SUBNET =
      badRequest(
              "InvalidSubnetId.Malformed", "Invalid Subnet Id: '%s' (expecting 'subnet-" + ONE_DASH)
          .source("terraform-aws-modules/terraform-aws-vpc#722");

  static final ErrorTemplate SERVICE_NOT_FOUND =
      badRequest("InvalidServiceName", "The Vpc Endpoint Service '%s' does not exist")
          .source("hashicorp/terraform-provider-aws#24216, aws/aws-cdk#2597, aws/aws-cdk#29524");
  static final ErrorTemplate BAD_TYPE =
      invalidParameterValue(
              "Value (%s) for parameter vpcEndpointType is invalid. Valid values: Interface,"
                  + " Gateway, GatewayLoadBalancer, Resource, ServiceNetwork, Tunnel.")
          .ours();
  static final ErrorTemplate TYPE_NOT_MODELLED =
      notModelled("ec2-fake does not model VPC endpoints of the type %s.");
  static final ErrorTemplate OTHER_TYPE =
      invalidParameter("Endpoint type (%s) does not match available service types ([%s]).")
          .source("hashicorp/terraform#24478, nimblehq/infrastructure-templates#286");
  static final ErrorTemplate ROUTE_TABLES_OF_INTERFACE =
      invalidParameter("Route table IDs are only supported for Gateway type VPC Endpoint.")
          .source("ansible-collections/amazon.aws#576");
  static final ErrorTemplate SUBNETS_OF_GATEWAY =
      invalidParameter(
              "Subnet IDs are only supported for Interface and GatewayLoadBalancer type VPC"
                  + " Endpoints.")
          .source("nanlabs/terraform-aws-starter#18");
  static final ErrorTemplate GROUPS_OF_GATEWAY =
      invalidParameter("Security group IDs are only supported for Interface type VPC Endpoints.")
          .ours();
  static final ErrorTemplate PRIVATE_DNS_OF_GATEWAY =
      invalidParameter("Private DNS can only be enabled for Interface type VPC Endpoints.").ours();
  static final ErrorTemplate INBOUND_RESOLVER_OF_GATEWAY =
      invalidParameter(
              "DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is applicable only to Interface"
                  + " VPC Endpoints.")
          .source("hashicorp/terraform-provider-aws#45846");

  static final ErrorTemplate ROUTE_TABLE_ELSEWHERE =
      invalidParameter("The route table %s is not in the VPC %s").ours();
  static final ErrorTemplate SUBNET_ELSEWHERE =
      invalidParameter("The subnet %s is not in the VPC %s").ours();
  static final ErrorTemplate NOT_ITS_OWN =
      invalidParameter("The VPC endpoint %s does not have %s").ours().about(VPC_ENDPOINTS);
  static final ErrorTemplate ZONE_TAKEN =
      badRequest(
              "DuplicateSubnetsInSameZone",
              "Found another VPC endpoint subnet in the availability zone of %s. VPC endpoint"
                  + " subnets should be in different availability zones supported by the VPC"
                  + " endpoint service.")
          .source("terraform-aws-modules/terraform-aws-vpc#583, klothoplatform/klotho#468")
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate NO_GROUPS =
      invalidParameter("An Interface VPC Endpoint must always have at least one Security Group")
          .source("terraform-aws-modules/terraform-aws-vpc#575")
          .about(VPC_ENDPOINTS);

  static final ErrorTemplate NO_PRIVATE_NAME =
      invalidParameter(
              "Private DNS can't be enabled because the service %s does not provide a private DNS"
                  + " name.")
          .source("vespa-engine/vespa#33303")
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate NOT_ACCEPTED =
      invalidParameter(
              "Private DNS can only be enabled after the endpoint connection is accepted by the"
                  + " owner of %s.")
          .source("sqlxpert/z-container-api-kafka-aws-terraform terraform/vpc.tf");
  static final ErrorTemplate VPC_WITHOUT_DNS =
      invalidParameter(
              "Enabling private DNS requires both enableDnsSupport and enableDnsHostnames VPC"
                  + " attributes set to true for %s")
          .source("GuardDuty User Guide, \"Runtime Monitoring coverage and issues\"");
  static final ErrorTemplate NAME_TAKEN =
      invalidParameter(
              "private-dns-enabled cannot be set because there is already a conflicting DNS domain"
                  + " for %s in the VPC %s")
          .source("hashicorp/terraform-provider-aws#17535, fortinet/fortigate-autoscale-aws#43")
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate NO_GATEWAY =
      invalidParameter(
              "To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC %s must have a"
                  + " Gateway endpoint for the service.")
          .source("terraform-aws-modules/terraform-aws-vpc#982, marcincuber/eks#15")
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate BAD_WORD =
      invalidParameterValue("Value (%s) for parameter %s is invalid. Valid values: %s.").ours();
  static final ErrorTemplate IPV6_NOT_MODELLED =
      notModelled("ec2-fake does not model VPC endpoints with IPv6 addresses.");

  static final ErrorTemplate BAD_POLICY =
      badRequest(
              "InvalidPolicyDocument",
              "The Policy Document is not valid. Syntax error at position (%s,%s)")
          .source("hashicorp/terraform-provider-aws#42291");
  static final ErrorTemplate POLICY_TOO_LONG =
      badRequest(
              "InvalidPolicyDocument",
              "The Policy Document is not valid. It has more than %s characters.")
          .ours();
  static final ErrorTemplate FULL_ACCESS_ONLY =
      invalidParameter("Service %s only supports the full-access endpoint policy.")
          .source("awslabs/landing-zone-accelerator-on-aws#224");
  static final ErrorTemplate POLICY_AND_RESET =
      badRequest(
              "InvalidParameterCombination",
              "The parameter PolicyDocument cannot be used with the parameter ResetPolicy")
          .ours();

  static final ErrorTemplate LIMIT_EXCEEDED =
      badRequest(
              "VpcEndpointLimitExceeded", "The maximum number of VPC endpoints has been reached.")
          .ours()
          .about(VPC_ENDPOINTS);
  static final ErrorTemplate NOT_AVAILABLE =
      badRequest("IncorrectState", "The VPC endpoint %s is in the state %s. It must be available.")
          .ours()
          .about(VPC_ENDPOINTS);
}
