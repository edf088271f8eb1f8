// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ADDRESSES;
import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.consistency.ResourceKind.KEY_PAIRS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.SECURITY_GROUPS;
import static io.github.ec2fake.consistency.ResourceKind.SUBNETS;
import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;

import com.amazonaws.services.ec2.model.AssociateAddressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteKeyPairRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.DisassociateAddressRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.ModifyNetworkInterfaceAttributeRequest;
import com.amazonaws.services.ec2.model.ReleaseAddressRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the past of security groups, key pairs and addresses refuses. */
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

  @Test
  void aNewAddressIsNotFoundByItsAllocation() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidAllocationID.NotFound: The allocation ID 'eipalloc-*' does not exist",
            lagging -> {
              String id = lagging.ec2().allocateAddress().getAllocationId();
              return () -> release(lagging, id);
            });
  }

  @Test
  void aNewAddressOfEc2ClassicIsNotFound() {
    StaleRefusal.of(ADDRESSES)
        .inEc2Classic()
        .says(
            "400 InvalidAddress.NotFound: Address '*' not found.",
            lagging -> {
              String instance = running(lagging);
              String address = lagging.ec2().allocateAddress().getPublicIp();
              return () ->
                  lagging.ec2().associateAddress(new AssociateAddressRequest(instance, address));
            });
  }

  @Test
  void anAddressIsNotFoundByItsNewAssociation() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 InvalidAssociationID.NotFound: The association ID 'eipassoc-*' does not exist",
            lagging -> {
              String instance = running(lagging);
              String allocation = lagging.ec2().allocateAddress().getAllocationId();
              lagging.settle();
              String id =
                  lagging
                      .ec2()
                      .associateAddress(
                          new AssociateAddressRequest()
                              .withInstanceId(instance)
                              .withAllocationId(allocation))
                      .getAssociationId();
              return () ->
                  lagging
                      .ec2()
                      .disassociateAddress(new DisassociateAddressRequest().withAssociationId(id));
            });
  }

  @Test
  void aDisassociatedAddressIsAssociated() {
    StaleRefusal.of(ADDRESSES)
        .says(
            "400 Resource.AlreadyAssociated: resource eipalloc-* is already associated with"
                + " associate-id eipassoc-*",
            lagging -> {
              String allocation = lagging.ec2().allocateAddress().getAllocationId();
              String instance = lagging.instance(LINUX_EBS);
              String another = running(lagging);
              AssociateAddressRequest request =
                  new AssociateAddressRequest()
                      .withAllocationId(allocation)
                      .withAllowReassociation(false);
              String id =
                  lagging
                      .ec2()
                      .associateAddress(request.clone().withInstanceId(instance))
                      .getAssociationId();
              lagging.settle();
              lagging
                  .ec2()
                  .disassociateAddress(new DisassociateAddressRequest().withAssociationId(id));
              return () -> lagging.ec2().associateAddress(request.clone().withInstanceId(another));
            });
  }

  @Test
  void aReleasedAddressCounts() {
    StaleRefusal.of(ADDRESSES)
        .with(Quota.ADDRESSES, 1)
        .says(
            "400 AddressLimitExceeded: The maximum number of addresses has been reached.",
            lagging -> {
              String id = lagging.ec2().allocateAddress().getAllocationId();
              lagging.settle();
              release(lagging, id);
              return () -> lagging.ec2().allocateAddress();
            });
  }

  @Test
  void aReleasedAddressBelongsToWhoHadIt() {
    StaleRefusal.of(ADDRESSES)
        .inEc2Classic()
        .says(
            "400 AuthFailure: The address '*' does not belong to you.",
            "400 InvalidAddress.NotFound: Address '*' not found.",
            lagging -> {
              ReleaseAddressRequest request =
                  new ReleaseAddressRequest(lagging.partner().allocateAddress().getPublicIp());
              lagging.settle();
              lagging.partner().releaseAddress(request);
              return () -> lagging.ec2().releaseAddress(request);
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

  private static String running(LaggingCloud lagging) {
    String id = lagging.instance(LINUX_EBS);
    lagging.settle();
    return id;
  }

  private static void release(LaggingCloud lagging, String allocation) {
    lagging.ec2().releaseAddress(new ReleaseAddressRequest().withAllocationId(allocation));
  }

  @Test
  void aNewNetworkInterfaceIsNotFound() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .says(
            "400 InvalidNetworkInterfaceID.NotFound: The networkInterface ID 'eni-*' does not"
                + " exist",
            lagging -> {
              String id = Networks.networkInterface(lagging.ec2());
              return () ->
                  lagging
                      .ec2()
                      .modifyNetworkInterfaceAttribute(
                          new ModifyNetworkInterfaceAttributeRequest()
                              .withNetworkInterfaceId(id)
                              .withDescription("changed"));
            });
  }

  @Test
  void aDeletedNetworkInterfaceDependsOnItsSubnet() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .apartFrom(INSTANCES, SUBNETS)
        .says(
            "400 DependencyViolation: The subnet 'subnet-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String subnet = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
              lagging.settle();
              String id = Networks.networkInterface(lagging.ec2(), subnet);
              lagging.settle();
              deleteInterface(lagging, id);
              return () -> lagging.ec2().deleteSubnet(new DeleteSubnetRequest(subnet));
            });
  }

  @Test
  void aDeletedNetworkInterfaceCounts() {
    StaleRefusal.of(NETWORK_INTERFACES)
        .with(Quota.NETWORK_INTERFACES, 1)
        .says(
            "400 NetworkInterfaceLimitExceeded: The maximum number of network interfaces has been"
                + " reached.",
            lagging -> {
              String subnet = lagging.ec2().describeSubnets().getSubnets().get(0).getSubnetId();
              String id = Networks.networkInterface(lagging.ec2(), subnet);
              lagging.settle();
              deleteInterface(lagging, id);
              return () -> Networks.networkInterface(lagging.ec2(), subnet);
            });
  }

  private static void deleteInterface(LaggingCloud lagging, String id) {
    lagging
        .ec2()
        .deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(id));
  }
}
