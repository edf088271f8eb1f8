// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.NatGateway;
import com.amazonaws.services.ec2.model.NatGatewayAddress;
import java.util.List;

/** Assertions about a NAT gateway; see {@link Ec2Assert#natGateway}. */
public class NatGatewayAssert extends AbstractTaggedAssert<NatGatewayAssert, NatGateway> {

  /**
   * Creates the assertions; use {@link Ec2Assert#natGateway} instead.
   *
   * @param actual the NAT gateway
   */
  public NatGatewayAssert(Ec2Resource actual) {
    super(actual, NatGatewayAssert.class, NatGatewayResourceType.NAT_GATEWAY);
  }

  /**
   * Verifies that the NAT gateway is available. The failure message tells why creating it failed,
   * if it did.
   *
   * <pre>
   * assertThat(ec2).natGateway(created).isAvailable();    // passes
   * assertThat(ec2).natGateway(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another state, or it is not described
   */
  public NatGatewayAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies that the NAT gateway could not be created.
   *
   * <pre>
   * assertThat(ec2).natGateway(withoutGateway).hasFailed("Gateway.NotAttached");  // passes
   * assertThat(ec2).natGateway(created).hasFailed("Gateway.NotAttached");         // fails
   * </pre>
   *
   * @param failureCode EC2's code, for example {@code Gateway.NotAttached}
   * @return these assertions
   * @throws AssertionError if the NAT gateway has not failed, or for another reason, or it is not
   *     described
   */
  public NatGatewayAssert hasFailed(String failureCode) {
    return expectValue(
        "have failed with " + failureCode,
        failureCode,
        NatGateway::getFailureCode,
        gateway -> "it is " + NatGatewayResourceType.NAT_GATEWAY.stateAndReason(gateway));
  }

  /**
   * Verifies the NAT gateway's state.
   *
   * <pre>
   * assertThat(ec2).natGateway(created).hasState("available");  // passes
   * assertThat(ec2).natGateway(created).hasState("deleting");   // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code failed}, {@code available},
   *     {@code deleting} or {@code deleted}
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another state, or it is not described
   */
  public NatGatewayAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that the NAT gateway leads to the Internet.
   *
   * <pre>
   * assertThat(ec2).natGateway(withAddress).isPublic();  // passes
   * assertThat(ec2).natGateway(inner).isPublic();        // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the NAT gateway is private, or it is not described
   */
  public NatGatewayAssert isPublic() {
    return expectText("be ", "public", NatGateway::getConnectivityType, "it is ");
  }

  /**
   * Verifies that the NAT gateway leads to other private networks only.
   *
   * <pre>
   * assertThat(ec2).natGateway(inner).isPrivate();        // passes
   * assertThat(ec2).natGateway(withAddress).isPrivate();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the NAT gateway is public, or it is not described
   */
  public NatGatewayAssert isPrivate() {
    return expectText("be ", "private", NatGateway::getConnectivityType, "it is ");
  }

  /**
   * Verifies that the NAT gateway has an elastic address, also while it is pending or deleted.
   *
   * <pre>
   * assertThat(ec2).natGateway(id).hasAllocation(allocationId);         // passes
   * assertThat(ec2).natGateway(id).hasAllocation("eipalloc-00000000");  // fails
   * </pre>
   *
   * @param allocationId the allocation id of the elastic address
   * @return these assertions
   * @throws AssertionError if the NAT gateway does not have the address, or it is not described
   */
  public NatGatewayAssert hasAllocation(String allocationId) {
    return expect(
        "have the elastic address " + allocationId,
        gateway -> allocations(gateway).contains(allocationId),
        gateway ->
            allocations(gateway).isEmpty()
                ? "it has none"
                : "it has " + String.join(", ", allocations(gateway)));
  }

  /**
   * Verifies the NAT gateway's subnet.
   *
   * <pre>
   * assertThat(ec2).natGateway(id).isInSubnet(subnet);  // passes if it was created there
   * assertThat(ec2).natGateway(id).isInSubnet(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another subnet, or it is not described
   */
  public NatGatewayAssert isInSubnet(String subnetId) {
    return expectText("be in ", subnetId, NatGateway::getSubnetId, "it is in ");
  }

  /**
   * Verifies the NAT gateway's VPC.
   *
   * <pre>
   * assertThat(ec2).natGateway(id).isInVpc(vpc);    // passes if it was created there
   * assertThat(ec2).natGateway(id).isInVpc(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the NAT gateway is in another VPC, or it is not described
   */
  public NatGatewayAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, NatGateway::getVpcId, "it is in ");
  }

  private static List<String> allocations(NatGateway gateway) {
    return NatGatewayResourceType.addresses(gateway, NatGatewayAddress::getAllocationId);
  }
}
