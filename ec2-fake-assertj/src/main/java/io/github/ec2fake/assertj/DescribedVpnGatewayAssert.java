// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpnGateway;

/**
 * Assertions about a virtual private gateway as EC2 described it, the SDK's {@code VpnGateway}.
 * They call nothing; {@link VpnGatewayAssert} asks EC2 itself.
 */
public class DescribedVpnGatewayAssert
    extends AbstractTaggedDescribedAssert<DescribedVpnGatewayAssert, VpnGateway, VpnGatewayAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(VpnGateway)} instead.
   *
   * @param actual a virtual private gateway
   */
  public DescribedVpnGatewayAssert(VpnGateway actual) {
    super(
        actual,
        DescribedVpnGatewayAssert.class,
        VpnGatewayResourceType.VPN_GATEWAY,
        VpnGatewayAssert::new);
  }

  /**
   * Verifies that the virtual private gateway is available.
   *
   * <pre>
   * assertThat(created).isAvailable();  // passes
   * assertThat(deleted).isAvailable();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is in another state
   */
  public DescribedVpnGatewayAssert isAvailable() {
    return verify(VpnGatewayAssert::isAvailable);
  }

  /**
   * Verifies the state of the virtual private gateway.
   *
   * <pre>
   * assertThat(vpnGateway).hasState("available");  // passes
   * assertThat(vpnGateway).hasState("deleted");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is in another state
   */
  public DescribedVpnGatewayAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that the virtual private gateway is attached to a VPC. One that is still being
   * attached does not pass.
   *
   * <pre>
   * assertThat(vpnGateway).isAttachedTo(vpcId);  // passes if it was attached
   * assertThat(vpnGateway).isAttachedTo(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is attached to another VPC or to none
   */
  public DescribedVpnGatewayAssert isAttachedTo(String vpcId) {
    return verify(it -> it.isAttachedTo(vpcId));
  }

  /**
   * Verifies that the virtual private gateway is attached to no VPC, and is not being attached or
   * detached.
   *
   * <pre>
   * assertThat(created).isNotAttached();   // passes
   * assertThat(attached).isNotAttached();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is attached to a VPC
   */
  public DescribedVpnGatewayAssert isNotAttached() {
    return verify(VpnGatewayAssert::isNotAttached);
  }

  /**
   * Verifies the Availability Zone for which the virtual private gateway was created. Most have
   * none.
   *
   * <pre>
   * assertThat(vpnGateway).isInZone("us-east-1a");  // passes if it was created there
   * assertThat(vpnGateway).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is in another zone or in none
   */
  public DescribedVpnGatewayAssert isInZone(String zone) {
    return verify(it -> it.isInZone(zone));
  }

  /**
   * Verifies the autonomous system number of Amazon's side of the BGP session.
   *
   * <pre>
   * assertThat(vpnGateway).hasAmazonSideAsn(64512);  // passes
   * assertThat(vpnGateway).hasAmazonSideAsn(65000);  // fails
   * </pre>
   *
   * @param asn the number, 1 to 4294967294
   * @return these assertions
   * @throws AssertionError if the virtual private gateway has another number
   */
  public DescribedVpnGatewayAssert hasAmazonSideAsn(long asn) {
    return verify(it -> it.hasAmazonSideAsn(asn));
  }
}
