// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpnGateway;

/** Assertions about a virtual private gateway; see {@link Ec2Assert#vpnGateway}. */
public class VpnGatewayAssert extends AbstractTaggedAssert<VpnGatewayAssert, VpnGateway> {

  /**
   * Creates the assertions; use {@link Ec2Assert#vpnGateway} instead.
   *
   * @param actual the virtual private gateway
   */
  public VpnGatewayAssert(Ec2Resource actual) {
    super(actual, VpnGatewayAssert.class, VpnGatewayResourceType.VPN_GATEWAY);
  }

  /**
   * Verifies that the virtual private gateway is available.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(created).isAvailable();  // passes
   * assertThat(ec2).vpnGateway(deleted).isAvailable();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is in another state, or it is not
   *     described
   */
  public VpnGatewayAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the state of the virtual private gateway.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(id).hasState("available");  // passes
   * assertThat(ec2).vpnGateway(id).hasState("deleted");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}, {@code deleting},
   *     {@code deleted}
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is in another state, or it is not
   *     described
   */
  public VpnGatewayAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that the virtual private gateway is attached to a VPC. One that is still being
   * attached does not pass.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(id).isAttachedTo(vpcId);  // passes if it was attached
   * assertThat(ec2).vpnGateway(id).isAttachedTo(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is attached to another VPC or to none, or
   *     it is not described
   */
  public VpnGatewayAssert isAttachedTo(String vpcId) {
    return expect(
        "be attached to " + vpcId,
        gateway -> attachments(gateway).isAttachedTo(vpcId),
        gateway -> attachments(gateway).text());
  }

  /**
   * Verifies that the virtual private gateway is attached to no VPC, and is not being attached or
   * detached.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(created).isNotAttached();   // passes
   * assertThat(ec2).vpnGateway(attached).isNotAttached();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is attached to a VPC, or it is not
   *     described
   */
  public VpnGatewayAssert isNotAttached() {
    return expect(
        "not be attached to a VPC",
        gateway -> attachments(gateway).isNone(),
        gateway -> attachments(gateway).text());
  }

  /**
   * Verifies the Availability Zone for which the virtual private gateway was created. Most have
   * none.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(id).isInZone("us-east-1a");  // passes if it was created there
   * assertThat(ec2).vpnGateway(id).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the virtual private gateway is in another zone or in none, or it is
   *     not described
   */
  public VpnGatewayAssert isInZone(String zone) {
    return expectValue(
        "be in the zone " + zone,
        zone,
        VpnGateway::getAvailabilityZone,
        gateway ->
            gateway.getAvailabilityZone() == null
                ? "it is in no zone"
                : "it is in " + gateway.getAvailabilityZone());
  }

  /**
   * Verifies the autonomous system number of Amazon's side of the BGP session.
   *
   * <pre>
   * assertThat(ec2).vpnGateway(id).hasAmazonSideAsn(64512);  // passes
   * assertThat(ec2).vpnGateway(id).hasAmazonSideAsn(65000);  // fails
   * </pre>
   *
   * @param asn the number, 1 to 4294967294
   * @return these assertions
   * @throws AssertionError if the virtual private gateway has another number, or it is not
   *     described
   */
  public VpnGatewayAssert hasAmazonSideAsn(long asn) {
    return expectEqual("Amazon side ASN", asn, VpnGateway::getAmazonSideAsn);
  }

  private static VpcAttachments attachments(VpnGateway gateway) {
    return VpnGatewayResourceType.attachments(gateway);
  }
}
