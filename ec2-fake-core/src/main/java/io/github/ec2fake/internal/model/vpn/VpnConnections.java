// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.network.AddressPool;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.time.Phase;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The VPN connections of a region. */
public final class VpnConnections {
  private static final String PREFIX = "vpn-";
  private static final String MODIFY = "ModifyVpnConnection";

  private final CustomerGateways customerGateways;
  private final VpnGateways vpnGateways;
  private final NewTunnels newTunnels;
  private final Context context;
  private final Tags tags;
  private final Lifecycle<VpnConnection, VpnState> lifecycle;
  private final Registry<VpnConnection> registry =
      new Registry<>(
          PREFIX,
          VpnErrors.MALFORMED_VPN_CONNECTION,
          ids -> VpnErrors.VPN_CONNECTION_NOT_FOUND.with(ids.get(0)));

  public VpnConnections(
      CustomerGateways customerGateways,
      VpnGateways vpnGateways,
      AddressPool publicAddresses,
      Context context,
      Tags tags) {
    this.customerGateways = customerGateways;
    this.vpnGateways = vpnGateways;
    this.newTunnels = new NewTunnels(publicAddresses, context);
    this.context = context;
    this.tags = tags;
    this.lifecycle =
        new Lifecycle<VpnConnection, VpnState>("vpn connection", context)
            .on("DeleteVpnConnection", VpnState.PENDING, VpnState.DELETING)
            .on("DeleteVpnConnection", VpnState.AVAILABLE, VpnState.DELETING)
            .on("DeleteVpnConnection", VpnState.MODIFYING, VpnState.DELETING)
            .on(MODIFY, VpnState.AVAILABLE, VpnState.MODIFYING)
            .after(
                VpnState.MODIFYING,
                any -> Phase.VPN_CONNECTION_MODIFICATION,
                VpnState.AVAILABLE,
                any -> {})
            .after(
                VpnState.PENDING,
                any -> Phase.VPN_CONNECTION_CREATION,
                VpnState.AVAILABLE,
                any -> {})
            .after(
                VpnState.DELETING,
                any -> Phase.VPN_CONNECTION_DELETION,
                VpnState.DELETED,
                newTunnels::release)
            .faultPoint(VpnState.PENDING, point(Phase.VPN_CONNECTION_CREATION))
            .faultPoint(VpnState.MODIFYING, point(Phase.VPN_CONNECTION_MODIFICATION))
            .faultPoint(VpnState.DELETING, point(Phase.VPN_CONNECTION_DELETION))
            .forget(VpnState.DELETED, Phase.DELETED_VPN_LISTED, this::forget);
  }

  private static FaultPoint<VpnConnection> point(Phase phase) {
    return FaultPoint.of(
        phase,
        each -> Set.of(each.vpnGateway().id(), each.customerGateway().id()),
        FaultPoint.NEVER);
  }

  private void forget(VpnConnection connection) {
    registry.remove(connection);
    tags.forget(connection.id());
  }

  /** CreateVpnConnection. An identical request gives the connection that there is. */
  public Change<VpnConnection> create(
      Caller caller, NewVpnConnection asked, Map<String, String> newTags) {
    CustomerGateways.checkType(asked.type());
    String vpnGatewayId = asked.vpnGatewayId();
    if (vpnGatewayId == null) {
      throw Ec2Error.missingParameter("vpnGatewayId");
    }
    NewTunnels.check(asked);
    CustomerGateway customerGateway = customerGateways.require(caller, asked.customerGatewayId());
    VpnGateway vpnGateway = vpnGateways.require(caller, vpnGatewayId);
    requireAvailable(customerGateway, vpnGateway);
    List<VpnConnection> live = live(caller);
    VpnConnection existing = between(live, customerGateway, vpnGateway);
    if (existing != null) {
      if (!existing.terms().equals(asked)) {
        throw VpnErrors.OPTION_CONFLICT.with(vpnGateway.id(), customerGateway.id(), existing.id());
      }
      return Change.none(existing);
    }
    List<VpnConnection> ofGateway =
        live.stream().filter(each -> each.vpnGateway() == vpnGateway).toList();
    NewTunnels.requireFree(asked.tunnels(), ofGateway);
    if (live.size() >= context.quotas(caller.account()).of(Quota.VPN_CONNECTIONS)
        || ofGateway.size()
            >= context.quotas(caller.account()).of(Quota.VPN_CONNECTIONS_OF_A_GATEWAY)) {
      throw VpnErrors.VPN_CONNECTION_LIMIT_EXCEEDED.with();
    }
    return Change.of(
        () -> {
          String id = context.ids().next(PREFIX);
          VpnConnection connection =
              new VpnConnection(
                  id,
                  vpnGateway,
                  customerGateway,
                  asked,
                  newTunnels.make(asked.tunnels(), ofGateway));
          registry.add(connection);
          tags.put(caller.account(), id, newTags);
          lifecycle.begin(connection, customerGateway.id() + " to " + vpnGateway.id());
          return connection;
        });
  }

  /** The caller's connections that are not deleted. */
  List<VpnConnection> live(Caller caller) {
    return registry.ownedBy(caller.account()).stream().filter(each -> !each.isDeleted()).toList();
  }

  /** Changes VPN connections. */
  public VpnConnectionChanges changes() {
    return new VpnConnectionChanges(this, customerGateways, vpnGateways, context);
  }

  /**
   * An available connection is being changed.
   *
   * @param interrupted whether it leads nowhere meanwhile
   */
  void modify(VpnConnection connection, boolean interrupted) {
    connection.interrupted(interrupted);
    lifecycle.fire(MODIFY, connection);
  }

  static void requireAvailable(CustomerGateway customerGateway, VpnGateway vpnGateway) {
    if (!customerGateway.isIn(VpnState.AVAILABLE)) {
      throw VpnErrors.CUSTOMER_GATEWAY_STATE.with(customerGateway.id());
    }
    if (!vpnGateway.isIn(VpnState.AVAILABLE)) {
      throw VpnErrors.VPN_GATEWAY_STATE.with(vpnGateway.id());
    }
    if (customerGateway.terms().asn() == vpnGateway.asn()) {
      throw VpnErrors.ASN_CONFLICT.with(vpnGateway.asn());
    }
  }

  static @Nullable VpnConnection between(
      List<VpnConnection> live, CustomerGateway customerGateway, VpnGateway vpnGateway) {
    return live.stream()
        .filter(
            each -> each.customerGateway() == customerGateway && each.vpnGateway() == vpnGateway)
        .findFirst()
        .orElse(null);
  }

  /** DescribeVpnConnections. */
  public List<VpnConnection> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** A connection of the caller's own, deleted or not. */
  public VpnConnection require(Caller caller, String id) {
    return registry.require(caller, id);
  }

  /** A connection, whoever owns it; null if there is none. */
  public @Nullable VpnConnection find(String id) {
    return registry.find(id);
  }

  /** DeleteVpnConnection. */
  public Change<VpnConnection> delete(Caller caller, String id) {
    VpnConnection connection = require(caller, id);
    if (connection.isDeleted()) {
      return Change.none(connection);
    }
    return Change.of(() -> lifecycle.fire("DeleteVpnConnection", connection), connection);
  }

  /** Whether a connection that is not deleted leads to a gateway. */
  public boolean use(String gatewayId) {
    return registry.all().stream()
        .filter(each -> !each.isIn(VpnState.DELETED))
        .anyMatch(
            each ->
                each.vpnGateway().id().equals(gatewayId)
                    || each.customerGateway().id().equals(gatewayId));
  }

  /** The destinations that the connections of a gateway lead to now, each once. */
  public List<String> routes(String vpnGatewayId) {
    return registry.all().stream()
        .filter(each -> each.vpnGateway().id().equals(vpnGatewayId))
        .flatMap(each -> each.routes().stream())
        .distinct()
        .toList();
  }

  /**
   * The customer's device brings both tunnels up, or lets them go down.
   *
   * @param announced what it announces over BGP
   */
  public void tunnels(VpnConnection connection, boolean up, List<String> announced) {
    connection.tunnels().forEach(tunnel -> tunnel.up(up, context.now()));
    connection.announced(announced);
  }
}
