// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Address;
import com.amazonaws.services.ec2.model.CustomerGateway;
import com.amazonaws.services.ec2.model.DescribeAddressesRequest;
import com.amazonaws.services.ec2.model.DescribeCustomerGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeDhcpOptionsRequest;
import com.amazonaws.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeManagedPrefixListsRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkInterfacesRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpnGatewaysRequest;
import com.amazonaws.services.ec2.model.DhcpOptions;
import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;
import com.amazonaws.services.ec2.model.InternetGateway;
import com.amazonaws.services.ec2.model.ManagedPrefixList;
import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkInterface;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnGateway;

/**
 * How EC2 is asked for the lists of networks and what connects them; see {@link ResourceQueries}.
 */
final class NetworkQueries {
  static ResourceQuery.Kind<Vpc> vpcs() {
    return ResourceQuery.Kind.of(
        Vpc.class,
        VpcResourceType.VPC,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            VpcResourceType.describe(ec2, new DescribeVpcsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<Subnet> subnets() {
    return ResourceQuery.Kind.of(
        Subnet.class,
        SubnetResourceType.SUBNET,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            SubnetResourceType.describe(ec2, new DescribeSubnetsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<RouteTable> routeTables() {
    return ResourceQuery.Kind.of(
        RouteTable.class,
        RouteTableResourceType.ROUTE_TABLE,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            RouteTableResourceType.describe(
                ec2, new DescribeRouteTablesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<NetworkInterface> networkInterfaces() {
    return ResourceQuery.Kind.of(
        NetworkInterface.class,
        NetworkInterfaceResourceType.NETWORK_INTERFACE,
        "tag:Name",
        "status",
        (ec2, filters, owners) ->
            NetworkInterfaceResourceType.describe(
                ec2, new DescribeNetworkInterfacesRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<VpcPeeringConnection> vpcPeeringConnections() {
    return ResourceQuery.Kind.of(
        VpcPeeringConnection.class,
        VpcPeeringConnectionResourceType.VPC_PEERING_CONNECTION,
        "tag:Name",
        "status-code",
        (ec2, filters, owners) ->
            VpcPeeringConnectionResourceType.describe(
                ec2, new DescribeVpcPeeringConnectionsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<NatGateway> natGateways() {
    return ResourceQuery.Kind.of(
        NatGateway.class,
        NatGatewayResourceType.NAT_GATEWAY,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            NatGatewayResourceType.describe(
                ec2, new DescribeNatGatewaysRequest().withFilter(filters)));
  }

  static ResourceQuery.Kind<VpcEndpoint> vpcEndpoints() {
    return ResourceQuery.Kind.of(
        VpcEndpoint.class,
        VpcEndpointResourceType.VPC_ENDPOINT,
        "tag:Name",
        "vpc-endpoint-state",
        (ec2, filters, owners) ->
            VpcEndpointResourceType.describe(
                ec2, new DescribeVpcEndpointsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<InternetGateway> internetGateways() {
    return ResourceQuery.Kind.of(
        InternetGateway.class,
        InternetGatewayResourceType.INTERNET_GATEWAY,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            InternetGatewayResourceType.describe(
                ec2, new DescribeInternetGatewaysRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<EgressOnlyInternetGateway> egressOnlyInternetGateways() {
    return ResourceQuery.Kind.of(
        EgressOnlyInternetGateway.class,
        EgressOnlyInternetGatewayResourceType.EGRESS_ONLY_INTERNET_GATEWAY,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            EgressOnlyInternetGatewayResourceType.describe(
                ec2, new DescribeEgressOnlyInternetGatewaysRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<NetworkAcl> networkAcls() {
    return ResourceQuery.Kind.of(
        NetworkAcl.class,
        NetworkAclResourceType.NETWORK_ACL,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            NetworkAclResourceType.describe(
                ec2, new DescribeNetworkAclsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<DhcpOptions> dhcpOptions() {
    return ResourceQuery.Kind.of(
        DhcpOptions.class,
        DhcpOptionsResourceType.DHCP_OPTIONS,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            DhcpOptionsResourceType.describe(
                ec2, new DescribeDhcpOptionsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<VpnGateway> vpnGateways() {
    return ResourceQuery.Kind.of(
        VpnGateway.class,
        VpnGatewayResourceType.VPN_GATEWAY,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            VpnGatewayResourceType.describe(
                ec2, new DescribeVpnGatewaysRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<CustomerGateway> customerGateways() {
    return ResourceQuery.Kind.of(
        CustomerGateway.class,
        CustomerGatewayResourceType.CUSTOMER_GATEWAY,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            CustomerGatewayResourceType.describe(
                ec2, new DescribeCustomerGatewaysRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<VpnConnection> vpnConnections() {
    return ResourceQuery.Kind.of(
        VpnConnection.class,
        VpnConnectionResourceType.VPN_CONNECTION,
        "tag:Name",
        "state",
        (ec2, filters, owners) ->
            VpnConnectionResourceType.describe(
                ec2, new DescribeVpnConnectionsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<ManagedPrefixList> prefixLists() {
    return ResourceQuery.Kind.of(
        ManagedPrefixList.class,
        PrefixListResourceType.PREFIX_LIST,
        "prefix-list-name",
        "",
        (ec2, filters, owners) ->
            PrefixListResourceType.describe(
                ec2, new DescribeManagedPrefixListsRequest().withFilters(filters)));
  }

  static ResourceQuery.Kind<Address> addresses() {
    return ResourceQuery.Kind.of(
        Address.class,
        AddressResourceType.ADDRESS,
        "tag:Name",
        "",
        (ec2, filters, owners) ->
            AddressResourceType.describe(ec2, new DescribeAddressesRequest().withFilters(filters)));
  }

  private NetworkQueries() {}
}
