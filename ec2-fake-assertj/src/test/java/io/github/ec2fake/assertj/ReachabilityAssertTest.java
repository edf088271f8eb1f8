// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.LINUX;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AllocateAddressRequest;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNatGatewayRequest;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DescribeInstancesRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.PortRange;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** A VPC with a public and a private subnet, one group each. */
class ReachabilityAssertTest {
  private final AmazonEC2 ec2 = Ec2Cloud.create().client();

  private final String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
  private final String publicSubnet = subnet("10.0.1.0/24");
  private final String privateSubnet = subnet("10.0.2.0/24");
  private final String web = group("web");
  private final String database = group("database");

  private final String main =
      ec2.describeRouteTables(
              new DescribeRouteTablesRequest().withFilters(new Filter("vpc-id", List.of(vpc))))
          .getRouteTables()
          .get(0)
          .getRouteTableId();
  private String gateway = "";

  /** What the ids in messages are ids of. */
  private final Map<String, String> names = new LinkedHashMap<>();

  {
    names.put(publicSubnet, "$publicSubnet");
    names.put(privateSubnet, "$privateSubnet");
    names.put(web, "$web");
    names.put(database, "$database");
    names.put(main, "$main");
  }

  private String subnet(String cidr) {
    return ec2.createSubnet(new CreateSubnetRequest(vpc, cidr)).getSubnet().getSubnetId();
  }

  private String group(String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name).withVpcId(vpc))
        .getGroupId();
  }

  private String launch(String subnet, String group, boolean withPublicIp) {
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

  private void openGateway() {
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

  private String publicIp(String instanceId) {
    return ec2.describeInstances(new DescribeInstancesRequest().withInstanceIds(instanceId))
        .getReservations()
        .get(0)
        .getInstances()
        .get(0)
        .getPublicIpAddress();
  }

  private String aclOf(String subnetId) {
    return ec2.describeNetworkAcls(
            new DescribeNetworkAclsRequest()
                .withFilters(new Filter("association.subnet-id", List.of(subnetId))))
        .getNetworkAcls()
        .get(0)
        .getNetworkAclId();
  }

  private void deny(String acl, int number, boolean egress, String cidr, int from, int to) {
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

  private void revokeEgress(String group) {
    ec2.revokeSecurityGroupEgress(
        new RevokeSecurityGroupEgressRequest()
            .withGroupId(group)
            .withIpPermissions(
                new IpPermission()
                    .withIpProtocol("-1")
                    .withIpv4Ranges(new IpRange().withCidrIp("0.0.0.0/0"))));
  }

  private static IpPermission rule(String protocol, int from, int to, String cidr) {
    return new IpPermission()
        .withIpProtocol(protocol)
        .withFromPort(from)
        .withToPort(to)
        .withIpv4Ranges(new IpRange().withCidrIp(cidr));
  }

  private String routeTable(String subnet) {
    String table =
        ec2.createRouteTable(new CreateRouteTableRequest().withVpcId(vpc))
            .getRouteTable()
            .getRouteTableId();
    ec2.associateRouteTable(
        new AssociateRouteTableRequest().withRouteTableId(table).withSubnetId(subnet));
    return table;
  }

  private static IpPermission tcp(int from, int to) {
    return new IpPermission().withIpProtocol("tcp").withFromPort(from).withToPort(to);
  }

  private void allow(String group, IpPermission permission) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission));
  }

  private void allow(String group, int port, String cidr) {
    allow(group, tcp(port, port).withIpv4Ranges(new IpRange().withCidrIp(cidr)));
  }

  private void allowGroup(String group, int port, String source) {
    allow(group, tcp(port, port).withUserIdGroupPairs(new UserIdGroupPair().withGroupId(source)));
  }

  /** The failure, with ids replaced by what they are ids of. */
  private String failure(ThrowingCallable assertion) {
    Throwable failure = catchThrowable(assertion);
    assertThat(failure).isInstanceOf(AssertionError.class);
    String message = String.valueOf(failure.getMessage());
    for (Map.Entry<String, String> name : names.entrySet()) {
      message = message.replace(name.getKey(), name.getValue());
    }
    return message.replaceAll("eni-\\w+", "eni").replaceAll("acl-\\w+", "acl");
  }

  @Nested
  class BetweenInstances {

    @Test
    void aGroupLetsInAnotherGroup() {
      allowGroup(database, 1433, web);
      String server = launch(publicSubnet, web, false);
      String other = launch(privateSubnet, database, false);

      assertThat(ec2).instance(server).canReach(other).onTcp(1433);
      assertThat(ec2).instance(other).canBeReachedFrom(server).onTcp(1433);
      assertThat(ec2).instance(other).cannotReach(server).onTcp(1433);
      assertThat(ec2).instance(server).cannotReach(other).onTcp(1434).onUdp(1433).withPing();
    }

    @Test
    void showsWhichRuleIsMissing() {
      allowGroup(database, 1433, database);
      allow(database, 22, "192.0.2.0/24");
      String server = launch(publicSubnet, web, false);
      String other = launch(publicSubnet, database, false);

      assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(80, 1433)))
          .isEqualTo(
              """

              Expecting
                instance $server
              to reach instance $other on tcp 80
              but no packet gets through:
                1. eni sends from 10.0.1.4 to 10.0.1.5 of eni
                2. security group $web 'web' lets out everything to 0.0.0.0/0
                3. no security group of eni lets in tcp 80 from 10.0.1.4
                   security group $database 'database' lets in tcp 1433 from security group $database
                   security group $database 'database' lets in tcp 22 from 192.0.2.0/24\
              """);
    }

    @Test
    void showsThePathThatShouldNotBe() {
      allowGroup(database, 1433, web);
      String server = launch(publicSubnet, web, false);
      String other = launch(privateSubnet, database, false);

      assertThat(failure(() -> assertThat(ec2).instance(server).cannotReach(other).onTcp(1433)))
          .isEqualTo(
              """

              Expecting
                instance $server
              not to reach instance $other on tcp 1433
              but a packet arrives:
                1. eni sends from 10.0.1.4 to 10.0.2.4 of eni
                2. security group $web 'web' lets out everything to 0.0.0.0/0
                3. rule 100 of acl at $publicSubnet lets out tcp 1433 to 10.0.2.4
                4. route table $main of $publicSubnet sends 10.0.2.4 to local
                5. rule 100 of acl at $privateSubnet lets in tcp 1433 from 10.0.1.4
                6. security group $database 'database' lets in tcp 1433 from security group $web 'web'\
              """);
    }

    @Test
    void whatDoesNotGetOutDoesNotArrive() {
      allowGroup(database, 1433, web);
      revokeEgress(web);
      String server = launch(publicSubnet, web, false);
      String other = launch(publicSubnet, database, false);

      assertThat(ec2).instance(server).cannotReach(other).onTcp(1433);
      assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(1433)))
          .endsWith(
              """
              2. no security group of eni lets out tcp 1433 to 10.0.1.5
                   security group $web 'web' lets out nothing\
              """);

      ec2.authorizeSecurityGroupEgress(
          new AuthorizeSecurityGroupEgressRequest()
              .withGroupId(web)
              .withIpPermissions(
                  tcp(1000, 2000)
                      .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(database))));

      assertThat(ec2).instance(server).canReach(other).onTcp(1433);
    }

    @Test
    void aStoppedInstanceNeitherSendsNorReceives() {
      allowGroup(web, 80, web);
      String server = launch(publicSubnet, web, false);
      String other = launch(publicSubnet, web, false);
      assertThat(ec2).instance(server).canReach(other).onTcp(80);

      ec2.stopInstances(new StopInstancesRequest(List.of(other)));

      assertThat(ec2).instance(server).cannotReach(other).onTcp(80);
      assertThat(ec2).instance(other).cannotReach(server).onTcp(80);
      assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(80)))
          .endsWith("1. instance $other is stopped");
    }

    @Test
    void udpAndPingHaveRulesOfTheirOwn() {
      allow(web, rule("udp", 53, 53, "10.0.0.0/16"));
      allow(web, rule("icmp", 8, -1, "10.0.0.0/16"));
      String server = launch(publicSubnet, web, false);
      String other = launch(publicSubnet, web, false);

      assertThat(ec2).instance(server).canReach(other).onUdp(53).withPing();
      assertThat(ec2).instance(server).cannotReach(other).onTcp(53);
    }

    @Test
    void aNumberOrAllProtocolsAreRulesToo() {
      allow(web, rule("6", 80, 90, "10.0.1.0/24"));
      allow(database, rule("-1", -1, -1, "10.0.1.0/24"));
      String server = launch(publicSubnet, web, false);
      String other = launch(privateSubnet, database, false);

      assertThat(ec2).instance(server).canReach(other).onTcp(1).onUdp(2).withPing();
      assertThat(ec2).instance(server).canReach(server).onTcp(80, 85, 90);
      assertThat(ec2).instance(server).cannotReach(server).onTcp(79, 91);
    }

    @Test
    void theyReachEachOtherAtTheirPublicAddresses() {
      openGateway();
      String server = launch(publicSubnet, web, true);
      String other = launch(publicSubnet, database, true);
      allow(database, 443, publicIp(server) + "/32");

      assertThat(ec2).instance(server).canReach(other).onTcp(443);
      assertThat(
              failure(() -> assertThat(ec2).instance(server).cannotReach(other).onTcp(443))
                  .replace(publicIp(server), "$its")
                  .replace(publicIp(other), "$others"))
          .endsWith(
              """
              but a packet arrives:
                1. eni sends from 10.0.1.4 to $others
                2. security group $web 'web' lets out everything to 0.0.0.0/0
                3. rule 100 of acl at $publicSubnet lets out tcp 443 to $others
                4. route table $table of $publicSubnet sends $others to $gateway
                5. the public address of 10.0.1.4 is $its
                6. $its sends to $others, which is eni
                7. route table $table of $publicSubnet sends $its to $gateway
                8. rule 100 of acl at $publicSubnet lets in tcp 443 from $its
                9. security group $database 'database' lets in tcp 443 from $its/32\
              """);
    }

    @Test
    void inClassicGroupsDecideAlone() {
      AmazonEC2 classic = Ec2Cloud.builder().ec2Classic().build().client();
      classic.createSecurityGroup(new CreateSecurityGroupRequest("web", "web"));
      classic.authorizeSecurityGroupIngress(
          new AuthorizeSecurityGroupIngressRequest(
              "web",
              List.of(
                  tcp(80, 80).withUserIdGroupPairs(new UserIdGroupPair().withGroupName("web")),
                  tcp(22, 22).withIpv4Ranges(new IpRange().withCidrIp("0.0.0.0/0")))));
      List<String> ids =
          classic
              .runInstances(new RunInstancesRequest(LINUX, 2, 2).withSecurityGroups("web"))
              .getReservation()
              .getInstances()
              .stream()
              .map(Instance::getInstanceId)
              .toList();

      assertThat(classic).instance(ids.get(0)).canReach(ids.get(1)).onTcp(80, 22);
      assertThat(classic).instance(ids.get(0)).cannotReach(ids.get(1)).onTcp(443);
      assertThat(classic).instance(ids.get(0)).canBeReachedFromTheInternet().onTcp(22);
      assertThat(classic).instance(ids.get(0)).cannotBeReachedFromTheInternet().onTcp(80);
      assertThat(classic).instance(ids.get(0)).canReachTheInternet().onTcp(443);
    }
  }

  @Nested
  class ThroughNetworkAcls {

    @Test
    void theFirstRuleThatIsAboutAPacketDecides() {
      allow(database, 1433, "0.0.0.0/0");
      String server = launch(publicSubnet, web, false);
      String other = launch(privateSubnet, database, false);
      String acl = aclOf(privateSubnet);
      deny(acl, 90, false, "10.0.1.4/32", 1400, 1500);

      assertThat(ec2).instance(server).cannotReach(other).onTcp(1433);
      assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(1433)))
          .endsWith("5. rule 90 of acl at $privateSubnet does not let in tcp 1433 from 10.0.1.4");

      deny(acl, 101, false, "0.0.0.0/0", 0, 65535);
      ec2.deleteNetworkAclEntry(
          new DeleteNetworkAclEntryRequest()
              .withNetworkAclId(acl)
              .withRuleNumber(90)
              .withEgress(false));

      assertThat(ec2).instance(server).canReach(other).onTcp(1433);
    }

    @Test
    void theAnswerNeedsARuleOfItsOwn() {
      allow(database, 1433, "0.0.0.0/0");
      String server = launch(publicSubnet, web, false);
      String other = launch(privateSubnet, database, false);
      deny(aclOf(privateSubnet), 90, true, "0.0.0.0/0", 50000, 50010);

      assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(1433)))
          .endsWith(
              "7. the answer is stopped: rule 90 of acl at $privateSubnet does not let out tcp"
                  + " 50000 to 10.0.1.4");
    }

    @Test
    void aclsDoNotStandBetweenInstancesOfOneSubnet() {
      allow(web, 80, "10.0.1.0/24");
      String server = launch(publicSubnet, web, false);
      String other = launch(publicSubnet, web, false);
      deny(aclOf(publicSubnet), 1, false, "0.0.0.0/0", 0, 65535);

      assertThat(ec2).instance(server).canReach(other).onTcp(80);
    }
  }

  @Nested
  class OfTheInternet {

    @Test
    void aPublicAddressAGatewayAndARuleLetItIn() {
      openGateway();
      allow(web, 443, "0.0.0.0/0");
      String server = launch(publicSubnet, web, true);

      assertThat(ec2).instance(server).canBeReachedFromTheInternet().onTcp(443);
      assertThat(ec2).instance(server).canBeReachedFrom("203.0.113.9").onTcp(443);
      assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(80);
      assertThat(ec2).instance(server).canReachTheInternet().onTcp(80);
      assertThat(ec2).instance(server).canReach("203.0.113.9").onTcp(80);
    }

    @Test
    void withoutAPublicAddressNothingComesIn() {
      openGateway();
      allow(web, 443, "0.0.0.0/0");
      String server = launch(publicSubnet, web, false);

      assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(443);
      assertThat(ec2).instance(server).cannotReachTheInternet().onTcp(443);
      assertThat(
              failure(
                  () -> assertThat(ec2).instance(server).canBeReachedFromTheInternet().onTcp(443)))
          .isEqualTo(
              """

              Expecting
                instance $server
              to be reached from the Internet on tcp 443
              but no packet gets through:
                1. 10.0.1.4 of eni has no public address\
              """);
    }

    @Test
    void withoutARouteNothingComesInNorGoesOut() {
      allow(web, 443, "0.0.0.0/0");
      openGateway();
      String server = launch(privateSubnet, web, true);

      assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(443);
      assertThat(ec2).instance(server).cannotReachTheInternet().onTcp(443);
      assertThat(failure(() -> assertThat(ec2).instance(server).canReachTheInternet().onTcp(443)))
          .contains("route table $main of $privateSubnet has no route to");
    }

    @Test
    void aNatGatewayLetsAPrivateSubnetOutAndNobodyIn() {
      openGateway();
      allow(database, 443, "0.0.0.0/0");
      String server = launch(privateSubnet, database, false);
      assertThat(ec2).instance(server).cannotReachTheInternet().onTcp(443);

      String nat = natGateway("public");

      assertThat(ec2).instance(server).canReachTheInternet().onTcp(443);
      assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(443);
      ec2.deleteNatGateway(new DeleteNatGatewayRequest().withNatGatewayId(nat));
      assertThat(ec2).instance(server).cannotReachTheInternet().onTcp(443);
    }

    @Test
    void aNatGatewayNeedsTheRouteOfItsOwnSubnet() {
      openGateway();
      String server = launch(privateSubnet, database, false);
      natGateway("public");
      String table =
          names.entrySet().stream()
              .filter(name -> name.getValue().equals("$table"))
              .findFirst()
              .orElseThrow()
              .getKey();

      ec2.deleteRoute(
          new DeleteRouteRequest().withRouteTableId(table).withDestinationCidrBlock("0.0.0.0/0"));

      assertThat(failure(() -> assertThat(ec2).instance(server).canReachTheInternet().onTcp(443)))
          .endsWith("$table of $publicSubnet has no route to 1.0.0.0");
    }

    @Test
    void aPrivateNatGatewayDoesNotLeadToTheInternet() {
      openGateway();
      String server = launch(privateSubnet, database, false);
      natGateway("private");

      assertThat(failure(() -> assertThat(ec2).instance(server).canReachTheInternet().onTcp(443)))
          .endsWith("NAT gateway $nat is a private one");
    }

    /** Makes a NAT gateway in the public subnet, to which the private one has a route. */
    private String natGateway(String connectivityType) {
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

    @Test
    void aPartOfTheInternetIsNeitherAllNorNothing() {
      openGateway();
      allow(web, 22, "198.51.100.0/24");
      String server = launch(publicSubnet, web, true);

      assertThat(ec2).instance(server).canBeReachedFrom("198.51.100.0/24").onTcp(22);
      assertThat(ec2).instance(server).canBeReachedFrom("198.51.100.128/25").onTcp(22);
      assertThat(ec2).instance(server).cannotBeReachedFrom("198.51.101.0/24").onTcp(22);
      assertThatThrownBy(
              () -> assertThat(ec2).instance(server).canBeReachedFrom("198.51.100.0/23").onTcp(22))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("lets in tcp 22 from 198.51.101.0");
      assertThatThrownBy(
              () ->
                  assertThat(ec2).instance(server).cannotBeReachedFrom("198.51.100.0/23").onTcp(22))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("lets in tcp 22 from 198.51.100.0/24");
      assertThatThrownBy(
              () -> assertThat(ec2).instance(server).canBeReachedFromTheInternet().onTcp(22))
          .isInstanceOf(AssertionError.class);
      assertThatThrownBy(
              () -> assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(22))
          .isInstanceOf(AssertionError.class);
    }

    @Test
    void aDetachedGatewayIsABlackHole() {
      allow(web, 443, "0.0.0.0/0");
      openGateway();
      String server = launch(publicSubnet, web, false);
      ec2.detachInternetGateway(
          new DetachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));

      assertThat(failure(() -> assertThat(ec2).instance(server).canReachTheInternet().onTcp(443)))
          .endsWith("to $gateway, which is a blackhole");
    }

    @Test
    void aclsStandBetweenASubnetAndTheInternet() {
      openGateway();
      allow(web, 443, "0.0.0.0/0");
      String server = launch(publicSubnet, web, true);
      deny(aclOf(publicSubnet), 50, false, "203.0.113.0/24", 443, 443);
      deny(aclOf(publicSubnet), 60, true, "192.0.2.0/24", 49152, 49152);

      assertThat(ec2).instance(server).cannotBeReachedFrom("203.0.113.0/24").onTcp(443);
      assertThat(ec2).instance(server).cannotBeReachedFrom("192.0.2.1").onTcp(443);
      assertThat(ec2).instance(server).canBeReachedFrom("198.51.100.1").onTcp(443);
      assertThat(ec2).instance(server).canReach("192.0.2.1").onTcp(443);
    }
  }

  @Nested
  class WhatIsNotDescribed {

    @Test
    void nobodyKnowsWhetherAnInstanceForwards() {
      String router = launch(publicSubnet, database, false);
      String server = launch(privateSubnet, web, false);
      ec2.createRoute(
          new CreateRouteRequest()
              .withRouteTableId(routeTable(privateSubnet))
              .withDestinationCidrBlock("0.0.0.0/0")
              .withInstanceId(router));

      assertThat(failure(() -> assertThat(ec2).instance(server).canReachTheInternet().onTcp(443)))
          .contains("but EC2's descriptions do not tell:")
          .containsPattern("what is behind \\S+ is not followed$");
      assertThatThrownBy(() -> assertThat(ec2).instance(server).cannotReachTheInternet().onTcp(443))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("do not tell");
    }
  }

  @Nested
  class WhatItRefuses {
    private final String server = launch(publicSubnet, web, false);

    @Test
    void anInstanceThatIsNotThere() {
      assertThat(failure(() -> assertThat(ec2).instance(server).cannotReach("i-00000000").onTcp(1)))
          .startsWith(
              """

              Expecting
                packets from $server to i-00000000
              not to arrive on tcp 1
              but instance i-00000000 is missing: this client sees no such instance.\
              """);
      assertThatThrownBy(
              () -> assertThat(ec2).instance("i-00000000").canReachTheInternet().onTcp(1))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("instance i-00000000 is missing");
    }

    @Test
    void aPrivateAddress() {
      assertThatThrownBy(() -> assertThat(ec2).instance(server).canReach("10.0.0.9").onTcp(1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "10.0.0.9 is not on the Internet; name an instance by its id, or an address of the"
                  + " Internet");
      assertThatThrownBy(() -> assertThat(ec2).instance(server).canReach("example.org").onTcp(1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("'example.org'");
    }

    @Test
    void portsThatDoNotExist() {
      ReachabilityAssert assertion = assertThat(ec2).instance(server).cannotReachTheInternet();

      assertThatThrownBy(() -> assertion.onTcp(65536))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("ports are 0 to 65535, but one was 65536");
      assertThatThrownBy(() -> assertion.onUdp(80, -1))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("ports are 0 to 65535, but one was -1");
      assertThatThrownBy(assertion::onTcp)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("name at least one port");
    }
  }
}
