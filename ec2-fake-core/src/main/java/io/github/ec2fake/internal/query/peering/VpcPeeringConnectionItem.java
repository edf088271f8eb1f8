// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.peering;

import io.github.ec2fake.internal.model.network.CidrAssociation;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.peering.PeeredVpc;
import io.github.ec2fake.internal.model.peering.VpcPeeringConnection;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A VPC peering connection, as it is created, accepted and described. The accepter's addresses and
 * options are shown once it has accepted (boto/boto3#326).
 */
record VpcPeeringConnectionItem(
    PeeredVpcItem accepterVpcInfo,
    @Nullable Instant expirationTime,
    PeeredVpcItem requesterVpcInfo,
    Status status,
    List<TagItem> tagSet,
    String vpcPeeringConnectionId) {

  record Status(String code, String message) {}

  record Cidr(String cidrBlock) {}

  record Ipv6Cidr(String ipv6CidrBlock) {}

  record Options(
      boolean allowDnsResolutionFromRemoteVpc,
      boolean allowEgressFromLocalClassicLinkToRemoteVpc,
      boolean allowEgressFromLocalVpcToRemoteClassicLink) {}

  /** One of the two VPCs. */
  record PeeredVpcItem(
      @Nullable String cidrBlock,
      @Nullable List<Ipv6Cidr> ipv6CidrBlockSet,
      @Nullable List<Cidr> cidrBlockSet,
      String ownerId,
      @Nullable Options peeringOptions,
      String vpcId,
      String region) {

    static PeeredVpcItem of(PeeredVpc peered, boolean isKnown) {
      Vpc vpc = isKnown ? peered.vpc() : null;
      return new PeeredVpcItem(
          vpc == null ? null : vpc.cidr(),
          vpc == null || vpc.ipv6().isEmpty()
              ? null
              : vpc.ipv6().stream().map(each -> new Ipv6Cidr(each.cidr())).toList(),
          vpc == null
              ? null
              : vpc.ipv4().stream().map(CidrAssociation::cidr).map(Cidr::new).toList(),
          peered.ownerId(),
          isKnown ? new Options(peered.dnsResolutionFromRemote(), false, false) : null,
          peered.vpcId(),
          peered.region());
    }
  }

  static VpcPeeringConnectionItem of(VpcPeeringConnection connection, ActionContext call) {
    return new VpcPeeringConnectionItem(
        PeeredVpcItem.of(connection.accepter(), connection.wasAccepted()),
        connection.expirationTime(),
        PeeredVpcItem.of(connection.requester(), true),
        new Status(connection.state().word(), connection.message()),
        TagItem.orEmpty(call, connection.id()),
        connection.id());
  }
}
