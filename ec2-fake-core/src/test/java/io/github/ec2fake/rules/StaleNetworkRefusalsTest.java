// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.KEY_PAIRS;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the past of security groups and key pairs refuses. */
class StaleNetworkRefusalsTest {

  @Test
  void aNewSecurityGroupIsNotFoundByItsName() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidGroup.NotFound: The security group 'web' does not exist in default VPC"
                + " 'vpc-*'",
            lagging -> {
              lagging.group("web");
              return () -> authorize(lagging, "web", port(80));
            });
  }

  @Test
  void aNewSecurityGroupOfEc2ClassicIsNotFoundByItsName() {
    StaleRefusal.of(SECURITY_GROUPS)
        .inEc2Classic()
        .says(
            "400 InvalidGroup.NotFound: The security group 'web' does not exist",
            lagging -> {
              lagging.group("web");
              return () -> launched(lagging.ec2(), launch(LINUX_EBS).withSecurityGroups("web"));
            });
  }

  @Test
  void aNewSecurityGroupIsNotFoundByItsId() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidGroup.NotFound: The security group 'sg-*' does not exist in VPC 'vpc-*'",
            lagging -> {
              String id = lagging.group("web");
              return () -> launched(lagging.ec2(), launch(LINUX_EBS).withSecurityGroupIds(id));
            });
  }

  @Test
  void aDeletedSecurityGroupHasItsName() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidGroup.Duplicate: The security group 'web' already exists for VPC 'vpc-*'",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              delete(lagging, "web");
              return () -> lagging.group("web");
            });
  }

  @Test
  void aDeletedSecurityGroupCounts() {
    StaleRefusal.of(SECURITY_GROUPS)
        .with(Quota.SECURITY_GROUPS, 2)
        .says(
            "400 SecurityGroupLimitExceeded: The maximum number of security groups for VPC 'vpc-*'"
                + " has been reached.",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              delete(lagging, "web");
              return () -> lagging.group("db");
            });
  }

  @Test
  void aDeletedSecurityGroupOfEc2ClassicHasItsName() {
    StaleRefusal.of(SECURITY_GROUPS)
        .inEc2Classic()
        .says(
            "400 InvalidGroup.Duplicate: The security group 'web' already exists",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              delete(lagging, "web");
              return () -> lagging.group("web");
            });
  }

  @Test
  void aDeletedSecurityGroupOfEc2ClassicCounts() {
    StaleRefusal.of(SECURITY_GROUPS)
        .with(Quota.CLASSIC_SECURITY_GROUPS, 2)
        .inEc2Classic()
        .says(
            "400 SecurityGroupLimitExceeded: The maximum number of security groups has been"
                + " reached.",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              delete(lagging, "web");
              return () -> lagging.group("db");
            });
  }

  @Test
  void aRevokedRuleIsADuplicate() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidPermission.Duplicate: the specified rule \"peer: 10.0.0.0/8, TCP, from"
                + " port: 80, to port: 80, ALLOW\" already exists",
            lagging -> {
              withRevokedRule(lagging, "web");
              return () -> authorize(lagging, "web", port(80));
            });
  }

  @Test
  void aRevokedRuleCounts() {
    StaleRefusal.of(SECURITY_GROUPS)
        .with(Quota.RULES, 1)
        .says(
            "400 RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group"
                + " has been reached.",
            lagging -> {
              withRevokedRule(lagging, "web");
              return () -> authorize(lagging, "web", port(81));
            });
  }

  @Test
  void aNewRuleIsNotDescribed() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidSecurityGroupRuleId.NotFound: The security group rule ID 'sgr-*' does not"
                + " exist",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              String rule = authorize(lagging, "web", port(80));
              return () ->
                  lagging
                      .ec2()
                      .describeSecurityGroupRules(
                          new DescribeSecurityGroupRulesRequest().withSecurityGroupRuleIds(rule));
            });
  }

  @Test
  void aNewRuleHasNoDescriptionToUpdate() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidPermission.NotFound: The specified rule does not exist in this security"
                + " group.",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              authorize(lagging, "web", port(80));
              return () ->
                  lagging
                      .ec2()
                      .updateSecurityGroupRuleDescriptionsIngress(
                          new UpdateSecurityGroupRuleDescriptionsIngressRequest()
                              .withGroupName("web")
                              .withIpPermissions(port(80)));
            });
  }

  @Test
  void aNewRuleIsNotFoundByItsId() {
    StaleRefusal.of(SECURITY_GROUPS)
        .says(
            "400 InvalidSecurityGroupRuleId.NotFound: The security group rule ID 'sgr-*' does not"
                + " exist",
            lagging -> {
              lagging.group("web");
              lagging.settle();
              String rule = authorize(lagging, "web", port(80));
              return () ->
                  lagging
                      .ec2()
                      .revokeSecurityGroupIngress(
                          new RevokeSecurityGroupIngressRequest()
                              .withGroupName("web")
                              .withSecurityGroupRuleIds(rule));
            });
  }

  @Test
  void aRevokedRuleDependsOnTheSecurityGroupThatItNames() {
    StaleRefusal.of(SECURITY_GROUPS)
        .apartFrom(INSTANCES)
        .says(
            "400 DependencyViolation: resource sg-* has a dependent object",
            lagging -> {
              withRevokedRuleAboutAnother(lagging, "db", "web");
              return () -> delete(lagging, "web");
            });
  }

  @Test
  void aRevokedRuleUsesTheSecurityGroupOfEc2ClassicThatItNames() {
    StaleRefusal.of(SECURITY_GROUPS)
        .apartFrom(INSTANCES)
        .inEc2Classic()
        .says(
            "400 InvalidGroup.InUse: Group 111122223333:web is used by groups: 111122223333:db",
            lagging -> {
              withRevokedRuleAboutAnother(lagging, "db", "web");
              return () -> delete(lagging, "web");
            });
  }

  @Test
  void aNewKeyPairIsNotFound() {
    StaleRefusal.of(KEY_PAIRS)
        .says(
            "400 InvalidKeyPair.NotFound: The key pair 'mine' does not exist",
            lagging -> {
              keyPair(lagging, "mine");
              return () -> launched(lagging.ec2(), launch(LINUX_EBS).withKeyName("mine"));
            });
  }

  @Test
  void aDeletedKeyPairHasItsName() {
    StaleRefusal.of(KEY_PAIRS)
        .says(
            "400 InvalidKeyPair.Duplicate: The keypair 'mine' already exists.",
            lagging -> {
              withDeletedKeyPair(lagging, "mine");
              return () -> keyPair(lagging, "mine");
            });
  }

  @Test
  void aDeletedKeyPairCounts() {
    StaleRefusal.of(KEY_PAIRS)
        .with(Quota.KEY_PAIRS, 1)
        .says(
            "400 KeyPairLimitExceeded: Maximum of 1 keypairs reached.",
            lagging -> {
              withDeletedKeyPair(lagging, "mine");
              return () -> keyPair(lagging, "another");
            });
  }

  private static IpPermission port(int port) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8"));
  }

  private static IpPermission from(String group) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(80)
        .withToPort(80)
        .withUserIdGroupPairs(new UserIdGroupPair().withGroupName(group));
  }

  /** The new rule's id. */
  private static String authorize(LaggingCloud lagging, String group, IpPermission rule) {
    return lagging
        .ec2()
        .authorizeSecurityGroupIngress(
            new AuthorizeSecurityGroupIngressRequest(group, List.of(rule)))
        .getSecurityGroupRules()
        .get(0)
        .getSecurityGroupRuleId();
  }

  private static void revoke(LaggingCloud lagging, String group, IpPermission rule) {
    lagging
        .ec2()
        .revokeSecurityGroupIngress(new RevokeSecurityGroupIngressRequest(group, List.of(rule)));
  }

  private static void withRevokedRule(LaggingCloud lagging, String group) {
    lagging.group(group);
    lagging.settle();
    authorize(lagging, group, port(80));
    lagging.settle();
    revoke(lagging, group, port(80));
  }

  private static void withRevokedRuleAboutAnother(
      LaggingCloud lagging, String group, String another) {
    lagging.group(another);
    lagging.group(group);
    lagging.settle();
    authorize(lagging, group, from(another));
    lagging.settle();
    revoke(lagging, group, from(another));
  }

  private static void delete(LaggingCloud lagging, String group) {
    lagging.ec2().deleteSecurityGroup(new DeleteSecurityGroupRequest(group));
  }

  private static void keyPair(LaggingCloud lagging, String name) {
    lagging.ec2().createKeyPair(new CreateKeyPairRequest(name));
  }

  private static void withDeletedKeyPair(LaggingCloud lagging, String name) {
    keyPair(lagging, name);
    lagging.settle();
    lagging.ec2().deleteKeyPair(new DeleteKeyPairRequest(name));
  }
}
