// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Ec2Assertions.tcp;
import static io.github.ec2fake.assertj.Ec2Assertions.udp;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreatePlacementGroupRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeletePlacementGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Placement groups, and the single rules of security groups. */
class GroupsAndRulesAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String group =
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web servers")).getGroupId();

  private String rule(boolean egress) {
    return ec2
        .describeSecurityGroupRules(
            new DescribeSecurityGroupRulesRequest()
                .withFilters(new Filter("group-id", List.of(group))))
        .getSecurityGroupRules()
        .stream()
        .filter(rule -> rule.getIsEgress() == egress)
        .map(SecurityGroupRule::getSecurityGroupRuleId)
        .findFirst()
        .orElseThrow();
  }

  private void authorize(IpPermission permission) {
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(permission.withIpProtocol("tcp").withFromPort(443).withToPort(443)));
  }

  private void ruleFails(
      String id, Consumer<SecurityGroupRuleAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "security group rule " + id,
        () -> assertion.accept(assertThat(ec2).securityGroupRule(id)),
        expected,
        found);
  }

  @Test
  void anUnknownRuleIsNotThere() {
    assertThat(ec2).securityGroupRule("sgr-00000000000000000").doesNotExist();
    assertThatThrownBy(() -> assertThat(ec2).securityGroupRule("sgr-00000000000000000").exists())
        .hasMessageContaining("\n  " + rule(true));
  }

  @Test
  void aRuleForTrafficIntoTheGroup() {
    authorize(
        new IpPermission()
            .withIpv4Ranges(
                new IpRange().withCidrIp("192.0.2.0/24").withDescription("from the office")));
    String id = rule(false);

    assertThat(ec2)
        .securityGroupRule(id)
        .isIngress()
        .isOf(group)
        .hasOwner(Ec2.OWNER)
        .hasTraffic(tcp(443))
        .hasPeer("192.0.2.0/24")
        .hasDescription("from the office")
        .doesNotHaveTag("stage");
    ruleFails(id, it -> it.isEgress(), "to be for egress", "but it is for ingress");
    ruleFails(id, it -> it.isOf("sg-1"), "to be of sg-1", "but it is of " + group);
    ruleFails(
        id,
        it -> it.hasOwner(Ec2.PARTNER),
        "to be owned by 999988887777",
        "but its owner is 111122223333");
    ruleFails(id, it -> it.hasTraffic(udp(443)), "to be for udp 443", "but it is for tcp 443");
    ruleFails(
        id, it -> it.hasPeer("0.0.0.0/0"), "to be about 0.0.0.0/0", "but it is about 192.0.2.0/24");
    ruleFails(
        id,
        it -> it.hasDescription("from home"),
        "to have the description 'from home'",
        "but its description is 'from the office'");
  }

  @Test
  void aRuleForTrafficOutOfTheGroup() {
    String id = rule(true);

    assertThat(ec2).securityGroupRule(id).isEgress().hasPeer("0.0.0.0/0");
    ruleFails(id, it -> it.isIngress(), "to be for ingress", "but it is for egress");
    ruleFails(id, it -> it.hasTraffic(tcp(443)), "to be for tcp 443", "but it is for all traffic");
  }

  @Test
  void aRuleForAGroup() {
    authorize(new IpPermission().withUserIdGroupPairs(new UserIdGroupPair().withGroupId(group)));

    assertThat(ec2).securityGroupRule(rule(false)).hasPeer(group);
  }

  @Test
  void aPlacementGroup() {
    ec2.createPlacementGroup(new CreatePlacementGroupRequest("fast", "cluster"));

    assertThat(ec2)
        .placementGroup("fast")
        .exists()
        .isAvailable()
        .hasState("available")
        .hasStrategy("cluster")
        .doesNotHaveTag("stage");
    Failure.failsFor(
        "placement group fast",
        () -> assertThat(ec2).placementGroup("fast").hasStrategy("spread"),
        "to have the strategy 'spread'",
        "but its strategy is 'cluster'");
    Failure.failsFor(
        "placement group fast",
        () -> assertThat(ec2).placementGroup("fast").hasState("deleting"),
        "to be deleting",
        "but it is available");
    fails(
        () -> assertThat(ec2).placementGroup("slow").isAvailable(),
        """
        Expecting
          placement group slow
        to be available
        but this client sees no such placement group. It has
          fast, available
        """);

    ec2.deletePlacementGroup(new DeletePlacementGroupRequest("fast"));
    assertThat(ec2).placementGroup("fast").doesNotExist();
  }
}
