// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DetachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.VpcAttachment;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import com.amazonaws.services.ec2.model.VpnTunnelOptionsSpecification;
import org.jspecify.annotations.Nullable;

/** What tests of VPNs have in common. */
final class Vpns {
  static final String TYPE = "ipsec.1";

  private Vpns() {}

  /** Creates a virtual private gateway and gives its id. */
  static String gateway(AmazonEC2 ec2) {
    return ec2.createVpnGateway(new CreateVpnGatewayRequest(TYPE))
        .getVpnGateway()
        .getVpnGatewayId();
  }

  static VpcAttachment attach(AmazonEC2 ec2, String gateway, String vpc) {
    return ec2.attachVpnGateway(
            new AttachVpnGatewayRequest().withVpnGatewayId(gateway).withVpcId(vpc))
        .getVpcAttachment();
  }

  static void detach(AmazonEC2 ec2, String gateway, String vpc) {
    ec2.detachVpnGateway(new DetachVpnGatewayRequest().withVpnGatewayId(gateway).withVpcId(vpc));
  }

  /** Creates a customer gateway and gives its id. */
  static String customer(AmazonEC2 ec2, String ip) {
    return ec2.createCustomerGateway(
            new CreateCustomerGatewayRequest().withType(TYPE).withIpAddress(ip).withBgpAsn(65000))
        .getCustomerGateway()
        .getCustomerGatewayId();
  }

  /** Creates a VPN connection with BGP and gives its id. */
  static String connection(AmazonEC2 ec2, String customer, String gateway) {
    return connection(ec2, connecting(customer, gateway));
  }

  /** Creates a VPN connection with static routes and gives its id. */
  static String staticConnection(AmazonEC2 ec2, String customer, String gateway) {
    return connection(
        ec2,
        connecting(customer, gateway)
            .withOptions(new VpnConnectionOptionsSpecification().withStaticRoutesOnly(true)));
  }

  static String connection(AmazonEC2 ec2, CreateVpnConnectionRequest request) {
    return ec2.createVpnConnection(request).getVpnConnection().getVpnConnectionId();
  }

  static CreateVpnConnectionRequest connecting(String customer, String gateway) {
    return new CreateVpnConnectionRequest()
        .withType(TYPE)
        .withCustomerGatewayId(customer)
        .withVpnGatewayId(gateway);
  }

  /** What is asked of a tunnel; null for addresses and a key of EC2's choice. */
  static VpnTunnelOptionsSpecification tunnel(@Nullable String cidr, @Nullable String key) {
    return new VpnTunnelOptionsSpecification().withTunnelInsideCidr(cidr).withPreSharedKey(key);
  }

  static void disconnect(AmazonEC2 ec2, String connection) {
    ec2.deleteVpnConnection(new DeleteVpnConnectionRequest(connection));
  }
}
