// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The protocols, ports, addresses and groups that a rule can permit, in a VPC and on EC2-Classic.
 */
class SecurityGroupPermissionsTest {
  private static final String VALUE = "400 InvalidParameterValue: ";
  private static final String MALFORMED = "400 InvalidPermission.Malformed: ";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().ec2Classic(PARTNER).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 classic = cloud.client(PARTNER);

  @ParameterizedTest
  @CsvSource({
    "tcp, 0, 65535, tcp, 0, 65535",
    "tcp, 0, 0, tcp, 0, 0",
    "tcp, 65535, 65535, tcp, 65535, 65535",
    "6, 80, 80, tcp, 80, 80",
    "UDP, 53, 54, udp, 53, 54",
    "icmp, -1, -1, icmp, -1, -1",
    "1, 3, -1, icmp, 3, -1",
    "icmp, 255, 255, icmp, 255, 255",
    "icmpv6, , , icmpv6, -1, -1",
    "58, 128, 0, icmpv6, 128, 0",
    "-1, , , -1, ,",
    "-1, 80, 90, -1, ,",
    "50, , , 50, ,",
    "0, , , 0, ,",
    "255, 1, 2, 255, ,"
  })
  void aVpcTakesEveryProtocol(
      String protocol,
      @Nullable Integer from,
      @Nullable Integer to,
      String shown,
      @Nullable Integer shownFrom,
      @Nullable Integer shownTo) {
    String group = group(ec2, "web");

    authorize(ec2, group, permission(protocol, from, to).withIpv4Ranges(cidr("10.0.0.0/8")));

    assertThat(described(ec2, group).getIpPermissions())
        .extracting(IpPermission::getIpProtocol, IpPermission::getFromPort, IpPermission::getToPort)
        .containsExactly(tuple(shown, shownFrom, shownTo));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "256    |     |    | Invalid value '256' for IP protocol. Unknown protocol.",
        "1000   |     |    | Invalid value '1000' for IP protocol. Unknown protocol.",
        "-2     |     |    | Invalid value '-2' for IP protocol. Unknown protocol.",
        "http   |     |    | Invalid value 'http' for IP protocol. Unknown protocol.",
        "tcp    |     | 80 | Invalid value 'Must specify both from and to ports with TCP/UDP.' for"
            + " portRange.",
        "udp    | 80  |    | Invalid value 'Must specify both from and to ports with TCP/UDP.' for"
            + " portRange.",
        "tcp    | -1  | 80 | TCP/UDP (from) port (-1) out of range",
        "tcp    | 65536 | 80 | TCP/UDP (from) port (65536) out of range",
        "tcp    | 80  | -1 | TCP/UDP (to) port (-1) out of range",
        "tcp    | 80  | 65536 | TCP/UDP (to) port (65536) out of range",
        "tcp    | 81  | 80 | Invalid TCP/UDP port range (81:80)",
        "icmp   |     |    | Invalid value 'Must specify both from and to ports with ICMP.' for"
            + " portRange.",
        "icmp   | 3   |    | Invalid value 'Must specify both from and to ports with ICMP.' for"
            + " portRange.",
        "icmpv6 |     | 0  | Invalid value 'Must specify both from and to ports with ICMP.' for"
            + " portRange.",
        "icmpv6 | 128 |    | Invalid value 'Must specify both from and to ports with ICMP.' for"
            + " portRange.",
        "icmp   | -2  | 0  | ICMP type (-2) out of range",
        "icmp   | 256 | 0  | ICMP type (256) out of range",
        "icmp   | 3   | -2 | ICMP code (-2) out of range",
        "icmp   | 3   | 256 | ICMP code (256) out of range",
        "icmp   | -1  | 0  | ICMP code (0) must be -1 when the ICMP type is -1"
      })
  void aVpcRefuses(String protocol, @Nullable Integer from, @Nullable Integer to, String refusal) {
    String group = group(ec2, "web");

    assertThatRefusal(
            () ->
                authorize(
                    ec2, group, permission(protocol, from, to).withIpv4Ranges(cidr("10.0.0.0/8"))))
        .isEqualTo(VALUE + refusal);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "-1     |     |    | 'Unsupported IP protocol \"-1\"  - supported: [tcp, udp, icmp]'",
        "50     |     |    | 'Unsupported IP protocol \"50\"  - supported: [tcp, udp, icmp]'",
        "icmpv6 | -1  | -1 | 'Unsupported IP protocol \"icmpv6\"  - supported: [tcp, udp, icmp]'",
        "http   | 80  | 80 | 'Unsupported IP protocol \"http\"  - supported: [tcp, udp, icmp]'",
        "tcp    |     |    | TCP/UDP port (-1) out of range",
        "tcp    | 80  | 70000 | TCP/UDP port (70000) out of range",
        "tcp    | 81  | 80 | Invalid TCP/UDP port range (81:80)",
        "icmp   |     |    | Invalid value 'Must specify both type and code with ICMP.' for"
            + " portRange.",
        "icmp   | 256 | 0  | ICMP type (256) out of range",
        "icmp   | 3   | 256 | ICMP code (256) out of range",
        "icmp   | -1  | 0  | ICMP code (0) must be -1 when the ICMP type is -1"
      })
  void ec2ClassicRefuses(
      String protocol, @Nullable Integer from, @Nullable Integer to, String refusal) {
    String group = group(classic, "web");

    assertThatRefusal(
            () ->
                authorize(
                    classic,
                    group,
                    permission(protocol, from, to).withIpv4Ranges(cidr("10.0.0.0/8"))))
        .isEqualTo(MALFORMED + refusal);
  }

  @Test
  void ec2ClassicTakesTcpUdpAndIcmpOfIpv4() {
    String group = group(classic, "web");

    authorize(
        classic,
        group,
        tcp(80).withIpv4Ranges(cidr("10.0.0.0/8")),
        permission("udp", 53, 53).withIpv4Ranges(cidr("10.0.0.0/8")),
        permission("icmp", 8, -1).withIpv4Ranges(cidr("10.0.0.0/8")));

    assertThat(described(classic, group).getIpPermissions())
        .extracting(IpPermission::getIpProtocol)
        .containsExactly("tcp", "udp", "icmp");
    assertThatRefusal(
            () ->
                authorize(
                    classic,
                    group,
                    tcp(81).withIpv6Ranges(new Ipv6Range().withCidrIpv6("2001:db8::/32"))))
        .startsWith(MALFORMED + "The IPv6 CIDR block 2001:db8::/32 cannot be used");
    assertThatRefusal(
            () ->
                authorize(
                    classic,
                    group,
                    tcp(81).withPrefixListIds(new PrefixListId().withPrefixListId("pl-63a5400a"))))
        .isEqualTo(MALFORMED + "The prefix list pl-63a5400a cannot be used with EC2-Classic.");
    assertThatRefusal(() -> authorize(classic, group, tcp(81).withIpv4Ranges(cidr("10.0.0.0"))))
        .isEqualTo(MALFORMED + "CIDR block 10.0.0.0 is malformed");
  }

  @Test
  void ec2ClassicHasNoRulesForWhatLeaves() {
    String group = group(classic, "web");
    IpPermission permission = tcp(80).withIpv4Ranges(cidr("10.0.0.0/8"));

    assertThatRefusal(
            () ->
                classic.authorizeSecurityGroupEgress(
                    new AuthorizeSecurityGroupEgressRequest()
                        .withGroupId(group)
                        .withIpPermissions(permission)))
        .startsWith(VALUE + "Only Amazon VPC security groups may be used");
    assertThatRefusal(
            () ->
                classic.revokeSecurityGroupEgress(
                    new RevokeSecurityGroupEgressRequest()
                        .withGroupId(group)
                        .withIpPermissions(permission)))
        .startsWith(VALUE + "Only Amazon VPC security groups may be used");
  }

  @Test
  void theRulesOfAVpcHoldForItsGroupsInAnAccountOfEc2ClassicToo() {
    String group =
        classic
            .createSecurityGroup(
                new CreateSecurityGroupRequest("web", "w")
                    .withVpcId(Networks.vpc(classic, "10.0.0.0/16")))
            .getGroupId();

    authorize(classic, group, permission("50", null, null).withIpv4Ranges(cidr("10.0.0.0/8")));

    assertThat(described(classic, group).getIpPermissions())
        .extracting(IpPermission::getIpProtocol)
        .containsExactly("50");
  }

  @Test
  void anAddressIsShownAsTheBlockThatItIsIn() {
    String group = group(ec2, "web");

    authorize(
        ec2,
        group,
        tcp(80)
            .withIpv4Ranges(cidr("10.1.2.3/8"))
            .withIpv6Ranges(new Ipv6Range().withCidrIpv6("2001:DB8:0:0::1/32")));

    IpPermission shown = described(ec2, group).getIpPermissions().get(0);
    assertThat(shown.getIpv4Ranges()).extracting(IpRange::getCidrIp).containsExactly("10.0.0.0/8");
    assertThat(shown.getIpv6Ranges())
        .extracting(Ipv6Range::getCidrIpv6)
        .containsExactly("2001:db8::/32");
  }

  @Test
  void refusesAddressesAndDescriptionsThatAreNone() {
    String group = group(ec2, "web");

    assertThatRefusal(() -> authorize(ec2, group, tcp(80).withIpv4Ranges(cidr("10.0.0.0/33"))))
        .isEqualTo(VALUE + "CIDR block 10.0.0.0/33 is malformed");
    assertThatRefusal(
            () ->
                authorize(
                    ec2, group, tcp(80).withIpv6Ranges(new Ipv6Range().withCidrIpv6("10.0.0.0/8"))))
        .isEqualTo(VALUE + "CIDR block 10.0.0.0/8 is malformed");
    String wrong = VALUE + "Invalid rule description. Valid descriptions are strings less than 256";
    for (IpPermission described :
        List.of(
            tcp(80).withIpv4Ranges(cidr("10.0.0.0/8").withDescription("<office>")),
            tcp(80).withIpv4Ranges(cidr("10.0.0.0/8").withDescription("a".repeat(256))),
            tcp(80)
                .withIpv6Ranges(
                    new Ipv6Range().withCidrIpv6("fd00::/8").withDescription("<office>")),
            tcp(80)
                .withUserIdGroupPairs(
                    new UserIdGroupPair().withGroupId(group).withDescription("<office>")),
            tcp(80)
                .withPrefixListIds(
                    new PrefixListId()
                        .withPrefixListId("pl-63a5400a")
                        .withDescription("<office>")))) {
      assertThatRefusal(() -> authorize(ec2, group, described)).startsWith(wrong);
    }
    authorize(
        ec2, group, tcp(80).withIpv4Ranges(cidr("10.0.0.0/8").withDescription("a".repeat(255))));
  }

  @Test
  void refusesRulesThatLetNobodyIn() {
    String group = group(ec2, "web");

    assertThatRefusal(() -> authorize(ec2, group, tcp(80)))
        .isEqualTo(
            "400 MissingParameter: Missing source specification: include source security group or"
                + " CIDR information");
    assertThatRefusal(
            () ->
                ec2.authorizeSecurityGroupEgress(
                    new AuthorizeSecurityGroupEgressRequest()
                        .withGroupId(group)
                        .withIpPermissions(tcp(80))))
        .startsWith("400 MissingParameter: Missing destination specification: ");
    assertThatRefusal(() -> authorize(ec2, group))
        .startsWith("400 MissingParameter: Missing source specification: ");
  }

  @Test
  void refusesWhatIsPermittedAlreadyOrTwice() {
    String group = group(ec2, "web");
    authorize(ec2, group, tcp(80).withIpv4Ranges(cidr("10.0.0.0/8")));
    authorize(ec2, group, permission("icmp", 3, -1).withIpv4Ranges(cidr("10.0.0.0/8")));
    authorize(ec2, group, permission("-1", null, null).withIpv4Ranges(cidr("10.0.0.0/8")));

    String duplicate = "400 InvalidPermission.Duplicate: the specified rule \"peer: 10.0.0.0/8, ";
    assertThatRefusal(() -> authorize(ec2, group, tcp(80).withIpv4Ranges(cidr("10.9.9.9/8"))))
        .isEqualTo(duplicate + "TCP, from port: 80, to port: 80, ALLOW\" already exists");
    assertThatRefusal(
            () ->
                authorize(ec2, group, permission("icmp", 3, -1).withIpv4Ranges(cidr("10.0.0.0/8"))))
        .isEqualTo(duplicate + "ICMP, type: 3, code: ALL, ALLOW\" already exists");
    assertThatRefusal(
            () ->
                authorize(
                    ec2, group, permission("-1", null, null).withIpv4Ranges(cidr("10.0.0.0/8"))))
        .isEqualTo(duplicate + "ALL, ALLOW\" already exists");
    IpPermission ofAGroup = tcp(80).withUserIdGroupPairs(new UserIdGroupPair().withGroupId(group));
    IpPermission ofAList =
        tcp(80).withPrefixListIds(new PrefixListId().withPrefixListId("pl-63a5400a"));
    authorize(ec2, group, ofAGroup, ofAList);
    assertThatRefusal(() -> authorize(ec2, group, ofAGroup))
        .contains("the specified rule \"peer: " + group + ", TCP, from port: 80");
    assertThatRefusal(() -> authorize(ec2, group, ofAList))
        .contains("the specified rule \"peer: pl-63a5400a, TCP, from port: 80");
    assertThatRefusal(
            () ->
                authorize(
                    ec2, group, tcp(81).withIpv4Ranges(cidr("10.0.0.0/8"), cidr("10.1.0.0/8"))))
        .isEqualTo(VALUE + "The same permission must not appear multiple times");
  }

  @Test
  void aGroupIsNamedByItsIdOrItsName() {
    String web = group(ec2, "web");
    String office = group(ec2, "office");

    authorize(
        ec2, web, tcp(80).withUserIdGroupPairs(new UserIdGroupPair().withGroupName("office")));
    authorize(
        ec2,
        web,
        tcp(81)
            .withUserIdGroupPairs(
                new UserIdGroupPair().withGroupId(office).withGroupName("office")));

    assertThat(described(ec2, web).getIpPermissions())
        .flatExtracting(IpPermission::getUserIdGroupPairs)
        .extracting(UserIdGroupPair::getGroupId, UserIdGroupPair::getUserId)
        .containsExactly(tuple(office, OWNER), tuple(office, OWNER));
    assertThatRefusal(
            () ->
                authorize(
                    ec2,
                    web,
                    tcp(82)
                        .withUserIdGroupPairs(
                            new UserIdGroupPair().withGroupId(office).withGroupName("web"))))
        .startsWith("400 InvalidParameterCombination: The parameter groupName cannot be used");
    assertThatRefusal(
            () ->
                authorize(
                    ec2,
                    web,
                    tcp(82).withUserIdGroupPairs(new UserIdGroupPair().withUserId(OWNER))))
        .isEqualTo("400 MissingParameter: Source group ID missing.");
    assertThatRefusal(
            () ->
                authorize(
                    ec2,
                    web,
                    tcp(82)
                        .withUserIdGroupPairs(
                            new UserIdGroupPair().withGroupId(office).withUserId("me"))))
        .isEqualTo(
            "400 InvalidUserID.Malformed: Invalid user id: \"me\" (expecting an account id of 12"
                + " digits)");
  }

  @Test
  void aGroupOfEc2ClassicAndOneOfAVpcDoNotNameEachOther() {
    String inVpc = group(ec2, "web");
    String onClassic = group(classic, "web");

    assertThatRefusal(
            () ->
                authorize(
                    ec2,
                    inVpc,
                    tcp(80)
                        .withUserIdGroupPairs(
                            new UserIdGroupPair().withGroupId(onClassic).withUserId(PARTNER))))
        .isEqualTo(
            "400 InvalidGroup.NotFound: You have specified two resources that belong to different"
                + " networks.");
    assertThatRefusal(
            () ->
                authorize(
                    classic,
                    onClassic,
                    tcp(80)
                        .withUserIdGroupPairs(
                            new UserIdGroupPair().withGroupId(inVpc).withUserId(OWNER))))
        .isEqualTo(
            "400 InvalidGroup.NotFound: You have specified two resources that belong to different"
                + " networks.");
  }

  @Test
  void theOldestFormOpensAllPortsToAGroup() {
    group(classic, "web");
    String office = group(classic, "office");

    classic.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName("web")
            .withSourceSecurityGroupName("office")
            .withSourceSecurityGroupOwnerId(PARTNER));

    assertThat(
            classic
                .describeSecurityGroups(new DescribeSecurityGroupsRequest().withGroupNames("web"))
                .getSecurityGroups()
                .get(0)
                .getIpPermissions())
        .extracting(
            IpPermission::getIpProtocol,
            IpPermission::getFromPort,
            IpPermission::getToPort,
            each -> each.getUserIdGroupPairs().get(0).getGroupId())
        .containsExactly(
            tuple("tcp", 0, 65535, office),
            tuple("udp", 0, 65535, office),
            tuple("icmp", -1, -1, office));
  }

  @Test
  void theOldestFormOpensPortsToAddresses() {
    String web = group(classic, "web");

    classic.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupName("web")
            .withIpProtocol("tcp")
            .withFromPort(80)
            .withToPort(81)
            .withCidrIp("10.0.0.0/8"));

    assertThat(described(classic, web).getIpPermissions())
        .singleElement()
        .satisfies(
            permission -> {
              assertThat(permission.getFromPort()).isEqualTo(80);
              assertThat(permission.getToPort()).isEqualTo(81);
              assertThat(permission.getIpv4Ranges()).containsExactly(cidr("10.0.0.0/8"));
            });
  }

  @Test
  void theOldestFormIsForAddressesOrAGroupAndStandsAlone() {
    String group = group(ec2, "web");
    AuthorizeSecurityGroupIngressRequest request =
        new AuthorizeSecurityGroupIngressRequest().withGroupId(group);

    assertThatRefusal(
            () -> ec2.authorizeSecurityGroupIngress(request.clone().withCidrIp("10.0.0.0/8")))
        .isEqualTo("400 MissingParameter: The request must contain the parameter IpProtocol");
    assertThatRefusal(
            () ->
                ec2.authorizeSecurityGroupIngress(
                    request.clone().withIpProtocol("tcp").withFromPort(80).withToPort(80)))
        .startsWith("400 MissingParameter: Missing source specification: ");
    assertThatRefusal(
            () ->
                ec2.authorizeSecurityGroupIngress(
                    request.clone().withSourceSecurityGroupOwnerId(OWNER)))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter SourceSecurityGroupName");
    AuthorizeSecurityGroupIngressRequest ofGroup =
        request.clone().withSourceSecurityGroupName("web");
    assertThatRefusal(
            () -> ec2.authorizeSecurityGroupIngress(ofGroup.clone().withIpProtocol("tcp")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter sourceSecurityGroupName cannot be used"
                + " with the parameter ipProtocol");
    assertThatRefusal(
            () -> ec2.authorizeSecurityGroupIngress(ofGroup.clone().withCidrIp("10.0.0.0/8")))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter sourceSecurityGroupName cannot be used"
                + " with the parameter cidrIp");
    IpPermission listed = tcp(80).withIpv4Ranges(cidr("10.0.0.0/8"));
    assertThatRefusal(
            () -> ec2.authorizeSecurityGroupIngress(ofGroup.clone().withIpPermissions(listed)))
        .isEqualTo(
            "400 InvalidParameterCombination: The parameter ipPermissions cannot be used with the"
                + " parameter sourceSecurityGroupName");
    for (AuthorizeSecurityGroupIngressRequest each :
        List.of(
            request.clone().withIpProtocol("tcp"),
            request.clone().withFromPort(80),
            request.clone().withToPort(80),
            request.clone().withCidrIp("10.0.0.0/8"))) {
      assertThatRefusal(() -> ec2.authorizeSecurityGroupIngress(each.withIpPermissions(listed)))
          .isEqualTo(
              "400 InvalidParameterCombination: The parameter ipPermissions cannot be used with the"
                  + " parameter ipProtocol");
    }
  }

  private static String group(AmazonEC2 client, String name) {
    return client
        .createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test"))
        .getGroupId();
  }

  private static void authorize(AmazonEC2 client, String group, IpPermission... permissions) {
    client.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permissions));
  }

  private static SecurityGroup described(AmazonEC2 client, String group) {
    return client
        .describeSecurityGroups(new DescribeSecurityGroupsRequest().withGroupIds(group))
        .getSecurityGroups()
        .get(0);
  }

  private static IpPermission permission(
      String protocol, @Nullable Integer from, @Nullable Integer to) {
    return new IpPermission().withIpProtocol(protocol).withFromPort(from).withToPort(to);
  }

  private static IpPermission tcp(int port) {
    return permission("tcp", port, port);
  }

  private static IpRange cidr(String block) {
    return new IpRange().withCidrIp(block);
  }
}
