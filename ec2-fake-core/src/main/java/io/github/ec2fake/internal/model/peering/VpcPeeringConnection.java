// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Vpc;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A peering connection between two VPCs. Its owner is the requester. */
public final class VpcPeeringConnection extends Resource<VpcPeeringState> {
  private final PeeredVpc requester;
  private final PeeredVpc accepter;
  private final Instant expirationTime;

  /** Why it fails; null if it does not. */
  private @Nullable String failure;

  private PeeringSide deletedBy = PeeringSide.REQUESTER;

  private boolean wasAccepted;

  VpcPeeringConnection(String id, PeeredVpc requester, PeeredVpc accepter, Instant expirationTime) {
    super(id, requester.ownerId(), VpcPeeringState.INITIATING_REQUEST);
    this.requester = requester;
    this.accepter = accepter;
    this.expirationTime = expirationTime;
  }

  public PeeredVpc requester() {
    return requester;
  }

  public PeeredVpc accepter() {
    return accepter;
  }

  PeeredVpc vpc(PeeringSide side) {
    return side == PeeringSide.REQUESTER ? requester : accepter;
  }

  /** The side that a VPC is on; null if it is on none. */
  public @Nullable PeeringSide sideOf(String vpcId) {
    return requester.vpcId().equals(vpcId)
        ? PeeringSide.REQUESTER
        : accepter.vpcId().equals(vpcId) ? PeeringSide.ACCEPTER : null;
  }

  /** The VPC on the other side of one. */
  String peerOf(String vpcId) {
    return (requester.vpcId().equals(vpcId) ? accepter : requester).vpcId();
  }

  /** Whether it leads from one VPC to another, whoever asked for it. */
  public boolean connects(String vpcId, String otherVpcId) {
    PeeringSide side = sideOf(vpcId);
    return side != null && vpc(side.other()).vpcId().equals(otherVpcId);
  }

  /** How long it still waits for its acceptance. */
  Duration untilExpiry(Instant now) {
    return expirationTime.isBefore(now) ? Duration.ZERO : Duration.between(now, expirationTime);
  }

  /** Until when it can be accepted; null if that does not matter any more. */
  public @Nullable Instant expirationTime() {
    return isIn(
            VpcPeeringState.INITIATING_REQUEST,
            VpcPeeringState.PENDING_ACCEPTANCE,
            VpcPeeringState.EXPIRED)
        ? expirationTime
        : null;
  }

  /** Whether the accepter's blocks of addresses and options are known to both. */
  public boolean wasAccepted() {
    return wasAccepted;
  }

  void accepted() {
    wasAccepted = true;
  }

  @Nullable String failure() {
    return failure;
  }

  void failure(@Nullable String reason) {
    failure = reason;
  }

  /** Whose owner deleted it. */
  PeeringSide deletedBy() {
    return deletedBy;
  }

  void deletedBy(PeeringSide side) {
    deletedBy = side;
  }

  boolean isWithinOneAccount() {
    return requester.ownerId().equals(accepter.ownerId());
  }

  boolean isWithinOneRegion() {
    return requester.region().equals(accepter.region());
  }

  /** Whether it is, or can still become, active. */
  boolean isAlive() {
    return isIn(
        VpcPeeringState.INITIATING_REQUEST,
        VpcPeeringState.PENDING_ACCEPTANCE,
        VpcPeeringState.PROVISIONING,
        VpcPeeringState.ACTIVE);
  }

  /** Whether the VPCs have an address in common, a VPC with itself included. */
  boolean overlaps() {
    List<Ipv4Block> others = blocks(accepter).toList();
    return blocks(requester).anyMatch(own -> others.stream().anyMatch(own::overlaps));
  }

  /** Whether the VPC on the other side of one has an address of a block. */
  boolean peerHas(Vpc vpc, Ipv4Block block) {
    PeeredVpc peer = requester.vpcId().equals(vpc.id()) ? accepter : requester;
    return blocks(peer).anyMatch(block::overlaps);
  }

  private static Stream<Ipv4Block> blocks(PeeredVpc peered) {
    Vpc vpc = peered.vpc();
    return vpc == null
        ? Stream.of()
        : vpc.ipv4().stream()
            .map(each -> Ipv4Block.parse(each.cidr()))
            .filter(Objects::nonNull)
            .map(Objects::requireNonNull);
  }

  /** What EC2 says of its state. */
  public String message() {
    return switch (state()) {
      case INITIATING_REQUEST -> "Initiating Request to " + accepter.ownerId();
      case PENDING_ACCEPTANCE -> "Pending Acceptance by " + accepter.ownerId();
      case PROVISIONING -> "Provisioning";
      case ACTIVE -> "Active";
      case REJECTED -> "Rejected by " + accepter.ownerId();
      case EXPIRED -> "Expired";
      case FAILED -> String.valueOf(failure);
      case DELETING -> "Deleting";
      case DELETED -> "Deleted by " + vpc(deletedBy).ownerId();
    };
  }
}
