// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.DescribeSubnetsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Subnet;
import com.amazonaws.services.ec2.model.Vpc;
import java.util.List;

/** Assertions about a VPC; see {@link Ec2Assert#vpc}. */
public class VpcAssert extends AbstractTaggedAssert<VpcAssert, Vpc> {

  /**
   * Creates the assertions; use {@link Ec2Assert#vpc} instead.
   *
   * @param actual the VPC
   */
  public VpcAssert(Ec2Resource actual) {
    super(actual, VpcAssert.class, VpcResourceType.VPC);
  }

  /**
   * Verifies that the VPC is available.
   *
   * <pre>
   * assertThat(ec2).vpc(created).isAvailable();    // passes
   * assertThat(ec2).vpc(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC is in another state, or the VPC is not described
   */
  public VpcAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the VPC's state.
   *
   * <pre>
   * assertThat(ec2).vpc(created).hasState("available");  // passes
   * assertThat(ec2).vpc(created).hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state: {@code pending}, {@code available}
   * @return these assertions
   * @throws AssertionError if the VPC is in another state, or the VPC is not described
   */
  public VpcAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies that a block is associated with the VPC. It may have others as well. A block that is
   * still being associated does not pass.
   *
   * <pre>
   * assertThat(ec2).vpc(id).hasCidrBlock("10.0.0.0/16");  // passes if it was created so
   * assertThat(ec2).vpc(id).hasCidrBlock("10.1.0.0/16");  // fails, and lists its blocks
   * </pre>
   *
   * @param cidrBlock an IPv4 or IPv6 block as EC2 describes it
   * @return these assertions
   * @throws AssertionError if the block is not associated with the VPC, or the VPC is not described
   */
  public VpcAssert hasCidrBlock(String cidrBlock) {
    return expect(
        "have the CIDR block " + cidrBlock,
        vpc -> VpcResourceType.cidrBlocks(vpc).contains(cidrBlock),
        vpc -> "it has " + String.join(", ", VpcResourceType.cidrBlocks(vpc)));
  }

  /**
   * Verifies that this is the default VPC of its region.
   *
   * <pre>
   * assertThat(ec2).vpc(defaultVpc).isDefault();  // passes
   * assertThat(ec2).vpc(created).isDefault();     // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC is not the default one, or the VPC is not described
   */
  public VpcAssert isDefault() {
    return expect("be the default VPC", VpcAssert::isDefault, vpc -> "it is not");
  }

  /**
   * Verifies that this is not the default VPC of its region.
   *
   * <pre>
   * assertThat(ec2).vpc(created).isNotDefault();     // passes
   * assertThat(ec2).vpc(defaultVpc).isNotDefault();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the VPC is the default one, or the VPC is not described
   */
  public VpcAssert isNotDefault() {
    return expect("not be the default VPC", vpc -> !isDefault(vpc), vpc -> "it is");
  }

  /**
   * Verifies that these subnets are in the VPC. It may have others as well.
   *
   * <pre>
   * assertThat(ec2).vpc(id).hasSubnets(front, back);  // passes if both are in it
   * assertThat(ec2).vpc(id).hasSubnets(other);        // fails, and lists its subnets
   * </pre>
   *
   * @param subnetIds the ids of the subnets, at least one
   * @return these assertions
   * @throws AssertionError if a subnet is not in the VPC, or the VPC is not described
   * @throws IllegalArgumentException if no subnet is named
   */
  public VpcAssert hasSubnets(String... subnetIds) {
    if (subnetIds.length == 0) {
      throw new IllegalArgumentException("name at least one subnet");
    }
    return expect(
        "have the subnet" + (subnetIds.length == 1 ? " " : "s ") + String.join(", ", subnetIds),
        vpc -> subnets(vpc).containsAll(List.of(subnetIds)),
        vpc -> {
          List<String> subnets = subnets(vpc);
          return subnets.isEmpty() ? "it has none" : "it has " + String.join(", ", subnets);
        });
  }

  /**
   * Verifies the set of DHCP options that the VPC uses.
   *
   * <pre>
   * assertThat(ec2).vpc(id).hasDhcpOptions(optionsId);  // passes if they were associated
   * assertThat(ec2).vpc(id).hasDhcpOptions(other);      // fails
   * </pre>
   *
   * @param dhcpOptionsId the id of the set, or {@code default} for EC2's own
   * @return these assertions
   * @throws AssertionError if the VPC uses other options, or the VPC is not described
   */
  public VpcAssert hasDhcpOptions(String dhcpOptionsId) {
    return expectEqual("DHCP options", dhcpOptionsId, Vpc::getDhcpOptionsId);
  }

  /**
   * Verifies the account that owns the VPC.
   *
   * <pre>
   * assertThat(ec2).vpc(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).vpc(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the VPC, or the VPC is not described
   */
  public VpcAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, Vpc::getOwnerId, "its owner is ");
  }

  private List<String> subnets(Vpc vpc) {
    return SubnetResourceType.describe(
            ec2(),
            new DescribeSubnetsRequest().withFilters(new Filter("vpc-id", List.of(vpc.getVpcId()))))
        .stream()
        .map(Subnet::getSubnetId)
        .toList();
  }

  private static boolean isDefault(Vpc vpc) {
    return Boolean.TRUE.equals(vpc.isDefault());
  }
}
