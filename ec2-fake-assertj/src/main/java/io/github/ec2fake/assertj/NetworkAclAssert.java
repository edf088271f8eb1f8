// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.NetworkAcl;
import com.amazonaws.services.ec2.model.NetworkAclAssociation;
import java.util.List;

/** Assertions about a network ACL; see {@link Ec2Assert#networkAcl}. */
public class NetworkAclAssert extends AbstractTaggedAssert<NetworkAclAssert, NetworkAcl> {

  /**
   * Creates the assertions; use {@link Ec2Assert#networkAcl} instead.
   *
   * @param actual the network ACL
   */
  public NetworkAclAssert(Ec2Resource actual) {
    super(actual, NetworkAclAssert.class, NetworkAclResourceType.NETWORK_ACL);
  }

  /**
   * Verifies that the entry with this number allows exactly this traffic into the subnets.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).allowsIngress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(ec2).networkAcl(id).allowsIngress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic comes from, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it allows something else, or it is not
   *     described
   */
  public NetworkAclAssert allowsIngress(int ruleNumber, IngressRule traffic, String cidrBlock) {
    return expectEntry(false, ruleNumber, "allow", traffic, cidrBlock);
  }

  /**
   * Verifies that the entry with this number denies exactly this traffic into the subnets.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).deniesIngress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(ec2).networkAcl(id).deniesIngress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic comes from, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it denies something else, or it is not
   *     described
   */
  public NetworkAclAssert deniesIngress(int ruleNumber, IngressRule traffic, String cidrBlock) {
    return expectEntry(false, ruleNumber, "deny", traffic, cidrBlock);
  }

  /**
   * Verifies that the entry with this number allows exactly this traffic out of the subnets.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).allowsEgress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(ec2).networkAcl(id).allowsEgress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic goes to, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it allows something else, or it is not
   *     described
   */
  public NetworkAclAssert allowsEgress(int ruleNumber, IngressRule traffic, String cidrBlock) {
    return expectEntry(true, ruleNumber, "allow", traffic, cidrBlock);
  }

  /**
   * Verifies that the entry with this number denies exactly this traffic out of the subnets.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).deniesEgress(100, tcp(443), "10.0.0.0/8");  // passes
   * assertThat(ec2).networkAcl(id).deniesEgress(100, tcp(443), "0.0.0.0/0");   // fails
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @param traffic the protocol and the ports; its sources do not count
   * @param cidrBlock the block of addresses that the traffic goes to, as EC2 describes it
   * @return these assertions
   * @throws AssertionError if there is no such entry, or it denies something else, or it is not
   *     described
   */
  public NetworkAclAssert deniesEgress(int ruleNumber, IngressRule traffic, String cidrBlock) {
    return expectEntry(true, ruleNumber, "deny", traffic, cidrBlock);
  }

  /**
   * Verifies that there is no ingress entry with this number.
   *
   * <pre>
   * assertThat(ec2).networkAcl(created).hasNoIngressEntry(200);  // passes
   * assertThat(ec2).networkAcl(created).hasNoIngressEntry(100);  // fails if there is one
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @return these assertions
   * @throws AssertionError if there is such an entry, or it is not described
   */
  public NetworkAclAssert hasNoIngressEntry(int ruleNumber) {
    return expect(
        "have no ingress entry " + ruleNumber,
        acl -> NetworkAclResourceType.entry(acl, false, ruleNumber) == null,
        acl -> entries(acl, false));
  }

  /**
   * Verifies that there is no egress entry with this number.
   *
   * <pre>
   * assertThat(ec2).networkAcl(created).hasNoEgressEntry(200);  // passes
   * assertThat(ec2).networkAcl(created).hasNoEgressEntry(100);  // fails if there is one
   * </pre>
   *
   * @param ruleNumber the number of the entry, 1 to 32766
   * @return these assertions
   * @throws AssertionError if there is such an entry, or it is not described
   */
  public NetworkAclAssert hasNoEgressEntry(int ruleNumber) {
    return expect(
        "have no egress entry " + ruleNumber,
        acl -> NetworkAclResourceType.entry(acl, true, ruleNumber) == null,
        acl -> entries(acl, true));
  }

  /**
   * Verifies that this is the default network ACL of its VPC.
   *
   * <pre>
   * assertThat(ec2).networkAcl(ofVpc).isDefault();    // passes
   * assertThat(ec2).networkAcl(created).isDefault();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the network ACL is not the default one, or it is not described
   */
  public NetworkAclAssert isDefault() {
    return expect(
        "be the default network ACL of its VPC",
        acl -> Boolean.TRUE.equals(acl.getIsDefault()),
        acl -> "it is not");
  }

  /**
   * Verifies that the network ACL is that of a subnet. Each subnet has exactly one.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).isAssociatedWith(subnet);  // passes if it was associated
   * assertThat(ec2).networkAcl(id).isAssociatedWith(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the subnet has another network ACL, or it is not described
   */
  public NetworkAclAssert isAssociatedWith(String subnetId) {
    return expect(
        "be associated with " + subnetId,
        acl -> subnets(acl).contains(subnetId),
        acl ->
            subnets(acl).isEmpty()
                ? "it is associated with no subnet"
                : "it is associated with " + String.join(", ", subnets(acl)));
  }

  /**
   * Verifies the account that owns the network ACL.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).networkAcl(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the network ACL, or it is not described
   */
  public NetworkAclAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, NetworkAcl::getOwnerId, "its owner is ");
  }

  /**
   * Verifies the VPC of the network ACL.
   *
   * <pre>
   * assertThat(ec2).networkAcl(id).isInVpc(vpcId);           // passes if it is there
   * assertThat(ec2).networkAcl(id).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the network ACL is in another VPC, or it is not described
   */
  public NetworkAclAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, NetworkAcl::getVpcId, "it is in ");
  }

  private NetworkAclAssert expectEntry(
      boolean egress, int ruleNumber, String action, IngressRule traffic, String cidrBlock) {
    String expected =
        NetworkAclResourceType.text(ruleNumber, action, egress, traffic.traffic(), cidrBlock);
    return expectValue(
        "have the " + direction(egress) + " entry " + expected,
        expected,
        acl -> NetworkAclResourceType.entry(acl, egress, ruleNumber),
        acl -> entries(acl, egress));
  }

  private static String entries(NetworkAcl acl, boolean egress) {
    return "its " + direction(egress) + " entries are " + NetworkAclResourceType.text(acl, egress);
  }

  private static String direction(boolean egress) {
    return egress ? "egress" : "ingress";
  }

  private static List<String> subnets(NetworkAcl acl) {
    return acl.getAssociations().stream().map(NetworkAclAssociation::getSubnetId).toList();
  }
}
