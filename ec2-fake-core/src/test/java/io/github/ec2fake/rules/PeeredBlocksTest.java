// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.VpcPeeringCalls.accept;
import static io.github.ec2fake.rules.VpcPeeringCalls.requested;
import static io.github.ec2fake.rules.VpcPeeringCalls.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcPeeringConnectionRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.Vpc;
import com.amazonaws.services.ec2.model.VpcCidrBlockAssociation;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Further blocks of VPCs that are peered, or are about to be. */
class PeeredBlocksTest {
  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final AmazonEC2 partner = cloud.client(PARTNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String peer = Networks.vpc(partner, "10.5.0.0/16");

  private String requestedOfPartner() {
    String id =
        requested(
            ec2,
            new CreateVpcPeeringConnectionRequest()
                .withVpcId(vpc)
                .withPeerVpcId(peer)
                .withPeerOwnerId(PARTNER));
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String active() {
    String id = requestedOfPartner();
    accept(partner, id);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private static List<String> blocks(AmazonEC2 ec2, String id) {
    Vpc found = ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(id)).getVpcs().get(0);
    return found.getCidrBlockAssociationSet().stream()
        .map(VpcCidrBlockAssociation::getCidrBlock)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.5.0.0/16", "10.5.7.0/24"})
  void aBlockOfAnActivePeerIsRefused(String cidr) {
    String id = active();

    assertThatRefusal(() -> Networks.furtherBlock(ec2, vpc, cidr))
        .isEqualTo(
            "400 InvalidVpc.Range: The CIDR '"
                + cidr
                + "' conflicts with a CIDR of the peer VPC of the VPC peering connection "
                + id
                + ".");
    assertThatRefusal(() -> Networks.furtherBlock(partner, peer, "10.0.128.0/17"))
        .startsWith("400 InvalidVpc.Range: The CIDR '10.0.128.0/17' conflicts with");
    assertThat(blocks(ec2, vpc)).containsExactly("10.0.0.0/16");
  }

  @Test
  void furtherBlocksOfBothCount() {
    active();
    Networks.furtherBlock(ec2, vpc, "10.2.0.0/16");
    Networks.furtherBlock(partner, peer, "10.3.0.0/16");

    assertThatRefusal(() -> Networks.furtherBlock(partner, peer, "10.2.9.0/24"))
        .startsWith("400 InvalidVpc.Range: ");
    assertThatRefusal(() -> Networks.furtherBlock(ec2, vpc, "10.3.9.0/24"))
        .startsWith("400 InvalidVpc.Range: ");
  }

  @Test
  void aRequesterWaits() {
    String id = requestedOfPartner();

    assertThatRefusal(() -> Networks.furtherBlock(ec2, vpc, "10.2.0.0/16"))
        .isEqualTo(
            "400 IncorrectState: The VPC '"
                + vpc
                + "' cannot be given another CIDR block while its VPC peering connection "
                + id
                + " is pending acceptance.");
    Networks.addIpv6(ec2, vpc);
    VpcPeeringCalls.delete(ec2, id);
    Networks.furtherBlock(ec2, vpc, "10.2.0.0/16");
    assertThat(blocks(ec2, vpc)).containsExactly("10.0.0.0/16", "10.2.0.0/16");
  }

  @Test
  void anAccepterEndsARequestWithABlockOfTheRequester() {
    String id = requestedOfPartner();

    Networks.furtherBlock(partner, peer, "10.2.0.0/16");
    assertThat(state(partner, id)).isEqualTo("pending-acceptance");
    Networks.furtherBlock(partner, peer, "10.0.4.0/24");

    assertThat(state(ec2, id)).isEqualTo("failed");
    assertThat(VpcPeeringCalls.described(ec2, id).getStatus().getMessage())
        .isEqualTo("Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range");
    assertThat(partner.describeVpcPeeringConnections().getVpcPeeringConnections()).isEmpty();
    assertThatRefusal(() -> accept(partner, id)).startsWith("400 InvalidVpcPeeringConnectionID");
    Networks.furtherBlock(ec2, vpc, "10.2.0.0/16");
  }
}
