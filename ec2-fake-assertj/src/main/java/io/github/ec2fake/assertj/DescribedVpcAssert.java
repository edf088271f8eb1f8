// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Vpc;

/**
 * Assertions about a VPC as EC2 described it, the SDK's {@code Vpc}. They call nothing; {@link
 * VpcAssert} asks EC2 itself.
 */
public class DescribedVpcAssert
    extends AbstractTaggedDescribedAssert<DescribedVpcAssert, Vpc, VpcAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(Vpc)} instead.
   *
   * @param actual a VPC
   */
  public DescribedVpcAssert(Vpc actual) {
    super(actual, DescribedVpcAssert.class, VpcResourceType.VPC, VpcAssert::new);
  }

  /**
   * Verifies that the VPC is available.
   *
   * <pre>
   * assertThat(created).isAvailable();    // passes
   * assertThat(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC is in another state
   */
  public DescribedVpcAssert isAvailable() {
    return verify(VpcAssert::isAvailable);
  }

  /**
   * Verifies the VPC's state.
   *
   * <pre>
   * assertThat(created).hasState("available");  // passes
   * assertThat(created).hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}
   * @return these assertions
   * @throws AssertionError if the VPC is in another state
   */
  public DescribedVpcAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies that a block is associated with the VPC. It may have others as well. A block that is
   * still being associated does not pass.
   *
   * <pre>
   * assertThat(vpc).hasCidrBlock("10.0.0.0/16");  // passes if it was created so
   * assertThat(vpc).hasCidrBlock("10.1.0.0/16");  // fails, and lists its blocks
   * </pre>
   *
   * @param cidrBlock an IPv4 or IPv6 block as EC2 describes it
   * @return these assertions
   * @throws AssertionError if the block is not associated with the VPC
   */
  public DescribedVpcAssert hasCidrBlock(String cidrBlock) {
    return verify(it -> it.hasCidrBlock(cidrBlock));
  }

  /**
   * Verifies that this is the default VPC of its region.
   *
   * <pre>
   * assertThat(defaultVpc).isDefault();  // passes
   * assertThat(created).isDefault();     // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC is not the default one
   */
  public DescribedVpcAssert isDefault() {
    return verify(VpcAssert::isDefault);
  }

  /**
   * Verifies that this is not the default VPC of its region.
   *
   * <pre>
   * assertThat(created).isNotDefault();     // passes
   * assertThat(defaultVpc).isNotDefault();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC is the default one
   */
  public DescribedVpcAssert isNotDefault() {
    return verify(VpcAssert::isNotDefault);
  }

  /**
   * Verifies the set of DHCP options that the VPC uses.
   *
   * <pre>
   * assertThat(vpc).hasDhcpOptions(optionsId);  // passes if they were associated
   * assertThat(vpc).hasDhcpOptions(other);      // fails
   * </pre>
   *
   * @param dhcpOptionsId the id of the set, or {@code default} for EC2's own
   * @return these assertions
   * @throws AssertionError if the VPC uses other options
   */
  public DescribedVpcAssert hasDhcpOptions(String dhcpOptionsId) {
    return verify(it -> it.hasDhcpOptions(dhcpOptionsId));
  }

  /**
   * Verifies the account that owns the VPC.
   *
   * <pre>
   * assertThat(vpc).hasOwner("111122223333");  // passes
   * assertThat(vpc).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the VPC
   */
  public DescribedVpcAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }
}
