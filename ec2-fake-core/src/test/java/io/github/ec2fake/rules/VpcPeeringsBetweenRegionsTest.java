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
import com.amazonaws.services.ec2.model.CreateTagsRequest;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeVpcPeeringConnectionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpcPeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.ModifyVpcPeeringConnectionOptionsResult;
import com.amazonaws.services.ec2.model.PeeringConnectionOptions;
import com.amazonaws.services.ec2.model.PeeringConnectionOptionsRequest;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionVpcInfo;
import com.amazonaws.waiters.WaiterParameters;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** VPC peering connections between two regions, and the options of both sides. */
class VpcPeeringsBetweenRegionsTest {
  private static final String IRELAND = "eu-west-1";
  private static final Duration DELETION = Duration.ofSeconds(30);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 ireland = cloud.client(cloud.account(), IRELAND);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String irish = Networks.vpc(ireland, "10.1.0.0/16");

  private String pending() {
    return pending(
        new CreateVpcPeeringConnectionRequest()
            .withVpcId(vpc)
            .withPeerVpcId(irish)
            .withPeerRegion(IRELAND));
  }

  private String pending(CreateVpcPeeringConnectionRequest request) {
    String id = requested(ec2, request);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String active() {
    String id = pending();
    accept(ireland, id);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  @Test
  void bothRegionsShowTheSameConnection() {
    String id = active();

    VpcPeeringConnection shown = described(ec2, id);
    assertThat(described(ireland, id)).isEqualTo(shown);
    assertThat(shown.getStatus().getCode()).isEqualTo("active");
    assertThat(shown.getRequesterVpcInfo().getRegion()).isEqualTo("us-east-1");
    assertThat(shown.getAccepterVpcInfo().getRegion()).isEqualTo(IRELAND);
    assertThat(shown.getAccepterVpcInfo().getCidrBlock()).isEqualTo("10.1.0.0/16");
    assertThat(
            cloud
                .client(cloud.account(), "us-west-2")
                .describeVpcPeeringConnections()
                .getVpcPeeringConnections())
        .isEmpty();
  }

  @Test
  void aRequestIsAnsweredInTheRegionOfTheAccepter() {
    String id = pending();

    assertThatRefusal(() -> accept(ec2, id))
        .isEqualTo(
            "400 OperationNotPermitted: Incorrect region (us-east-1) specified for this request."
                + " VPC peering connection "
                + id
                + " must be accepted in region eu-west-1");
    assertThatRefusal(() -> reject(ec2, id))
        .isEqualTo(
            "400 OperationNotPermitted: Incorrect region (us-east-1) specified for this request."
                + " VPC peering connection "
                + id
                + " must be accepted or rejected in region eu-west-1");
    reject(ireland, id);
    assertThat(state(ec2, id)).isEqualTo("rejected");
  }

  @Test
  void theRequesterOfAnotherAccountSeesNothingInTheOtherRegion() {
    String theirs = Networks.vpc(cloud.client(PARTNER, IRELAND), "10.2.0.0/16");
    String id =
        pending(
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(theirs)
                .withPeerOwnerId(PARTNER)
                .withPeerRegion(IRELAND));

    assertThat(ireland.describeVpcPeeringConnections().getVpcPeeringConnections()).isEmpty();
    assertThat(cloud.client(PARTNER).describeVpcPeeringConnections().getVpcPeeringConnections())
        .isEmpty();
    assertThat(state(cloud.client(PARTNER, IRELAND), id)).isEqualTo("pending-acceptance");
  }

  @Test
  void anUnknownVpcOfTheOtherRegionFailsLater() {
    String id =
        pending(
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(vpc)
                .withPeerRegion(IRELAND));

    assertThat(state(ec2, id)).isEqualTo("failed");
  }

  @Test
  void eachRegionHasItsOwnTags() {
    String id = active();
    ec2.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("Side", "Requester"))));
    ireland.createTags(new CreateTagsRequest(List.of(id), List.of(new Tag("Side", "Accepter"))));

    assertThat(described(ec2, id).getTags()).containsExactly(new Tag("Side", "Requester"));
    assertThat(described(ireland, id).getTags()).containsExactly(new Tag("Side", "Accepter"));
  }

  @Test
  void deletingTakesTime() {
    String id = active();

    delete(ireland, id);
    assertThat(described(ec2, id).getStatus().getCode()).isEqualTo("deleting");
    assertThat(described(ec2, id).getStatus().getMessage()).isEqualTo("Deleting");
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .startsWith("400 DependencyViolation: ");
    cloud.clock().advance(DELETION);
    assertThat(state(ec2, id)).isEqualTo("deleted");
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    cloud.clock().advance(Duration.ofHours(2));
    assertThat(ec2.describeVpcPeeringConnections().getVpcPeeringConnections()).isEmpty();
    assertThat(ireland.describeVpcPeeringConnections().getVpcPeeringConnections()).isEmpty();
  }

  @Test
  void theWaitersOfTheSdkSeeIt() {
    try (Ec2Cloud settling = Ec2Cloud.create()) {
      AmazonEC2 client = settling.client();
      String id =
          requested(
              client, Networks.vpc(client, "10.0.0.0/16"), Networks.vpc(client, "10.1.0.0/16"));
      DescribeVpcPeeringConnectionsRequest it =
          new DescribeVpcPeeringConnectionsRequest().withVpcPeeringConnectionIds(id);
      client.waiters().vpcPeeringConnectionExists().run(new WaiterParameters<>(it));
      delete(client, id);
      client.waiters().vpcPeeringConnectionDeleted().run(new WaiterParameters<>(it));
      assertThat(state(client, id)).isEqualTo("deleted");
    }
  }

  private static PeeringConnectionOptionsRequest dns(boolean allowed) {
    return new PeeringConnectionOptionsRequest().withAllowDnsResolutionFromRemoteVpc(allowed);
  }

  private static ModifyVpcPeeringConnectionOptionsRequest options(String id) {
    return new ModifyVpcPeeringConnectionOptionsRequest().withVpcPeeringConnectionId(id);
  }

  private static boolean allowsDns(VpcPeeringConnectionVpcInfo info) {
    return info.getPeeringOptions().getAllowDnsResolutionFromRemoteVpc();
  }

  @Test
  void eachSideSetsItsOptionsInItsRegion() {
    String id = active();

    ModifyVpcPeeringConnectionOptionsResult result =
        ireland.modifyVpcPeeringConnectionOptions(
            options(id).withAccepterPeeringConnectionOptions(dns(true)));
    assertThat(result)
        .isEqualTo(
            new ModifyVpcPeeringConnectionOptionsResult()
                .withAccepterPeeringConnectionOptions(
                    new PeeringConnectionOptions().withAllowDnsResolutionFromRemoteVpc(true)));
    assertThat(allowsDns(described(ec2, id).getAccepterVpcInfo())).isTrue();
    assertThat(allowsDns(described(ec2, id).getRequesterVpcInfo())).isFalse();

    assertThatRefusal(
            () ->
                ireland.modifyVpcPeeringConnectionOptions(
                    options(id).withRequesterPeeringConnectionOptions(dns(true))))
        .isEqualTo(
            "400 OperationNotPermitted: Requester's VPC Peering connection options cannot be"
                + " modified for a different region");
    assertThatRefusal(
            () ->
                ec2.modifyVpcPeeringConnectionOptions(
                    options(id).withAccepterPeeringConnectionOptions(dns(false))))
        .isEqualTo(
            "400 OperationNotPermitted: Accepter's VPC Peering connection options cannot be"
                + " modified for a different region");
    assertThatRefusal(
            () ->
                ec2.modifyVpcPeeringConnectionOptions(
                    options(id)
                        .withRequesterPeeringConnectionOptions(
                            dns(true).withAllowEgressFromLocalClassicLinkToRemoteVpc(false))))
        .isEqualTo(
            "400 OperationNotPermitted: Modifying VPC peering connection options"
                + " AllowEgressFromLocalClassicLinkToRemoteVpc,"
                + " AllowEgressFromLocalVpcToRemoteClassicLink is not supported for cross-region"
                + " VPC peering connections");
    assertThat(allowsDns(described(ec2, id).getRequesterVpcInfo())).isFalse();
  }

  @Test
  void withinARegionAndAccountBothSidesAreSetAtOnce() {
    String peer = Networks.vpc(ec2, "10.2.0.0/16");
    String id = pending(new CreateVpcPeeringConnectionRequest().withVpcId(vpc).withPeerVpcId(peer));
    ModifyVpcPeeringConnectionOptionsRequest both =
        options(id)
            .withRequesterPeeringConnectionOptions(
                dns(true)
                    .withAllowEgressFromLocalClassicLinkToRemoteVpc(false)
                    .withAllowEgressFromLocalVpcToRemoteClassicLink(false))
            .withAccepterPeeringConnectionOptions(dns(true));

    assertThatRefusal(() -> ec2.modifyVpcPeeringConnectionOptions(both))
        .isEqualTo(
            "400 OperationNotPermitted: Peering "
                + id
                + " is not active. Peering options can be added only to active peerings.");
    accept(ec2, id);
    cloud.clock().advanceUntilSettled();
    ec2.modifyVpcPeeringConnectionOptions(both);
    assertThat(allowsDns(described(ec2, id).getRequesterVpcInfo())).isTrue();
    assertThat(allowsDns(described(ec2, id).getAccepterVpcInfo())).isTrue();

    ec2.modifyVpcPeeringConnectionOptions(
        options(id).withAccepterPeeringConnectionOptions(dns(false)));
    assertThat(allowsDns(described(ec2, id).getRequesterVpcInfo())).isTrue();
    assertThat(allowsDns(described(ec2, id).getAccepterVpcInfo())).isFalse();
    assertThatRefusal(() -> ec2.modifyVpcPeeringConnectionOptions(options(id)))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter"
                + " accepterPeeringConnectionOptions or requesterPeeringConnectionOptions");
    assertThatRefusal(
            () ->
                ec2.modifyVpcPeeringConnectionOptions(
                    options(id)
                        .withAccepterPeeringConnectionOptions(
                            new PeeringConnectionOptionsRequest()
                                .withAllowEgressFromLocalVpcToRemoteClassicLink(true))))
        .startsWith("400 UnsupportedOperation: ec2-fake has no ClassicLink");
  }

  @Test
  void anotherAccountsOptionsAreItsOwn() {
    AmazonEC2 partner = cloud.client(PARTNER);
    String id =
        pending(
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(Networks.vpc(partner, "10.3.0.0/16"))
                .withPeerOwnerId(PARTNER));
    accept(partner, id);
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(
            () ->
                ec2.modifyVpcPeeringConnectionOptions(
                    options(id).withAccepterPeeringConnectionOptions(dns(true))))
        .isEqualTo(
            "400 OperationNotPermitted: User "
                + cloud.account()
                + " does not have permission to modify the accepter side peering options");
    assertThatRefusal(
            () ->
                partner.modifyVpcPeeringConnectionOptions(
                    options(id).withRequesterPeeringConnectionOptions(dns(true))))
        .isEqualTo(
            "400 OperationNotPermitted: User "
                + PARTNER
                + " does not have permission to modify the requester side peering options");
  }
}
