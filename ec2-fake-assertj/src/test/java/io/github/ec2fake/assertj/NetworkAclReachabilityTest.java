// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.IcmpTypeCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What network ACLs let through: from the public subnet to the private one, and its answers. */
class NetworkAclReachabilityTest extends TwoSubnets {
  private static final String TCP = "6";
  private static final String UDP = "17";
  private static final String ICMP = "1";
  private static final String EVERYWHERE = "0.0.0.0/0";

  private String server = "";
  private String other = "";

  @BeforeEach
  void launchTwo() {
    allow(database, rule("-1", -1, -1, EVERYWHERE));
    server = launch(publicSubnet, web, false);
    other = launch(privateSubnet, database, false);
  }

  private void letThrough(
      String acl, int number, boolean egress, String protocol, int from, int to) {
    ec2.createNetworkAclEntry(
        entry(acl, number, egress, protocol, "allow")
            .withCidrBlock(EVERYWHERE)
            .withPortRange(ports(from, to)));
  }

  private void letThroughIcmp(String acl, boolean egress, int type, int code) {
    ec2.deleteNetworkAclEntry(
        new DeleteNetworkAclEntryRequest()
            .withNetworkAclId(acl)
            .withRuleNumber(7)
            .withEgress(egress));
    ec2.createNetworkAclEntry(
        entry(acl, 7, egress, ICMP, "allow")
            .withCidrBlock(EVERYWHERE)
            .withIcmpTypeCode(new IcmpTypeCode().withType(type).withCode(code)));
  }

  private String failureOnTcp() {
    return failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(1433));
  }

  /** Closes a subnet but for other protocols, with ports that have the numbers of pings. */
  private String aclWithoutIcmp() {
    String acl = closedAcl(privateSubnet);
    letThrough(acl, 10, false, TCP, 0, 65535);
    ec2.createNetworkAclEntry(
        entry(acl, 7, false, UDP, "allow").withCidrBlock(EVERYWHERE).withPortRange(ports(8, 8)));
    ec2.createNetworkAclEntry(
        entry(acl, 7, true, UDP, "allow").withCidrBlock(EVERYWHERE).withPortRange(ports(0, 0)));
    return acl;
  }

  @Test
  void aRuleIsAboutTheProtocolAndThePortsThatItNames() {
    String acl = closedAcl(privateSubnet);
    letThrough(acl, 10, false, UDP, 53, 54);
    letThrough(acl, 20, true, UDP, 49152, 60999);
    letThrough(acl, 30, true, TCP, 0, 65535);

    assertThat(ec2).instance(server).canReach(other).onUdp(53, 54);
    assertThat(ec2).instance(server).cannotReach(other).onUdp(52, 55).onTcp(53).withPing();
  }

  @Test
  void aPingNeedsARuleForItsRequestAndOneForItsReply() {
    String acl = aclWithoutIcmp();
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    letThroughIcmp(acl, false, 8, 0);
    assertThat(failure(() -> assertThat(ec2).instance(server).canReach(other).withPing()))
        .endsWith(
            """
              5. rule 7 of acl at $privateSubnet lets in ping from 10.0.1.4
              6. security group $database 'database' lets in everything from 0.0.0.0/0
              7. the answer is stopped: no rule of acl at $privateSubnet lets out the reply of a ping to 10.0.1.4\
            """);

    letThroughIcmp(acl, true, 8, -1);
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    letThroughIcmp(acl, true, 0, -1);
    assertThat(ec2).instance(server).canReach(other).withPing();

    letThroughIcmp(acl, false, -1, -1);
    assertThat(ec2).instance(server).canReach(other).withPing();

    letThroughIcmp(acl, false, 0, 0);
    assertThat(ec2).instance(server).cannotReach(other).withPing();
  }

  @Test
  void aRuleForAnotherCodeOfIcmpIsNotAboutPings() {
    String acl = aclWithoutIcmp();
    letThroughIcmp(acl, true, 0, 0);

    letThroughIcmp(acl, false, 8, 1);
    assertThat(ec2).instance(server).cannotReach(other).withPing();

    letThroughIcmp(acl, false, 8, -1);
    assertThat(ec2).instance(server).canReach(other).withPing();
  }

  @Test
  void theAnswerNeedsARuleUpToTheLastOfItsPorts() {
    String acl = closedAcl(privateSubnet);
    letThrough(acl, 10, false, TCP, 1433, 1433);
    letThrough(acl, 20, true, TCP, 49152, 50000);

    assertThat(failureOnTcp())
        .endsWith(
            "7. the answer is stopped: no rule of acl at $privateSubnet lets out tcp 50001 to"
                + " 10.0.1.4");

    letThrough(acl, 30, true, TCP, 50001, 60998);
    assertThat(failureOnTcp()).endsWith("lets out tcp 60999 to 10.0.1.4");

    letThrough(acl, 40, true, TCP, 60999, 60999);
    assertThat(ec2).instance(server).canReach(other).onTcp(1433);
  }

  @Test
  void noRuleForOtherPortsStopsTheAnswer() {
    String acl = aclOf(privateSubnet);
    deny(acl, 10, true, EVERYWHERE, 0, 1000);
    deny(acl, 20, true, EVERYWHERE, 1500, 49151);
    deny(acl, 30, true, EVERYWHERE, 61000, 65535);

    assertThat(ec2).instance(server).canReach(other).onTcp(1433);
  }

  @Test
  void theAnswerHasToEnterTheSubnetThatAsked() {
    deny(aclOf(publicSubnet), 90, false, "10.0.2.0/24", 49152, 65535);

    assertThat(failureOnTcp())
        .endsWith(
            "7. the answer is stopped: rule 90 of acl at $publicSubnet does not let in tcp 49152"
                + " from 10.0.2.4");
  }

  @Test
  void anAnswerThatIsStoppedGoesNoFurther() {
    deny(aclOf(publicSubnet), 90, false, "10.0.2.0/24", 49152, 65535);
    deny(aclOf(privateSubnet), 90, true, "10.0.1.0/24", 49152, 65535);

    assertThat(failureOnTcp())
        .endsWith(
            """
              6. security group $database 'database' lets in everything from 0.0.0.0/0
              7. the answer is stopped: rule 90 of acl at $privateSubnet does not let out tcp 49152 to 10.0.1.4\
            """);
  }

  @Test
  void whatDoesNotArriveIsNotAnswered() {
    deny(aclOf(publicSubnet), 90, false, EVERYWHERE, 49152, 65535);

    assertThat(failure(() -> assertThat(ec2).instance(other).canReach(server).onTcp(80)))
        .endsWith(
            """
              6. no security group of eni lets in tcp 80 from 10.0.2.4
                 security group $web 'web' lets in nothing\
            """);
  }

  @Test
  void aSubnetThatRefusesAPartOfTheInternetIsNotReachedFromAllOfIt() {
    openGateway();
    allow(web, 443, EVERYWHERE);
    String known = launch(publicSubnet, web, true);
    assertThat(ec2).instance(known).canBeReachedFromTheInternet().onTcp(443);

    deny(aclOf(publicSubnet), 50, false, "203.0.113.0/24", 443, 443);

    assertThat(
            failure(() -> assertThat(ec2).instance(known).canBeReachedFromTheInternet().onTcp(443)))
        .endsWith("rule 50 of acl at $publicSubnet does not let in tcp 443 from 203.0.113.0");
    assertThat(ec2).instance(known).canReachTheInternet().onTcp(443);
  }
}
