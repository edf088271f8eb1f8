// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.RouteTable;

/**
 * Assertions about a route table as EC2 described it, the SDK's {@code RouteTable}. They call
 * nothing; {@link RouteTableAssert} asks EC2 itself.
 */
public class DescribedRouteTableAssert
    extends AbstractTaggedDescribedAssert<DescribedRouteTableAssert, RouteTable, RouteTableAssert> {

  /**
   * Creates the assertions; use {@link Ec2Assertions#assertThat(RouteTable)} instead.
   *
   * @param actual a route table
   */
  public DescribedRouteTableAssert(RouteTable actual) {
    super(
        actual,
        DescribedRouteTableAssert.class,
        RouteTableResourceType.ROUTE_TABLE,
        RouteTableAssert::new);
  }

  /**
   * Verifies that the table routes exactly this destination to a target. A black hole passes too;
   * see {@link #hasNoBlackHoles}.
   *
   * <pre>
   * assertThat(routeTable).hasRoute("0.0.0.0/0", gateway);  // passes if it was created
   * assertThat(routeTable).hasRoute("0.0.0.0/0", other);    // fails, and lists the routes
   * </pre>
   *
   * @param destination an IPv4 or IPv6 block as EC2 describes it, or a prefix list's id
   * @param target the id of a gateway, network interface, instance, peering connection …, or {@code
   *     local}
   * @return these assertions
   * @throws AssertionError if the table has no such route, or one to another target
   */
  public DescribedRouteTableAssert hasRoute(String destination, String target) {
    return verify(it -> it.hasRoute(destination, target));
  }

  /**
   * Verifies that the table has no route with exactly this destination.
   *
   * <pre>
   * assertThat(routeTable).hasNoRoute("0.0.0.0/0");    // passes if there is none
   * assertThat(routeTable).hasNoRoute("10.0.0.0/16");  // fails
   * </pre>
   *
   * @param destination an IPv4 or IPv6 block as EC2 describes it, or a prefix list's id
   * @return these assertions
   * @throws AssertionError if the table has such a route
   */
  public DescribedRouteTableAssert hasNoRoute(String destination) {
    return verify(it -> it.hasNoRoute(destination));
  }

  /**
   * Verifies that the target of a route is gone or not attached: the route's state is {@code
   * blackhole}.
   *
   * <pre>
   * assertThat(routeTable).hasBlackHole();  // passes if the target was deleted
   * assertThat(created).hasBlackHole();     // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if all routes are active
   */
  public DescribedRouteTableAssert hasBlackHole() {
    return verify(RouteTableAssert::hasBlackHole);
  }

  /**
   * Verifies that no route is in the state {@code blackhole}.
   *
   * <pre>
   * assertThat(created).hasNoBlackHoles();     // passes
   * assertThat(routeTable).hasNoBlackHoles();  // fails if the target was deleted
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the target of a route is gone or not attached
   */
  public DescribedRouteTableAssert hasNoBlackHoles() {
    return verify(RouteTableAssert::hasNoBlackHoles);
  }

  /**
   * Verifies that this is the main table of its VPC.
   *
   * <pre>
   * assertThat(main).isMain();     // passes
   * assertThat(created).isMain();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the table is not the main one
   */
  public DescribedRouteTableAssert isMain() {
    return verify(RouteTableAssert::isMain);
  }

  /**
   * Verifies that the table is associated with a subnet. A subnet that uses the main table because
   * it is associated with none does not pass.
   *
   * <pre>
   * assertThat(routeTable).isAssociatedWith(subnet);  // passes if it was associated
   * assertThat(routeTable).isAssociatedWith(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the table is not associated with the subnet
   */
  public DescribedRouteTableAssert isAssociatedWith(String subnetId) {
    return verify(it -> it.isAssociatedWith(subnetId));
  }

  /**
   * Verifies the account that owns the route table.
   *
   * <pre>
   * assertThat(routeTable).hasOwner("111122223333");  // passes
   * assertThat(routeTable).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the route table
   */
  public DescribedRouteTableAssert hasOwner(String owner) {
    return verify(it -> it.hasOwner(owner));
  }

  /**
   * Verifies the VPC of the route table.
   *
   * <pre>
   * assertThat(routeTable).isInVpc(vpcId);           // passes if it is there
   * assertThat(routeTable).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the route table is in another VPC
   */
  public DescribedRouteTableAssert isInVpc(String vpcId) {
    return verify(it -> it.isInVpc(vpcId));
  }
}
