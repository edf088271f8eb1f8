// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.LINUX;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteNatGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.RunInstancesRequest;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What reaches what in a VPC with a public and a private subnet. */
class ReachabilityAssertTest extends TwoSubnets {
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

      ec2.deleteRoute(
          new DeleteRouteRequest()
              .withRouteTableId(idOf("$table"))
              .withDestinationCidrBlock("0.0.0.0/0"));

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
      assertThat(assertion.onTcp(0, 65535)).isSameAs(assertion);
      assertThatThrownBy(assertion::onTcp)
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("name at least one port");
    }
  }
}
