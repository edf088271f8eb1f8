// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2.OWNER;
import static io.github.ec2fake.assertj.Ec2.PARTNER;
import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.fails;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AcceptVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.ModifyVpcPeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.PeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.RejectVpcPeeringConnectionRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class VpcPeeringConnectionAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String ours = vpc(ec2, "10.0.0.0/16");
  private final String theirs = vpc(partner, "10.1.0.0/16");
  private final String id = request(theirs);

  private static String vpc(AmazonEC2 owner, String block) {
    return owner.createVpc(new CreateVpcRequest(block)).getVpc().getVpcId();
  }

  private String request(String peer) {
    return ec2.createVpcPeeringConnection(
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(ours)
                .withPeerVpcId(peer)
                .withPeerOwnerId(PARTNER))
        .getVpcPeeringConnection()
        .getVpcPeeringConnectionId();
  }

  private void accept() {
    ec2.describeVpcPeeringConnections();
    partner.acceptVpcPeeringConnection(
        new AcceptVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));
    ec2.describeVpcPeeringConnections();
  }

  /** Asserts the failure for the connection: what was expected of it, and what was found. */
  private void connectionFails(
      Consumer<VpcPeeringConnectionAssert> assertion, String expected, String found) {
    Failure.failsFor(
        "peering connection " + id,
        () -> assertion.accept(assertThat(ec2).vpcPeeringConnection(id)),
        expected,
        found);
  }

  @Test
  void aRequestIsPendingUntilItIsAccepted() {
    assertThat(ec2).vpcPeeringConnection(id).exists().isPendingAcceptance();
    connectionFails(
        VpcPeeringConnectionAssert::isActive,
        "to be active",
        "but it is pending-acceptance (Pending Acceptance by 999988887777)");

    accept();

    assertThat(ec2).vpcPeeringConnection(id).isActive();
    assertThat(partner).vpcPeeringConnection(id).isActive();
    connectionFails(it -> it.isPendingAcceptance(), "to be pending-acceptance", "but it is active");
    connectionFails(
        VpcPeeringConnectionAssert::doesNotExist, "not to exist", "but it does, and is active");
  }

  @Test
  void aConnectionThatEndedTellsWhy() {
    ec2.describeVpcPeeringConnections();
    partner.rejectVpcPeeringConnection(
        new RejectVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));

    assertThat(ec2).vpcPeeringConnection(id).hasState("rejected");
    connectionFails(
        VpcPeeringConnectionAssert::isActive,
        "to be active",
        "but it is rejected (Rejected by 999988887777)");
  }

  @Test
  void aDeletedConnectionIsStillDescribed() {
    accept();
    ec2.deleteVpcPeeringConnection(
        new DeleteVpcPeeringConnectionRequest().withVpcPeeringConnectionId(id));
    ec2.describeVpcPeeringConnections();

    assertThat(ec2).vpcPeeringConnection(id).exists().hasState("deleted");
    connectionFails(
        VpcPeeringConnectionAssert::isActive,
        "to be active",
        "but it is deleted (Deleted by 111122223333)");
  }

  @Test
  void aConnectionConnectsTwoVpcsInEitherOrder() {
    assertThat(ec2)
        .vpcPeeringConnection(id)
        .connects(ours, theirs)
        .connects(theirs, ours)
        .hasRequester(ours)
        .hasAccepter(theirs);
    String found = "but it connects " + ours + " and " + theirs;
    connectionFails(it -> it.connects(ours, "vpc-1"), "to connect " + ours + " and vpc-1", found);
    connectionFails(it -> it.connects(ours, ours), "to connect " + ours + " and " + ours, found);
    connectionFails(it -> it.connects("vpc-1", theirs), "to connect vpc-1 and " + theirs, found);
    connectionFails(
        it -> it.hasRequester(theirs),
        "to have the requester '" + theirs + "'",
        "but its requester is '" + ours + "'");
    connectionFails(
        it -> it.hasAccepter(ours),
        "to have the accepter '" + ours + "'",
        "but its accepter is '" + theirs + "'");
  }

  @Test
  void bothSidesHaveAnOwnerAndARegion() {
    assertThat(ec2)
        .vpcPeeringConnection(id)
        .hasRequesterOwner(OWNER)
        .hasAccepterOwner(PARTNER)
        .hasRequesterRegion("us-east-1")
        .hasAccepterRegion("us-east-1");
    connectionFails(
        it -> it.hasRequesterOwner(PARTNER),
        "to have the requester owner '999988887777'",
        "but its requester owner is '111122223333'");
    connectionFails(
        it -> it.hasAccepterOwner(OWNER),
        "to have the accepter owner '111122223333'",
        "but its accepter owner is '999988887777'");
    connectionFails(
        it -> it.hasRequesterRegion("eu-west-1"),
        "to have the requester region 'eu-west-1'",
        "but its requester region is 'us-east-1'");
    connectionFails(
        it -> it.hasAccepterRegion("eu-west-1"),
        "to have the accepter region 'eu-west-1'",
        "but its accepter region is 'us-east-1'");
  }

  @Test
  void eachSideCanLetItsNamesResolveToPrivateAddresses() {
    connectionFails(
        it -> it.resolvesRequesterNames(),
        "to resolve names of the requester to private addresses",
        "but it does not");
    accept();
    connectionFails(
        it -> it.resolvesAccepterNames(),
        "to resolve names of the accepter to private addresses",
        "but it does not");

    partner.modifyVpcPeeringConnectionOptions(
        new ModifyVpcPeeringConnectionOptionsRequest()
            .withVpcPeeringConnectionId(id)
            .withAccepterPeeringConnectionOptions(
                new PeeringConnectionOptionsRequest().withAllowDnsResolutionFromRemoteVpc(true)));

    assertThat(ec2).vpcPeeringConnection(id).resolvesAccepterNames();
    connectionFails(
        it -> it.resolvesRequesterNames(),
        "to resolve names of the requester to private addresses",
        "but it does not");
  }

  @Test
  void tagsAreThoseOfTheAccountThatAsks() {
    Ec2.tag(ec2, id, "Name", "to the plant");

    assertThat(ec2).vpcPeeringConnection(id).hasTag("Name", "to the plant");
    fails(
        () -> assertThat(ec2).vpcPeeringConnection(id).isActive(),
        """
        Expecting
          peering connection $ 'to the plant'
        to be active
        but it is pending-acceptance (Pending Acceptance by 999988887777)
        """,
        id);
    Failure.failsFor(
        "peering connection " + id,
        () -> assertThat(partner).vpcPeeringConnection(id).hasTag("Name", "to the plant"),
        "to have the tag Name=to the plant",
        "but it has no tags");
  }

  @Test
  void anUnknownConnectionFails() {
    ec2.describeVpcPeeringConnections();
    fails(
        () -> assertThat(ec2).vpcPeeringConnection("pcx-00000000").isActive(),
        """
        Expecting
          peering connection pcx-00000000
        to be active
        but this client sees no such peering connection. It has
          $, pending-acceptance (Pending Acceptance by 999988887777)
        """,
        id);
    assertThat(cloud.client("444455556666")).vpcPeeringConnection(id).doesNotExist();
  }

  @Test
  void areListed() {
    ec2.describeVpcPeeringConnections();
    Ec2.tag(ec2, id, "Name", "to the plant");

    assertThat(ec2)
        .vpcPeeringConnections()
        .named("to the plant")
        .inState("pending-acceptance")
        .with("accepter-vpc-info.vpc-id", theirs)
        .hasSize(1);
    assertThat(ec2).vpcPeeringConnections().inState("active").isEmpty();
  }

  @Test
  void isSoftToo() {
    Ec2SoftAssertions softly = new Ec2SoftAssertions();

    softly.assertThat(ec2).vpcPeeringConnection("pcx-00000000").exists();
    softly.assertThat(ec2).vpcPeeringConnection(id).isActive().hasRequester(theirs);

    assertThat(softly.errorsCollected()).hasSize(3);
    Ec2BddAssertions.then(ec2).vpcPeeringConnection(id).connects(ours, theirs);
  }
}
