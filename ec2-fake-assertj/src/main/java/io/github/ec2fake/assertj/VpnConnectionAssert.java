// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpnConnection;
import java.util.List;

/** Assertions about a VPN connection; see {@link Ec2Assert#vpnConnection}. */
public class VpnConnectionAssert extends AbstractTaggedAssert<VpnConnectionAssert, VpnConnection> {

  /**
   * Creates the assertions; use {@link Ec2Assert#vpnConnection} instead.
   *
   * @param actual the VPN connection
   */
  public VpnConnectionAssert(Ec2Resource actual) {
    super(actual, VpnConnectionAssert.class, VpnConnectionResourceType.VPN_CONNECTION);
  }

  /**
   * Verifies that the VPN connection is available.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(created).isAvailable();    // passes
   * assertThat(ec2).vpnConnection(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPN connection is in another state, or it is not described
   */
  public VpnConnectionAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the state of the VPN connection.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).hasState("available");  // passes
   * assertThat(ec2).vpnConnection(id).hasState("deleted");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the VPN connection is in another state, or it is not described
   */
  public VpnConnectionAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the customer gateway of the VPN connection.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).hasCustomerGateway(gatewayId);  // passes if it was created with it
   * assertThat(ec2).vpnConnection(id).hasCustomerGateway(other);      // fails
   * </pre>
   *
   * @param customerGatewayId the customer gateway's id
   * @return these assertions
   * @throws AssertionError if the VPN connection has another customer gateway, or it is not
   *     described
   */
  public VpnConnectionAssert hasCustomerGateway(String customerGatewayId) {
    return expectEqual("customer gateway", customerGatewayId, VpnConnection::getCustomerGatewayId);
  }

  /**
   * Verifies the virtual private gateway of the VPN connection.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).hasVpnGateway(gatewayId);  // passes if it was created with it
   * assertThat(ec2).vpnConnection(id).hasVpnGateway(other);      // fails
   * </pre>
   *
   * @param vpnGatewayId the virtual private gateway's id
   * @return these assertions
   * @throws AssertionError if the VPN connection has another virtual private gateway, or it is not
   *     described
   */
  public VpnConnectionAssert hasVpnGateway(String vpnGatewayId) {
    return expectEqual("virtual private gateway", vpnGatewayId, VpnConnection::getVpnGatewayId);
  }

  /**
   * Verifies that the VPN connection uses static routes only, and not BGP.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(ofOldRouter).usesStaticRoutesOnly();  // passes
   * assertThat(ec2).vpnConnection(withBgp).usesStaticRoutesOnly();      // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPN connection uses BGP, or it is not described
   */
  public VpnConnectionAssert usesStaticRoutesOnly() {
    return expect(
        "use static routes only",
        VpnConnectionResourceType::usesStaticRoutesOnly,
        connection -> "it uses BGP");
  }

  /**
   * Verifies that the VPN connection has a static route.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).hasStaticRoute("10.0.0.0/16");  // passes if it was created
   * assertThat(ec2).vpnConnection(id).hasStaticRoute("10.1.0.0/16");  // fails
   * </pre>
   *
   * @param destination the block of the network behind the customer gateway
   * @return these assertions
   * @throws AssertionError if the VPN connection has no such route, or it is not described
   */
  public VpnConnectionAssert hasStaticRoute(String destination) {
    return expect(
        "have the static route " + destination,
        connection -> VpnConnectionResourceType.routes(connection).contains(destination),
        VpnConnectionAssert::routes);
  }

  /**
   * Verifies that the VPN connection has no such static route.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).hasNoStaticRoute("10.1.0.0/16");  // passes
   * assertThat(ec2).vpnConnection(id).hasNoStaticRoute("10.0.0.0/16");  // fails
   * </pre>
   *
   * @param destination the block of the network behind the customer gateway
   * @return these assertions
   * @throws AssertionError if the VPN connection has the route, or it is not described
   */
  public VpnConnectionAssert hasNoStaticRoute(String destination) {
    return expect(
        "not have the static route " + destination,
        connection -> !VpnConnectionResourceType.routes(connection).contains(destination),
        VpnConnectionAssert::routes);
  }

  /**
   * Verifies how many tunnels are up.
   *
   * <pre>
   * assertThat(ec2).vpnConnection(id).hasTunnelsUp(2);  // passes if both are
   * assertThat(ec2).vpnConnection(id).hasTunnelsUp(1);  // fails
   * </pre>
   *
   * @param count the number, 0 to 2
   * @return these assertions
   * @throws AssertionError if another number of tunnels is up, or it is not described
   */
  public VpnConnectionAssert hasTunnelsUp(int count) {
    return expectValue(
        "have " + count + (count == 1 ? " tunnel" : " tunnels") + " up",
        count,
        VpnConnectionResourceType::tunnelsUp,
        connection -> "its tunnels are " + VpnConnectionResourceType.tunnels(connection));
  }

  private static String routes(VpnConnection connection) {
    List<String> routes = VpnConnectionResourceType.routes(connection);
    return routes.isEmpty()
        ? "it has no static routes"
        : "its static routes are " + String.join(", ", routes);
  }
}
