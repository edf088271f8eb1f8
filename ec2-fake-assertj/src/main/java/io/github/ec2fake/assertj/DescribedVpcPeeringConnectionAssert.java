// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpcPeeringConnection;

/**
 * Assertions about a peering connection of VPCs as EC2 described it, the SDK's {@code
 * VpcPeeringConnection}. They call nothing; {@link VpcPeeringConnectionAssert} asks EC2 itself.
 */
public class DescribedVpcPeeringConnectionAssert
    extends AbstractTaggedDescribedAssert<
        DescribedVpcPeeringConnectionAssert, VpcPeeringConnection, VpcPeeringConnectionAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(VpcPeeringConnection)} instead.
   *
   * @param actual a peering connection of VPCs
   */
  public DescribedVpcPeeringConnectionAssert(VpcPeeringConnection actual) {
    super(
        actual,
        DescribedVpcPeeringConnectionAssert.class,
        VpcPeeringConnectionResourceType.VPC_PEERING_CONNECTION,
        VpcPeeringConnectionAssert::new);
  }

  /**
   * Verifies that the connection is active: it was accepted, and routes can lead through it.
   *
   * <pre>
   * assertThat(accepted).isActive();   // passes
   * assertThat(requested).isActive();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the connection is in another state
   */
  public DescribedVpcPeeringConnectionAssert isActive() {
    return verify(VpcPeeringConnectionAssert::isActive);
  }

  /**
   * Verifies that the owner of the accepter VPC has yet to accept the connection.
   *
   * <pre>
   * assertThat(requested).isPendingAcceptance();  // passes
   * assertThat(accepted).isPendingAcceptance();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the connection is in another state
   */
  public DescribedVpcPeeringConnectionAssert isPendingAcceptance() {
    return verify(VpcPeeringConnectionAssert::isPendingAcceptance);
  }

  /**
   * Verifies the state of the connection.
   *
   * <pre>
   * assertThat(rejected).hasState("rejected");  // passes
   * assertThat(accepted).hasState("rejected");  // fails
   * </pre>
   *
   * @param state EC2's code of the status: {@code initiating-request}, {@code pending-acceptance},
   *     {@code provisioning}, {@code active}, {@code rejected}, {@code expired}, {@code failed},
   *     {@code deleting}, {@code deleted}
   * @return these assertions
   * @throws AssertionError if the connection is in another state
   */
  public DescribedVpcPeeringConnectionAssert hasState(String state) {
    return verify(it -> it.hasState(state));
  }

  /**
   * Verifies which two VPCs the connection connects, whichever requested it.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).connects(requester, accepter);  // passes
   * assertThat(vpcPeeringConnection).connects(accepter, requester);  // passes
   * assertThat(vpcPeeringConnection).connects(requester, other);     // fails
   * </pre>
   *
   * @param vpcId the id of a VPC
   * @param otherVpcId the id of the other VPC
   * @return these assertions
   * @throws AssertionError if the connection connects other VPCs
   */
  public DescribedVpcPeeringConnectionAssert connects(String vpcId, String otherVpcId) {
    return verify(it -> it.connects(vpcId, otherVpcId));
  }

  /**
   * Verifies the VPC that requested the connection.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).hasRequester(requester);  // passes
   * assertThat(vpcPeeringConnection).hasRequester(accepter);   // fails
   * </pre>
   *
   * @param vpcId the id of the requester VPC
   * @return these assertions
   * @throws AssertionError if another VPC requested the connection
   */
  public DescribedVpcPeeringConnectionAssert hasRequester(String vpcId) {
    return verify(it -> it.hasRequester(vpcId));
  }

  /**
   * Verifies the VPC to which the connection was requested.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).hasAccepter(accepter);   // passes
   * assertThat(vpcPeeringConnection).hasAccepter(requester);  // fails
   * </pre>
   *
   * @param vpcId the id of the accepter VPC
   * @return these assertions
   * @throws AssertionError if the connection was requested to another VPC
   */
  public DescribedVpcPeeringConnectionAssert hasAccepter(String vpcId) {
    return verify(it -> it.hasAccepter(vpcId));
  }

  /**
   * Verifies the account that owns the requester VPC.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).hasRequesterOwner("111122223333");  // passes
   * assertThat(vpcPeeringConnection).hasRequesterOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the requester VPC
   */
  public DescribedVpcPeeringConnectionAssert hasRequesterOwner(String owner) {
    return verify(it -> it.hasRequesterOwner(owner));
  }

  /**
   * Verifies the account that owns the accepter VPC.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).hasAccepterOwner("999988887777");  // passes
   * assertThat(vpcPeeringConnection).hasAccepterOwner("111122223333");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the accepter VPC
   */
  public DescribedVpcPeeringConnectionAssert hasAccepterOwner(String owner) {
    return verify(it -> it.hasAccepterOwner(owner));
  }

  /**
   * Verifies the region of the requester VPC.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).hasRequesterRegion("us-east-1");  // passes
   * assertThat(vpcPeeringConnection).hasRequesterRegion("eu-west-1");  // fails
   * </pre>
   *
   * @param region the region's name
   * @return these assertions
   * @throws AssertionError if the requester VPC is in another region
   */
  public DescribedVpcPeeringConnectionAssert hasRequesterRegion(String region) {
    return verify(it -> it.hasRequesterRegion(region));
  }

  /**
   * Verifies the region of the accepter VPC.
   *
   * <pre>
   * assertThat(vpcPeeringConnection).hasAccepterRegion("eu-west-1");  // passes
   * assertThat(vpcPeeringConnection).hasAccepterRegion("us-east-1");  // fails
   * </pre>
   *
   * @param region the region's name
   * @return these assertions
   * @throws AssertionError if the accepter VPC is in another region
   */
  public DescribedVpcPeeringConnectionAssert hasAccepterRegion(String region) {
    return verify(it -> it.hasAccepterRegion(region));
  }

  /**
   * Verifies that names of the requester VPC's instances resolve to private addresses in the
   * accepter VPC: the requester's option {@code AllowDnsResolutionFromRemoteVpc}.
   *
   * <pre>
   * assertThat(modified).resolvesRequesterNames();  // passes
   * assertThat(accepted).resolvesRequesterNames();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the names resolve to public addresses
   */
  public DescribedVpcPeeringConnectionAssert resolvesRequesterNames() {
    return verify(VpcPeeringConnectionAssert::resolvesRequesterNames);
  }

  /**
   * Verifies that names of the accepter VPC's instances resolve to private addresses in the
   * requester VPC: the accepter's option {@code AllowDnsResolutionFromRemoteVpc}.
   *
   * <pre>
   * assertThat(modified).resolvesAccepterNames();  // passes
   * assertThat(accepted).resolvesAccepterNames();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the names resolve to public addresses
   */
  public DescribedVpcPeeringConnectionAssert resolvesAccepterNames() {
    return verify(VpcPeeringConnectionAssert::resolvesAccepterNames);
  }
}
