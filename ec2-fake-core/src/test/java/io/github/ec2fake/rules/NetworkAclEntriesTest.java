// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IcmpTypeCode;
import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkAclEntry;
import com.amazonaws.services.ec2.model.PortRange;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclEntryRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The entries of network ACLs: numbers, protocols, ports, ICMP, IPv6 and quotas. */
class NetworkAclEntriesTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String acl = Networks.networkAcl(ec2, vpc);

  @Test
  void theDefaultAclAllowsEverything() {
    assertThat(defaultEntries())
        .containsExactly(
            "egress 100 allow -1 0.0.0.0/0",
            "egress 32767 deny -1 0.0.0.0/0",
            "ingress 100 allow -1 0.0.0.0/0",
            "ingress 32767 deny -1 0.0.0.0/0");
  }

  @Test
  void aNewAclDeniesEverything() {
    assertThat(entries(acl))
        .containsExactly("egress 32767 deny -1 0.0.0.0/0", "ingress 32767 deny -1 0.0.0.0/0");
  }

  @Test
  void anIpv6BlockOfTheVpcBringsEntriesOfIpv6() {
    addIpv6();

    assertThat(entries(acl))
        .containsExactly(
            "egress 32767 deny -1 0.0.0.0/0",
            "egress 32768 deny -1 ::/0",
            "ingress 32767 deny -1 0.0.0.0/0",
            "ingress 32768 deny -1 ::/0");
    assertThat(defaultEntries())
        .containsExactly(
            "egress 100 allow -1 0.0.0.0/0",
            "egress 101 allow -1 ::/0",
            "egress 32767 deny -1 0.0.0.0/0",
            "egress 32768 deny -1 ::/0",
            "ingress 100 allow -1 0.0.0.0/0",
            "ingress 101 allow -1 ::/0",
            "ingress 32767 deny -1 0.0.0.0/0",
            "ingress 32768 deny -1 ::/0");
  }

  @Test
  void aDirectionThatWasChangedBeforeGetsNoEntryThatAllowsIpv6() {
    Networks.entry(ec2, Networks.tcp(defaultAcl(), 90, "0.0.0.0/0", 22, 22));

    addIpv6();

    assertThat(defaultEntries())
        .contains("egress 101 allow -1 ::/0")
        .doesNotContain("ingress 101 allow -1 ::/0");
  }

  @Test
  void anEntryThatEc2MadeForIpv6StaysBesideOthers() {
    addIpv6();
    Networks.entry(ec2, Networks.tcp(defaultAcl(), 90, "0.0.0.0/0", 22, 22));

    assertThat(defaultEntries())
        .contains(
            "ingress 90 allow 6 0.0.0.0/0",
            "ingress 100 allow -1 0.0.0.0/0",
            "ingress 101 allow -1 ::/0");
  }

  @Test
  void anEntryThatEc2MadeForIpv6IsDeletedForGood() {
    addIpv6();
    delete(defaultAcl(), 101, false);

    assertThat(defaultEntries())
        .contains("egress 101 allow -1 ::/0", "ingress 32768 deny -1 ::/0")
        .doesNotContain("ingress 101 allow -1 ::/0");
  }

  @Test
  void entriesAreListedByTheirNumbers() {
    Networks.entry(ec2, Networks.tcp(acl, 200, "192.0.2.7/24", 443, 443));
    Networks.entry(ec2, Networks.tcp(acl, 100, "0.0.0.0/0", 80, 80).withRuleAction("deny"));
    Networks.entry(ec2, Networks.tcp(acl, 100, "0.0.0.0/0", 1024, 65535).withEgress(true));

    assertThat(entries(acl))
        .containsExactly(
            "egress 100 allow 6 0.0.0.0/0",
            "egress 32767 deny -1 0.0.0.0/0",
            "ingress 100 deny 6 0.0.0.0/0",
            "ingress 200 allow 6 192.0.2.0/24",
            "ingress 32767 deny -1 0.0.0.0/0");
    assertThat(entry(acl, 200).getPortRange()).isEqualTo(new PortRange().withFrom(443).withTo(443));
    assertThat(entry(acl, 200).getIcmpTypeCode()).isNull();
  }

  @Test
  void aNumberIsTakenOnceInEachDirection() {
    Networks.entry(ec2, Networks.tcp(acl, 100, "0.0.0.0/0", 80, 80));

    assertThatRefusal(() -> Networks.entry(ec2, Networks.tcp(acl, 100, "0.0.0.0/0", 81, 81)))
        .isEqualTo(
            "400 NetworkAclEntryAlreadyExists: The network acl entry identified by 100 already"
                + " exists.");
    Networks.entry(ec2, Networks.tcp(acl, 100, "0.0.0.0/0", 80, 80).withEgress(true));
  }

  @Test
  void anEntryIsReplacedAndDeleted() {
    Networks.entry(ec2, Networks.tcp(acl, 100, "0.0.0.0/0", 80, 80));

    replace(100, "192.0.2.0/24");
    assertThat(entries(acl)).contains("ingress 100 deny -1 192.0.2.0/24");
    assertThat(entry(acl, 100).getPortRange()).isNull();
    assertThatRefusal(() -> replace(101, "192.0.2.0/24"))
        .isEqualTo(
            "400 InvalidNetworkAclEntry.NotFound: no ingress entry with number 101 in network acl "
                + acl);
    assertThatRefusal(() -> delete(acl, 100, true))
        .isEqualTo(
            "400 InvalidNetworkAclEntry.NotFound: no egress entry with number 100 in network acl "
                + acl);
    delete(acl, 100, false);
    assertThat(entries(acl)).hasSize(2);
    assertThatRefusal(() -> delete(acl, 100, false))
        .startsWith("400 InvalidNetworkAclEntry.NotFound: ");
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 32767, 32768})
  void aNumberIsBetween1And32766(int number) {
    String refusal =
        "400 InvalidParameterValue: Value ("
            + number
            + ") for parameter ruleNumber is invalid. Rulenumber must be in range 1..32766";

    assertThatRefusal(() -> Networks.entry(ec2, Networks.tcp(acl, number, "0.0.0.0/0", 1, 1)))
        .isEqualTo(refusal);
    assertThatRefusal(() -> replace(number, "0.0.0.0/0")).isEqualTo(refusal);
    assertThatRefusal(() -> delete(acl, number, false)).isEqualTo(refusal);
    Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1));
    Networks.entry(ec2, Networks.tcp(acl, 32766, "0.0.0.0/0", 1, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tcp", "256", "-2", "1.5"})
  void aProtocolIsANumber(String protocol) {
    assertThatRefusal(
            () ->
                Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1).withProtocol(protocol)))
        .isEqualTo(
            "400 InvalidParameterValue: Invalid value '"
                + protocol
                + "' for IP protocol. Unknown protocol.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "0", "255"})
  void everyProtocolOfIanaIsTaken(String protocol) {
    Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1).withProtocol(protocol));

    assertThat(entry(acl, 1).getProtocol()).isEqualTo(protocol);
  }

  @Test
  void portsAndTypesOfIcmpAreTakenUpToTheLast() {
    Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", 0, 65535));
    Networks.entry(ec2, Networks.icmp(acl, 2, "::/0", 255, 255));

    assertThat(entry(acl, 1).getPortRange()).isEqualTo(new PortRange().withFrom(0).withTo(65535));
    assertThat(entry(acl, 2).getIcmpTypeCode())
        .isEqualTo(new IcmpTypeCode().withType(255).withCode(255));
  }

  @Test
  void tcpAndUdpNeedPorts() {
    for (String protocol : List.of("6", "17")) {
      CreateNetworkAclEntryRequest request =
          Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1).withProtocol(protocol);

      assertThatRefusal(() -> Networks.entry(ec2, request.clone().withPortRange(null)))
          .isEqualTo("400 MissingParameter: The request must contain the parameter portRange");
      assertThatRefusal(
              () -> Networks.entry(ec2, request.clone().withPortRange(new PortRange().withFrom(1))))
          .isEqualTo("400 MissingParameter: The request must contain the parameter portRange");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1-5", "5-4", "0-65536"})
  void portsAreARange(String range) {
    int dash = range.lastIndexOf('-');
    int from = Integer.parseInt(range.substring(0, dash));
    int to = Integer.parseInt(range.substring(dash + 1));

    assertThatRefusal(() -> Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", from, to)))
        .startsWith(
            "400 InvalidParameterValue: Value (" + range + ") for parameter portRange is invalid.");
  }

  @Test
  void icmpNeedsATypeAndACode() {
    CreateNetworkAclEntryRequest icmp =
        Networks.icmp(acl, 1, null, -1, -1).withProtocol("1").withCidrBlock("0.0.0.0/0");
    CreateNetworkAclEntryRequest icmpv6 = Networks.icmp(acl, 2, "::/0", 135, 0);

    Networks.entry(ec2, icmp);
    Networks.entry(ec2, icmpv6);

    assertThat(entry(acl, 1).getIcmpTypeCode())
        .isEqualTo(new IcmpTypeCode().withType(-1).withCode(-1));
    assertThat(entry(acl, 2).getIcmpTypeCode())
        .isEqualTo(new IcmpTypeCode().withType(135).withCode(0));
    for (CreateNetworkAclEntryRequest request : List.of(icmp, icmpv6)) {
      request.withRuleNumber(3);
      assertThatRefusal(() -> Networks.entry(ec2, request.clone().withIcmpTypeCode(null)))
          .isEqualTo("400 MissingParameter: The request must contain the parameter icmpTypeCode");
      assertThatRefusal(
              () ->
                  Networks.entry(
                      ec2,
                      request
                          .clone()
                          .withIcmpTypeCode(new IcmpTypeCode().withType(256).withCode(0))))
          .startsWith(
              "400 InvalidParameterValue: Value (256/0) for parameter icmpTypeCode is invalid.");
    }
  }

  @Test
  void whatCountsForNothingIsNotKept() {
    Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", 1, 2).withProtocol("-1"));
    Networks.entry(
        ec2, Networks.icmp(acl, 2, null, 135, 0).withCidrBlock("0.0.0.0/0").withProtocol("58"));

    assertThat(entry(acl, 1).getPortRange()).isNull();
    assertThat(entry(acl, 2).getIcmpTypeCode()).isNull();
  }

  @Test
  void anEntryHasOneBlock() {
    CreateNetworkAclEntryRequest request = Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1);

    assertThatRefusal(() -> Networks.entry(ec2, request.clone().withIpv6CidrBlock("::/0")))
        .isEqualTo(
            "400 MissingParameter: The request must contain exactly one of cidrBlock and"
                + " ipv6CidrBlock");
    assertThatRefusal(() -> Networks.entry(ec2, request.clone().withCidrBlock(null)))
        .startsWith("400 MissingParameter: ");
    assertThatRefusal(() -> Networks.entry(ec2, request.clone().withCidrBlock("everything")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (everything) for parameter cidrBlock is invalid. This"
                + " is not a valid CIDR block.");
    assertThatRefusal(
            () ->
                Networks.entry(
                    ec2, request.clone().withCidrBlock(null).withIpv6CidrBlock("0.0.0.0/0")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (0.0.0.0/0) for parameter ipv6CidrBlock is invalid."
                + " This is not a valid CIDR block.");
    Networks.entry(ec2, request.clone().withCidrBlock(null).withIpv6CidrBlock("2001:DB8:0::1/32"));
    assertThat(entries(acl)).contains("ingress 1 allow 6 2001:db8::/32");
  }

  @Test
  void anEntryAllowsOrDenies() {
    assertThatRefusal(
            () ->
                Networks.entry(ec2, Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1).withRuleAction("drop")))
        .isEqualTo(
            "400 InvalidParameterValue: Value (drop) for parameter ruleAction is invalid. Valid"
                + " values: allow, deny.");
  }

  @Test
  void thereAre20EntriesOfADirectionAndAVersionOfIp() {
    IntStream.rangeClosed(1, 19)
        .forEach(i -> Networks.entry(ec2, Networks.tcp(acl, i, "0.0.0.0/0", i, i)));
    CreateNetworkAclEntryRequest oneMore = Networks.tcp(acl, 20, "0.0.0.0/0", 1, 1);

    assertThatRefusal(() -> Networks.entry(ec2, oneMore))
        .isEqualTo(
            "400 NetworkAclEntryLimitExceeded: The maximum number of network acl entries has been"
                + " reached.");
    Networks.entry(ec2, oneMore.clone().withEgress(true));
    Networks.entry(ec2, oneMore.clone().withCidrBlock(null).withIpv6CidrBlock("::/0"));
    assertThatRefusal(() -> replace(20, "0.0.0.0/0"))
        .startsWith("400 NetworkAclEntryLimitExceeded: ");
    replace(19, "0.0.0.0/0");
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.ENTRIES_OF_A_NETWORK_ACL, 21));
    Networks.entry(ec2, oneMore.clone().withRuleNumber(21));
  }

  @Test
  void anotherAccountCannotChangeEntries() {
    AmazonEC2 partner = cloud.client(PARTNER);
    String refusal =
        "400 InvalidNetworkAclID.NotFound: The networkAcl ID '" + acl + "' does not exist";

    assertThatRefusal(() -> Networks.entry(partner, Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1)))
        .isEqualTo(refusal);
    assertThatRefusal(() -> partner.replaceNetworkAclEntry(replacement(1, "0.0.0.0/0")))
        .isEqualTo(refusal);
    assertThatRefusal(
            () ->
                partner.deleteNetworkAclEntry(
                    new DeleteNetworkAclEntryRequest()
                        .withNetworkAclId(acl)
                        .withRuleNumber(1)
                        .withEgress(true)))
        .isEqualTo(refusal);
  }

  private void addIpv6() {
    Networks.addIpv6(ec2, vpc);
  }

  private void replace(int number, String cidr) {
    ec2.replaceNetworkAclEntry(replacement(number, cidr));
  }

  private ReplaceNetworkAclEntryRequest replacement(int number, String cidr) {
    return new ReplaceNetworkAclEntryRequest()
        .withNetworkAclId(acl)
        .withRuleNumber(number)
        .withEgress(false)
        .withProtocol("-1")
        .withRuleAction("deny")
        .withCidrBlock(cidr);
  }

  private void delete(String from, int number, boolean egress) {
    ec2.deleteNetworkAclEntry(
        new DeleteNetworkAclEntryRequest()
            .withNetworkAclId(from)
            .withRuleNumber(number)
            .withEgress(egress));
  }

  private String defaultAcl() {
    return ec2.describeNetworkAcls(
            new DescribeNetworkAclsRequest()
                .withFilters(
                    new Filter("vpc-id", List.of(vpc)), new Filter("default", List.of("true"))))
        .getNetworkAcls()
        .get(0)
        .getNetworkAclId();
  }

  private NetworkAcl only(String id) {
    return ec2.describeNetworkAcls(new DescribeNetworkAclsRequest().withNetworkAclIds(id))
        .getNetworkAcls()
        .get(0);
  }

  private NetworkAclEntry entry(String of, int number) {
    return only(of).getEntries().stream()
        .filter(each -> each.getRuleNumber() == number)
        .findFirst()
        .orElseThrow();
  }

  private List<String> defaultEntries() {
    return entries(defaultAcl());
  }

  private List<String> entries(String of) {
    return only(of).getEntries().stream()
        .map(
            each ->
                String.join(
                    " ",
                    each.isEgress() ? "egress" : "ingress",
                    each.getRuleNumber().toString(),
                    each.getRuleAction(),
                    each.getProtocol(),
                    each.getCidrBlock() == null ? each.getIpv6CidrBlock() : each.getCidrBlock()))
        .toList();
  }
}
