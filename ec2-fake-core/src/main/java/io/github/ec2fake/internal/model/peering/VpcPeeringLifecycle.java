// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.time.Phase;
import java.util.Set;

/** The states of VPC peering connections, and who still sees those that have ended. */
final class VpcPeeringLifecycle {
  static final String ACCEPT = "AcceptVpcPeeringConnection";
  static final String REJECT = "RejectVpcPeeringConnection";
  static final String DELETE = "DeleteVpcPeeringConnection";

  private final Context context;
  private final VpcPeeringConnections.Regions regions;
  private final PeeringListings listings;

  /** The life of connections that cannot be made. */
  private final Lifecycle<VpcPeeringConnection, VpcPeeringState> failing;

  private final Lifecycle<VpcPeeringConnection, VpcPeeringState> withinRegion;

  /** The life of connections between two regions, whose deletion takes time. */
  private final Lifecycle<VpcPeeringConnection, VpcPeeringState> betweenRegions;

  VpcPeeringLifecycle(
      Context context, VpcPeeringConnections.Regions regions, PeeringListings listings) {
    this.context = context;
    this.regions = regions;
    this.listings = listings;
    this.failing = table(VpcPeeringState.FAILED, VpcPeeringState.DELETED);
    this.withinRegion = table(VpcPeeringState.PENDING_ACCEPTANCE, VpcPeeringState.DELETED);
    this.betweenRegions =
        table(VpcPeeringState.PENDING_ACCEPTANCE, VpcPeeringState.DELETING)
            .after(
                VpcPeeringState.DELETING,
                any -> Phase.VPC_PEERING_DELETION,
                VpcPeeringState.DELETED,
                this::hideFromOne)
            .faultPoint(
                VpcPeeringState.DELETING,
                FaultPoint.of(
                    Phase.VPC_PEERING_DELETION, VpcPeeringLifecycle::about, FaultPoint.NEVER));
  }

  private Lifecycle<VpcPeeringConnection, VpcPeeringState> table(
      VpcPeeringState onRequest, VpcPeeringState onDelete) {
    return new Lifecycle<VpcPeeringConnection, VpcPeeringState>("vpc peering connection", context)
        .after(
            VpcPeeringState.INITIATING_REQUEST,
            any -> Phase.VPC_PEERING_REQUEST,
            onRequest,
            this::requested)
        .faultPoint(
            VpcPeeringState.INITIATING_REQUEST,
            FaultPoint.of(
                Phase.VPC_PEERING_REQUEST, VpcPeeringLifecycle::about, this::requestFailed))
        .on(ACCEPT, VpcPeeringState.PENDING_ACCEPTANCE, VpcPeeringState.PROVISIONING)
        .on(REJECT, VpcPeeringState.PENDING_ACCEPTANCE, VpcPeeringState.REJECTED)
        .on(DELETE, VpcPeeringState.PENDING_ACCEPTANCE, VpcPeeringState.DELETED)
        .expire(
            VpcPeeringState.PENDING_ACCEPTANCE,
            connection -> connection.untilExpiry(context.now()),
            VpcPeeringState.EXPIRED)
        .after(
            VpcPeeringState.PROVISIONING,
            any -> Phase.VPC_PEERING_PROVISIONING,
            VpcPeeringState.ACTIVE,
            any -> {})
        .faultPoint(
            VpcPeeringState.PROVISIONING,
            FaultPoint.of(
                Phase.VPC_PEERING_PROVISIONING, VpcPeeringLifecycle::about, FaultPoint.NEVER))
        .on(DELETE, VpcPeeringState.ACTIVE, onDelete)
        .forget(VpcPeeringState.FAILED, any -> Phase.ENDED_VPC_PEERING_LISTED, this::forget)
        .forget(VpcPeeringState.REJECTED, VpcPeeringLifecycle::listed, this::forget)
        .forget(VpcPeeringState.EXPIRED, any -> Phase.ENDED_VPC_PEERING_LISTED_LONGER, this::forget)
        .forget(VpcPeeringState.DELETED, VpcPeeringLifecycle::listed, this::forget);
  }

  /** How long an ended connection is listed to the one who sees it longer. */
  private static Phase listed(VpcPeeringConnection connection) {
    return connection.isWithinOneAccount()
        ? Phase.ENDED_VPC_PEERING_LISTED
        : Phase.ENDED_VPC_PEERING_LISTED_LONGER;
  }

  private static Set<String> about(VpcPeeringConnection connection) {
    String requester = connection.requester().vpcId();
    String accepter = connection.accepter().vpcId();
    return requester.equals(accepter) ? Set.of(requester) : Set.of(requester, accepter);
  }

  private Lifecycle<VpcPeeringConnection, VpcPeeringState> of(VpcPeeringConnection connection) {
    if (connection.failure() != null) {
      return failing;
    }
    return connection.isWithinOneRegion() ? withinRegion : betweenRegions;
  }

  private void requested(VpcPeeringConnection connection) {
    if (connection.isIn(VpcPeeringState.PENDING_ACCEPTANCE)) {
      listings.show(connection, PeeringSide.ACCEPTER);
    }
  }

  private void requestFailed(VpcPeeringConnection connection, StateReason reason) {
    connection.failure(reason.message());
    of(connection).enter(connection, VpcPeeringState.FAILED, reason.toString());
  }

  /** A request has become impossible. Nobody but its requester still sees it. */
  void failRequest(VpcPeeringConnection connection) {
    connection.failure(VpcPeeringErrors.NOT_POSSIBLE);
    of(connection).enter(connection, VpcPeeringState.FAILED, VpcPeeringErrors.NOT_POSSIBLE);
    if (!connection.isWithinOneAccount()) {
      listings.hide(connection, PeeringSide.ACCEPTER);
    }
  }

  boolean allows(String event, VpcPeeringConnection connection) {
    return of(connection).allows(event, connection);
  }

  void begin(VpcPeeringConnection connection, String note) {
    of(connection).begin(connection, note);
  }

  void fire(String event, VpcPeeringConnection connection) {
    of(connection).fire(event, connection);
  }

  /** Hides an ended connection from the one who ended it, who sees it for a shorter time. */
  void hideFrom(VpcPeeringConnection connection, PeeringSide side) {
    if (!connection.isWithinOneAccount()) {
      context
          .events()
          .expiry(
              context.timing().of(Phase.ENDED_VPC_PEERING_LISTED, connection.timed()),
              () -> {
                PeeredVpc vpc = connection.vpc(side);
                listings.hide(connection, side);
                regions.forgetTags(vpc.region(), vpc.ownerId(), connection.id());
              });
    }
  }

  private void hideFromOne(VpcPeeringConnection deleted) {
    hideFrom(deleted, deleted.deletedBy());
  }

  private void forget(VpcPeeringConnection connection) {
    listings.remove(connection);
    for (PeeringSide side : PeeringSide.values()) {
      regions.forgetTags(connection.vpc(side).region(), connection.id());
    }
  }
}
