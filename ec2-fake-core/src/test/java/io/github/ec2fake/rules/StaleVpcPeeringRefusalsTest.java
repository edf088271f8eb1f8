// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.VPCS;
import static io.github.ec2fake.consistency.ResourceKind.VPC_PEERING_CONNECTIONS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;

import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.ModifyVpcPeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.PeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.UserIdGroupPair;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about VPC peering connections that lag. */
class StaleVpcPeeringRefusalsTest {
  private static final int REQUEST = 2;
  private static final int PROVISIONING = 5;
  private static final int LAG = 120;

  /** Two VPCs that everybody knows. */
  private record Vpcs(String vpc, String peer) {
    static Vpcs settled(LaggingCloud lagging) {
      Vpcs vpcs =
          new Vpcs(
              Networks.vpc(lagging.ec2(), "10.0.0.0/16"),
              Networks.vpc(lagging.ec2(), "10.1.0.0/16"));
      lagging.settle();
      return vpcs;
    }

    String request(LaggingCloud lagging) {
      return VpcPeeringCalls.requested(lagging.ec2(), vpc, peer);
    }
  }

  @Test
  void aNewConnectionIsNotFound() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 InvalidVpcPeeringConnectionID.NotFound: The vpcPeeringConnection ID 'pcx-*' does"
                + " not exist",
            lagging -> {
              String id = Vpcs.settled(lagging).request(lagging);
              lagging.pass(REQUEST);
              return () -> VpcPeeringCalls.accept(lagging.ec2(), id);
            });
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 InvalidVpcPeeringConnectionID.NotFound: The vpcPeeringConnection ID 'pcx-*' does"
                + " not exist",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String table = Networks.routeTable(lagging.ec2(), vpcs.vpc());
              lagging.settle();
              String id = vpcs.request(lagging);
              return () ->
                  lagging
                      .ec2()
                      .createRoute(
                          new CreateRouteRequest()
                              .withRouteTableId(table)
                              .withDestinationCidrBlock("10.1.0.0/16")
                              .withVpcPeeringConnectionId(id));
            });
  }

  @Test
  void aFurtherBlockMeetsConnectionsOfThePast() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 IncorrectState: The VPC 'vpc-*' cannot be given another CIDR block while its VPC"
                + " peering connection pcx-* is pending acceptance.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String id = vpcs.request(lagging);
              lagging.settle();
              VpcPeeringCalls.delete(lagging.ec2(), id);
              return () -> Networks.furtherBlock(lagging.ec2(), vpcs.vpc(), "10.2.0.0/16");
            });
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 InvalidVpc.Range: The CIDR '10.1.2.0/24' conflicts with a CIDR of the peer VPC of"
                + " the VPC peering connection pcx-*.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String id = vpcs.request(lagging);
              lagging.settle();
              VpcPeeringCalls.accept(lagging.ec2(), id);
              lagging.settle();
              VpcPeeringCalls.delete(lagging.ec2(), id);
              return () -> Networks.furtherBlock(lagging.ec2(), vpcs.vpc(), "10.1.2.0/24");
            });
  }

  @Test
  void anAcceptedConnectionIsStillPending() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 OperationNotPermitted: Peering pcx-* is not active. Peering options can be added"
                + " only to active peerings.",
            lagging -> {
              String id = Vpcs.settled(lagging).request(lagging);
              lagging.settle();
              VpcPeeringCalls.accept(lagging.ec2(), id);
              lagging.pass(PROVISIONING);
              return () ->
                  lagging
                      .ec2()
                      .modifyVpcPeeringConnectionOptions(
                          new ModifyVpcPeeringConnectionOptionsRequest()
                              .withVpcPeeringConnectionId(id)
                              .withAccepterPeeringConnectionOptions(
                                  new PeeringConnectionOptionsRequest()
                                      .withAllowDnsResolutionFromRemoteVpc(true)));
            });
  }

  @Test
  void anActiveConnectionIsStillBeingProvisioned() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 InvalidStateTransition: Invalid state transition for pcx-*, attempted to"
                + " transition from provisioning to deleting",
            lagging -> {
              String id = Vpcs.settled(lagging).request(lagging);
              lagging.settle();
              VpcPeeringCalls.accept(lagging.ec2(), id);
              lagging.pass(LAG + 3);
              return () -> VpcPeeringCalls.delete(lagging.ec2(), id);
            });
  }

  @Test
  void theOtherSideOfAnAcceptedConnectionMayNotDeleteIt() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 OperationNotPermitted: User 999988887777 cannot delete peering pcx-* before it is"
                + " accepted",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              String peer = Networks.vpc(lagging.partner(), "10.1.0.0/16");
              lagging.settle();
              String id =
                  VpcPeeringCalls.requested(
                      lagging.ec2(),
                      new CreateVpcPeeringConnectionRequest()
                          .withVpcId(vpc)
                          .withPeerVpcId(peer)
                          .withPeerOwnerId(PARTNER));
              lagging.settle();
              VpcPeeringCalls.accept(lagging.partner(), id);
              lagging.pass(PROVISIONING);
              return () -> VpcPeeringCalls.delete(lagging.partner(), id);
            });
  }

  @Test
  void aRejectedRequestCounts() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .with(Quota.VPC_PEERING_REQUESTS, 1)
        .says(
            "400 PendingVpcPeeringConnectionLimitExceeded: Vpc peering connection request limit"
                + " exceeded.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String id = vpcs.request(lagging);
              lagging.settle();
              VpcPeeringCalls.reject(lagging.ec2(), id);
              return () -> VpcPeeringCalls.requested(lagging.ec2(), vpcs.peer(), vpcs.vpc());
            });
  }

  @Test
  void aDeletedConnectionCountsAndIsThere() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .with(Quota.ACTIVE_PEERINGS_OF_A_VPC, 1)
        .says(
            "400 ActiveVpcPeeringConnectionPerVpcLimitExceeded: The limit of active VPC peering"
                + " connections of the VPC 'vpc-*' has been reached.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String third = Networks.vpc(lagging.ec2(), "10.2.0.0/16");
              lagging.settle();
              String first = activated(lagging, vpcs.request(lagging));
              String second = VpcPeeringCalls.requested(lagging.ec2(), vpcs.vpc(), third);
              lagging.settle();
              VpcPeeringCalls.delete(lagging.ec2(), first);
              return () -> VpcPeeringCalls.accept(lagging.ec2(), second);
            });
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 VpcPeeringConnectionAlreadyExists: The vpc peering connection identified by pcx-*"
                + " already exists.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String first = activated(lagging, vpcs.request(lagging));
              String reverse = VpcPeeringCalls.requested(lagging.ec2(), vpcs.peer(), vpcs.vpc());
              lagging.settle();
              VpcPeeringCalls.delete(lagging.ec2(), first);
              return () -> VpcPeeringCalls.accept(lagging.ec2(), reverse);
            });
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 DependencyViolation: The vpc 'vpc-*' has dependencies and cannot be deleted.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String id = activated(lagging, vpcs.request(lagging));
              VpcPeeringCalls.delete(lagging.ec2(), id);
              return () -> lagging.ec2().deleteVpc(new DeleteVpcRequest(vpcs.vpc()));
            });
  }

  private static String activated(LaggingCloud lagging, String id) {
    lagging.settle();
    VpcPeeringCalls.accept(lagging.ec2(), id);
    lagging.settle();
    return id;
  }

  @Test
  void anActiveConnectionIsNotYetThereForARule() {
    StaleRefusal.of(VPC_PEERING_CONNECTIONS)
        .says(
            "400 InvalidGroup.NotFound: You have specified two resources that belong to different"
                + " networks.",
            lagging -> {
              Vpcs vpcs = Vpcs.settled(lagging);
              String web = group(lagging, vpcs.vpc());
              String app = group(lagging, vpcs.peer());
              String id = vpcs.request(lagging);
              lagging.settle();
              VpcPeeringCalls.accept(lagging.ec2(), id);
              lagging.pass(PROVISIONING);
              return () ->
                  lagging
                      .ec2()
                      .authorizeSecurityGroupIngress(
                          new AuthorizeSecurityGroupIngressRequest()
                              .withGroupId(web)
                              .withIpPermissions(
                                  new IpPermission()
                                      .withIpProtocol("-1")
                                      .withUserIdGroupPairs(
                                          new UserIdGroupPair().withGroupId(app))));
            });
  }

  private static String group(LaggingCloud lagging, String vpc) {
    return lagging
        .ec2()
        .createSecurityGroup(new CreateSecurityGroupRequest("mine", "mine").withVpcId(vpc))
        .getGroupId();
  }

  @Test
  void aNewVpcIsNoPeer() {
    StaleRefusal.of(VPCS)
        .says(
            "400 InvalidVpcID.NotFound: The vpc ID 'vpc-*' does not exist",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String peer = Networks.vpc(lagging.ec2(), "10.1.0.0/16");
              return () -> VpcPeeringCalls.requested(lagging.ec2(), vpc, peer);
            });
  }
}
