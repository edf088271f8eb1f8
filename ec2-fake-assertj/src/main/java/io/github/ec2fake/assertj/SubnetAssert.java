// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Subnet;

/** Assertions about a subnet; see {@link Ec2Assert#subnet}. */
public class SubnetAssert extends AbstractTaggedAssert<SubnetAssert, Subnet> {

  /**
   * Creates the assertions; use {@link Ec2Assert#subnet} instead.
   *
   * @param actual the subnet
   */
  public SubnetAssert(Ec2Resource actual) {
    super(actual, SubnetAssert.class, SubnetResourceType.SUBNET);
  }

  /**
   * Verifies that the subnet is available.
   *
   * <pre>
   * assertThat(ec2).subnet(created).isAvailable();    // passes
   * assertThat(ec2).subnet(justBegun).isAvailable();  // fails if it is pending
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the subnet is in another state, or the subnet is not described
   */
  public SubnetAssert isAvailable() {
    return hasState("available");
  }

  /**
   * Verifies the subnet's state.
   *
   * <pre>
   * assertThat(ec2).subnet(created).hasState("available");  // passes
   * assertThat(ec2).subnet(created).hasState("pending");    // fails
   * </pre>
   *
   * @param state EC2's name of the state, for example {@code pending} or {@code available}
   * @return these assertions
   * @throws AssertionError if the subnet is in another state, or the subnet is not described
   */
  public SubnetAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies the subnet's block: the IPv6 block if the expected one is of IPv6, else the IPv4
   * block.
   *
   * <pre>
   * assertThat(ec2).subnet(id).hasCidrBlock("10.0.1.0/24");  // passes if it was created so
   * assertThat(ec2).subnet(id).hasCidrBlock("10.0.2.0/24");  // fails
   * </pre>
   *
   * @param cidrBlock an IPv4 or IPv6 block as EC2 describes it
   * @return these assertions
   * @throws AssertionError if the subnet has another block or none, or the subnet is not described
   */
  public SubnetAssert hasCidrBlock(String cidrBlock) {
    return cidrBlock.contains(":")
        ? expectEqual("IPv6 CIDR block", cidrBlock, SubnetResourceType::ipv6CidrBlock)
        : expectEqual("CIDR block", cidrBlock, Subnet::getCidrBlock);
  }

  /**
   * Verifies the subnet's VPC.
   *
   * <pre>
   * assertThat(ec2).subnet(id).isInVpc(vpc);    // passes if it was created there
   * assertThat(ec2).subnet(id).isInVpc(other);  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the subnet is in another VPC, or the subnet is not described
   */
  public SubnetAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, Subnet::getVpcId, "it is in ");
  }

  /**
   * Verifies the subnet's availability zone.
   *
   * <pre>
   * assertThat(ec2).subnet(id).isInZone("us-east-1a");  // passes if it is there
   * assertThat(ec2).subnet(id).isInZone("us-east-1b");  // fails
   * </pre>
   *
   * @param zone the zone's name
   * @return these assertions
   * @throws AssertionError if the subnet is in another zone, or the subnet is not described
   */
  public SubnetAssert isInZone(String zone) {
    return expectText("be in the zone ", zone, Subnet::getAvailabilityZone, "it is in ");
  }

  /**
   * Verifies that instances launched in the subnet get a public IPv4 address unless the launch says
   * otherwise.
   *
   * <pre>
   * assertThat(ec2).subnet(front).assignsPublicAddresses();  // passes if it was modified so
   * assertThat(ec2).subnet(back).assignsPublicAddresses();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the subnet assigns none, or the subnet is not described
   */
  public SubnetAssert assignsPublicAddresses() {
    return expect("assign public addresses", SubnetAssert::assigns, subnet -> "it does not");
  }

  /**
   * Verifies that instances launched in the subnet get no public IPv4 address unless the launch
   * says otherwise.
   *
   * <pre>
   * assertThat(ec2).subnet(back).doesNotAssignPublicAddresses();   // passes
   * assertThat(ec2).subnet(front).doesNotAssignPublicAddresses();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the subnet assigns them, or the subnet is not described
   */
  public SubnetAssert doesNotAssignPublicAddresses() {
    return expect("not assign public addresses", subnet -> !assigns(subnet), subnet -> "it does");
  }

  /**
   * Verifies how many IPv4 addresses of the subnet are unused. EC2 reserves five of each subnet,
   * which do not count.
   *
   * <pre>
   * assertThat(ec2).subnet(empty24).hasAvailableAddresses(251);  // passes
   * assertThat(ec2).subnet(empty24).hasAvailableAddresses(256);  // fails
   * </pre>
   *
   * @param count the number of addresses
   * @return these assertions
   * @throws AssertionError if the subnet has more or fewer, or the subnet is not described
   */
  public SubnetAssert hasAvailableAddresses(int count) {
    return expectValue(
        "have " + count + " available address" + (count == 1 ? "" : "es"),
        count,
        Subnet::getAvailableIpAddressCount,
        subnet -> "it has " + subnet.getAvailableIpAddressCount());
  }

  /**
   * Verifies the account that owns the subnet.
   *
   * <pre>
   * assertThat(ec2).subnet(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).subnet(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the subnet, or the subnet is not described
   */
  public SubnetAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, Subnet::getOwnerId, "its owner is ");
  }

  private static boolean assigns(Subnet subnet) {
    return Boolean.TRUE.equals(subnet.isMapPublicIpOnLaunch());
  }
}
