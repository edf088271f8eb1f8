// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query;

import com.amazonaws.AmazonWebServiceRequest;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.AcceptVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssignPrivateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.AssociateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.AssociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.AttachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DeleteEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointServiceConfigurationsRequest;
import com.amazonaws.services.ec2.model.DeleteVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointServiceConfigurationsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DetachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DhcpConfiguration;
import com.amazonaws.services.ec2.model.DisableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.DisassociateNatGatewayAddressRequest;
import com.amazonaws.services.ec2.model.DryRunSupportedRequest;
import com.amazonaws.services.ec2.model.EnableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointServicePermissionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpcPeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpnConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpnConnectionRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelCertificateRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpnTunnelOptionsSpecification;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.PeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.RejectVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.RejectVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.RestoreManagedPrefixListVersionRequest;
import com.amazonaws.services.ec2.model.ServiceConfiguration;
import com.amazonaws.services.ec2.model.StartVpcEndpointServicePrivateDnsVerificationRequest;
import com.amazonaws.services.ec2.model.UnassignPrivateNatGatewayAddressRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Requests about what is in VPCs, each where it would succeed. */
final class DryRunsInVpcs {
  private final AmazonEC2 ec2;
  private final Runnable settle;
  private final List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests =
      new ArrayList<>();

  /**
   * Prepares them.
   *
   * @param settle lets what is begun come to its end
   */
  DryRunsInVpcs(AmazonEC2 ec2, Runnable settle) {
    this.ec2 = ec2;
    this.settle = settle;
    String vpc = ec2.createVpc(new CreateVpcRequest("10.20.0.0/16")).getVpc().getVpcId();
    String subnet =
        ec2.createSubnet(new CreateSubnetRequest(vpc, "10.20.0.0/24")).getSubnet().getSubnetId();
    addNetworkAcls(vpc);
    addDhcpOptions(vpc);
    addVpns(vpc);
    addEgressOnlyGateways(vpc);
    addNatGateways(subnet);
    addEndpoints(vpc);
    addEndpointServices(vpc);
    addPeerings(vpc);
    addPrefixLists();
  }

  List<DryRunSupportedRequest<? extends AmazonWebServiceRequest>> requests() {
    return requests;
  }

  /** All of it. */
  Stream<Object> everything() {
    return Stream.of(
        ec2.describeNetworkAcls(),
        ec2.describeDhcpOptions(),
        ec2.describeCustomerGateways(),
        ec2.describeEgressOnlyInternetGateways(new DescribeEgressOnlyInternetGatewaysRequest()),
        ec2.describeNatGateways(new DescribeNatGatewaysRequest()),
        ec2.describeVpcEndpoints(new DescribeVpcEndpointsRequest()),
        ec2.describeVpcEndpointServiceConfigurations(
            new DescribeVpcEndpointServiceConfigurationsRequest()),
        ec2.describeVpcEndpointConnections(new DescribeVpcEndpointConnectionsRequest()),
        ec2.describeVpcPeeringConnections(),
        ec2.describeManagedPrefixLists(new DescribeManagedPrefixListsRequest()),
        ec2.describeVpnGateways(),
        ec2.describeVpnConnections());
  }

  private void addDhcpOptions(String vpc) {
    CreateDhcpOptionsRequest newOptions =
        new CreateDhcpOptionsRequest(
            List.of(
                new DhcpConfiguration().withKey("domain-name").withValues(List.of("example.com"))));
    String options = ec2.createDhcpOptions(newOptions).getDhcpOptions().getDhcpOptionsId();
    requests.addAll(
        List.of(
            newOptions,
            new AssociateDhcpOptionsRequest().withDhcpOptionsId(options).withVpcId(vpc),
            new DeleteDhcpOptionsRequest(options)));
  }

  private void addEgressOnlyGateways(String vpc) {
    CreateEgressOnlyInternetGatewayRequest newGateway =
        new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc);
    String gateway =
        ec2.createEgressOnlyInternetGateway(newGateway)
            .getEgressOnlyInternetGateway()
            .getEgressOnlyInternetGatewayId();
    String other = ec2.createVpc(new CreateVpcRequest("10.22.0.0/16")).getVpc().getVpcId();
    requests.add(newGateway.clone().withVpcId(other));
    requests.add(
        new DeleteEgressOnlyInternetGatewayRequest().withEgressOnlyInternetGatewayId(gateway));
  }

  private void addNatGateways(String subnet) {
    CreateNatGatewayRequest newGateway =
        new CreateNatGatewayRequest().withSubnetId(subnet).withConnectivityType("private");
    String gateway = ec2.createNatGateway(newGateway).getNatGateway().getNatGatewayId();
    settle.run();
    requests.add(newGateway);
    requests.add(new DeleteNatGatewayRequest().withNatGatewayId(gateway));
    addNatGatewayAddresses(gateway);
  }

  private void addNatGatewayAddresses(String gateway) {
    AssignPrivateNatGatewayAddressRequest assign =
        new AssignPrivateNatGatewayAddressRequest()
            .withNatGatewayId(gateway)
            .withPrivateIpAddressCount(1);
    String ip =
        ec2.assignPrivateNatGatewayAddress(assign).getNatGatewayAddresses().get(0).getPrivateIp();
    String outer =
        ec2.createNatGateway(
                new CreateNatGatewayRequest()
                    .withSubnetId(ec2.describeSubnets().getSubnets().get(0).getSubnetId())
                    .withAllocationId(allocation()))
            .getNatGateway()
            .getNatGatewayId();
    settle.run();
    AssociateNatGatewayAddressRequest associate =
        new AssociateNatGatewayAddressRequest()
            .withNatGatewayId(outer)
            .withAllocationIds(allocation());
    String association =
        ec2.associateNatGatewayAddress(associate)
            .getNatGatewayAddresses()
            .get(0)
            .getAssociationId();
    settle.run();
    requests.addAll(
        List.of(
            assign,
            new UnassignPrivateNatGatewayAddressRequest()
                .withNatGatewayId(gateway)
                .withPrivateIpAddresses(ip),
            new AssociateNatGatewayAddressRequest()
                .withNatGatewayId(outer)
                .withAllocationIds(allocation()),
            new DisassociateNatGatewayAddressRequest()
                .withNatGatewayId(outer)
                .withAssociationIds(association)));
  }

  private String allocation() {
    return ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId();
  }

  private void addEndpointServices(String vpc) {
    CreateVpcEndpointServiceConfigurationRequest newService =
        new CreateVpcEndpointServiceConfigurationRequest()
            .withPrivateDnsName("web.example.com")
            .withNetworkLoadBalancerArns(
                "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/01");
    ServiceConfiguration service =
        ec2.createVpcEndpointServiceConfiguration(newService).getServiceConfiguration();
    String id = service.getServiceId();
    String endpoint =
        ec2.createVpcEndpoint(
                new CreateVpcEndpointRequest()
                    .withVpcId(vpc)
                    .withVpcEndpointType("Interface")
                    .withServiceName(service.getServiceName()))
            .getVpcEndpoint()
            .getVpcEndpointId();
    requests.add(newService);
    requests.add(
        new ModifyVpcEndpointServiceConfigurationRequest()
            .withServiceId(id)
            .withAcceptanceRequired(false));
    requests.add(
        new ModifyVpcEndpointServicePermissionsRequest()
            .withServiceId(id)
            .withAddAllowedPrincipals("*"));
    requests.add(new StartVpcEndpointServicePrivateDnsVerificationRequest().withServiceId(id));
    requests.add(
        new AcceptVpcEndpointConnectionsRequest().withServiceId(id).withVpcEndpointIds(endpoint));
    requests.add(
        new RejectVpcEndpointConnectionsRequest().withServiceId(id).withVpcEndpointIds(endpoint));
    requests.add(
        new DeleteVpcEndpointServiceConfigurationsRequest()
            .withServiceIds(
                ec2.createVpcEndpointServiceConfiguration(newService)
                    .getServiceConfiguration()
                    .getServiceId()));
  }

  private void addEndpoints(String vpc) {
    CreateVpcEndpointRequest newEndpoint =
        new CreateVpcEndpointRequest().withVpcId(vpc).withServiceName("com.amazonaws.us-east-1.s3");
    String endpoint = ec2.createVpcEndpoint(newEndpoint).getVpcEndpoint().getVpcEndpointId();
    requests.add(newEndpoint);
    requests.add(
        new ModifyVpcEndpointRequest().withVpcEndpointId(endpoint).withPolicyDocument("{}"));
    requests.add(new DeleteVpcEndpointsRequest().withVpcEndpointIds(endpoint));
  }

  private void addPeerings(String vpc) {
    CreateVpcPeeringConnectionRequest newPeering =
        new CreateVpcPeeringConnectionRequest().withVpcId(vpc);
    List<String> peerings =
        Stream.of("10.30.0.0/16", "10.31.0.0/16", "10.32.0.0/16")
            .map(cidr -> ec2.createVpc(new CreateVpcRequest(cidr)).getVpc().getVpcId())
            .map(
                peer ->
                    ec2.createVpcPeeringConnection(newPeering.clone().withPeerVpcId(peer))
                        .getVpcPeeringConnection()
                        .getVpcPeeringConnectionId())
            .toList();
    settle.run();
    ec2.acceptVpcPeeringConnection(
        new AcceptVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peerings.get(0)));
    settle.run();
    String other = ec2.createVpc(new CreateVpcRequest("10.33.0.0/16")).getVpc().getVpcId();
    requests.addAll(
        List.of(
            newPeering.clone().withPeerVpcId(other),
            new AcceptVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peerings.get(1)),
            new RejectVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peerings.get(2)),
            new ModifyVpcPeeringConnectionOptionsRequest()
                .withVpcPeeringConnectionId(peerings.get(0))
                .withRequesterPeeringConnectionOptions(
                    new PeeringConnectionOptionsRequest()
                        .withAllowDnsResolutionFromRemoteVpc(true)),
            new DeleteVpcPeeringConnectionRequest().withVpcPeeringConnectionId(peerings.get(0))));
  }

  private void addPrefixLists() {
    CreateManagedPrefixListRequest newList =
        new CreateManagedPrefixListRequest()
            .withPrefixListName("blocks")
            .withAddressFamily("IPv4")
            .withMaxEntries(5);
    String list = ec2.createManagedPrefixList(newList).getPrefixList().getPrefixListId();
    settle.run();
    requests.addAll(
        List.of(
            newList,
            new ModifyManagedPrefixListRequest().withPrefixListId(list).withMaxEntries(6),
            new RestoreManagedPrefixListVersionRequest()
                .withPrefixListId(list)
                .withPreviousVersion(1L)
                .withCurrentVersion(1L),
            new DeleteManagedPrefixListRequest().withPrefixListId(list)));
  }

  /** The changes of static routes have no dry run. */
  private void addVpns(String vpc) {
    CreateCustomerGatewayRequest newCustomer =
        new CreateCustomerGatewayRequest("ipsec.1", "12.1.2.3", 65000);
    String customer =
        ec2.createCustomerGateway(newCustomer).getCustomerGateway().getCustomerGatewayId();
    String unused =
        ec2.createCustomerGateway(newCustomer.clone().withIpAddress("12.1.2.4").withPublicIp(null))
            .getCustomerGateway()
            .getCustomerGatewayId();
    String attached = vpnGateway();
    String free = vpnGateway();
    String other = ec2.createVpc(new CreateVpcRequest("10.21.0.0/16")).getVpc().getVpcId();
    AttachVpnGatewayRequest attach =
        new AttachVpnGatewayRequest().withVpnGatewayId(attached).withVpcId(vpc);
    ec2.attachVpnGateway(attach);
    CreateVpnConnectionRequest newConnection =
        new CreateVpnConnectionRequest()
            .withType("ipsec.1")
            .withCustomerGatewayId(customer)
            .withVpnGatewayId(attached);
    String connection =
        ec2.createVpnConnection(newConnection).getVpnConnection().getVpnConnectionId();
    settle.run();
    String table =
        ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
            .getRouteTable()
            .getRouteTableId();
    requests.addAll(
        List.of(
            attach.clone().withVpnGatewayId(free).withVpcId(other),
            newCustomer.clone().withBgpAsn(65001).withDeviceName("another"),
            newConnection.clone().withVpnGatewayId(free),
            new CreateVpnGatewayRequest("ipsec.1"),
            new DeleteCustomerGatewayRequest(unused),
            new DeleteVpnConnectionRequest(connection),
            new DeleteVpnGatewayRequest(free),
            new DetachVpnGatewayRequest().withVpnGatewayId(attached).withVpcId(vpc),
            new DisableVgwRoutePropagationRequest().withGatewayId(attached).withRouteTableId(table),
            new EnableVgwRoutePropagationRequest()
                .withGatewayId(attached)
                .withRouteTableId(table)));
    String outside =
        ec2.describeVpnConnections()
            .getVpnConnections()
            .get(0)
            .getOptions()
            .getTunnelOptions()
            .get(0)
            .getOutsideIpAddress();
    requests.addAll(
        List.of(
            new ModifyVpnConnectionRequest().withVpnConnectionId(connection).withVpnGatewayId(free),
            new ModifyVpnConnectionOptionsRequest()
                .withVpnConnectionId(connection)
                .withLocalIpv4NetworkCidr("10.0.0.0/8"),
            new ModifyVpnTunnelCertificateRequest()
                .withVpnConnectionId(connection)
                .withVpnTunnelOutsideIpAddress(outside),
            new ModifyVpnTunnelOptionsRequest()
                .withVpnConnectionId(connection)
                .withVpnTunnelOutsideIpAddress(outside)
                .withTunnelOptions(
                    new ModifyVpnTunnelOptionsSpecification().withStartupAction("start"))));
  }

  private String vpnGateway() {
    return ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1"))
        .getVpnGateway()
        .getVpnGatewayId();
  }

  private void addNetworkAcls(String vpc) {
    CreateNetworkAclRequest newAcl = new CreateNetworkAclRequest().withVpcId(vpc);
    String acl = ec2.createNetworkAcl(newAcl).getNetworkAcl().getNetworkAclId();
    CreateNetworkAclEntryRequest newEntry =
        new CreateNetworkAclEntryRequest()
            .withNetworkAclId(acl)
            .withRuleNumber(1)
            .withEgress(false)
            .withProtocol("-1")
            .withRuleAction("allow")
            .withCidrBlock("0.0.0.0/0");
    ec2.createNetworkAclEntry(newEntry);
    NetworkAcl defaultAcl =
        ec2.describeNetworkAcls(
                new DescribeNetworkAclsRequest()
                    .withFilters(
                        new Filter("vpc-id", List.of(vpc)), new Filter("default", List.of("true"))))
            .getNetworkAcls()
            .get(0);
    requests.addAll(
        List.of(
            newAcl,
            newEntry.clone().withRuleNumber(2),
            new DeleteNetworkAclRequest().withNetworkAclId(acl),
            new DeleteNetworkAclEntryRequest()
                .withNetworkAclId(acl)
                .withRuleNumber(1)
                .withEgress(false),
            new ReplaceNetworkAclAssociationRequest()
                .withAssociationId(defaultAcl.getAssociations().get(0).getNetworkAclAssociationId())
                .withNetworkAclId(acl),
            new ReplaceNetworkAclEntryRequest()
                .withNetworkAclId(acl)
                .withRuleNumber(1)
                .withEgress(false)
                .withProtocol("-1")
                .withRuleAction("deny")
                .withCidrBlock("0.0.0.0/0")));
  }
}
