// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.CreateNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRouteRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import com.amazonaws.services.ec2.model.IcmpTypeCode;
import com.amazonaws.services.ec2.model.PortRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What tests of VPCs have in common. */
final class Networks {
  private Networks() {}

  /** Creates a VPC and gives its id. */
  static String vpc(AmazonEC2 ec2, String cidr) {
    return ec2.createVpc(new CreateVpcRequest(cidr)).getVpc().getVpcId();
  }

  /** Adds a further block to a VPC and gives the id of its association. */
  static String furtherBlock(AmazonEC2 ec2, String vpc, String cidr) {
    return ec2.associateVpcCidrBlock(
            new AssociateVpcCidrBlockRequest().withVpcId(vpc).withCidrBlock(cidr))
        .getCidrBlockAssociation()
        .getAssociationId();
  }

  /** Adds a block of IPv6 addresses to a VPC. */
  static void addIpv6(AmazonEC2 ec2, String vpc) {
    ec2.associateVpcCidrBlock(
        new AssociateVpcCidrBlockRequest().withVpcId(vpc).withAmazonProvidedIpv6CidrBlock(true));
  }

  /** Creates a subnet and gives its id. */
  static String subnet(AmazonEC2 ec2, String vpc, String cidr) {
    return ec2.createSubnet(new CreateSubnetRequest(vpc, cidr)).getSubnet().getSubnetId();
  }

  /** Creates a network interface in a default subnet and gives its id. */
  static String networkInterface(AmazonEC2 ec2) {
    return networkInterface(ec2, ec2.describeSubnets().getSubnets().get(0).getSubnetId());
  }

  /** Creates a network interface in a subnet and gives its id. */
  static String networkInterface(AmazonEC2 ec2, String subnet) {
    return ec2.createNetworkInterface(new CreateNetworkInterfaceRequest().withSubnetId(subnet))
        .getNetworkInterface()
        .getNetworkInterfaceId();
  }

  /** Creates an internet gateway and gives its id. */
  static String gateway(AmazonEC2 ec2) {
    return ec2.createInternetGateway(new CreateInternetGatewayRequest())
        .getInternetGateway()
        .getInternetGatewayId();
  }

  /** Attaches an internet gateway to a VPC. */
  static void attachGateway(AmazonEC2 ec2, String gateway, String vpc) {
    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
  }

  /** Creates a route table and gives its id. */
  static String routeTable(AmazonEC2 ec2, String vpc) {
    return ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
        .getRouteTable()
        .getRouteTableId();
  }

  /** Creates an egress-only internet gateway and gives its id. */
  static String egressOnlyGateway(AmazonEC2 ec2, String vpc) {
    return ec2.createEgressOnlyInternetGateway(
            new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc))
        .getEgressOnlyInternetGateway()
        .getEgressOnlyInternetGatewayId();
  }

  /** Adds a static route to a VPN connection. */
  static void vpnRoute(AmazonEC2 ec2, String connection, String destination) {
    ec2.createVpnConnectionRoute(
        new CreateVpnConnectionRouteRequest()
            .withVpnConnectionId(connection)
            .withDestinationCidrBlock(destination));
  }

  /** Creates DHCP options and gives their id. */
  static String dhcpOptions(AmazonEC2 ec2) {
    return ec2.createDhcpOptions(
            new CreateDhcpOptionsRequest(
                List.of(
                    new DhcpConfiguration()
                        .withKey("domain-name")
                        .withValues(List.of("example.com")))))
        .getDhcpOptions()
        .getDhcpOptionsId();
  }

  /** Creates a network ACL and gives its id. */
  static String networkAcl(AmazonEC2 ec2, String vpc) {
    return ec2.createNetworkAcl(new CreateNetworkAclRequest().withVpcId(vpc))
        .getNetworkAcl()
        .getNetworkAclId();
  }

  /** Creates an entry of a network ACL. */
  static void entry(AmazonEC2 ec2, CreateNetworkAclEntryRequest request) {
    ec2.createNetworkAclEntry(request);
  }

  /** An entry for what comes in over TCP. */
  static CreateNetworkAclEntryRequest tcp(
      String acl, int number, String cidr, int fromPort, int toPort) {
    return new CreateNetworkAclEntryRequest()
        .withNetworkAclId(acl)
        .withRuleNumber(number)
        .withEgress(false)
        .withProtocol("6")
        .withRuleAction("allow")
        .withCidrBlock(cidr)
        .withPortRange(new PortRange().withFrom(fromPort).withTo(toPort));
  }

  /** An entry for what comes in over ICMPv6. */
  static CreateNetworkAclEntryRequest icmp(
      String acl, int number, @Nullable String ipv6Cidr, int type, int code) {
    return new CreateNetworkAclEntryRequest()
        .withNetworkAclId(acl)
        .withRuleNumber(number)
        .withEgress(false)
        .withProtocol("58")
        .withRuleAction("allow")
        .withIpv6CidrBlock(ipv6Cidr)
        .withIcmpTypeCode(new IcmpTypeCode().withType(type).withCode(code));
  }

  /** Detaches a VPC's internet gateway. */
  static void detachGateway(AmazonEC2 ec2, String vpc) {
    ec2.describeInternetGateways().getInternetGateways().stream()
        .filter(
            gateway -> gateway.getAttachments().stream().anyMatch(a -> a.getVpcId().equals(vpc)))
        .forEach(
            gateway ->
                ec2.detachInternetGateway(
                    new DetachInternetGatewayRequest()
                        .withInternetGatewayId(gateway.getInternetGatewayId())
                        .withVpcId(vpc)));
  }
}
