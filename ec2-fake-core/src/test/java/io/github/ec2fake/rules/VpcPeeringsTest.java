// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.VpcPeeringCalls.accept;
import static io.github.ec2fake.rules.VpcPeeringCalls.delete;
import static io.github.ec2fake.rules.VpcPeeringCalls.described;
import static io.github.ec2fake.rules.VpcPeeringCalls.reject;
import static io.github.ec2fake.rules.VpcPeeringCalls.requested;
import static io.github.ec2fake.rules.VpcPeeringCalls.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CidrBlock;
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsResult;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Ipv6CidrBlock;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionOptionsDescription;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionStateReason;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionVpcInfo;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.Phase;
import io.github.ec2fake.time.TimeMode;
import io.github.ec2fake.time.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** VPC peering connections within an account and between two: their states, and who sees them. */
class VpcPeeringsTest {
  private static final Duration REQUEST = Duration.ofSeconds(2);
  private static final Duration PROVISIONING = Duration.ofSeconds(5);
  private static final Duration WEEK = Duration.ofDays(7);
  private static final Duration SHORT = Duration.ofHours(2);
  private static final Duration LONG = Duration.ofDays(2);
  private static final Duration MOMENT = Duration.ofSeconds(1);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String peer = Networks.vpc(ec2, "10.1.0.0/16");
  private final String partners = Networks.vpc(partner, "10.2.0.0/16");

  private static CreateVpcPeeringConnectionRequest asked(String vpc, String peer) {
    return new CreateVpcPeeringConnectionRequest().withVpcId(vpc).withPeerVpcId(peer);
  }

  private String requestedOfPartner() {
    String id = requested(ec2, asked(vpc, partners).withPeerOwnerId(PARTNER));
    cloud.clock().advance(REQUEST);
    return id;
  }

  private String active(String id, AmazonEC2 accepter) {
    accept(accepter, id);
    cloud.clock().advance(PROVISIONING);
    return id;
  }

  private static VpcPeeringConnectionVpcInfo info(String owner, String vpc) {
    return new VpcPeeringConnectionVpcInfo()
        .withOwnerId(owner)
        .withVpcId(vpc)
        .withRegion("us-east-1");
  }

  private static VpcPeeringConnectionVpcInfo known(String owner, String vpc, String cidr) {
    return info(owner, vpc)
        .withCidrBlock(cidr)
        .withCidrBlockSet(new CidrBlock().withCidrBlock(cidr))
        .withPeeringOptions(
            new VpcPeeringConnectionOptionsDescription()
                .withAllowDnsResolutionFromRemoteVpc(false)
                .withAllowEgressFromLocalClassicLinkToRemoteVpc(false)
                .withAllowEgressFromLocalVpcToRemoteClassicLink(false));
  }

  private static VpcPeeringConnectionStateReason status(String code, String message) {
    return new VpcPeeringConnectionStateReason().withCode(code).withMessage(message);
  }

  private static List<String> ids(DescribeVpcPeeringConnectionsResult result) {
    return result.getVpcPeeringConnections().stream()
        .map(VpcPeeringConnection::getVpcPeeringConnectionId)
        .toList();
  }

  private static List<String> listed(AmazonEC2 ec2) {
    return ids(ec2.describeVpcPeeringConnections());
  }

  private static String notFound(String id) {
    return "400 InvalidVpcPeeringConnectionID.NotFound: The vpcPeeringConnection ID '"
        + id
        + "' does not exist";
  }

  @Test
  void aRequestWaitsForItsAcceptanceAndBecomesActive() {
    VpcPeeringConnection created =
        ec2.createVpcPeeringConnection(asked(vpc, peer)).getVpcPeeringConnection();
    String id = created.getVpcPeeringConnectionId();

    assertThat(id).matches("pcx-0[0-9a-f]{16}");
    assertThat(created)
        .isEqualTo(
            new VpcPeeringConnection()
                .withVpcPeeringConnectionId(id)
                .withRequesterVpcInfo(known(cloud.account(), vpc, "10.0.0.0/16"))
                .withAccepterVpcInfo(info(cloud.account(), peer))
                .withExpirationTime(Date.from(START.plus(WEEK)))
                .withStatus(
                    status("initiating-request", "Initiating Request to " + cloud.account()))
                .withTags(List.of()));
    assertThat(described(ec2, id)).isEqualTo(created);

    cloud.clock().advance(REQUEST);
    VpcPeeringConnection pending = described(ec2, id);
    assertThat(pending.getStatus())
        .isEqualTo(status("pending-acceptance", "Pending Acceptance by " + cloud.account()));
    assertThat(pending.getAccepterVpcInfo()).isEqualTo(info(cloud.account(), peer));

    VpcPeeringConnection accepted = accept(ec2, id);
    assertThat(accepted.getStatus()).isEqualTo(status("provisioning", "Provisioning"));
    assertThat(accepted.getExpirationTime()).isNull();
    assertThat(accepted.getAccepterVpcInfo())
        .isEqualTo(known(cloud.account(), peer, "10.1.0.0/16"));

    cloud.clock().advance(PROVISIONING);
    assertThat(described(ec2, id).getStatus()).isEqualTo(status("active", "Active"));
    cloud.clock().advance(WEEK);
    assertThat(state(ec2, id)).isEqualTo("active");
  }

  @Test
  void bothShowAllBlocksOfTheVpcs() {
    String withIpv6 =
        ec2.createVpc(new CreateVpcRequest("10.9.0.0/16").withAmazonProvidedIpv6CidrBlock(true))
            .getVpc()
            .getVpcId();
    String id = requested(ec2, withIpv6, peer);
    cloud.clock().advance(REQUEST);
    active(id, ec2);
    Networks.furtherBlock(ec2, withIpv6, "10.10.0.0/16");

    VpcPeeringConnectionVpcInfo shown = described(ec2, id).getRequesterVpcInfo();
    assertThat(shown.getCidrBlock()).isEqualTo("10.9.0.0/16");
    assertThat(shown.getCidrBlockSet())
        .extracting(CidrBlock::getCidrBlock)
        .containsExactly("10.9.0.0/16", "10.10.0.0/16");
    assertThat(shown.getIpv6CidrBlockSet())
        .singleElement()
        .extracting(Ipv6CidrBlock::getIpv6CidrBlock)
        .asString()
        .endsWith("::/56");
  }

  @Test
  void twoAccountsSeeTheSameConnection() {
    String id = requested(ec2, asked(vpc, partners).withPeerOwnerId(PARTNER));
    assertThat(listed(partner)).isEmpty();
    assertThatRefusal(() -> accept(partner, id)).isEqualTo(notFound(id));

    cloud.clock().advance(REQUEST);
    assertThat(listed(partner)).containsExactly(id);
    assertThat(described(partner, id)).isEqualTo(described(ec2, id));
    assertThat(described(ec2, id).getStatus().getMessage())
        .isEqualTo("Pending Acceptance by " + PARTNER);
    assertThatRefusal(() -> accept(ec2, id))
        .isEqualTo(
            "400 OperationNotPermitted: User " + cloud.account() + " cannot accept peering " + id);
    assertThatRefusal(() -> reject(ec2, id))
        .isEqualTo(
            "400 OperationNotPermitted: User " + cloud.account() + " cannot reject peering " + id);
    assertThatRefusal(() -> delete(partner, id))
        .isEqualTo(
            "400 OperationNotPermitted: User "
                + PARTNER
                + " cannot delete peering "
                + id
                + " before it is accepted");

    active(id, partner);
    assertThat(described(partner, id)).isEqualTo(described(ec2, id));
    assertThat(state(ec2, id)).isEqualTo("active");
    AmazonEC2 stranger = cloud.client("222233334444");
    assertThat(listed(stranger)).isEmpty();
    for (String action : List.of("accept", "reject", "delete", "describe")) {
      assertThatRefusal(
              () -> {
                switch (action) {
                  case "accept" -> accept(stranger, id);
                  case "reject" -> reject(stranger, id);
                  case "delete" -> delete(stranger, id);
                  default -> described(stranger, id);
                }
              })
          .as(action)
          .isEqualTo(notFound(id));
    }
  }

  @Test
  void eachAccountHasItsOwnTags() {
    String id =
        requested(
            ec2,
            asked(vpc, partners)
                .withPeerOwnerId(PARTNER)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("vpc-peering-connection")
                        .withTags(new Tag("Side", "Requester"))));
    cloud.clock().advance(REQUEST);
    assertThat(described(partner, id).getTags()).isEmpty();
    partner.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("Side", "Accepter"))));

    assertThat(described(ec2, id).getTags()).containsExactly(new Tag("Side", "Requester"));
    assertThat(described(partner, id).getTags()).containsExactly(new Tag("Side", "Accepter"));
    assertThat(ec2.describeTags().getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("vpc-peering-connection"));

    active(id, partner);
    delete(partner, id);
    cloud.clock().advance(SHORT);
    assertThat(partner.describeTags().getTags()).isEmpty();
    assertThat(ec2.describeTags().getTags()).hasSize(1);
    cloud.clock().advance(LONG);
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void aRejectedRequestIsListedLongerToTheOneWhoMadeIt() {
    String id = requestedOfPartner();

    reject(partner, id);
    assertThat(described(ec2, id).getStatus())
        .isEqualTo(status("rejected", "Rejected by " + PARTNER));
    assertThat(described(ec2, id).getExpirationTime()).isNull();
    cloud.clock().advance(SHORT.minus(MOMENT));
    assertThat(state(partner, id)).isEqualTo("rejected");
    cloud.clock().advance(MOMENT);
    assertThat(listed(partner)).isEmpty();
    cloud.clock().advance(LONG.minus(SHORT).minus(MOMENT));
    assertThat(state(ec2, id)).isEqualTo("rejected");
    cloud.clock().advance(MOMENT);
    assertThatRefusal(() -> described(ec2, id)).isEqualTo(notFound(id));
  }

  @Test
  void whatIsRejectedWithinAnAccountIsListedForTwoHours() {
    String id = requested(ec2, vpc, peer);
    cloud.clock().advance(REQUEST);

    reject(ec2, id);
    cloud.clock().advance(SHORT.minus(MOMENT));
    assertThat(state(ec2, id)).isEqualTo("rejected");
    cloud.clock().advance(MOMENT);
    assertThat(listed(ec2)).isEmpty();
  }

  @Test
  void nobodyAnswersForAWeek() {
    String id = requestedOfPartner();

    cloud.clock().advance(WEEK.minus(REQUEST).minus(MOMENT));
    assertThat(state(ec2, id)).isEqualTo("pending-acceptance");
    cloud.clock().advance(MOMENT);
    assertThat(described(ec2, id).getStatus()).isEqualTo(status("expired", "Expired"));
    assertThatRefusal(() -> accept(partner, id))
        .isEqualTo(
            "400 InvalidStateTransition: Invalid state transition for "
                + id
                + ", attempted to transition from expired to provisioning");
    assertThatRefusal(() -> delete(ec2, id))
        .isEqualTo(
            "400 InvalidStateTransition: Invalid state transition for "
                + id
                + ", attempted to transition from expired to deleting");
    cloud.clock().advance(LONG.minus(MOMENT));
    assertThat(listed(partner)).containsExactly(id);
    cloud.clock().advance(MOMENT);
    assertThat(Stream.of(ec2, partner).map(VpcPeeringsTest::listed)).allMatch(List::isEmpty);
  }

  @Test
  void aRequestThatNeverExpiresDoesSoAtTheEndOfTime() {
    try (Ec2Cloud patient =
        Ec2Cloud.builder()
            .timing(
                Timing.builder()
                    .duration(Phase.VPC_PEERING_REQUEST_EXPIRY, Duration.ofSeconds(Long.MAX_VALUE))
                    .build())
            .build()) {
      AmazonEC2 client = patient.client();
      String id =
          requested(
              client, Networks.vpc(client, "10.0.0.0/16"), Networks.vpc(client, "10.1.0.0/16"));

      assertThat(described(client, id).getExpirationTime())
          .isEqualTo(Date.from(Instant.parse("9999-12-31T23:59:59.999Z")));
      patient.clock().advanceTo(Instant.parse("9999-12-31T23:59:59.999Z"));
      assertThat(state(client, id)).isEqualTo("pending-acceptance");
    }
  }

  @Test
  void settlingDoesNotRunAheadToTheExpiry() {
    requested(ec2, vpc, peer);

    cloud.clock().advanceUntilSettled();

    assertThat(cloud.clock().instant()).isEqualTo(START.plus(REQUEST));
  }

  @Test
  void theRequesterDeletesARequest() {
    String id = requestedOfPartner();

    delete(ec2, id);
    assertThat(described(partner, id).getStatus())
        .isEqualTo(status("deleted", "Deleted by " + cloud.account()));
    assertThatRefusal(() -> accept(partner, id))
        .endsWith("attempted to transition from deleted to provisioning");
    cloud.clock().advance(SHORT);
    assertThat(listed(ec2)).isEmpty();
    assertThat(listed(partner)).containsExactly(id);
    cloud.clock().advance(LONG.minus(SHORT));
    assertThat(listed(partner)).isEmpty();
  }

  @Test
  void bothCanDeleteAnActiveConnection() {
    String id = active(requestedOfPartner(), partner);

    delete(partner, id);
    assertThat(described(ec2, id).getStatus())
        .isEqualTo(status("deleted", "Deleted by " + PARTNER));
    assertThatRefusal(() -> delete(ec2, id))
        .endsWith("attempted to transition from deleted to deleting");
    cloud.clock().advance(SHORT);
    assertThat(listed(partner)).isEmpty();
    assertThat(listed(ec2)).containsExactly(id);
  }

  private static String badTransition(String id, String from, String to) {
    return "400 InvalidStateTransition: Invalid state transition for "
        + id
        + ", attempted to transition from "
        + from
        + " to "
        + to;
  }

  @Test
  void onlyARequestThatIsPendingIsAnswered() {
    String id = requested(ec2, vpc, peer);
    assertThatRefusal(() -> accept(ec2, id))
        .isEqualTo(badTransition(id, "initiating-request", "provisioning"));
    assertThatRefusal(() -> reject(ec2, id))
        .isEqualTo(badTransition(id, "initiating-request", "rejected"));
    assertThatRefusal(() -> delete(ec2, id))
        .isEqualTo(badTransition(id, "initiating-request", "deleting"));

    cloud.clock().advance(REQUEST);
    accept(ec2, id);
    assertThatRefusal(() -> reject(ec2, id))
        .isEqualTo(badTransition(id, "provisioning", "rejected"));
    assertThatRefusal(() -> delete(ec2, id))
        .isEqualTo(badTransition(id, "provisioning", "deleting"));

    cloud.clock().advance(PROVISIONING);
    assertThatRefusal(() -> accept(ec2, id)).isEqualTo(badTransition(id, "active", "provisioning"));
  }

  @Test
  void aRejectedConnectionIsNotDeleted() {
    String id = requestedOf(vpc, peer);
    reject(ec2, id);

    assertThatRefusal(() -> delete(ec2, id)).isEqualTo(badTransition(id, "rejected", "deleting"));
    assertThatRefusal(() -> reject(ec2, id)).isEqualTo(badTransition(id, "rejected", "rejected"));
  }

  @Test
  void overlappingBlocksLetTheRequestFail() {
    String overlapping = Networks.vpc(partner, "10.0.128.0/20");
    String id = requested(ec2, asked(vpc, overlapping).withPeerOwnerId(PARTNER));

    assertThat(state(ec2, id)).isEqualTo("initiating-request");
    cloud.clock().advance(REQUEST);
    assertThat(described(ec2, id).getStatus())
        .isEqualTo(
            status(
                "failed", "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range"));
    assertThat(listed(partner)).isEmpty();
    assertThatRefusal(() -> delete(ec2, id))
        .endsWith("attempted to transition from failed to deleting");
    cloud.clock().advance(SHORT.minus(MOMENT));
    assertThat(listed(ec2)).containsExactly(id);
    cloud.clock().advance(MOMENT);
    assertThat(listed(ec2)).isEmpty();
  }

  @Test
  void aFurtherBlockOverlapsToo() {
    Networks.furtherBlock(ec2, peer, "10.2.0.0/24");

    String id = requested(ec2, asked(peer, partners).withPeerOwnerId(PARTNER));
    cloud.clock().advance(REQUEST);

    assertThat(state(ec2, id)).isEqualTo("failed");
  }

  @Test
  void aVpcOverlapsWithItself() {
    String id = requested(ec2, vpc, vpc);
    cloud.clock().advance(REQUEST);

    assertThat(state(ec2, id)).isEqualTo("failed");
  }

  @Test
  void whatAnotherAccountDoesNotHaveFailsLater() {
    for (String wrong : List.of("vpc-12345678", peer)) {
      String id = requested(ec2, asked(vpc, wrong).withPeerOwnerId(PARTNER));
      assertThat(state(ec2, id)).isEqualTo("initiating-request");
      cloud.clock().advance(REQUEST);
      assertThat(state(ec2, id)).isEqualTo("failed");
    }
  }

  @Test
  void mistakesInARequestAreRefusedAtOnce() {
    assertThatRefusal(() -> requested(ec2, vpc, "vpc-12345678"))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID 'vpc-12345678' does not exist");
    assertThatRefusal(() -> requested(ec2, vpc, partners))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + partners + "' does not exist");
    assertThatRefusal(() -> requested(ec2, partners, peer))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + partners + "' does not exist");
    assertThatRefusal(() -> requested(ec2, vpc, "pcx-1"))
        .isEqualTo("400 InvalidVpcId.Malformed: Invalid id: \"pcx-1\" (expecting \"vpc-...\")");
    assertThatRefusal(() -> requested(ec2, asked(vpc, peer).withPeerOwnerId("me")))
        .isEqualTo(
            "400 InvalidUserID.Malformed: Invalid user id: \"me\" (expecting an account id of 12"
                + " digits)");
    for (String region : List.of("us-east-9", "cn-north-1")) {
      assertThatRefusal(() -> requested(ec2, asked(vpc, peer).withPeerRegion(region)))
          .isEqualTo(
              "400 InvalidParameterValue: Value ("
                  + region
                  + ") for parameter peerRegion is invalid. It has to be a region of this"
                  + " partition.");
    }
    assertThatRefusal(() -> requested(ec2, new CreateVpcPeeringConnectionRequest().withVpcId(vpc)))
        .isEqualTo("400 MissingParameter: The request must contain the parameter PeerVpcId");
    assertThat(listed(ec2)).isEmpty();
  }

  @Test
  void idsAreChecked() {
    assertThatRefusal(() -> described(ec2, "pcx-12345678")).isEqualTo(notFound("pcx-12345678"));
    assertThatRefusal(() -> accept(ec2, "vpc-12345678"))
        .isEqualTo(
            "400 InvalidVpcPeeringConnectionId.Malformed: Invalid id: \"vpc-12345678\" (expecting"
                + " \"pcx-...\")");
  }

  @Test
  void theSameRequestGivesTheSameConnection() {
    String id = requested(ec2, vpc, peer);

    assertThat(requested(ec2, vpc, peer)).isEqualTo(id);
    cloud.clock().advance(REQUEST);
    active(id, ec2);
    assertThat(requested(ec2, vpc, peer)).isEqualTo(id);
    delete(ec2, id);
    assertThat(requested(ec2, vpc, peer)).isNotEqualTo(id);
  }

  @Test
  void twoVpcsHaveOneConnection() {
    active(requestedOf(vpc, peer), ec2);
    String reverse = requestedOf(peer, vpc);

    assertThatRefusal(() -> accept(ec2, reverse))
        .isEqualTo(
            "400 VpcPeeringConnectionAlreadyExists: The vpc peering connection identified by "
                + reverse
                + " already exists.");
  }

  private String requestedOf(String from, String to) {
    String id = requested(ec2, from, to);
    cloud.clock().advance(REQUEST);
    return id;
  }

  @Test
  void aVpcIsDeletedAfterItsConnections() {
    String inUse = "400 DependencyViolation: The vpc '%s' has dependencies and cannot be deleted.";
    String id = requestedOfPartner();
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(inUse.formatted(vpc));

    active(id, partner);
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(inUse.formatted(vpc));
    assertThatRefusal(() -> partner.deleteVpc(new DeleteVpcRequest(partners)))
        .isEqualTo(inUse.formatted(partners));

    delete(ec2, id);
    partner.deleteVpc(new DeleteVpcRequest(partners));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    assertThat(described(ec2, id).getAccepterVpcInfo().getCidrBlock()).isEqualTo("10.2.0.0/16");
  }

  /** A stranger's request must not keep anybody from deleting a VPC. */
  @Test
  void theAccepterOfARequestCanDeleteItsVpc() {
    String id = requestedOfPartner();

    partner.deleteVpc(new DeleteVpcRequest(partners));

    assertThatRefusal(() -> accept(partner, id))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + partners + "' does not exist");
    reject(partner, id);
    assertThat(state(ec2, id)).isEqualTo("rejected");
  }

  @Test
  void everyFilterSelects() {
    String mine = active(requestedOf(vpc, peer), ec2);
    String other =
        requested(
            ec2,
            asked(peer, partners)
                .withPeerOwnerId(PARTNER)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("vpc-peering-connection")
                        .withTags(new Tag("Side", "Requester"))));

    assertThat(selected("accepter-vpc-info.cidr-block", "10.1.0.0/16")).containsExactly(mine);
    assertThat(selected("accepter-vpc-info.cidr-block", "10.2.0.0/16")).isEmpty();
    assertThat(selected("accepter-vpc-info.owner-id", PARTNER)).containsExactly(other);
    assertThat(selected("accepter-vpc-info.vpc-id", peer)).containsExactly(mine);
    assertThat(selected("expiration-time", "2011-07-22T12:00:0*")).containsExactly(other);
    assertThat(selected("requester-vpc-info.cidr-block", "10.1.0.0/16")).containsExactly(other);
    assertThat(selected("requester-vpc-info.owner-id", cloud.account()))
        .containsExactly(mine, other);
    assertThat(selected("requester-vpc-info.vpc-id", vpc)).containsExactly(mine);
    assertThat(selected("status-code", "active")).containsExactly(mine);
    assertThat(selected("status-message", "Initiating Request to " + PARTNER))
        .containsExactly(other);
    assertThat(selected("vpc-peering-connection-id", mine)).containsExactly(mine);
    assertThat(selected("tag:Side", "Requester")).containsExactly(other);
    assertThat(selected("tag-key", "Side")).containsExactly(other);
    assertThat(selected("tag:Side", "Accepter")).isEmpty();
  }

  private List<String> selected(String filter, String value) {
    return ids(
        ec2.describeVpcPeeringConnections(
            new DescribeVpcPeeringConnectionsRequest()
                .withFilters(new Filter(filter, List.of(value)))));
  }

  @Test
  void manyAreDescribedPageByPage() {
    cloud.account(PARTNER).quotas(Quotas.unlimited());
    List<String> all =
        IntStream.range(0, 7)
            .mapToObj(i -> Networks.vpc(partner, "10." + (10 + i) + ".0.0/16"))
            .map(each -> requested(ec2, asked(vpc, each).withPeerOwnerId(PARTNER)))
            .toList();

    DescribeVpcPeeringConnectionsResult first =
        ec2.describeVpcPeeringConnections(
            new DescribeVpcPeeringConnectionsRequest().withMaxResults(5));
    DescribeVpcPeeringConnectionsResult second =
        ec2.describeVpcPeeringConnections(
            new DescribeVpcPeeringConnectionsRequest()
                .withMaxResults(5)
                .withNextToken(first.getNextToken()));

    assertThat(ids(first)).isEqualTo(all.subList(0, 5));
    assertThat(ids(second)).isEqualTo(all.subList(5, 7));
    assertThat(second.getNextToken()).isNull();
  }
}
