// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.VpcPeeringConnection;
import com.amazonaws.services.ec2.model.VpcPeeringConnectionVpcInfo;
import java.util.List;
import java.util.function.Function;

/** Assertions about a peering connection of VPCs; see {@link Ec2Assert#vpcPeeringConnection}. */
public class VpcPeeringConnectionAssert
    extends AbstractTaggedAssert<VpcPeeringConnectionAssert, VpcPeeringConnection> {

  /**
   * Creates the assertions; use {@link Ec2Assert#vpcPeeringConnection} instead.
   *
   * @param actual the connection
   */
  public VpcPeeringConnectionAssert(Ec2Resource actual) {
    super(
        actual,
        VpcPeeringConnectionAssert.class,
        VpcPeeringConnectionResourceType.VPC_PEERING_CONNECTION);
  }

  /**
   * Verifies that the connection is active: it was accepted, and routes can lead through it.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(accepted).isActive();   // passes
   * assertThat(ec2).vpcPeeringConnection(requested).isActive();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the connection is in another state, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert isActive() {
    return hasState("active");
  }

  /**
   * Verifies that the owner of the accepter VPC has yet to accept the connection.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(requested).isPendingAcceptance();  // passes
   * assertThat(ec2).vpcPeeringConnection(accepted).isPendingAcceptance();   // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the connection is in another state, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert isPendingAcceptance() {
    return hasState("pending-acceptance");
  }

  /**
   * Verifies the state of the connection.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(rejected).hasState("rejected");  // passes
   * assertThat(ec2).vpcPeeringConnection(accepted).hasState("rejected");  // fails
   * </pre>
   *
   * @param state EC2's code of the status: {@code initiating-request}, {@code pending-acceptance},
   *     {@code provisioning}, {@code active}, {@code rejected}, {@code expired}, {@code failed},
   *     {@code deleting}, {@code deleted}
   * @return these assertions
   * @throws AssertionError if the connection is in another state, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasState(String state) {
    return expectState("be " + state, state);
  }

  /**
   * Verifies which two VPCs the connection connects, whichever requested it.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).connects(requester, accepter);  // passes
   * assertThat(ec2).vpcPeeringConnection(id).connects(accepter, requester);  // passes
   * assertThat(ec2).vpcPeeringConnection(id).connects(requester, other);     // fails
   * </pre>
   *
   * @param vpcId the id of a VPC
   * @param otherVpcId the id of the other VPC
   * @return these assertions
   * @throws AssertionError if the connection connects other VPCs, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert connects(String vpcId, String otherVpcId) {
    return expect(
        "connect " + vpcId + " and " + otherVpcId,
        connection -> {
          List<String> vpcs = vpcs(connection);
          return vpcs.equals(List.of(vpcId, otherVpcId)) || vpcs.equals(List.of(otherVpcId, vpcId));
        },
        connection -> "it connects " + String.join(" and ", vpcs(connection)));
  }

  /**
   * Verifies the VPC that requested the connection.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).hasRequester(requester);  // passes
   * assertThat(ec2).vpcPeeringConnection(id).hasRequester(accepter);   // fails
   * </pre>
   *
   * @param vpcId the id of the requester VPC
   * @return these assertions
   * @throws AssertionError if another VPC requested the connection, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasRequester(String vpcId) {
    return expectEqual(
        "requester", vpcId, connection -> connection.getRequesterVpcInfo().getVpcId());
  }

  /**
   * Verifies the VPC to which the connection was requested.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).hasAccepter(accepter);   // passes
   * assertThat(ec2).vpcPeeringConnection(id).hasAccepter(requester);  // fails
   * </pre>
   *
   * @param vpcId the id of the accepter VPC
   * @return these assertions
   * @throws AssertionError if the connection was requested to another VPC, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasAccepter(String vpcId) {
    return expectEqual("accepter", vpcId, connection -> connection.getAccepterVpcInfo().getVpcId());
  }

  /**
   * Verifies the account that owns the requester VPC.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).hasRequesterOwner("111122223333");  // passes
   * assertThat(ec2).vpcPeeringConnection(id).hasRequesterOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the requester VPC, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasRequesterOwner(String owner) {
    return expectEqual(
        "requester owner", owner, connection -> connection.getRequesterVpcInfo().getOwnerId());
  }

  /**
   * Verifies the account that owns the accepter VPC.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).hasAccepterOwner("999988887777");  // passes
   * assertThat(ec2).vpcPeeringConnection(id).hasAccepterOwner("111122223333");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the accepter VPC, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasAccepterOwner(String owner) {
    return expectEqual(
        "accepter owner", owner, connection -> connection.getAccepterVpcInfo().getOwnerId());
  }

  /**
   * Verifies the region of the requester VPC.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).hasRequesterRegion("us-east-1");  // passes
   * assertThat(ec2).vpcPeeringConnection(id).hasRequesterRegion("eu-west-1");  // fails
   * </pre>
   *
   * @param region the region's name
   * @return these assertions
   * @throws AssertionError if the requester VPC is in another region, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasRequesterRegion(String region) {
    return expectEqual(
        "requester region", region, connection -> connection.getRequesterVpcInfo().getRegion());
  }

  /**
   * Verifies the region of the accepter VPC.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(id).hasAccepterRegion("eu-west-1");  // passes
   * assertThat(ec2).vpcPeeringConnection(id).hasAccepterRegion("us-east-1");  // fails
   * </pre>
   *
   * @param region the region's name
   * @return these assertions
   * @throws AssertionError if the accepter VPC is in another region, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert hasAccepterRegion(String region) {
    return expectEqual(
        "accepter region", region, connection -> connection.getAccepterVpcInfo().getRegion());
  }

  /**
   * Verifies that names of the requester VPC's instances resolve to private addresses in the
   * accepter VPC: the requester's option {@code AllowDnsResolutionFromRemoteVpc}.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(modified).resolvesRequesterNames();  // passes
   * assertThat(ec2).vpcPeeringConnection(accepted).resolvesRequesterNames();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the names resolve to public addresses, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert resolvesRequesterNames() {
    return expectNames("requester", VpcPeeringConnection::getRequesterVpcInfo);
  }

  /**
   * Verifies that names of the accepter VPC's instances resolve to private addresses in the
   * requester VPC: the accepter's option {@code AllowDnsResolutionFromRemoteVpc}.
   *
   * <pre>
   * assertThat(ec2).vpcPeeringConnection(modified).resolvesAccepterNames();  // passes
   * assertThat(ec2).vpcPeeringConnection(accepted).resolvesAccepterNames();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the names resolve to public addresses, or the connection is not
   *     described
   */
  public VpcPeeringConnectionAssert resolvesAccepterNames() {
    return expectNames("accepter", VpcPeeringConnection::getAccepterVpcInfo);
  }

  private VpcPeeringConnectionAssert expectNames(
      String side, Function<VpcPeeringConnection, VpcPeeringConnectionVpcInfo> info) {
    return expect(
        "resolve names of the " + side + " to private addresses",
        connection -> VpcPeeringConnectionResourceType.resolvesNames(info.apply(connection)),
        connection -> "it does not");
  }

  private static List<String> vpcs(VpcPeeringConnection connection) {
    return List.of(
        connection.getRequesterVpcInfo().getVpcId(), connection.getAccepterVpcInfo().getVpcId());
  }
}
