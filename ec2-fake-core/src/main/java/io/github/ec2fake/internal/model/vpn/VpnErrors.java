// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import static io.github.ec2fake.consistency.ResourceKind.CUSTOMER_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.VPN_CONNECTIONS;
import static io.github.ec2fake.consistency.ResourceKind.VPN_GATEWAYS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about VPNs. */
final class VpnErrors {
  private VpnErrors() {}

  static final ErrorTemplate MALFORMED_CUSTOMER_GATEWAY =
      malformedId("InvalidCustomerGatewayId.Malformed", "cgw-").ours();
  static final ErrorTemplate MALFORMED_VPN_GATEWAY =
      malformedId("InvalidVpnGatewayID.Malformed", "vgw-").ours();
  static final ErrorTemplate MALFORMED_VPN_CONNECTION =
      malformedId("InvalidVpnConnectionID.Malformed", "vpn-").ours();
  static final ErrorTemplate CUSTOMER_GATEWAY_NOT_FOUND =
      badRequest("InvalidCustomerGatewayID.NotFound", "The customerGateway ID '%s' does not exist")
          .copiedFrom("OpenStack's ec2-api")
          .about(CUSTOMER_GATEWAYS);
  static final ErrorTemplate VPN_GATEWAY_NOT_FOUND =
      badRequest("InvalidVpnGatewayID.NotFound", "The vpnGateway ID '%s' does not exist")
          .copiedFrom("OpenStack's ec2-api")
          .about(VPN_GATEWAYS);
  static final ErrorTemplate VPN_CONNECTION_NOT_FOUND =
      badRequest("InvalidVpnConnectionID.NotFound", "The vpnConnection ID '%s' does not exist")
          .source("mattclay/aws-terminator#151")
          .about(VPN_CONNECTIONS);
  static final ErrorTemplate CUSTOMER_GATEWAY_LIMIT_EXCEEDED =
      badRequest(
              "CustomerGatewayLimitExceeded",
              "The maximum number of customer gateways has been reached.")
          .ours()
          .about(CUSTOMER_GATEWAYS);
  static final ErrorTemplate VPN_GATEWAY_LIMIT_EXCEEDED =
      badRequest(
              "VpnGatewayLimitExceeded",
              "The maximum number of virtual private gateways has been reached.")
          .ours()
          .about(VPN_GATEWAYS);
  static final ErrorTemplate VPN_CONNECTION_LIMIT_EXCEEDED =
      badRequest(
              "VpnConnectionLimitExceeded",
              "The maximum number of VPN connections has been reached.")
          .ours()
          .about(VPN_CONNECTIONS);
  static final ErrorTemplate CUSTOMER_GATEWAY_IN_USE =
      badRequest("IncorrectState", "The customer gateway is in use.")
          .source("hashicorp/terraform#12548")
          .about(VPN_CONNECTIONS);
  static final ErrorTemplate VPN_GATEWAY_IN_USE =
      badRequest("IncorrectState", "The VPN gateway is in use.")
          .source("hashicorp/terraform-provider-aws#5831");

  static final ErrorTemplate BAD_TYPE =
      invalidParameterValue("Value (%s) for parameter type is invalid. Valid values: ipsec.1.")
          .ours();
  static final ErrorTemplate BAD_ASN =
      invalidParameterValue("Value (%s) for parameter %s is invalid. It must be %s.").ours();
  static final ErrorTemplate BAD_IP_ADDRESS =
      invalidParameterValue(
              "Value (%s) for parameter ipAddress is invalid. Invalid IPv4 or IPv6 address.")
          .ours();
  static final ErrorTemplate DUPLICATE_IP_ADDRESS =
      badRequest(
              "InvalidCustomerGateway.DuplicateIpAddress",
              "Conflict among chosen gateway IP addresses.")
          .copiedFrom("OpenStack's ec2-api")
          .about(CUSTOMER_GATEWAYS);

  static final ErrorTemplate VPC_HAS_VPN_GATEWAY =
      badRequest("InvalidVpcState", "VPC %s is currently attached to the Virtual Private Gateway.")
          .source("cloudposse/terraform-aws-vpn-connection#22")
          .about(VPN_GATEWAYS);
  static final ErrorTemplate ATTACHMENT_LIMIT_EXCEEDED =
      badRequest(
              "VpnGatewayAttachmentLimitExceeded",
              "The maximum number of virtual private gateway attachments has been reached.")
          .copiedFrom("OpenStack's ec2-api")
          .about(VPN_GATEWAYS);
  static final ErrorTemplate ATTACHMENT_NOT_FOUND =
      badRequest(
              "InvalidVpnGatewayAttachment.NotFound",
              "The attachment with vpn gateway ID '%s' and vpc ID '%s' does not exist")
          .copiedFrom("OpenStack's ec2-api")
          .about(VPN_GATEWAYS);

  static final ErrorTemplate CUSTOMER_GATEWAY_STATE =
      badRequest("InvalidCustomerGatewayState", "The customer gateway '%s' is not available.")
          .ours();
  static final ErrorTemplate VPN_GATEWAY_STATE =
      badRequest("InvalidVpnGatewayState", "The VPN gateway '%s' is not available.").ours();
  static final ErrorTemplate ASN_CONFLICT =
      badRequest(
              "AsnConflict",
              "The customer gateway and the VPN gateway have the same autonomous system number,"
                  + " %s.")
          .ours();
  static final ErrorTemplate OPTION_CONFLICT =
      badRequest(
              "InvalidOption.Conflict",
              "There is a VPN connection between %s and %s with other options, %s.")
          .ours()
          .about(VPN_CONNECTIONS);
  static final ErrorTemplate TRANSIT_GATEWAY_ONLY =
      notModelled("ec2-fake does not model %s, which takes a transit gateway.");
  static final ErrorTemplate TOO_MANY_TUNNELS =
      invalidParameterValue("A VPN connection has two tunnels, but options for %s were given.")
          .ours();
  static final ErrorTemplate CONNECTION_STATE =
      badRequest(
              "InvalidVpnConnection.InvalidState",
              "The VPN connection %s is in the state %s. It must be available.")
          .ours()
          .about(VPN_CONNECTIONS);
  static final ErrorTemplate NOTHING_TO_MODIFY =
      badRequest("MissingParameter", "The request must contain the parameter %s or %s").ours();
  static final ErrorTemplate NO_TUNNEL =
      invalidParameterValue(
              "Value (%s) for parameter vpnTunnelOutsideIpAddress is invalid. The VPN connection"
                  + " %s has no such tunnel.")
          .ours();
  static final ErrorTemplate BAD_PRE_SHARED_KEY =
      invalidParameterValue("Value for parameter PreSharedKey is invalid.")
          .source("GoogleCloudPlatform/pbmm-on-gcp-onboarding#299");
  static final ErrorTemplate BAD_OPTION =
      invalidParameterValue("Value (%s) for parameter %s is invalid. %s").ours();
  static final ErrorTemplate INSIDE_CIDR_IN_USE =
      badRequest("InvalidCidr.InUse", "The inside CIDR '%s' is in use by another VPN tunnel.")
          .ours()
          .about(VPN_CONNECTIONS);

  static final ErrorTemplate WRONG_STATE =
      badRequest(
              "InvalidVpnConnection.InvalidState",
              "The VPN connection '%s' must be available, but it is %s.")
          .ours();
  static final ErrorTemplate NOT_STATIC =
      badRequest(
              "InvalidVpnConnection.InvalidType",
              "The VPN connection '%s' does not support static routes.")
          .ours();
  static final ErrorTemplate MALFORMED_ROUTE =
      badRequest("InvalidRoute.Malformed", "The CIDR block '%s' is malformed.").ours();
  static final ErrorTemplate ROUTE_NOT_FOUND =
      badRequest(
              "InvalidRoute.NotFound", "The VPN connection '%s' has no route with destination %s.")
          .ours()
          .about(VPN_CONNECTIONS);
}
