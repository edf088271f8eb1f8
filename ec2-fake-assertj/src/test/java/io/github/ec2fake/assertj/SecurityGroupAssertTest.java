// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.allTraffic;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Ec2Assertions.icmp;
import static io.github.ec2fake.assertj.Ec2Assertions.tcp;
import static io.github.ec2fake.assertj.Ec2Assertions.udp;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsResult;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.SecurityGroup;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecurityGroupAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String member = create("SG - Domain Member");
  private final String web = create("web");

  private String create(String name) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, name + " servers"))
        .getGroupId();
  }

  private void authorize(IpPermission... permissions) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest().withGroupId(web).withIpPermissions(permissions));
  }

  private static IpPermission permission(String protocol, int from, int to) {
    return new IpPermission().withIpProtocol(protocol).withFromPort(from).withToPort(to);
  }

  private static IpPermission open(String protocol, int from, int to, String cidr) {
    return permission(protocol, from, to).withIpv4Ranges(new IpRange().withCidrIp(cidr));
  }

  @Test
  void allowsWhatARuleSays() {
    authorize(
        open("tcp", 80, 80, "0.0.0.0/0"),
        permission("udp", 123, 123).withUserIdGroupPairs(new UserIdGroupPair().withGroupId(member)),
        permission("tcp", 443, 443).withIpv6Ranges(new Ipv6Range().withCidrIpv6("::/0")));

    assertThat(ec2)
        .securityGroup("web")
        .allows(tcp(80).from("0.0.0.0/0"))
        .allows(udp(123).fromGroup("SG - Domain Member"), udp(123).fromGroup(member))
        .allows(tcp(443).from("2001:db8::/32"));
    fails(
        () ->
            assertThat(ec2)
                .securityGroup("web")
                .allows(tcp(80).from("0.0.0.0/0"), tcp(443).from("0.0.0.0/0"), tcp(22)),
        """
        Expecting
          security group $ 'web'
        to allow
          tcp 443 from 0.0.0.0/0
          tcp 22
        but it allows
          tcp 80 from 0.0.0.0/0
          udp 123 from group $ 'SG - Domain Member'
          tcp 443 from ::/0
        """,
        web,
        member);
  }

  @Test
  void allowsWhatAWiderRuleLetsIn() {
    authorize(
        open("tcp", 1024, 2048, "10.0.0.0/8"),
        open("icmp", -1, -1, "10.1.0.0/16"),
        open("-1", -1, -1, "192.0.2.0/24"));

    assertThat(ec2)
        .securityGroup(web)
        .allows(tcp(1024).from("10.0.0.0/8"), tcp(2000, 2048).from("10.255.0.0/16"), tcp(1100))
        .allows(icmp(8, 0).from("10.1.2.3/32"), icmp().from("10.1.0.0/16"))
        .allows(udp(53).from("192.0.2.7/32"), allTraffic().from("192.0.2.0/25"));
    for (IngressRule not :
        new IngressRule[] {
          tcp(1023).from("10.0.0.0/8"),
          tcp(2000, 2049).from("10.0.0.0/8"),
          tcp(1024).from("0.0.0.0/0"),
          tcp(1024).from("10.0.0.0/7"),
          tcp(1024).from("10.0.0.0/8", "11.0.0.0/8"),
          tcp(1024).fromGroup("web"),
          udp(1024).from("10.0.0.0/8"),
          icmp().from("10.0.0.0/8"),
          allTraffic().from("10.0.0.0/8"),
          tcp(1024).from("::/0")
        }) {
      assertThatThrownBy(() -> assertThat(ec2).securityGroup(web).allows(not))
          .hasMessageContaining("to allow\n  " + not + "\nbut it allows\n");
    }
  }

  @Test
  void icmpHasTypesAndCodes() {
    authorize(
        open("icmp", 8, -1, "10.0.0.0/8"),
        open("icmp", 3, 4, "10.0.0.0/8"),
        open("tcp", 0, 65535, "192.0.2.0/24"));

    assertThat(ec2)
        .securityGroup(web)
        .allows(icmp(8, 0), icmp(8, 7), icmp(8, -1), icmp(3, 4), tcp(65535), tcp(0, 65535));
    for (IngressRule not : List.of(icmp(), icmp(0, 0), icmp(3, -1), icmp(3, 1), icmp(4, 4))) {
      assertThatThrownBy(() -> assertThat(ec2).securityGroup(web).allows(not))
          .hasMessageContaining("to allow\n  " + not + "\nbut it allows\n");
    }
    assertThat(ec2).securityGroup(web).doesNotAllow(icmp(0, 0), icmp(3, 1), icmp(4, 4), udp(53));
    for (IngressRule part : List.of(icmp(), icmp(8, 0), icmp(8, -1), icmp(3, -1), icmp(3, 4))) {
      assertThatThrownBy(() -> assertThat(ec2).securityGroup(web).doesNotAllow(part))
          .hasMessageContaining("not to allow\n  " + part + "\nbut it allows\n");
    }
  }

  @Test
  void saysSoIfItAllowsNothing() {
    fails(
        () -> assertThat(ec2).securityGroup("web").allows(tcp(80).from("0.0.0.0/0")),
        """
        Expecting
          security group $ 'web'
        to allow
          tcp 80 from 0.0.0.0/0
        but it allows nothing
        """,
        web);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ec2).securityGroup("web").allows())
        .withMessage("name at least one rule");
  }

  @Test
  void doesNotAllow() {
    authorize(open("tcp", 3000, 3999, "10.0.0.0/8"));

    assertThat(ec2)
        .securityGroup("web")
        .doesNotAllow(tcp(22), udp(3389), icmp())
        .doesNotAllow(tcp(3389).from("0.0.0.0/0"))
        .doesNotAllow(tcp(3389).fromGroup("SG - Domain Member"));
    for (IngressRule rule :
        new IngressRule[] {
          tcp(3389),
          tcp(3389).from("10.1.0.0/16"),
          tcp(1, 65535).from("10.0.0.0/8"),
          allTraffic(),
          tcp(3389).from("0.0.0.0/0", "10.0.0.1/32")
        }) {
      assertThatThrownBy(() -> assertThat(ec2).securityGroup(web).doesNotAllow(rule))
          .hasMessageContaining("not to allow\n  " + rule + "\n");
    }
    fails(
        () -> assertThat(ec2).securityGroup("web").doesNotAllow(tcp(3389), tcp(22)),
        """
        Expecting
          security group $ 'web'
        not to allow
          tcp 3389
        but it allows
          tcp 3000-3999 from 10.0.0.0/8
        """,
        web);
  }

  @Test
  void allowsExactly() {
    authorize(
        open("tcp", 80, 80, "0.0.0.0/0"),
        open("tcp", 22, 22, "10.0.0.0/8"),
        permission("udp", 123, 123)
            .withUserIdGroupPairs(new UserIdGroupPair().withGroupId(member)));

    assertThat(ec2)
        .securityGroup("web")
        .allowsExactly(
            udp(123).fromGroup("SG - Domain Member"),
            tcp(22).from("10.0.0.0/8"),
            tcp(80).from("0.0.0.0/0"));
    fails(
        () ->
            assertThat(ec2)
                .securityGroup("web")
                .allowsExactly(
                    tcp(80).from("0.0.0.0/0"),
                    tcp(22).from("10.0.0.0/16"),
                    udp(123).fromGroup("SG - Domain Member")),
        """
        Expecting
          security group $ 'web'
        to allow exactly
          tcp 80 from 0.0.0.0/0
          tcp 22 from 10.0.0.0/16
          udp 123 from group 'SG - Domain Member'
        but it does not allow
          tcp 22 from 10.0.0.0/16
        and it allows
          tcp 22 from 10.0.0.0/8
        """,
        web);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(ec2).securityGroup("web").allowsExactly(tcp(80)))
        .withMessage("say from where: tcp 80 has no source; add from(…) or fromGroup(…)");
  }

  @Test
  void allowsNothing() {
    assertThat(ec2).securityGroup("web").allowsNothing();
    authorize(open("tcp", 80, 80, "0.0.0.0/0"));
    fails(
        () -> assertThat(ec2).securityGroup("web").allowsNothing(),
        """
        Expecting
          security group $ 'web'
        to allow nothing
        but it allows
          tcp 80 from 0.0.0.0/0
        """,
        web);
  }

  @Test
  void hasNameDescriptionAndVpc() {
    String vpc = ec2.describeVpcs().getVpcs().get(0).getVpcId();
    assertThat(ec2).securityGroup(web).hasName("web").hasDescription("web servers").isInVpc(vpc);
    fails(
        () -> assertThat(ec2).securityGroup("web").hasDescription("databases"),
        """
        Expecting
          security group $ 'web'
        to have the description 'databases'
        but its description is 'web servers'
        """,
        web);
    fails(
        () -> assertThat(ec2).securityGroup(web).hasName("db"),
        """
        Expecting
          security group $ 'web'
        to have the name 'db'
        but its name is 'web'
        """,
        web);
    fails(
        () -> assertThat(ec2).securityGroup("web").isInVpc("vpc-1"),
        """
        Expecting
          security group $ 'web'
        to be in vpc-1
        but it is in $
        """,
        web,
        vpc);
  }

  @Test
  void isInNoVpcOnClassic() {
    AmazonEC2 classic = Ec2Cloud.builder().ec2Classic().build().client();
    assertThat(classic).securityGroup("default").exists();
    assertThatThrownBy(() -> assertThat(classic).securityGroup("default").isInVpc("vpc-1"))
        .hasMessageEndingWith("to be in vpc-1\nbut it is in no VPC");
  }

  @Test
  void exists() {
    assertThat(ec2).securityGroup("web").exists();
    assertThat(ec2).securityGroup("wobble").doesNotExist();
    fails(
        () -> assertThat(ec2).securityGroup("web").doesNotExist(),
        """
        Expecting
          security group $ 'web'
        not to exist
        but it does
        """,
        web);
    assertThatThrownBy(() -> assertThat(ec2).securityGroup("wep").allowsNothing())
        .hasMessageStartingWith(
            """

            Expecting
              security group wep
            to allow nothing
            but this client sees no such security group. It has
              %s 'web'
            """
                .formatted(web));
  }

  @Test
  void hasTag() {
    Ec2.tag(ec2, web, "stage", "test");
    assertThat(ec2).securityGroup("web").hasTag("stage", "test");
  }

  @Test
  void refusesRulesThatCannotBe() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tcp(80, 70))
        .withMessage("ports are 0 to 65535, the lower one first, but were 80 to 70");
    for (int tooFar : new int[] {-1, 65536}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> udp(tooFar))
          .withMessage(
              "ports are 0 to 65535, the lower one first, but were %d to %d", tooFar, tooFar);
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> tcp(80).from("example.com"))
        .withMessage(
            "a source is a CIDR block such as 192.0.2.0/24 or 2001:db8::/32, but was"
                + " 'example.com'");
    assertThatIllegalArgumentException().isThrownBy(() -> tcp(80).from("10.0.0.0/33"));
    assertThatIllegalArgumentException().isThrownBy(() -> tcp(80).from("10.0.0.256/32"));
  }

  @Test
  void showsPrefixLists() {
    String s3 = ec2.describePrefixLists().getPrefixLists().get(0).getPrefixListId();
    authorize(
        permission("tcp", 443, 443).withPrefixListIds(new PrefixListId().withPrefixListId(s3)));

    fails(
        () -> assertThat(ec2).securityGroup(web).allows(tcp(443).from("10.0.0.0/8")),
        """
        Expecting
          security group $ 'web'
        to allow
          tcp 443 from 10.0.0.0/8
        but it allows
          tcp 443 from $
        """,
        web,
        s3);
  }

  @Test
  void aNameIsOfTheDefaultVpcFirst() {
    String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
    String db = create("db", vpc);
    String otherWeb = create("web", vpc);
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(db)
            .withIpPermissions(
                permission("tcp", 5432, 5432)
                    .withUserIdGroupPairs(
                        new UserIdGroupPair().withGroupId(db),
                        new UserIdGroupPair().withGroupId(otherWeb))));

    assertThat(ec2).securityGroup("db").isInVpc(vpc);
    assertThat(ec2).securityGroup("web").hasDescription("web servers");
    assertThat(ec2)
        .securityGroup(db)
        .allows(tcp(5432).fromGroup("db"), tcp(5432).fromGroup(otherWeb))
        .doesNotAllow(tcp(5432).fromGroup("web"), tcp(5432).fromGroup(web));
  }

  private String create(String name, String vpc) {
    return ec2.createSecurityGroup(new CreateSecurityGroupRequest(name, "elsewhere").withVpcId(vpc))
        .getGroupId();
  }

  @Test
  void wantsAnIdWhereANameIsNotEnough() {
    AmazonEC2 twoVpcs =
        new AbstractAmazonEC2() {
          @Override
          public DescribeSecurityGroupsResult describeSecurityGroups(
              DescribeSecurityGroupsRequest request) {
            return request.getGroupNames().isEmpty()
                ? new DescribeSecurityGroupsResult()
                    .withSecurityGroups(
                        new SecurityGroup().withGroupId("sg-1").withVpcId("vpc-1"),
                        new SecurityGroup().withGroupId("sg-2").withVpcId("vpc-2"))
                : new DescribeSecurityGroupsResult();
          }
        };
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assertThat(twoVpcs).securityGroup("web").exists())
        .withMessage(
            "several security groups are named 'web'; give the id of one: [sg-1 in vpc-1, sg-2 in"
                + " vpc-2]");
  }
}
