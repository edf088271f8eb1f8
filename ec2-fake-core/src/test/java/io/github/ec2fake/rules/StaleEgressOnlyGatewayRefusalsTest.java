// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.EGRESS_ONLY_INTERNET_GATEWAYS;

import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DeleteEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about egress-only internet gateways that lag. */
class StaleEgressOnlyGatewayRefusalsTest {

  @Test
  void aNewGatewayIsNotFound() {
    StaleRefusal.of(EGRESS_ONLY_INTERNET_GATEWAYS)
        .says(
            "400 InvalidEgressOnlyInternetGatewayId.NotFound: The egressOnlyInternetGateway ID"
                + " 'eigw-*' does not exist",
            lagging -> {
              String id = Networks.egressOnlyGateway(lagging.ec2(), vpc(lagging));
              return () -> delete(lagging, id);
            });
    StaleRefusal.of(EGRESS_ONLY_INTERNET_GATEWAYS)
        .says(
            "400 InvalidGatewayID.NotFound: The eigw ID 'eigw-*' does not exist",
            lagging -> {
              String vpc = vpc(lagging);
              String table = Networks.routeTable(lagging.ec2(), vpc);
              lagging.settle();
              String id = Networks.egressOnlyGateway(lagging.ec2(), vpc);
              return () ->
                  lagging
                      .ec2()
                      .createRoute(
                          new CreateRouteRequest()
                              .withRouteTableId(table)
                              .withDestinationIpv6CidrBlock("::/0")
                              .withEgressOnlyInternetGatewayId(id));
            });
  }

  @Test
  void aDeletedGatewayKeepsTheVpcAndCounts() {
    StaleRefusal.of(EGRESS_ONLY_INTERNET_GATEWAYS)
        .says(
            "400 DependencyViolation: The vpc 'vpc-*' has dependencies and cannot be deleted.",
            lagging -> {
              String vpc = vpc(lagging);
              String id = Networks.egressOnlyGateway(lagging.ec2(), vpc);
              lagging.settle();
              delete(lagging, id);
              return () -> lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
            });
    StaleRefusal.of(EGRESS_ONLY_INTERNET_GATEWAYS)
        .with(Quota.EGRESS_ONLY_INTERNET_GATEWAYS, 1)
        .says(
            "400 EgressOnlyInternetGatewayLimitExceeded: The maximum number of egress-only internet"
                + " gateways has been reached.",
            lagging -> {
              String other = Networks.vpc(lagging.ec2(), "10.1.0.0/16");
              String id = Networks.egressOnlyGateway(lagging.ec2(), vpc(lagging));
              lagging.settle();
              delete(lagging, id);
              return () -> Networks.egressOnlyGateway(lagging.ec2(), other);
            });
    StaleRefusal.of(EGRESS_ONLY_INTERNET_GATEWAYS)
        .says(
            "400 InvalidParameterValue: Network vpc-* already has an egress-only internet gateway"
                + " attached",
            lagging -> {
              String vpc = vpc(lagging);
              String id = Networks.egressOnlyGateway(lagging.ec2(), vpc);
              lagging.settle();
              delete(lagging, id);
              return () -> Networks.egressOnlyGateway(lagging.ec2(), vpc);
            });
  }

  private static String vpc(LaggingCloud lagging) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    return vpc;
  }

  private static void delete(LaggingCloud lagging, String id) {
    lagging
        .ec2()
        .deleteEgressOnlyInternetGateway(
            new DeleteEgressOnlyInternetGatewayRequest().withEgressOnlyInternetGatewayId(id));
  }
}
