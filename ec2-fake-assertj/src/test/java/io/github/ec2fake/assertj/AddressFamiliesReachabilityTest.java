// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.IcmpTypeCode;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.Ipv6Range;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Instances with private IPv4 addresses and IPv6 addresses: each has rules and routes of its own.
 */
class AddressFamiliesReachabilityTest extends TwoSubnets {
  private static final String EVERYWHERE = "::/0";
  private static final String ICMPV6 = "58";
  private static final String OFFICE = "2001:db8::9";

  @BeforeEach
  void withIpv6() {
    addIpv6();
  }

  private static IpPermission ipv6(String protocol, int from, int to) {
    return new IpPermission()
        .withIpProtocol(protocol)
        .withFromPort(from)
        .withToPort(to)
        .withIpv6Ranges(new Ipv6Range().withCidrIpv6(EVERYWHERE));
  }

  private String egressOnlyGateway() {
    return ec2.createEgressOnlyInternetGateway(
            new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc))
        .getEgressOnlyInternetGateway()
        .getEgressOnlyInternetGatewayId();
  }

  private void letThroughIcmpv6(String acl, boolean egress, int type) {
    ec2.createNetworkAclEntry(
        entry(acl, 10, egress, ICMPV6, "allow")
            .withIpv6CidrBlock(EVERYWHERE)
            .withIcmpTypeCode(new IcmpTypeCode().withType(type).withCode(-1)));
  }

  @Test
  void anInstanceWithoutAnIpv6AddressDoesNotReachOthers() {
    openGateway();
    ec2.createRoute(ipv6Route(idOf("$table"), EVERYWHERE).withGatewayId(gateway));
    String server = launch(publicSubnet, web, true);

    assertThat(failure(() -> assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443)))
        .endsWith("but no packet gets through:\n  1. $server has no address of this kind");
    assertThat(ec2).instance(server).canReach("203.0.113.9").onTcp(443);
    assertThat(ec2).instance(server).canReachTheInternet().onTcp(443);
  }

  @Test
  void anIpv6AddressDoesNotReachAddressesInIpv4() {
    openGateway();
    ec2.createRoute(ipv6Route(idOf("$table"), EVERYWHERE).withGatewayId(gateway));
    String server = launchWithIpv6(publicSubnet, web);

    assertThat(ec2).instance(server).cannotReach("203.0.113.9").onTcp(443);
    assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443);
  }

  @Test
  void anEgressOnlyGatewayLetsOutAndNobodyIn() {
    ec2.createRoute(
        ipv6Route(main, EVERYWHERE).withEgressOnlyInternetGatewayId(egressOnlyGateway()));
    allow(web, ipv6("tcp", 443, 443));
    String server = launchWithIpv6(publicSubnet, web);

    assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443);
    assertThat(ec2).instance(server).cannotBeReachedFrom(OFFICE).onTcp(443);

    ec2.createNetworkAclEntry(
        entry(aclOf(publicSubnet), 10, false, "6", "deny")
            .withIpv6CidrBlock(EVERYWHERE)
            .withPortRange(ports(49152, 65535)));

    assertThat(failure(() -> assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443)))
        .endsWith("does not let in tcp 49152 from 2001:db8:0:0:0:0:0:9");
  }

  @Test
  void anEgressOnlyGatewayDoesNotLeadToAnotherVpc() {
    ec2.createRoute(
        ipv6Route(main, EVERYWHERE).withEgressOnlyInternetGatewayId(egressOnlyGateway()));
    String server = launchWithIpv6(publicSubnet, web);
    String other = launchElsewhere("10.1.0.0/24");

    assertThat(ec2).instance(server).cannotReach(other).onTcp(443);
  }

  @Test
  void aNatGatewayLeadsToAddressesInIpv4Only() {
    openGateway();
    ec2.createRoute(ipv6Route(idOf("$table"), EVERYWHERE).withGatewayId(gateway));
    String nat = natGateway("public");
    ec2.createRoute(ipv6Route(idOf("$privateTable"), EVERYWHERE).withNatGatewayId(nat));
    String server = launchWithIpv6(privateSubnet, database);

    assertThat(ec2).instance(server).canReach("203.0.113.9").onTcp(443);
    assertThat(failure(() -> assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443)))
        .endsWith("NAT gateway $nat does not send to IPv6 addresses of the Internet");
  }

  @Test
  void aPingInIpv6HasTypesOfItsOwn() {
    String server = launchWithIpv6(publicSubnet, web);
    String other = launchWithIpv6(privateSubnet, database);

    allow(database, ipv6("icmpv6", 8, -1));
    allow(database, ipv6("icmp", 128, -1));
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    allow(database, ipv6("icmpv6", 128, -1));
    assertThat(ec2).instance(server).canReach(other).withPing();
    assertThat(ec2).instance(server).cannotReach(other).onTcp(128);
  }

  @Test
  void networkAclsKnowTheTypesOfPingsInIpv6() {
    allow(database, ipv6("58", -1, -1));
    String server = launchWithIpv6(publicSubnet, web);
    String other = launchWithIpv6(privateSubnet, database);
    String acl = closedAcl(privateSubnet);
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    letThroughIcmpv6(acl, false, 128);
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    letThroughIcmpv6(acl, true, 129);
    assertThat(ec2).instance(server).canReach(other).withPing();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fd00::1", "fe80::/10", "ff02::1", "::1", "4000::1"})
  void anAddressThatIsNotUnicastOfTheInternetIsRefused(String address) {
    String server = launchWithIpv6(publicSubnet, web);

    assertThatThrownBy(() -> assertThat(ec2).instance(server).cannotReach(address).onTcp(443))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(address + " is not on the Internet");
  }
}
