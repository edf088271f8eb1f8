// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.HVM_LINUX;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.AssociateSubnetCidrBlockRequest;
import com.amazonaws.services.ec2.model.AssociateVpcCidrBlockRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.PortRange;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A VPC with a public and a private subnet, one group each, in which tests launch instances. */
abstract class TwoSubnets {
  final Ec2Cloud cloud =
      Ec2Cloud.builder().quotas(Quotas.standard().with(Quota.RULES, 200)).build();
  final AmazonEC2 ec2 = cloud.client();

  final String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
  final String publicSubnet = subnet("10.0.1.0/24");
  final String privateSubnet = subnet("10.0.2.0/24");
  final String web = group("web");
  final String database = group("database");

  final String main =
      ec2.describeRouteTables(
              new DescribeRouteTablesRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
          .getRouteTables()
          .get(0)
          .getRouteTableId();
  String gateway = "";

  /** What the ids in messages are ids of. */
  final Map<String, String> names = new LinkedHashMap<>();

  {
    names.put(publicSubnet, "$publicSubnet");
    names.put(privateSubnet, "$privateSubnet");
    names.put(web, "$web");
    names.put(database, "$database");
    names.put(main, "$main");
  }

  String subnet(String cidr) {
    return ec2.createSubnet(new CreateSubnetRequest(vpc, cidr)).getSubnet().getSubnetId();
  }

  String group(String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name).withVpcId(vpc))
        .getGroupId();
  }

  String launch(String subnet, String group, boolean withPublicIp) {
    return launched(
        new InstanceNetworkInterfaceSpecification()
            .withDeviceIndex(0)
            .withSubnetId(subnet)
            .withGroups(group)
            .withAssociatePublicIpAddress(withPublicIp));
  }

  String launched(InstanceNetworkInterfaceSpecification... interfaces) {
    String id =
        ec2.runInstances(
                new RunInstancesRequest(HVM_LINUX, 1, 1)
                    .withInstanceType("t3.micro")
                    .withNetworkInterfaces(interfaces))
            .getReservation()
            .getInstances()
            .get(0)
            .getInstanceId();
    names.put(id, names.containsValue("$server") ? "$other" : "$server");
    return id;
  }

  void openGateway() {
    gateway =
        ec2.createInternetGateway(new CreateInternetGatewayRequest())
            .getInternetGateway()
            .getInternetGatewayId();
    ec2.attachInternetGateway(
        new AttachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
    String table = routeTable(publicSubnet);
    ec2.createRoute(route(table, "0.0.0.0/0").withGatewayId(gateway));
    names.put(gateway, "$gateway");
    names.put(table, "$table");
  }

  String publicIp(String instanceId) {
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instanceId))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0)
        .getPublicIpAddress();
  }

  String aclOf(String subnetId) {
    return describedAcl(subnetId).getNetworkAclId();
  }

  private NetworkAcl describedAcl(String subnetId) {
    return ec2.describeNetworkAcls(
            new DescribeNetworkAclsRequest()
                .withFilters(new Filter("association.subnet-id", List.of(subnetId))))
        .getNetworkAcls()
        .get(0);
  }

  /** An entry of a network ACL, without ports or types. */
  static CreateNetworkAclEntryRequest entry(
      String acl, int number, boolean egress, String protocol, String action) {
    return new CreateNetworkAclEntryRequest()
        .withNetworkAclId(acl)
        .withRuleNumber(number)
        .withEgress(egress)
        .withProtocol(protocol)
        .withRuleAction(action);
  }

  static PortRange ports(int from, int to) {
    return new PortRange().withFrom(from).withTo(to);
  }

  void deny(String acl, int number, boolean egress, String cidr, int from, int to) {
    ec2.createNetworkAclEntry(
        entry(acl, number, egress, "6", "deny").withCidrBlock(cidr).withPortRange(ports(from, to)));
  }

  /** Gives a subnet a network ACL of its own, which lets nothing through. */
  String closedAcl(String subnetId) {
    String acl =
        ec2.createNetworkAcl(new CreateNetworkAclRequest().withVpcId(vpc))
            .getNetworkAcl()
            .getNetworkAclId();
    describedAcl(subnetId).getAssociations().stream()
        .filter(association -> association.getSubnetId().equals(subnetId))
        .forEach(
            association ->
                ec2.replaceNetworkAclAssociation(
                    new ReplaceNetworkAclAssociationRequest()
                        .withAssociationId(association.getNetworkAclAssociationId())
                        .withNetworkAclId(acl)));
    return acl;
  }

  /** Gives a subnet a network ACL of its own, which lets everything through in IPv4. */
  String openAcl(String subnetId) {
    String acl = closedAcl(subnetId);
    for (boolean egress : new boolean[] {false, true}) {
      ec2.createNetworkAclEntry(entry(acl, 100, egress, "-1", "allow").withCidrBlock("0.0.0.0/0"));
    }
    return acl;
  }

  void revokeEgress(String group) {
    ec2.revokeSecurityGroupEgress(
        new RevokeSecurityGroupEgressRequest()
            .withGroupId(group)
            .withIpPermissions(
                new IpPermission()
                    .withIpProtocol("-1")
                    .withIpv4Ranges(new IpRange().withCidrIp("0.0.0.0/0"))));
  }

  static IpPermission rule(String protocol, int from, int to, String cidr) {
    return new IpPermission()
        .withIpProtocol(protocol)
        .withFromPort(from)
        .withToPort(to)
        .withIpv4Ranges(new IpRange().withCidrIp(cidr));
  }

  String routeTable(String subnet) {
    String table =
        ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
            .getRouteTable()
            .getRouteTableId();
    ec2.associateRouteTable(
        new AssociateRouteTableRequest().withRouteTableId(table).withSubnetId(subnet));
    return table;
  }

  /** A route to a destination in IPv4, which needs a target. */
  static CreateRouteRequest route(String table, String destination) {
    return new CreateRouteRequest().withRouteTableId(table).withDestinationCidrBlock(destination);
  }

  /** A route to a destination in IPv6, which needs a target. */
  static CreateRouteRequest ipv6Route(String table, String destination) {
    return new CreateRouteRequest()
        .withRouteTableId(table)
        .withDestinationIpv6CidrBlock(destination);
  }

  String prefixList(String... blocks) {
    return prefixList(blocks.length, blocks);
  }

  String prefixList(int maxEntries, String... blocks) {
    String list =
        ec2.createManagedPrefixList(
                new CreateManagedPrefixListRequest()
                    .withPrefixListName("blocks")
                    .withAddressFamily("IPv4")
                    .withMaxEntries(maxEntries)
                    .withEntries(
                        Arrays.stream(blocks)
                            .map(block -> new AddPrefixListEntry().withCidr(block))
                            .toList()))
            .getPrefixList()
            .getPrefixListId();
    names.put(list, "$list");
    return list;
  }

  /** The first block of IPv6 addresses of a VPC for a subnet, with two digits of its own. */
  private String ipv6Block(String vpcId, String digits) {
    return ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(vpcId))
        .getVpcs()
        .get(0)
        .getIpv6CidrBlockAssociationSet()
        .get(0)
        .getIpv6CidrBlock()
        .replace("00::/56", digits + "::/64");
  }

  /** Gives the VPC and both of its subnets blocks of IPv6 addresses. */
  void addIpv6() {
    ec2.associateVpcCidrBlock(
        new AssociateVpcCidrBlockRequest().withVpcId(vpc).withAmazonProvidedIpv6CidrBlock(true));
    ec2.associateSubnetCidrBlock(
        new AssociateSubnetCidrBlockRequest()
            .withSubnetId(publicSubnet)
            .withIpv6CidrBlock(ipv6Block(vpc, "01")));
    ec2.associateSubnetCidrBlock(
        new AssociateSubnetCidrBlockRequest()
            .withSubnetId(privateSubnet)
            .withIpv6CidrBlock(ipv6Block(vpc, "02")));
    for (String group : List.of(web, database)) {
      ec2.authorizeSecurityGroupEgress(
          new AuthorizeSecurityGroupEgressRequest()
              .withGroupId(group)
              .withIpPermissions(
                  new IpPermission()
                      .withIpProtocol("-1")
                      .withIpv6Ranges(new Ipv6Range().withCidrIpv6("::/0"))));
    }
  }

  /** Launches an instance with an IPv6 address and a private one, but without a public one. */
  String launchWithIpv6(String subnet, String group) {
    return launched(
        new InstanceNetworkInterfaceSpecification()
            .withDeviceIndex(0)
            .withSubnetId(subnet)
            .withGroups(group)
            .withIpv6AddressCount(1));
  }

  /** Launches an instance in a VPC of its own, which is open to all. */
  String launchElsewhere(String block) {
    String other =
        ec2.createVpc(new CreateVpcRequest(block).withAmazonProvidedIpv6CidrBlock(true))
            .getVpc()
            .getVpcId();
    String subnet =
        ec2.createSubnet(
                new CreateSubnetRequest(other, block).withIpv6CidrBlock(ipv6Block(other, "01")))
            .getSubnet()
            .getSubnetId();
    String group =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("open", "open").withVpcId(other))
            .getGroupId();
    allow(
        group,
        rule("-1", -1, -1, "0.0.0.0/0").withIpv6Ranges(new Ipv6Range().withCidrIpv6("::/0")));
    names.put(other, "$elsewhere");
    return launchWithIpv6(subnet, group);
  }

  static IpPermission tcp(int from, int to) {
    return new IpPermission().withIpProtocol("tcp").withFromPort(from).withToPort(to);
  }

  void allow(String group, IpPermission permission) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission));
  }

  void allow(String group, int port, String cidr) {
    allow(group, tcp(port, port).withIpv4Ranges(new IpRange().withCidrIp(cidr)));
  }

  void allowGroup(String group, int port, String source) {
    allow(group, tcp(port, port).withUserIdGroupPairs(new UserIdGroupPair().withGroupId(source)));
  }

  /** The id of what messages call so. */
  String idOf(String name) {
    return names.entrySet().stream()
        .filter(entry -> entry.getValue().equals(name))
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  /** The failure, with ids replaced by what they are ids of. */
  String failure(ThrowingCallable assertion) {
    Throwable failure = catchThrowable(assertion);
    assertThat(failure).isInstanceOf(AssertionError.class);
    String message = String.valueOf(failure.getMessage());
    for (Map.Entry<String, String> name : names.entrySet()) {
      message = message.replace(name.getKey(), name.getValue());
    }
    return message.replaceAll("eni-\\w+", "eni").replaceAll("acl-\\w+", "acl");
  }

  /** Makes a NAT gateway in the public subnet, to which the private one has a route. */
  String natGateway(String connectivityType) {
    CreateNatGatewayRequest asked =
        new CreateNatGatewayRequest()
            .withSubnetId(publicSubnet)
            .withConnectivityType(connectivityType);
    if (connectivityType.equals("public")) {
      asked.setAllocationId(ec2.allocateAddress(new AllocateAddressRequest()).getAllocationId());
    }
    String nat = ec2.createNatGateway(asked).getNatGateway().getNatGatewayId();
    names.put(nat, "$nat");
    String table = routeTable(privateSubnet);
    names.put(table, "$privateTable");
    ec2.createRoute(route(table, "0.0.0.0/0").withNatGatewayId(nat));
    return nat;
  }
}
