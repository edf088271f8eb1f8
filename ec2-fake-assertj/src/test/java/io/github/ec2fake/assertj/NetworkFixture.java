// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.Subnet;

/** One of each kind of network resource, as tests need them that go through all kinds. */
final class NetworkFixture {
  private final AmazonEC2 ec2;
  private final Subnet subnet;
  private final String vpc;

  NetworkFixture(AmazonEC2 ec2) {
    this.ec2 = ec2;
    subnet = ec2.describeSubnets().getSubnets().get(0);
    vpc = subnet.getVpcId();
  }

  String natGateway() {
    return ec2.createNatGateway(
            new CreateNatGatewayRequest()
                .withSubnetId(subnet.getSubnetId())
                .withAllocationId(ec2.describeAddresses().getAddresses().get(0).getAllocationId()))
        .getNatGateway()
        .getNatGatewayId();
  }

  String vpcEndpoint() {
    return ec2.createVpcEndpoint(
            new CreateVpcEndpointRequest()
                .withVpcId(vpc)
                .withServiceName("com.amazonaws.us-east-1.s3"))
        .getVpcEndpoint()
        .getVpcEndpointId();
  }

  String vpcPeeringConnection() {
    return ec2.createVpcPeeringConnection(
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(
                    ec2.createVpc(new CreateVpcRequest("10.1.0.0/16")).getVpc().getVpcId()))
        .getVpcPeeringConnection()
        .getVpcPeeringConnectionId();
  }

  String internetGateway() {
    return ec2.describeInternetGateways().getInternetGateways().get(0).getInternetGatewayId();
  }

  String egressOnlyInternetGateway() {
    return ec2.createEgressOnlyInternetGateway(
            new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc))
        .getEgressOnlyInternetGateway()
        .getEgressOnlyInternetGatewayId();
  }

  String networkAcl() {
    return ec2.describeNetworkAcls().getNetworkAcls().get(0).getNetworkAclId();
  }

  String dhcpOptions() {
    return ec2.describeDhcpOptions().getDhcpOptions().get(0).getDhcpOptionsId();
  }

  String vpnGateway() {
    return ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1"))
        .getVpnGateway()
        .getVpnGatewayId();
  }

  String customerGateway() {
    return ec2.createCustomerGateway(
            new CreateCustomerGatewayRequest("ipsec.1", "203.0.113.12", 65000))
        .getCustomerGateway()
        .getCustomerGatewayId();
  }

  String vpnConnection() {
    return ec2.createVpnConnection(
            new CreateVpnConnectionRequest("ipsec.1", customerGateway(), vpnGateway()))
        .getVpnConnection()
        .getVpnConnectionId();
  }

  String prefixList() {
    return ec2.createManagedPrefixList(
            new CreateManagedPrefixListRequest()
                .withPrefixListName("offices")
                .withAddressFamily("IPv4")
                .withMaxEntries(10))
        .getPrefixList()
        .getPrefixListId();
  }
}
