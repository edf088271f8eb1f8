// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.ROUTE_TABLES;
import static io.github.ec2fake.consistency.ResourceKind.VPC_ENDPOINTS;
import static io.github.ec2fake.rules.VpcEndpointCalls.created;
import static io.github.ec2fake.rules.VpcEndpointCalls.delete;
import static io.github.ec2fake.rules.VpcEndpointCalls.gateway;
import static io.github.ec2fake.rules.VpcEndpointCalls.networkInterface;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.CreateSubnetRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.DeleteSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointServiceConfigurationRequest;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointServicePermissionsRequest;
import com.amazonaws.services.ec2.model.RejectVpcEndpointConnectionsRequest;
import com.amazonaws.services.ec2.model.ServiceConfiguration;
import com.amazonaws.services.ec2.model.StartVpcEndpointServicePrivateDnsVerificationRequest;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about VPC endpoints that lag. */
class StaleVpcEndpointRefusalsTest {
  private static final int MINUTE = 60;

  private static String settledVpc(LaggingCloud lagging) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    return vpc;
  }

  private static String defaultVpc(AmazonEC2 ec2) {
    return ec2.describeVpcs().getVpcs().get(0).getVpcId();
  }

  private static ModifyVpcEndpointRequest modifying(String id) {
    return new ModifyVpcEndpointRequest().withVpcEndpointId(id);
  }

  @Test
  void aNewEndpointIsNotFound() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidVpcEndpointId.NotFound: The Vpc Endpoint Id 'vpce-*' does not exist",
            lagging -> {
              String id = created(lagging.ec2(), gateway(defaultVpc(lagging.ec2())));
              return () -> lagging.ec2().modifyVpcEndpoint(modifying(id).withResetPolicy(true));
            });
  }

  private static ServiceConfiguration newService(LaggingCloud lagging) {
    return lagging
        .ec2()
        .createVpcEndpointServiceConfiguration(
            new CreateVpcEndpointServiceConfigurationRequest()
                .withNetworkLoadBalancerArns(
                    "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/web/01"))
        .getServiceConfiguration();
  }

  @Test
  void aNewServiceIsNotFound() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidVpcEndpointServiceId.NotFound: The VpcEndpointService Id 'vpce-svc-*' does"
                + " not exist",
            lagging -> {
              ServiceConfiguration service = newService(lagging);
              return () ->
                  lagging
                      .ec2()
                      .modifyVpcEndpointServicePermissions(
                          new ModifyVpcEndpointServicePermissionsRequest()
                              .withServiceId(service.getServiceId())
                              .withAddAllowedPrincipals("*"));
            });
  }

  @Test
  void aNewServiceHasNoEndpoints() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidServiceName: The Vpc Endpoint Service"
                + " 'com.amazonaws.vpce.us-east-1.vpce-svc-*' does not exist",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              ServiceConfiguration service = newService(lagging);
              return () ->
                  created(
                      lagging.ec2(),
                      networkInterface(vpc).withServiceName(service.getServiceName()));
            });
  }

  @Test
  void anEndpointIsStillPending() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 IncorrectState: The VPC endpoint vpce-* is in the state pending. It must be"
                + " available.",
            lagging -> {
              String id = created(lagging.ec2(), networkInterface(defaultVpc(lagging.ec2())));
              lagging.catchUp();
              lagging.pass(MINUTE - 1);
              return () -> lagging.ec2().modifyVpcEndpoint(modifying(id).withResetPolicy(true));
            });
  }

  @Test
  void aDeletedEndpointCounts() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .with(Quota.GATEWAY_VPC_ENDPOINTS, 1)
        .says(
            "400 VpcEndpointLimitExceeded: The maximum number of VPC endpoints has been reached.",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              String id = created(lagging.ec2(), gateway(vpc));
              lagging.settle();
              delete(lagging.ec2(), id);
              lagging.pass(MINUTE);
              return () -> created(lagging.ec2(), gateway(vpc));
            });
  }

  @Test
  void aDeletedEndpointIsInItsVpc() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 DependencyViolation: The vpc 'vpc-*' has dependencies and cannot be deleted.",
            lagging -> {
              String vpc = settledVpc(lagging);
              String id = created(lagging.ec2(), gateway(vpc));
              lagging.settle();
              delete(lagging.ec2(), id);
              lagging.pass(MINUTE);
              return () -> lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
            });
  }

  @Test
  void aDeletedEndpointUsesItsGroup() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 DependencyViolation: resource sg-* has a dependent object",
            lagging -> {
              String group = group(lagging, defaultVpc(lagging.ec2()), "web");
              lagging.settle();
              String id =
                  created(
                      lagging.ec2(),
                      networkInterface(defaultVpc(lagging.ec2())).withSecurityGroupIds(group));
              lagging.settle();
              delete(lagging.ec2(), id);
              lagging.pass(MINUTE);
              return () ->
                  lagging
                      .ec2()
                      .deleteSecurityGroup(new DeleteSecurityGroupRequest().withGroupId(group));
            });
  }

  @Test
  void aDeletedEndpointKeepsItsPrivateName() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: private-dns-enabled cannot be set because there is already a"
                + " conflicting DNS domain for ssm.us-east-1.amazonaws.com in the VPC vpc-*",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              CreateVpcEndpointRequest request = networkInterface(vpc).withPrivateDnsEnabled(true);
              String id = created(lagging.ec2(), request);
              lagging.settle();
              delete(lagging.ec2(), id);
              lagging.pass(MINUTE);
              return () -> created(lagging.ec2(), request);
            });
  }

  @Test
  void aNewGatewayIsNotThereForTheNamesOfS3() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: To set PrivateDnsOnlyForInboundResolverEndpoint to true, the VPC"
                + " vpc-* must have a Gateway endpoint for the service.",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              created(lagging.ec2(), gateway(vpc));
              return () ->
                  created(
                      lagging.ec2(),
                      networkInterface(vpc)
                          .withServiceName(VpcEndpointCalls.S3)
                          .withPrivateDnsEnabled(true));
            });
  }

  @Test
  void aTableThatWasRemovedOrAddedIsAsBefore() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: The VPC endpoint vpce-* does not have rtb-*",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              String table = Networks.routeTable(lagging.ec2(), vpc);
              lagging.settle();
              String id = created(lagging.ec2(), gateway(vpc));
              lagging.settle();
              lagging.ec2().modifyVpcEndpoint(modifying(id).withAddRouteTableIds(table));
              return () ->
                  lagging.ec2().modifyVpcEndpoint(modifying(id).withRemoveRouteTableIds(table));
            });
  }

  @Test
  void aSubnetThatWasRemovedIsInItsZone() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 DuplicateSubnetsInSameZone: Found another VPC endpoint subnet in the availability"
                + " zone of subnet-*. VPC endpoint subnets should be in different availability"
                + " zones supported by the VPC endpoint service.",
            lagging -> {
              String vpc = settledVpc(lagging);
              String first = subnet(lagging, vpc, "10.0.0.0/24");
              String second = subnet(lagging, vpc, "10.0.1.0/24");
              lagging.settle();
              String id = created(lagging.ec2(), networkInterface(vpc, first));
              lagging.settle();
              lagging.ec2().modifyVpcEndpoint(modifying(id).withRemoveSubnetIds(first));
              return () -> lagging.ec2().modifyVpcEndpoint(modifying(id).withAddSubnetIds(second));
            });
  }

  @Test
  void aGroupThatWasAddedIsNotThereToBeLeft() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: An Interface VPC Endpoint must always have at least one Security"
                + " Group",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              String first = group(lagging, vpc, "first");
              String second = group(lagging, vpc, "second");
              lagging.settle();
              String id = created(lagging.ec2(), networkInterface(vpc).withSecurityGroupIds(first));
              lagging.settle();
              lagging.ec2().modifyVpcEndpoint(modifying(id).withAddSecurityGroupIds(second));
              return () ->
                  lagging.ec2().modifyVpcEndpoint(modifying(id).withRemoveSecurityGroupIds(first));
            });
  }

  private static String group(LaggingCloud lagging, String vpc, String name) {
    return lagging
        .ec2()
        .createSecurityGroup(new CreateSecurityGroupRequest(name, "of the test").withVpcId(vpc))
        .getGroupId();
  }

  private static String subnet(LaggingCloud lagging, String vpc, String cidr) {
    return lagging
        .ec2()
        .createSubnet(new CreateSubnetRequest(vpc, cidr).withAvailabilityZone("us-east-1a"))
        .getSubnet()
        .getSubnetId();
  }

  @Test
  void aRouteThatWasRemovedIsInItsTable() {
    StaleRefusal.of(ROUTE_TABLES)
        .says(
            "400 RouteAlreadyExists: route table rtb-* already has a route with"
                + " destination-prefix-list-id pl-63a5400a",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              String table = Networks.routeTable(lagging.ec2(), vpc);
              lagging.settle();
              String id = created(lagging.ec2(), gateway(vpc, table));
              lagging.settle();
              lagging.ec2().modifyVpcEndpoint(modifying(id).withRemoveRouteTableIds(table));
              return () -> created(lagging.ec2(), gateway(vpc, table));
            });
  }

  @Test
  void aRejectedConnectionIsAsBefore() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 ExistingVpcEndpointConnections: The private DNS name of the endpoint service"
                + " vpce-svc-* cannot be removed while there are connections to the service.",
            lagging -> {
              String vpc = defaultVpc(lagging.ec2());
              ServiceConfiguration service = newService(lagging);
              lagging.settle();
              lagging
                  .ec2()
                  .modifyVpcEndpointServiceConfiguration(
                      modifying(service).withPrivateDnsName("web.example.com"));
              String id =
                  created(
                      lagging.ec2(),
                      networkInterface(vpc).withServiceName(service.getServiceName()));
              lagging.settle();
              lagging
                  .ec2()
                  .rejectVpcEndpointConnections(
                      new RejectVpcEndpointConnectionsRequest()
                          .withServiceId(service.getServiceId())
                          .withVpcEndpointIds(id));
              return () ->
                  lagging
                      .ec2()
                      .modifyVpcEndpointServiceConfiguration(
                          modifying(service).withRemovePrivateDnsName(true));
            });
  }

  @Test
  void aLoadBalancerThatWasAddedIsNotOneOfItsService() {
    String added =
        "arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/net/another/02";
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: Some of ["
                + added
                + "] are not load balancers of the endpoint service vpce-svc-*.",
            lagging -> {
              ServiceConfiguration service = newService(lagging);
              lagging.settle();
              lagging
                  .ec2()
                  .modifyVpcEndpointServiceConfiguration(
                      modifying(service).withAddNetworkLoadBalancerArns(added));
              return () ->
                  lagging
                      .ec2()
                      .modifyVpcEndpointServiceConfiguration(
                          modifying(service).withRemoveNetworkLoadBalancerArns(added));
            });
  }

  @Test
  void aLoadBalancerThatWasAddedIsNotThereToBeLeft() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: exactly one of network_load_balancer_arn or"
                + " gateway_load_balancer_arn is a required member",
            lagging -> {
              ServiceConfiguration service = newService(lagging);
              lagging.settle();
              lagging
                  .ec2()
                  .modifyVpcEndpointServiceConfiguration(
                      modifying(service)
                          .withAddNetworkLoadBalancerArns(
                              "arn:aws:elasticloadbalancing:us-east-1:111122223333"
                                  + ":loadbalancer/net/another/02"));
              return () ->
                  lagging
                      .ec2()
                      .modifyVpcEndpointServiceConfiguration(
                          modifying(service)
                              .withRemoveNetworkLoadBalancerArns(
                                  service.getNetworkLoadBalancerArns()));
            });
  }

  @Test
  void theNewPrivateNameOfAServiceIsNotThereForItsEndpoints() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: Private DNS can't be enabled because the service"
                + " com.amazonaws.vpce.us-east-1.vpce-svc-* does not provide a private DNS name.",
            lagging -> {
              ServiceConfiguration service = newService(lagging);
              lagging.settle();
              lagging
                  .ec2()
                  .modifyVpcEndpointServiceConfiguration(
                      modifying(service)
                          .withAcceptanceRequired(false)
                          .withPrivateDnsName("web.example.com"));
              lagging.settle();
              lagging
                  .ec2()
                  .startVpcEndpointServicePrivateDnsVerification(
                      new StartVpcEndpointServicePrivateDnsVerificationRequest()
                          .withServiceId(service.getServiceId()));
              return () ->
                  created(
                      lagging.ec2(),
                      networkInterface(defaultVpc(lagging.ec2()))
                          .withServiceName(service.getServiceName())
                          .withPrivateDnsEnabled(true));
            });
  }

  @Test
  void theNewPrivateNameOfAServiceIsNotThereToBeVerified() {
    StaleRefusal.of(VPC_ENDPOINTS)
        .says(
            "400 InvalidParameter: The endpoint service vpce-svc-* has no private DNS name.",
            lagging -> {
              ServiceConfiguration service = newService(lagging);
              lagging.settle();
              lagging
                  .ec2()
                  .modifyVpcEndpointServiceConfiguration(
                      modifying(service).withPrivateDnsName("web.example.com"));
              return () ->
                  lagging
                      .ec2()
                      .startVpcEndpointServicePrivateDnsVerification(
                          new StartVpcEndpointServicePrivateDnsVerificationRequest()
                              .withServiceId(service.getServiceId()));
            });
  }

  private static ModifyVpcEndpointServiceConfigurationRequest modifying(
      ServiceConfiguration service) {
    return new ModifyVpcEndpointServiceConfigurationRequest().withServiceId(service.getServiceId());
  }
}
