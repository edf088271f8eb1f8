// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.INTERNET_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.ROUTE_TABLES;

import com.amazonaws.services.ec2.model.AttachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
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
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String id = Networks.gateway(lagging.ec2());
              return () -> attach(lagging, id, vpc);
            });
  }

  @Test
  void aDetachedGatewayIsAttached() {
    StaleRefusal.of(INTERNET_GATEWAYS)
        .says(
            "400 InvalidParameterValue: Network vpc-* already has an internet gateway attached",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String id = Networks.gateway(lagging.ec2());
              String other = Networks.gateway(lagging.ec2());
              lagging.settle();
              attach(lagging, id, vpc);
              lagging.settle();
              Networks.detachGateway(lagging.ec2(), vpc);
              return () -> attach(lagging, other, vpc);
            });
  }

  @Test
  void aDeletedRouteExists() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.",
            lagging -> {
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              String id = Networks.gateway(lagging.ec2());
              lagging.settle();
              attach(lagging, id, vpc);
              lagging.settle();
              String table = Networks.routeTable(lagging.ec2(), vpc);
              CreateRouteRequest route =
                  new CreateRouteRequest()
                      .withRouteTableId(table)
                      .withDestinationCidrBlock("0.0.0.0/0")
                      .withGatewayId(id);
              lagging.settle();
              lagging.ec2().createRoute(route);
              lagging.settle();
              lagging
                  .ec2()
                  .deleteRoute(
                      new DeleteRouteRequest()
                          .withRouteTableId(table)
                          .withDestinationCidrBlock("0.0.0.0/0"));
              return () -> lagging.ec2().createRoute(route);
            });
  }

  private static void attach(LaggingCloud lagging, String id, String vpc) {
    lagging
        .ec2()
        .attachInternetGateway(
            new AttachInternetGatewayRequest().withInternetGatewayId(id).withVpcId(vpc));
  }
}
