// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.vpn;

import io.github.ec2fake.internal.model.base.Resource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A VPN connection between a virtual private gateway and a customer gateway. */
public final class VpnConnection extends Resource<VpnState> {
  private NewVpnConnection terms;
  private VpnGateway vpnGateway;
  private CustomerGateway customerGateway;
  private final List<VpnTunnel> tunnels;
  private final Set<String> staticRoutes = new LinkedHashSet<>();
  private List<String> announced = List.of();
  private boolean interrupted;

  VpnConnection(
      String id,
      VpnGateway vpnGateway,
      CustomerGateway customerGateway,
      NewVpnConnection terms,
      List<VpnTunnel> tunnels) {
    super(id, vpnGateway.ownerId(), VpnState.PENDING);
    this.vpnGateway = vpnGateway;
    this.customerGateway = customerGateway;
    this.terms = terms;
    this.tunnels = List.copyOf(tunnels);
  }

  public VpnGateway vpnGateway() {
    return vpnGateway;
  }

  public CustomerGateway customerGateway() {
    return customerGateway;
  }

  /** What was asked for. */
  public NewVpnConnection terms() {
    return terms;
  }

  void terms(NewVpnConnection newTerms) {
    terms = newTerms;
  }

  /** Leads from now on between other gateways. */
  void between(CustomerGateway customer, VpnGateway vpn) {
    customerGateway = customer;
    vpnGateway = vpn;
  }

  /** The tunnel with a public address on Amazon's side; null if there is none. */
  @Nullable VpnTunnel tunnel(String outsideAddress) {
    return tunnels.stream()
        .filter(each -> each.outsideAddress().equals(outsideAddress))
        .findFirst()
        .orElse(null);
  }

  public List<VpnTunnel> tunnels() {
    return tunnels;
  }

  /** The destinations of its static routes. */
  public List<String> staticRoutes() {
    return List.copyOf(staticRoutes);
  }

  void addRoute(String cidr) {
    staticRoutes.add(cidr);
  }

  void removeRoute(String cidr) {
    staticRoutes.remove(cidr);
  }

  /** The destinations that the customer's device announces over BGP. */
  public List<String> announced() {
    return announced;
  }

  void announced(List<String> cidrs) {
    announced = List.copyOf(cidrs);
  }

  /** Whether a change lets it lead nowhere until the change is made. */
  void interrupted(boolean byChange) {
    interrupted = byChange;
  }

  boolean isDeleted() {
    return isIn(VpnState.DELETING, VpnState.DELETED);
  }

  /** The destinations that it leads to now: none as long as both tunnels are down. */
  List<String> routes() {
    boolean leads = isIn(VpnState.AVAILABLE) || (isIn(VpnState.MODIFYING) && !interrupted);
    if (!leads || tunnels.stream().noneMatch(VpnTunnel::isUp)) {
      return List.of();
    }
    List<String> all = new ArrayList<>(staticRoutes);
    all.addAll(announced);
    return all;
  }
}
