// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressResult;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What revoking a rule answers that a security group does not have, by its VPC. */
class RevokeTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void tellsWhichRulesOfADefaultVpcWereNotThere() {
    String groupId =
        ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "w")).getGroupId();
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(groupId)
            .withIpPermissions(port(80)));

    RevokeSecurityGroupIngressResult revoked =
        ec2.revokeSecurityGroupIngress(
            new RevokeSecurityGroupIngressRequest()
                .withGroupId(groupId)
                .withIpPermissions(port(80), port(81)));

    assertThat(revoked.getReturn()).isTrue();
    assertThat(revoked.getUnknownIpPermissions())
        .extracting(IpPermission::getFromPort)
        .containsExactly(81);
    assertThat(
            ec2.describeSecurityGroups().getSecurityGroups().stream()
                .filter(group -> group.getGroupId().equals(groupId))
                .toList()
                .get(0)
                .getIpPermissions())
        .isEmpty();
  }

  @Test
  void refusesARuleThatAnotherVpcsGroupDoesNotHaveAndRevokesNone() {
    String groupId =
        ec2.createSecurityGroup(
                new CreateSecurityGroupRequest("web", "w")
                    .withVpcId(Networks.vpc(ec2, "10.0.0.0/16")))
            .getGroupId();
    ec2.authorizeSecurityGroupIngress(
        new AuthorizeSecurityGroupIngressRequest()
            .withGroupId(groupId)
            .withIpPermissions(port(80)));

    assertThatRefusal(
            () ->
                ec2.revokeSecurityGroupIngress(
                    new RevokeSecurityGroupIngressRequest()
                        .withGroupId(groupId)
                        .withIpPermissions(port(80), port(81))))
        .isEqualTo(
            "400 InvalidPermission.NotFound: The specified rule does not exist in this security"
                + " group");
    assertThat(
            ec2.describeSecurityGroups(new DescribeSecurityGroupsRequest().withGroupIds(groupId))
                .getSecurityGroups()
                .get(0)
                .getIpPermissions())
        .hasSize(1);
  }

  private static IpPermission port(int port) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withIpv4Ranges(List.of(new IpRange().withCidrIp("10.0.0.0/8")));
  }
}
