// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.NETWORK_ACLS;

import com.amazonaws.services.ec2.model.DeleteNetworkAclEntryRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkAclRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeNetworkAclsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ReplaceNetworkAclAssociationRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Refusals about network ACLs that lag. */
class StaleNetworkAclRefusalsTest {

  @Test
  void aNewAclIsNotFound() {
    StaleRefusal.of(NETWORK_ACLS)
        .says(
            "400 InvalidNetworkAclID.NotFound: The networkAcl ID 'acl-*' does not exist",
            lagging -> {
              String acl = acl(lagging);
              return () -> Networks.entry(lagging.ec2(), Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1));
            });
  }

  @Test
  void aDeletedAclKeepsTheVpcAndCounts() {
    StaleRefusal.of(NETWORK_ACLS)
        .says(
            "400 DependencyViolation: The vpc 'vpc-*' has dependencies and cannot be deleted.",
            lagging -> {
              String acl = settledAcl(lagging);
              String vpc = vpc(lagging, acl);
              delete(lagging, acl);
              return () -> lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
            });
    StaleRefusal.of(NETWORK_ACLS)
        .with(Quota.NETWORK_ACLS_OF_A_VPC, 2)
        .says(
            "400 NetworkAclLimitExceeded: The maximum number of network ACLs has been reached.",
            lagging -> {
              String acl = settledAcl(lagging);
              String vpc = vpc(lagging, acl);
              delete(lagging, acl);
              return () -> Networks.networkAcl(lagging.ec2(), vpc);
            });
  }

  @Test
  void anAclIsInUseByASubnetThatHasAnother() {
    StaleRefusal.of(NETWORK_ACLS)
        .says(
            "400 DependencyViolation: The networkAcl 'acl-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              String acl = settledAcl(lagging);
              Networks.subnet(lagging.ec2(), vpc(lagging, acl), "10.0.0.0/24");
              lagging.settle();
              String other = defaultAcl(lagging, acl);
              String given = replace(lagging, association(lagging, other), acl);
              lagging.settle();
              replace(lagging, given, other);
              return () -> delete(lagging, acl);
            });
  }

  @Test
  void aNewAssociationIsNotFound() {
    StaleRefusal.of(NETWORK_ACLS)
        .says(
            "400 InvalidAssociationID.NotFound: The association ID 'aclassoc-*' does not exist",
            lagging -> {
              String acl = settledAcl(lagging);
              Networks.subnet(lagging.ec2(), vpc(lagging, acl), "10.0.0.0/24");
              lagging.settle();
              String other = defaultAcl(lagging, acl);
              String given = replace(lagging, association(lagging, other), acl);
              return () -> replace(lagging, given, other);
            });
  }

  @Test
  void aDeletedEntryExistsAndANewOneDoesNot() {
    StaleRefusal.of(NETWORK_ACLS)
        .says(
            "400 NetworkAclEntryAlreadyExists: The network acl entry identified by 1 already"
                + " exists.",
            lagging -> {
              String acl = settledAcl(lagging);
              entry(lagging, acl);
              lagging.settle();
              deleteEntry(lagging, acl);
              return () -> entry(lagging, acl);
            });
    StaleRefusal.of(NETWORK_ACLS)
        .says(
            "400 InvalidNetworkAclEntry.NotFound: no ingress entry with number 1 in network acl"
                + " acl-*",
            lagging -> {
              String acl = settledAcl(lagging);
              entry(lagging, acl);
              return () -> deleteEntry(lagging, acl);
            });
    StaleRefusal.of(NETWORK_ACLS)
        .with(Quota.ENTRIES_OF_A_NETWORK_ACL, 2)
        .says(
            "400 NetworkAclEntryLimitExceeded: The maximum number of network acl entries has been"
                + " reached.",
            lagging -> {
              String acl = settledAcl(lagging);
              entry(lagging, acl);
              lagging.settle();
              deleteEntry(lagging, acl);
              return () -> Networks.entry(lagging.ec2(), Networks.tcp(acl, 2, "0.0.0.0/0", 1, 1));
            });
  }

  private static String acl(LaggingCloud lagging) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    return Networks.networkAcl(lagging.ec2(), vpc);
  }

  private static String settledAcl(LaggingCloud lagging) {
    String acl = acl(lagging);
    lagging.settle();
    return acl;
  }

  private static String vpc(LaggingCloud lagging, String acl) {
    return lagging
        .ec2()
        .describeNetworkAcls(new DescribeNetworkAclsRequest().withNetworkAclIds(acl))
        .getNetworkAcls()
        .get(0)
        .getVpcId();
  }

  private static String defaultAcl(LaggingCloud lagging, String acl) {
    return lagging
        .ec2()
        .describeNetworkAcls(
            new DescribeNetworkAclsRequest()
                .withFilters(
                    new Filter("vpc-id", List.of(vpc(lagging, acl))),
                    new Filter("default", List.of("true"))))
        .getNetworkAcls()
        .get(0)
        .getNetworkAclId();
  }

  private static String association(LaggingCloud lagging, String acl) {
    return lagging
        .ec2()
        .describeNetworkAcls(new DescribeNetworkAclsRequest().withNetworkAclIds(acl))
        .getNetworkAcls()
        .get(0)
        .getAssociations()
        .get(0)
        .getNetworkAclAssociationId();
  }

  private static String replace(LaggingCloud lagging, String association, String acl) {
    return lagging
        .ec2()
        .replaceNetworkAclAssociation(
            new ReplaceNetworkAclAssociationRequest()
                .withAssociationId(association)
                .withNetworkAclId(acl))
        .getNewAssociationId();
  }

  private static void delete(LaggingCloud lagging, String acl) {
    lagging.ec2().deleteNetworkAcl(new DeleteNetworkAclRequest().withNetworkAclId(acl));
  }

  private static void entry(LaggingCloud lagging, String acl) {
    Networks.entry(lagging.ec2(), Networks.tcp(acl, 1, "0.0.0.0/0", 1, 1));
  }

  private static void deleteEntry(LaggingCloud lagging, String acl) {
    lagging
        .ec2()
        .deleteNetworkAclEntry(
            new DeleteNetworkAclEntryRequest()
                .withNetworkAclId(acl)
                .withRuleNumber(1)
                .withEgress(false));
  }
}
