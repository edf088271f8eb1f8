// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.VpcPeeringCalls.accept;
import static io.github.ec2fake.rules.VpcPeeringCalls.delete;
import static io.github.ec2fake.rules.VpcPeeringCalls.described;
import static io.github.ec2fake.rules.VpcPeeringCalls.requested;
import static io.github.ec2fake.rules.VpcPeeringCalls.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.fault.Faults;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** VPC peering connections beside each other: whom a rule or a fault is about, and whom not. */
class SeveralVpcPeeringsTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String second = Networks.vpc(ec2, "10.1.0.0/16");
  private final String third = Networks.vpc(ec2, "10.2.0.0/16");

  private String active(String from, String to) {
    String id = requested(ec2, from, to);
    cloud.clock().advanceUntilSettled();
    accept(ec2, id);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  @Test
  void aVpcIsConnectedWithSeveral() {
    assertThat(state(ec2, active(vpc, second))).isEqualTo("active");
    assertThat(state(ec2, active(vpc, third))).isEqualTo("active");
    assertThat(state(ec2, active(third, second))).isEqualTo("active");
  }

  @Test
  void quotasLimitRequestsAndActiveConnections() {
    cloud
        .account(cloud.account())
        .quotas(
            Quotas.standard()
                .with(Quota.VPC_PEERING_REQUESTS, 2)
                .with(Quota.ACTIVE_PEERINGS_OF_A_VPC, 1));
    String first = requested(ec2, vpc, second);
    String other = requested(ec2, vpc, third);
    cloud.clock().advanceUntilSettled();

    assertThatRefusal(() -> requested(ec2, second, third))
        .isEqualTo(
            "400 PendingVpcPeeringConnectionLimitExceeded: Vpc peering connection request limit"
                + " exceeded.");
    accept(ec2, first);
    assertThatRefusal(() -> accept(ec2, other))
        .isEqualTo(
            "400 ActiveVpcPeeringConnectionPerVpcLimitExceeded: The limit of active VPC peering"
                + " connections of the VPC '"
                + vpc
                + "' has been reached.");
    requested(ec2, second, third);
  }

  @Test
  void requestsCountForTheOneWhoMakesThem() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.VPC_PEERING_REQUESTS, 1));
    String theirs = Networks.vpc(partner, "10.3.0.0/16");
    requested(
        partner,
        new CreateVpcPeeringConnectionRequest()
            .withVpcId(theirs)
            .withPeerVpcId(vpc)
            .withPeerOwnerId(cloud.account()));

    requested(ec2, vpc, second);
    assertThatRefusal(() -> requested(ec2, vpc, third))
        .startsWith("400 PendingVpcPeeringConnectionLimitExceeded: ");
  }

  @Test
  void aFaultLetsARequestFail() {
    cloud.faults().on(Faults.vpcPeeringRequest().of(third)).fail("Server.Error", "out of order");
    String hit = requested(ec2, vpc, third);
    String spared = requested(ec2, vpc, second);
    cloud.clock().advanceUntilSettled();

    assertThat(described(ec2, hit).getStatus().getCode()).isEqualTo("failed");
    assertThat(described(ec2, hit).getStatus().getMessage()).isEqualTo("out of order");
    assertThat(state(ec2, spared)).isEqualTo("pending-acceptance");
  }

  @Test
  void betweenTwoRegionsTheOneWhoDeletesSeesItForAShorterTime() {
    AmazonEC2 elsewhere = cloud.client(PARTNER, "eu-west-1");
    String theirs = Networks.vpc(elsewhere, "10.3.0.0/16");
    String id =
        requested(
            ec2,
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(theirs)
                .withPeerOwnerId(PARTNER)
                .withPeerRegion("eu-west-1"));
    cloud.clock().advanceUntilSettled();
    accept(elsewhere, id);
    cloud.clock().advanceUntilSettled();

    delete(elsewhere, id);
    cloud.clock().advanceUntilSettled();
    assertThat(state(elsewhere, id)).isEqualTo("deleted");
    cloud.clock().advance(Duration.ofHours(2));
    assertThat(elsewhere.describeVpcPeeringConnections().getVpcPeeringConnections()).isEmpty();
    assertThat(state(ec2, id)).isEqualTo("deleted");
    cloud.clock().advance(Duration.ofDays(2));
    assertThat(ec2.describeVpcPeeringConnections().getVpcPeeringConnections()).isEmpty();
  }
}
