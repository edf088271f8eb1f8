// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.ROUTE_TABLES;

import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DisassociateRouteTableRequest;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about internet gateways and route tables that lag. */
class StaleRouteRefusalsTest {

  @Test
  void aNewGatewayIsNotFound() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 InvalidInternetGatewayID.NotFound: The internetGateway ID 'igw-*' does not exist",
            lagging -> {
              String vpc = settledVpc(lagging);
              String id = Networks.gateway(lagging.ec2());
              return () -> Networks.attachGateway(lagging.ec2(), id, vpc);
            });
  }

  @Test
  void aDetachedGatewayIsAttached() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 InvalidParameterValue: Network vpc-* already has an internet gateway attached",
            lagging -> {
              String vpc = settledVpc(lagging);
              String id = Networks.gateway(lagging.ec2());
              String other = Networks.gateway(lagging.ec2());
              lagging.settle();
              Networks.attachGateway(lagging.ec2(), id, vpc);
              lagging.settle();
              Networks.detachGateway(lagging.ec2(), vpc);
              return () -> Networks.attachGateway(lagging.ec2(), other, vpc);
            });
  }

  @Test
  void aDeletedTableCounts() {
    StaleRefusal.of(ROUTE_TABLES)
        .with(Quota.ROUTE_TABLES_OF_A_VPC, 2)
        .says(
            "400 RouteTableLimitExceeded: The maximum number of route tables has been reached.",
            lagging -> {
              String vpc = settledVpc(lagging);
              String table = settledTable(lagging, vpc);
              delete(lagging, table);
              return () -> Networks.routeTable(lagging.ec2(), vpc);
            });
  }

  @Test
  void aTableHasTheSubnetThatWasTakenFromIt() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 DependencyViolation: The routeTable 'rtb-*' has dependencies and cannot be"
                + " deleted.",
            lagging -> {
              String vpc = settledVpc(lagging);
              String table = settledTable(lagging, vpc);
              disassociated(lagging, table, settledSubnet(lagging, vpc));
              return () -> delete(lagging, table);
            });
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 Resource.AlreadyAssociated: the specified association for route table rtb-*"
                + " conflicts with an existing association",
            lagging -> {
              String vpc = settledVpc(lagging);
              String table = settledTable(lagging, vpc);
              String other = settledTable(lagging, vpc);
              String subnet = settledSubnet(lagging, vpc);
              disassociated(lagging, table, subnet);
              return () -> associate(lagging, other, subnet);
            });
  }

  @Test
  void theNewAssociationOfATableIsNotFound() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 InvalidAssociationID.NotFound: The association ID 'rtbassoc-*' does not exist",
            lagging -> {
              String vpc = settledVpc(lagging);
              String table = settledTable(lagging, vpc);
              String association = associate(lagging, table, settledSubnet(lagging, vpc));
              return () -> disassociate(lagging, association);
            });
  }

  @Test
  void aDeletedRouteExistsAndCounts() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.",
            lagging -> {
              CreateRouteRequest route = settledRoute(lagging, "0.0.0.0/0");
              deleteRoute(lagging, route);
              return () -> lagging.ec2().createRoute(route);
            });
    StaleRefusal.of(ROUTE_TABLES)
        .with(Quota.ROUTES, 1)
        .says(
            "400 RouteLimitExceeded: The maximum number of routes has been reached.",
            lagging -> {
              CreateRouteRequest route = settledRoute(lagging, "9.0.0.0/8");
              deleteRoute(lagging, route);
              return () ->
                  lagging.ec2().createRoute(route.clone().withDestinationCidrBlock("11.0.0.0/8"));
            });
  }

  @Test
  void aNewRouteIsNotThereToBeDeletedOrReplaced() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 InvalidRoute.NotFound: no route with destination-cidr-block 9.0.0.0/8 in route"
                + " table rtb-*",
            lagging -> {
              CreateRouteRequest route = newRoute(lagging, "9.0.0.0/8");
              return () -> deleteRoute(lagging, route);
            });
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 InvalidParameterValue: There is no route defined for '9.0.0.0/8' in the route"
                + " table. Use CreateRoute instead.",
            lagging -> {
              CreateRouteRequest route = newRoute(lagging, "9.0.0.0/8");
              return () ->
                  lagging
                      .ec2()
                      .replaceRoute(
                          new ReplaceRouteRequest()
                              .withRouteTableId(route.getRouteTableId())
                              .withDestinationCidrBlock(route.getDestinationCidrBlock())
                              .withGatewayId(route.getGatewayId()));
            });
  }

  @Test
  void aFurtherBlockMeetsADeletedRoute() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 InvalidVpc.Range: The CIDR '10.1.0.0/16' is the destination 10.1.2.0/24 of a"
                + " route of the route table rtb-*, or larger.",
            lagging -> {
              CreateRouteRequest route = settledRoute(lagging, "10.1.2.0/24");
              String vpc =
                  lagging
                      .ec2()
                      .describeRouteTables(
                          new DescribeRouteTablesRequest()
                              .withRouteTableIds(route.getRouteTableId()))
                      .getRouteTables()
                      .get(0)
                      .getVpcId();
              deleteRoute(lagging, route);
              return () -> Networks.furtherBlock(lagging.ec2(), vpc, "10.1.0.0/16");
            });
  }

  private static String settledVpc(LaggingCloud lagging) {
    String id = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    return id;
  }

  private static String settledTable(LaggingCloud lagging, String vpc) {
    String id = Networks.routeTable(lagging.ec2(), vpc);
    lagging.settle();
    return id;
  }

  private static String settledSubnet(LaggingCloud lagging, String vpc) {
    String id = Networks.subnet(lagging.ec2(), vpc, "10.0.0.0/24");
    lagging.settle();
    return id;
  }

  private static void delete(LaggingCloud lagging, String table) {
    lagging.ec2().deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(table));
  }

  private static String associate(LaggingCloud lagging, String table, String subnet) {
    return lagging
        .ec2()
        .associateRouteTable(
            new AssociateRouteTableRequest().withRouteTableId(table).withSubnetId(subnet))
        .getAssociationId();
  }

  private static void disassociate(LaggingCloud lagging, String association) {
    lagging
        .ec2()
        .disassociateRouteTable(new DisassociateRouteTableRequest().withAssociationId(association));
  }

  private static void disassociated(LaggingCloud lagging, String table, String subnet) {
    String association = associate(lagging, table, subnet);
    lagging.settle();
    disassociate(lagging, association);
  }

  /** What created a new route to the internet, in a new table. */
  private static CreateRouteRequest newRoute(LaggingCloud lagging, String destination) {
    String vpc = settledVpc(lagging);
    String gateway = Networks.gateway(lagging.ec2());
    lagging.settle();
    Networks.attachGateway(lagging.ec2(), gateway, vpc);
    CreateRouteRequest route =
        new CreateRouteRequest()
            .withRouteTableId(settledTable(lagging, vpc))
            .withDestinationCidrBlock(destination)
            .withGatewayId(gateway);
    lagging.ec2().createRoute(route);
    return route;
  }

  private static CreateRouteRequest settledRoute(LaggingCloud lagging, String destination) {
    CreateRouteRequest route = newRoute(lagging, destination);
    lagging.settle();
    return route;
  }

  private static void deleteRoute(LaggingCloud lagging, CreateRouteRequest route) {
    lagging
        .ec2()
        .deleteRoute(
            new DeleteRouteRequest()
                .withRouteTableId(route.getRouteTableId())
                .withDestinationCidrBlock(route.getDestinationCidrBlock()));
  }
}
