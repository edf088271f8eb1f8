// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.NetworkAcl;

/**
 * Assertions about a network ACL as EC2 described it, the SDK's {@code NetworkAcl}. They call
 * nothing; {@link NetworkAclAssert} asks EC2 itself.
 */
public class DescribedNetworkAclAssert
    extends AbstractTaggedDescribedAssert<DescribedNetworkAclAssert, NetworkAcl, NetworkAclAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(NetworkAcl)} instead.
   *
   * @param actual a network ACL
   */
  public DescribedNetworkAclAssert(NetworkAcl actual) {
    super(
        actual,
        DescribedNetworkAclAssert.class,
        NetworkAclResourceType.NETWORK_ACL,
        NetworkAclAssert::new);
  }

  /**
   * Verifies that the entry with this number allows exactly this traffic into the subnets.
   *
   * <pre>
   * assertThat(networkAcl).allowsIngress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(networkAcl).allowsIngress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic comes from, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it allows something else
   */
  public DescribedNetworkAclAssert allowsIngress(
      int ruleNumber, IngressRule traffic, String cidrBlock) {
    return verify(it -> it.allowsIngress(ruleNumber, traffic, cidrBlock));
  }

  /**
   * Verifies that the entry with this number denies exactly this traffic into the subnets.
   *
   * <pre>
   * assertThat(networkAcl).deniesIngress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(networkAcl).deniesIngress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic comes from, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it denies something else
   */
  public DescribedNetworkAclAssert deniesIngress(
      int ruleNumber, IngressRule traffic, String cidrBlock) {
    return verify(it -> it.deniesIngress(ruleNumber, traffic, cidrBlock));
  }

  /**
   * Verifies that the entry with this number allows exactly this traffic out of the subnets.
   *
   * <pre>
   * assertThat(networkAcl).allowsEgress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(networkAcl).allowsEgress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic goes to, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it allows something else
   */
  public DescribedNetworkAclAssert allowsEgress(
      int ruleNumber, IngressRule traffic, String cidrBlock) {
    return verify(it -> it.allowsEgress(ruleNumber, traffic, cidrBlock));
  }

  /**
   * Verifies that the entry with this number denies exactly this traffic out of the subnets.
   *
   * <pre>
   * assertThat(networkAcl).deniesEgress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(networkAcl).deniesEgress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic goes to, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it denies something else
   */
  public DescribedNetworkAclAssert deniesEgress(
      int ruleNumber, IngressRule traffic, String cidrBlock) {
    return verify(it -> it.deniesEgress(ruleNumber, traffic, cidrBlock));
  }

  /**
   * Verifies that there is no ingress entry with this number.
   *
   * <pre>
   * assertThat(created).hasNoIngressEntry(200);  // passes
   * assertThat(created).hasNoIngressEntry(100);  // fails if there is one
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @return these assertions
   * @throws AssertionError if there is such an entry
   */
  public DescribedNetworkAclAssert hasNoIngressEntry(int ruleNumber) {
    return verify(it -> it.hasNoIngressEntry(ruleNumber));
  }

  /**
   * Verifies that there is no egress entry with this number.
   *
   * <pre>
   * assertThat(created).hasNoEgressEntry(200);  // passes
   * assertThat(created).hasNoEgressEntry(100);  // fails if there is one
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @return these assertions
   * @throws AssertionError if there is such an entry
   */
  public DescribedNetworkAclAssert hasNoEgressEntry(int ruleNumber) {
    return verify(it -> it.hasNoEgressEntry(ruleNumber));
  }

  /**
   * Verifies that this is the default network ACL of its VPC.
   *
   * <pre>
   * assertThat(ofVpc).isDefault();    // passes
   * assertThat(created).isDefault();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the network ACL is not the default one
   */
  public DescribedNetworkAclAssert isDefault() {
    return verify(NetworkAclAssert::isDefault);
  }

  /**
   * Verifies that the network ACL is that of a subnet. Each subnet has exactly one.
   *
   * <pre>
   * assertThat(networkAcl).isAssociatedWith(subnet);  // passes if it was associated
   * assertThat(networkAcl).isAssociatedWith(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the subnet has another network ACL
   */
  public DescribedNetworkAclAssert isAssociatedWith(String subnetId) {
    return verify(it -> it.isAssociatedWith(subnetId));
  }

  /**
   * Verifies the account that owns the network ACL.
   *
   * <pre>
   * assertThat(networkAcl).hasOwner("111122223333");  // passes
   * assertThat(networkAcl).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the network ACL
   */
  public DescribedNetworkAclAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }

  /**
   * Verifies the VPC of the network ACL.
   *
   * <pre>
   * assertThat(networkAcl).isInVpc(vpcId);           // passes if it is there
   * assertThat(networkAcl).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the network ACL is in another VPC
   */
  public DescribedNetworkAclAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }
}
