// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.peering;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.OwnedResource;
import io.github.ec2fake.internal.model.base.Registry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All peering connections, which accounts see them in which region, and whose VPCs they join. */
final class PeeringListings {
  private static final String PREFIX = "pcx-";

  /** A connection as one of the two accounts sees it in its region. */
  private record Listed(VpcPeeringConnection connection, String ownerId) implements OwnedResource {
    @Override
    public String id() {
      return connection.id();
    }
  }

  private final Map<String, VpcPeeringConnection> all = new LinkedHashMap<>();
  private final Map<String, List<VpcPeeringConnection>> byVpc = new HashMap<>();

  /** The connection that two VPCs accepted last, remembered when it is not listed any more. */
  private final Map<Set<String>, VpcPeeringConnection> lastAccepted = new HashMap<>();

  private final Map<String, Registry<Listed>> byRegion = new HashMap<>();

  void add(VpcPeeringConnection connection) {
    all.put(connection.id(), connection);
    for (PeeringSide side : PeeringSide.values()) {
      byVpc.computeIfAbsent(connection.vpc(side).vpcId(), id -> new ArrayList<>()).add(connection);
    }
  }

  void accepted(VpcPeeringConnection connection) {
    lastAccepted.put(
        vpcs(connection.requester().vpcId(), connection.accepter().vpcId()), connection);
  }

  @Nullable VpcPeeringConnection lastAccepted(String vpcId, String otherVpcId) {
    return lastAccepted.get(vpcs(vpcId, otherVpcId));
  }

  private static Set<String> vpcs(String one, String other) {
    return one.equals(other) ? Set.of(one) : Set.of(one, other);
  }

  void remove(VpcPeeringConnection connection) {
    all.remove(connection.id());
    for (PeeringSide side : PeeringSide.values()) {
      hide(connection, side);
      ofVpc(connection.vpc(side).vpcId()).remove(connection);
    }
  }

  /** Shows a connection to the owner of one of its VPCs. */
  void show(VpcPeeringConnection connection, PeeringSide side) {
    PeeredVpc vpc = connection.vpc(side);
    in(vpc.region()).add(new Listed(connection, vpc.ownerId()));
  }

  void hide(VpcPeeringConnection connection, PeeringSide side) {
    PeeredVpc vpc = connection.vpc(side);
    in(vpc.region()).remove(new Listed(connection, vpc.ownerId()));
  }

  private Registry<Listed> in(String region) {
    return byRegion.computeIfAbsent(
        region,
        name ->
            new Registry<>(
                PREFIX,
                VpcPeeringErrors.MALFORMED,
                ids -> VpcPeeringErrors.NOT_FOUND.with(ids.get(0))));
  }

  List<VpcPeeringConnection> describe(Caller caller, String region, List<String> ids) {
    return in(region).describe(caller, ids).stream().map(Listed::connection).toList();
  }

  VpcPeeringConnection require(Caller caller, String region, String id) {
    return in(region).require(caller, id).connection();
  }

  @Nullable VpcPeeringConnection find(String id) {
    return all.get(id);
  }

  /** The connections that name a VPC on either side. */
  List<VpcPeeringConnection> ofVpc(String vpcId) {
    return byVpc.getOrDefault(vpcId, new ArrayList<>());
  }

  /** The connections whose requester is an account. */
  List<VpcPeeringConnection> requestedBy(String account) {
    return all.values().stream().filter(each -> each.ownerId().equals(account)).toList();
  }
}
