// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import io.github.ec2fake.internal.model.base.AccessKey;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.network.Ipv4Block;
import io.github.ec2fake.internal.model.network.Network;
import io.github.ec2fake.internal.model.network.Vpc;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The VPC peering connections of a cloud. Both regions of a connection show the same one.
 *
 * <p>Source: the VPC peering guide, "VPC peering connection lifecycle".
 */
public final class VpcPeeringConnections {
  /** What the connections need of the regions that they lead to. */
  public interface Regions {

    /** The VPCs of a region, if it is in the same partition as another; else null. */
    @Nullable Network network(String name, Place besides);

    /** Gives a connection an account's tags in a region. */
    void tag(String name, String account, String id, Map<String, String> newTags);

    /** Removes all tags of a connection in a region. */
    void forgetTags(String name, String id);

    /** Removes an account's tags of a connection in a region. */
    void forgetTags(String name, String account, String id);
  }

  private final Context context;
  private final Regions regions;
  private final PeeringListings listings = new PeeringListings();
  private final VpcPeeringLifecycle lifecycle;

  public VpcPeeringConnections(Context context, Regions regions) {
    this.context = context;
    this.regions = regions;
    this.lifecycle = new VpcPeeringLifecycle(context, regions, listings);
  }

  /** CreateVpcPeeringConnection. A connection that exists already is given once more. */
  public Change<VpcPeeringConnection> create(Caller caller, Place place, NewVpcPeering asked) {
    String account = caller.account();
    Ids.check("vpc-", asked.peerVpcId(), VpcPeeringErrors.MALFORMED_VPC);
    String peerOwner = asked.peerOwnerId() == null ? account : asked.peerOwnerId();
    if (!AccessKey.isAccount(peerOwner)) {
      throw VpcPeeringErrors.MALFORMED_OWNER.with(peerOwner);
    }
    String peerRegion = asked.peerRegion() == null ? place.region() : asked.peerRegion();
    Network peerNetwork = regions.network(peerRegion, place);
    Network ownNetwork = regions.network(place.region(), place);
    if (peerNetwork == null || ownNetwork == null) {
      throw VpcPeeringErrors.UNKNOWN_REGION.with(peerRegion);
    }
    Vpc own = ownNetwork.vpc(account, asked.vpcId());
    Vpc peer = peerNetwork.findVpc(peerOwner, asked.peerVpcId());
    if (peer == null && peerOwner.equals(account) && peerRegion.equals(place.region())) {
      throw VpcPeeringErrors.VPC_NOT_FOUND.with(asked.peerVpcId());
    }
    for (VpcPeeringConnection each : listings.ofVpc(own.id())) {
      if (each.isAlive()
          && each.requester().vpcId().equals(own.id())
          && each.accepter().vpcId().equals(asked.peerVpcId())
          && each.accepter().isOf(peerOwner, peerRegion)) {
        return Change.none(each);
      }
    }
    requireRoomForRequest(account);
    return Change.of(
        () -> {
          VpcPeeringConnection connection =
              new VpcPeeringConnection(
                  context.ids().next("pcx-"),
                  new PeeredVpc(own.id(), account, place.region(), own),
                  new PeeredVpc(asked.peerVpcId(), peerOwner, peerRegion, peer),
                  context.now().plus(context.timing().of(Phase.VPC_PEERING_REQUEST_EXPIRY)));
          if (peer == null || connection.overlaps()) {
            connection.failure(VpcPeeringErrors.NOT_POSSIBLE);
          }
          listings.add(connection);
          listings.show(connection, PeeringSide.REQUESTER);
          regions.tag(place.region(), account, connection.id(), asked.tags());
          lifecycle.begin(connection, "from " + own.id() + " to " + asked.peerVpcId());
          return connection;
        });
  }

  private void requireRoomForRequest(String account) {
    long outstanding =
        listings.requestedBy(account).stream().filter(VpcPeeringConnections::isRequested).count();
    if (outstanding >= context.quotas(account).of(Quota.VPC_PEERING_REQUESTS)) {
      throw VpcPeeringErrors.TOO_MANY_REQUESTS.with();
    }
  }

  /** AcceptVpcPeeringConnection. */
  public Change<VpcPeeringConnection> accept(Caller caller, Place place, String id) {
    VpcPeeringConnection connection = listings.require(caller, place.region(), id);
    PeeredVpc accepter = connection.accepter();
    if (!accepter.ownerId().equals(caller.account())) {
      throw VpcPeeringErrors.MAY_NOT_ACCEPT.with(caller.account(), id);
    }
    if (!accepter.region().equals(place.region())) {
      throw VpcPeeringErrors.ACCEPTED_ELSEWHERE.with(place.region(), id, accepter.region());
    }
    requireAllowed(VpcPeeringLifecycle.ACCEPT, connection, VpcPeeringState.PROVISIONING);
    Network network = regions.network(place.region(), place);
    if (network == null || network.findVpc(accepter.ownerId(), accepter.vpcId()) == null) {
      throw VpcPeeringErrors.VPC_NOT_FOUND.with(accepter.vpcId());
    }
    if (between(accepter.vpcId(), connection.requester().vpcId()) != null) {
      throw VpcPeeringErrors.ALREADY_EXISTS.with(id);
    }
    for (PeeringSide side : PeeringSide.values()) {
      requireRoom(connection.vpc(side));
    }
    return Change.of(
        () -> {
          connection.accepted();
          listings.accepted(connection);
          lifecycle.fire(VpcPeeringLifecycle.ACCEPT, connection);
        },
        connection);
  }

  private void requireRoom(PeeredVpc vpc) {
    long active = listings.ofVpc(vpc.vpcId()).stream().filter(each -> isInUse(each)).count();
    if (active >= context.quotas(vpc.ownerId()).of(Quota.ACTIVE_PEERINGS_OF_A_VPC)) {
      throw VpcPeeringErrors.TOO_MANY_ACTIVE.with(vpc.vpcId());
    }
  }

  private static boolean isInUse(VpcPeeringConnection connection) {
    return connection.isIn(VpcPeeringState.PROVISIONING, VpcPeeringState.ACTIVE);
  }

  private void requireAllowed(
      String event, VpcPeeringConnection connection, VpcPeeringState attempted) {
    if (!lifecycle.allows(event, connection)) {
      throw VpcPeeringErrors.BAD_TRANSITION.with(
          connection.id(), connection.state().word(), attempted.word());
    }
  }

  /** RejectVpcPeeringConnection. */
  public Change<VpcPeeringConnection> reject(Caller caller, Place place, String id) {
    VpcPeeringConnection connection = listings.require(caller, place.region(), id);
    PeeredVpc accepter = connection.accepter();
    if (!accepter.ownerId().equals(caller.account())) {
      throw VpcPeeringErrors.MAY_NOT_REJECT.with(caller.account(), id);
    }
    if (!accepter.region().equals(place.region())) {
      throw VpcPeeringErrors.REJECTED_ELSEWHERE.with(place.region(), id, accepter.region());
    }
    requireAllowed(VpcPeeringLifecycle.REJECT, connection, VpcPeeringState.REJECTED);
    return Change.of(
        () -> {
          lifecycle.fire(VpcPeeringLifecycle.REJECT, connection);
          lifecycle.hideFrom(connection, PeeringSide.ACCEPTER);
        },
        connection);
  }

  /** DeleteVpcPeeringConnection. Routes that lead to it become black holes. */
  public Change<VpcPeeringConnection> delete(Caller caller, Place place, String id) {
    VpcPeeringConnection connection = listings.require(caller, place.region(), id);
    PeeringSide side =
        connection.requester().isOf(caller.account(), place.region())
            ? PeeringSide.REQUESTER
            : PeeringSide.ACCEPTER;
    requireAllowed(VpcPeeringLifecycle.DELETE, connection, VpcPeeringState.DELETING);
    if (connection.isIn(VpcPeeringState.PENDING_ACCEPTANCE)
        && !connection.ownerId().equals(caller.account())) {
      throw VpcPeeringErrors.MAY_NOT_DELETE.with(caller.account(), id);
    }
    return Change.of(
        () -> {
          connection.deletedBy(side);
          lifecycle.fire(VpcPeeringLifecycle.DELETE, connection);
          if (connection.isIn(VpcPeeringState.DELETED)) {
            lifecycle.hideFrom(connection, side);
          }
        },
        connection);
  }

  /** DescribeVpcPeeringConnections. */
  public List<VpcPeeringConnection> describe(Caller caller, Place place, List<String> ids) {
    return listings.describe(caller, place.region(), ids);
  }

  /** A connection that the caller sees in a region. */
  public VpcPeeringConnection require(Caller caller, Place place, String id) {
    return listings.require(caller, place.region(), id);
  }

  /** A connection that the caller sees in a region, and that a route can lead to. */
  public VpcPeeringConnection requireForRoute(Caller caller, Place place, String id) {
    VpcPeeringConnection found = listings.require(caller, place.region(), id);
    if (!found.isAlive()) {
      throw VpcPeeringErrors.NOT_FOUND.with(id);
    }
    return found;
  }

  /** A connection, whoever sees it; null if there is none. */
  public @Nullable VpcPeeringConnection find(String id) {
    return listings.find(id);
  }

  /** The connection that two VPCs have, or are about to; null if they have none. */
  public @Nullable VpcPeeringConnection between(String vpcId, String otherVpcId) {
    return listings.ofVpc(vpcId).stream()
        .filter(each -> isInUse(each) && each.connects(vpcId, otherVpcId))
        .findFirst()
        .orElse(null);
  }

  /** The connection that two VPCs accepted last, whatever became of it; null if there is none. */
  public @Nullable VpcPeeringConnection lastBetween(String vpcId, String otherVpcId) {
    return listings.lastAccepted(vpcId, otherVpcId);
  }

  /** The VPCs that a VPC has active connections with. */
  public List<String> peersOf(String vpcId) {
    return listings.ofVpc(vpcId).stream()
        .filter(each -> each.isIn(VpcPeeringState.ACTIVE))
        .map(each -> each.peerOf(vpcId))
        .toList();
  }

  /** Whether a VPC has a connection that has to be deleted before it. */
  public boolean areIn(Vpc vpc) {
    return listings.ofVpc(vpc.id()).stream()
        .anyMatch(
            each ->
                isInUse(each)
                    || each.isIn(VpcPeeringState.DELETING)
                    || (each.isAlive() && each.requester().vpcId().equals(vpc.id())));
  }

  /**
   * Refuses a further block of a VPC: any while it waits for another to accept, and one of a VPC
   * that it is peered with.
   *
   * <p>Source: the VPC user guide, "VPC CIDR blocks".
   */
  public void checkFurtherBlock(Vpc vpc, Ipv4Block block) {
    for (VpcPeeringConnection each : listings.ofVpc(vpc.id())) {
      if (isRequested(each) && each.requester().vpcId().equals(vpc.id())) {
        throw VpcPeeringErrors.NO_BLOCK_WHILE_PENDING.with(vpc.id(), each.id());
      }
      if (isInUse(each) && each.peerHas(vpc, block)) {
        throw VpcPeeringErrors.BLOCK_OF_PEER.with(block.toString(), each.id());
      }
    }
  }

  /** Lets the requests fail to which a further block of the accepter puts an end. */
  public void blockAdded(Vpc vpc) {
    for (VpcPeeringConnection each : List.copyOf(listings.ofVpc(vpc.id()))) {
      if (isRequested(each) && each.overlaps()) {
        lifecycle.failRequest(each);
      }
    }
  }

  private static boolean isRequested(VpcPeeringConnection connection) {
    return connection.isIn(VpcPeeringState.INITIATING_REQUEST, VpcPeeringState.PENDING_ACCEPTANCE);
  }

  /**
   * ModifyVpcPeeringConnectionOptions. Of a connection between regions each side is changed in its
   * own.
   */
  public Change<VpcPeeringConnection> modify(
      Caller caller, Place place, String id, Map<PeeringSide, PeeringOptions> asked) {
    if (asked.isEmpty()) {
      throw VpcPeeringErrors.NO_OPTIONS.with();
    }
    VpcPeeringConnection connection = listings.require(caller, place.region(), id);
    if (!connection.isIn(VpcPeeringState.ACTIVE)) {
      throw VpcPeeringErrors.NOT_ACTIVE.with(id);
    }
    Map<PeeringSide, PeeringOptions> changes = new EnumMap<>(asked);
    changes.forEach((side, options) -> requireModifiable(caller, place, connection, side, options));
    return Change.of(
        () ->
            changes.forEach(
                (side, options) -> {
                  Boolean allowed = options.dnsResolutionFromRemote();
                  if (allowed != null) {
                    connection.vpc(side).dnsResolutionFromRemote(allowed);
                  }
                }),
        connection);
  }

  private static void requireModifiable(
      Caller caller,
      Place place,
      VpcPeeringConnection connection,
      PeeringSide side,
      PeeringOptions options) {
    PeeredVpc vpc = connection.vpc(side);
    if (!vpc.ownerId().equals(caller.account())) {
      throw VpcPeeringErrors.OPTIONS_OF_OTHER_ACCOUNT.with(caller.account(), side.word());
    }
    if (!vpc.region().equals(place.region())) {
      throw VpcPeeringErrors.OPTIONS_OF_OTHER_REGION.with(side.capitalizedWord());
    }
    if (options.isAboutClassicLink() && !connection.isWithinOneRegion()) {
      throw VpcPeeringErrors.CLASSIC_LINK_BETWEEN_REGIONS.with();
    }
    if (options.asksForClassicLink()) {
      throw VpcPeeringErrors.CLASSIC_LINK.with();
    }
  }
}
