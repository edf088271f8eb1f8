// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpnConnection;

/**
 * Assertions about a VPN connection as EC2 described it, the SDK's {@code VpnConnection}. They call
 * nothing; {@link VpnConnectionAssert} asks EC2 itself.
 */
public class DescribedVpnConnectionAssert
    extends AbstractTaggedDescribedAssert<
        DescribedVpnConnectionAssert, VpnConnection, VpnConnectionAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(VpnConnection)} instead.
   *
   * @param actual a VPN connection
   */
  public DescribedVpnConnectionAssert(VpnConnection actual) {
    super(
        actual,
        DescribedVpnConnectionAssert.class,
        VpnConnectionResourceType.VPN_CONNECTION,
        VpnConnectionAssert::new);
  }

  /**
   * Verifies that the VPN connection is available.
   *
   * <pre>
   * assertThat(created).isAvailable();    // passes
   * assertThat(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPN connection is in another state
   */
  public DescribedVpnConnectionAssert isAvailable() {
    return verify(VpnConnectionAssert::isAvailable);
  }

  /**
   * Verifies the state of the VPN connection.
   *
   * <pre>
   * assertThat(vpnConnection).hasState("available");  // passes
   * assertThat(vpnConnection).hasState("deleted");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the VPN connection is in another state
   */
  public DescribedVpnConnectionAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the customer gateway of the VPN connection.
   *
   * <pre>
   * assertThat(vpnConnection).hasCustomerGateway(gatewayId);  // passes if it was created with it
   * assertThat(vpnConnection).hasCustomerGateway(other);      // fails
   * </pre>
   *
   * @param customerGatewayId the customer gateway's id
   * @return these assertions
   * @throws AssertionError if the VPN connection has another customer gateway
   */
  public DescribedVpnConnectionAssert hasCustomerGateway(String customerGatewayId) {
    return verify(it -> it.hasCustomerGateway(customerGatewayId));
  }

  /**
   * Verifies the virtual private gateway of the VPN connection.
   *
   * <pre>
   * assertThat(vpnConnection).hasVpnGateway(gatewayId);  // passes if it was created with it
   * assertThat(vpnConnection).hasVpnGateway(other);      // fails
   * </pre>
   *
   * @param vpnGatewayId the virtual private gateway's id
   * @return these assertions
   * @throws AssertionError if the VPN connection has another virtual private gateway
   */
  public DescribedVpnConnectionAssert hasVpnGateway(String vpnGatewayId) {
    return verify(it -> it.hasVpnGateway(vpnGatewayId));
  }

  /**
   * Verifies that the VPN connection uses static routes only, and not BGP.
   *
   * <pre>
   * assertThat(ofOldRouter).usesStaticRoutesOnly();  // passes
   * assertThat(withBgp).usesStaticRoutesOnly();      // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPN connection uses BGP
   */
  public DescribedVpnConnectionAssert usesStaticRoutesOnly() {
    return verify(VpnConnectionAssert::usesStaticRoutesOnly);
  }

  /**
   * Verifies that the VPN connection has a static route.
   *
   * <pre>
   * assertThat(vpnConnection).hasStaticRoute("10.0.0.0/16");  // passes if it was created
   * assertThat(vpnConnection).hasStaticRoute("10.1.0.0/16");  // fails
   * </pre>
   *
   * @param destination the block of the network behind the customer gateway
   * @return these assertions
   * @throws AssertionError if the VPN connection has no such route
   */
  public DescribedVpnConnectionAssert hasStaticRoute(String destination) {
    return verify(it -> it.hasStaticRoute(destination));
  }

  /**
   * Verifies that the VPN connection has no such static route.
   *
   * <pre>
   * assertThat(vpnConnection).hasNoStaticRoute("10.1.0.0/16");  // passes
   * assertThat(vpnConnection).hasNoStaticRoute("10.0.0.0/16");  // fails
   * </pre>
   *
   * @param destination the block of the network behind the customer gateway
   * @return these assertions
   * @throws AssertionError if the VPN connection has the route
   */
  public DescribedVpnConnectionAssert hasNoStaticRoute(String destination) {
    return verify(it -> it.hasNoStaticRoute(destination));
  }

  /**
   * Verifies how many tunnels are up.
   *
   * <pre>
   * assertThat(vpnConnection).hasTunnelsUp(2);  // passes if both are
   * assertThat(vpnConnection).hasTunnelsUp(1);  // fails
   * </pre>
   *
   * @param count the number, 0 to 2
   * @return these assertions
   * @throws AssertionError if another number of tunnels is up
   */
  public DescribedVpnConnectionAssert hasTunnelsUp(int count) {
    return verify(it -> it.hasTunnelsUp(count));
  }
}
