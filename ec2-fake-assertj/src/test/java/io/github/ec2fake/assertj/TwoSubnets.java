// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.LINUX;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.PortRange;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** A VPC with a public and a private subnet, one group each, in which tests launch instances. */
abstract class TwoSubnets {
  final AmazonEC2 ec2 = Ec2Cloud.create().client();

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
    String id =
        ec2.runInstances(
                new RunInstancesRequest(LINUX, 1, 1)
                    .withInstanceType("m1.small")
                    .withNetworkInterfaces(
                        new InstanceNetworkInterfaceSpecification()
                            .withDeviceIndex(0)
                            .withSubnetId(subnet)
                            .withGroups(group)
                            .withAssociatePublicIpAddress(withPublicIp)))
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
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withGatewayId(gateway));
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
    return ec2.describeNetworkAcls(
            new DescribeNetworkAclsRequest()
                .withFilters(new Filter("association.subnet-id", List.of(subnetId))))
        .getNetworkAcls()
        .get(0)
        .getNetworkAclId();
  }

  void deny(String acl, int number, boolean egress, String cidr, int from, int to) {
    ec2.createNetworkAclEntry(
        new CreateNetworkAclEntryRequest()
            .withNetworkAclId(acl)
            .withRuleNumber(number)
            .withEgress(egress)
            .withProtocol("6")
            .withRuleAction("deny")
            .withCidrBlock(cidr)
            .withPortRange(new PortRange().withFrom(from).withTo(to)));
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
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(routeTable(privateSubnet))
            .withDestinationCidrBlock("0.0.0.0/0")
            .withNatGatewayId(nat));
    return nat;
  }
}
