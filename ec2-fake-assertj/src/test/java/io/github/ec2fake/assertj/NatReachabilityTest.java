// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.DescribeNatGatewaysRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instance of the private subnet, which sends through a NAT gateway of the public one. */
class NatReachabilityTest extends TwoSubnets {
  private static final String OFFICE = "203.0.113.9";

  private String address = "";
  private String hidden = "";

  @BeforeEach
  void launchBehindNat() {
    openGateway();
    address =
        ec2.describeNatGateways(
                new DescribeNatGatewaysRequest().withNatGatewayIds(natGateway("public")))
            .getNatGateways()
            .get(0)
            .getNatGatewayAddresses()
            .get(0)
            .getPublicIp();
    hidden = launch(privateSubnet, database, false);
  }

  private String failureOnTheWayToTheOffice() {
    return failure(() -> assertThat(ec2).instance(hidden).canReach(OFFICE).onTcp(443));
  }

  @Test
  void othersSeeTheAddressOfTheNatGateway() {
    String server = launch(publicSubnet, web, true);
    revokeEgress(database);
    ec2.authorizeSecurityGroupEgress(
        new AuthorizeSecurityGroupEgressRequest()
            .withGroupId(database)
            .withIpPermissions(rule("tcp", 443, 444, publicIp(server) + "/32")));
    allow(web, 443, address + "/32");
    allow(web, 444, OFFICE + "/32");

    assertThat(ec2).instance(hidden).canReach(server).onTcp(443);
    assertThat(ec2).instance(hidden).cannotReach(server).onTcp(444);
  }

  @Test
  void theAnswerHasToEnterTheSubnetOfTheNatGateway() {
    deny(openAcl(publicSubnet), 90, false, OFFICE + "/32", 49152, 65535);

    assertThat(failureOnTheWayToTheOffice())
        .endsWith(
            "the answer is stopped: rule 90 of acl at $publicSubnet does not let in tcp 49152 from "
                + OFFICE);
  }

  @Test
  void theNatGatewayAsksFromMorePortsThanInstances() {
    deny(openAcl(publicSubnet), 90, false, OFFICE + "/32", 1024, 2000);

    assertThat(failureOnTheWayToTheOffice())
        .endsWith(
            "the answer is stopped: rule 90 of acl at $publicSubnet does not let in tcp 1024 from "
                + OFFICE);
    assertThat(ec2).instance(hidden).cannotReach(OFFICE).onTcp(443);
  }

  @Test
  void theAnswerHasToLeaveTheSubnetOfTheNatGateway() {
    deny(openAcl(publicSubnet), 90, true, "10.0.2.0/24", 49152, 65535);

    assertThat(failureOnTheWayToTheOffice())
        .endsWith(
            "the answer is stopped: rule 90 of acl at $publicSubnet does not let out tcp 49152 to"
                + " 10.0.2.4");
  }

  @Test
  void theAnswerHasToEnterTheSubnetThatAsked() {
    String acl = openAcl(privateSubnet);
    deny(acl, 90, false, OFFICE + "/32", 49152, 65535);

    assertThat(failureOnTheWayToTheOffice())
        .endsWith(
            "the answer is stopped: rule 90 of acl at $privateSubnet does not let in tcp 49152"
                + " from "
                + OFFICE);
  }
}
