// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.RouteTableAssociation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Assertions about a route table; see {@link Ec2Assert#routeTable}. */
public class RouteTableAssert extends AbstractTaggedAssert<RouteTableAssert, RouteTable> {

  /**
   * Creates the assertions; use {@link Ec2Assert#routeTable} instead.
   *
   * @param actual the route table
   */
  public RouteTableAssert(Ec2Resource actual) {
    super(actual, RouteTableAssert.class, RouteTableResourceType.ROUTE_TABLE);
  }

  /**
   * Verifies that the table routes exactly this destination to a target. A black hole passes too;
   * see {@link #hasNoBlackHoles}.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).hasRoute("0.0.0.0/0", gateway);  // passes if it was created
   * assertThat(ec2).routeTable(id).hasRoute("0.0.0.0/0", other);    // fails, and lists the routes
   * </pre>
   *
   * @param destination an IPv4 or IPv6 block as EC2 describes it, or a prefix list's id
   * @param target the id of a gateway, network interface, instance, peering connection …, or {@code
   *     local}
   * @return these assertions
   * @throws AssertionError if the table has no such route, or one to another target, or the table
   *     is not described
   */
  public RouteTableAssert hasRoute(String destination, String target) {
    return expectValue(
        "have a route for " + destination + " to " + target,
        target,
        table -> foundTarget(table, destination, target),
        RouteTableAssert::routes);
  }

  /**
   * Verifies that the table has no route with exactly this destination.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).hasNoRoute("0.0.0.0/0");    // passes if there is none
   * assertThat(ec2).routeTable(id).hasNoRoute("10.0.0.0/16");  // fails
   * </pre>
   *
   * @param destination an IPv4 or IPv6 block as EC2 describes it, or a prefix list's id
   * @return these assertions
   * @throws AssertionError if the table has such a route, or the table is not described
   */
  public RouteTableAssert hasNoRoute(String destination) {
    return expect(
        "not have a route for " + destination,
        table -> RouteTableResourceType.route(table, destination).isEmpty(),
        RouteTableAssert::routes);
  }

  /**
   * Verifies that the target of a route is gone or not attached: the route's state is {@code
   * blackhole}.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).hasBlackHole();       // passes if the target was deleted
   * assertThat(ec2).routeTable(created).hasBlackHole();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if all routes are active, or the table is not described
   */
  public RouteTableAssert hasBlackHole() {
    return expect(
        "have a black hole", table -> !blackHoles(table).isEmpty(), RouteTableAssert::routes);
  }

  /**
   * Verifies that no route is in the state {@code blackhole}.
   *
   * <pre>
   * assertThat(ec2).routeTable(created).hasNoBlackHoles();  // passes
   * assertThat(ec2).routeTable(id).hasNoBlackHoles();       // fails if the target was deleted
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the target of a route is gone or not attached, or the table is not
   *     described
   */
  public RouteTableAssert hasNoBlackHoles() {
    return expect(
        "have no black holes",
        table -> blackHoles(table).isEmpty(),
        table -> "it has " + RouteTableResourceType.routesText(blackHoles(table)));
  }

  /**
   * Verifies that this is the main table of its VPC.
   *
   * <pre>
   * assertThat(ec2).routeTable(main).isMain();     // passes
   * assertThat(ec2).routeTable(created).isMain();  // fails
   * </pre>
   *
   * @return these assertions
   * @throws AssertionError if the table is not the main one, or the table is not described
   */
  public RouteTableAssert isMain() {
    return expect(
        "be the main route table of its VPC",
        table ->
            table.getAssociations().stream().anyMatch(each -> Boolean.TRUE.equals(each.isMain())),
        table -> "it is not");
  }

  /**
   * Verifies that the table is associated with a subnet. A subnet that uses the main table because
   * it is associated with none does not pass.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).isAssociatedWith(subnet);  // passes if it was associated
   * assertThat(ec2).routeTable(id).isAssociatedWith(other);   // fails
   * </pre>
   *
   * @param subnetId the subnet's id
   * @return these assertions
   * @throws AssertionError if the table is not associated with the subnet, or the table is not
   *     described
   */
  public RouteTableAssert isAssociatedWith(String subnetId) {
    return expect(
        "be associated with " + subnetId,
        table -> subnets(table).contains(subnetId),
        table ->
            subnets(table).isEmpty()
                ? "it is associated with no subnet"
                : "it is associated with " + String.join(", ", subnets(table)));
  }

  /**
   * Verifies the account that owns the route table.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).hasOwner("111122223333");  // passes
   * assertThat(ec2).routeTable(id).hasOwner("999988887777");  // fails
   * </pre>
   *
   * @param owner an account id of twelve digits
   * @return these assertions
   * @throws AssertionError if another account owns the route table, or the route table is not
   *     described
   */
  public RouteTableAssert hasOwner(String owner) {
    return expectText("be owned by ", owner, RouteTable::getOwnerId, "its owner is ");
  }

  /**
   * Verifies the VPC of the route table.
   *
   * <pre>
   * assertThat(ec2).routeTable(id).isInVpc(vpcId);           // passes if it is there
   * assertThat(ec2).routeTable(id).isInVpc("vpc-00000000");  // fails
   * </pre>
   *
   * @param vpcId the VPC's id
   * @return these assertions
   * @throws AssertionError if the route table is in another VPC, or the route table is not
   *     described
   */
  public RouteTableAssert isInVpc(String vpcId) {
    return expectText("be in ", vpcId, RouteTable::getVpcId, "it is in ");
  }

  /** Returns the expected target if the route has it, as a route can have two; else its first. */
  private static @Nullable String foundTarget(
      RouteTable table, String destination, String expected) {
    List<String> targets =
        RouteTableResourceType.route(table, destination)
            .map(RouteTableResourceType::targets)
            .orElse(List.of());
    return targets.contains(expected) ? expected : targets.stream().findFirst().orElse(null);
  }

  private static List<Route> blackHoles(RouteTable table) {
    return table.getRoutes().stream().filter(RouteTableResourceType::isBlackHole).toList();
  }

  private static String routes(RouteTable table) {
    return "its routes are " + RouteTableResourceType.routesText(table.getRoutes());
  }

  private static List<String> subnets(RouteTable table) {
    return table.getAssociations().stream()
        .filter(each -> each.getSubnetId() != null)
        .filter(
            each ->
                each.getAssociationState() == null
                    || "associated".equals(each.getAssociationState().getState()))
        .map(RouteTableAssociation::getSubnetId)
        .toList();
  }
}
