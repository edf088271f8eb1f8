// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Subnet;

/**
 * Assertions about a subnet as EC2 described it, the SDK's {@code Subnet}. They call nothing;
 * {@link SubnetAssert} asks EC2 itself.
 */
public class DescribedSubnetAssert
    extends AbstractTaggedDescribedAssert<DescribedSubnetAssert, Subnet, SubnetAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Subnet)} instead.
   *
   * @param actual a subnet
   */
  public DescribedSubnetAssert(Subnet actual) {
    super(actual, DescribedSubnetAssert.class, SubnetResourceType.SUBNET, SubnetAssert::new);
  }

  /**
   * Verifies that the subnet is available.
   *
   * <pre>
   * assertThat(created).isAvailable();    // passes
   * assertThat(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the subnet is in another state
   */
  public DescribedSubnetAssert isAvailable() {
    return verify(SubnetAssert::isAvailable);
  }

  /**
   * Verifies the subnet's state.
   *
   * <pre>
   * assertThat(created).hasState("available");  // passes
   * assertThat(created).hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state, for example {@code pending} or {@code available}
   * @return these assertions
   * @throws AssertionError if the subnet is in another state
   */
  public DescribedSubnetAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies the subnet's block: the IPv6 block if the expected one is of IPv6, else the IPv4
   * block.
   *
   * <pre>
   * assertThat(subnet).hasCidrBlock("10.0.1.0/24");  // passes if it was created so
   * assertThat(subnet).hasCidrBlock("10.0.2.0/24");  // fails
   * </pre>
   *
   * @param cidrBlock an IPv4 or IPv6 block as EC2 describes it
   * @return these assertions
   * @throws AssertionError if the subnet has another block or none
   */
  public DescribedSubnetAssert hasCidrBlock(String cidrBlock) {
    return verify(it -> it.hasCidrBlock(cidrBlock));
  }

  /**
   * Verifies the subnet's VPC.
   *
   * <pre>
   * assertThat(subnet).isInVpc(vpc);    // passes if it was created there
   * assertThat(subnet).isInVpc(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the subnet is in another VPC
   */
  public DescribedSubnetAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }

  /**
   * Verifies the subnet's availability zone.
   *
   * <pre>
   * assertThat(subnet).isInZone("us-east-1a");  // passes if it is there
   * assertThat(subnet).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the subnet is in another zone
   */
  public DescribedSubnetAssert isInZone(String zone) {
    return verify(it -> it.isInZone(zone));
  }

  /**
   * Verifies that instances launched in the subnet get a public IPv4 address unless the launch says
   * otherwise.
   *
   * <pre>
   * assertThat(front).assignsPublicAddresses();  // passes if it was modified so
   * assertThat(back).assignsPublicAddresses();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the subnet assigns none
   */
  public DescribedSubnetAssert assignsPublicAddresses() {
    return verify(SubnetAssert::assignsPublicAddresses);
  }

  /**
   * Verifies that instances launched in the subnet get no public IPv4 address unless the launch
   * says otherwise.
   *
   * <pre>
   * assertThat(back).doesNotAssignPublicAddresses();   // passes
   * assertThat(front).doesNotAssignPublicAddresses();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the subnet assigns them
   */
  public DescribedSubnetAssert doesNotAssignPublicAddresses() {
    return verify(SubnetAssert::doesNotAssignPublicAddresses);
  }

  /**
   * Verifies how many IPv4 addresses of the subnet are unused. EC2 reserves five of each subnet,
   * which do not count.
   *
   * <pre>
   * assertThat(empty24).hasAvailableAddresses(251);  // passes
   * assertThat(empty24).hasAvailableAddresses(256);  // fails
   * </pre>
   *
   * @param count the number of addresses
   * @return these assertions
   * @throws AssertionError if the subnet has more or fewer
   */
  public DescribedSubnetAssert hasAvailableAddresses(int count) {
    return verify(it -> it.hasAvailableAddresses(count));
  }

  /**
   * Verifies the account that owns the subnet.
   *
   * <pre>
   * assertThat(subnet).hasOwner("111122223333");  // passes
   * assertThat(subnet).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the subnet
   */
  public DescribedSubnetAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }
}
