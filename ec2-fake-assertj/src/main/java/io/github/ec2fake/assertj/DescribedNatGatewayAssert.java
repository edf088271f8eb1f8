// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.NatGateway;

/**
 * Assertions about a NAT gateway as EC2 described it, the SDK's {@code NatGateway}. They call
 * nothing; {@link NatGatewayAssert} asks EC2 itself.
 */
public class DescribedNatGatewayAssert
    extends AbstractTaggedDescribedAssert<DescribedNatGatewayAssert, NatGateway, NatGatewayAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(NatGateway)} instead.
   *
   * @param actual a NAT gateway
   */
  public DescribedNatGatewayAssert(NatGateway actual) {
    super(
        actual,
        DescribedNatGatewayAssert.class,
        NatGatewayResourceType.NAT_GATEWAY,
        NatGatewayAssert::new);
  }

  /**
   * Verifies that the NAT gateway is available. The failure message tells why creating it failed,
   * if it did.
   *
   * <pre>
   * assertThat(created).isAvailable();    // passes
   * assertThat(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another state
   */
  public DescribedNatGatewayAssert isAvailable() {
    return verify(NatGatewayAssert::isAvailable);
  }

  /**
   * Verifies that the NAT gateway could not be created.
   *
   * <pre>
   * assertThat(withoutGateway).hasFailed("Gateway.NotAttached");  // passes
   * assertThat(created).hasFailed("Gateway.NotAttached");         // fails
   * </pre>
   *
   * @param failureCode EC2's code, for example {@code Gateway.NotAttached}
   * @return these assertions
   * @throws AssertionError if the NAT gateway has not failed, or for another reason
   */
  public DescribedNatGatewayAssert hasFailed(String failureCode) {
    return verify(it -> it.hasFailed(failureCode));
  }

  /**
   * Verifies the NAT gateway's state.
   *
   * <pre>
   * assertThat(created).hasState("available");  // passes
   * assertThat(created).hasState("deleting");   // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code failed}, {@code available},
   *     {@code deleting} or {@code deleted}
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another state
   */
  public DescribedNatGatewayAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that the NAT gateway leads to the Internet.
   *
   * <pre>
   * assertThat(withAddress).isPublic();  // passes
   * assertThat(inner).isPublic();        // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the NAT gateway is private
   */
  public DescribedNatGatewayAssert isPublic() {
    return verify(NatGatewayAssert::isPublic);
  }

  /**
   * Verifies that the NAT gateway leads to other private networks only.
   *
   * <pre>
   * assertThat(inner).isPrivate();        // passes
   * assertThat(withAddress).isPrivate();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the NAT gateway is public
   */
  public DescribedNatGatewayAssert isPrivate() {
    return verify(NatGatewayAssert::isPrivate);
  }

  /**
   * Verifies that the NAT gateway has an elastic address, also while it is pending or deleted.
   *
   * <pre>
   * assertThat(natGateway).hasAllocation(allocationId);         // passes
   * assertThat(natGateway).hasAllocation("eipalloc-00000000");  // fails
   * </pre>
   *
   * @param allocationId the allocation id of the elastic address
   * @return these assertions
   * @throws AssertionError if the NAT gateway does not have the address
   */
  public DescribedNatGatewayAssert hasAllocation(String allocationId) {
    return verify(it -> it.hasAllocation(allocationId));
  }

  /**
   * Verifies the NAT gateway's subnet.
   *
   * <pre>
   * assertThat(natGateway).isInSubnet(subnet);  // passes if it was created there
   * assertThat(natGateway).isInSubnet(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another subnet
   */
  public DescribedNatGatewayAssert isInSubnet(String subnetId) {
    return verify(it -> it.isInSubnet(subnetId));
  }

  /**
   * Verifies the NAT gateway's VPC.
   *
   * <pre>
   * assertThat(natGateway).isInVpc(vpc);    // passes if it was created there
   * assertThat(natGateway).isInVpc(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another VPC
   */
  public DescribedNatGatewayAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }
}
