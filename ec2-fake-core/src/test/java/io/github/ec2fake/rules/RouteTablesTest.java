// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DeleteNetworkInterfaceRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteSubnetRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DetachInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DisassociateRouteTableRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.ReplaceRouteTableAssociationRequest;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Route tables: the main one, associations, routes and black holes. */
class RouteTablesTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");

  @Test
  void theDefaultVpcLeadsToTheInternet() {
    RouteTable main =
        ec2.describeRouteTables(
                new DescribeRouteTablesRequest()
                    .withFilters(
                        new Filter(
                            "vpc-id", List.of(ec2.describeVpcs().getVpcs().get(0).getVpcId()))))
            .getRouteTables()
            .get(0);

    assertThat(main.getAssociations())
        .singleElement()
        .satisfies(a -> assertThat(a.isMain()).isTrue());
    assertThat(main.getRoutes())
        .extracting(Route::getDestinationCidrBlock, Route::getState, Route::getOrigin)
        .containsExactly(
            tuple("172.31.0.0/16", "active", "CreateRouteTable"),
            tuple("0.0.0.0/0", "active", "CreateRoute"));
    assertThat(main.getRoutes().get(1).getGatewayId()).startsWith("igw-");
  }

  @Test
  void whoeverLooksAtMainTablesChangesNoIdsOfWhatIsMadeLater() {
    try (Ec2Cloud same = Ec2Cloud.create()) {
      String vpcThere = Networks.vpc(same.client(), "10.0.0.0/16");
      ec2.describeRouteTables();
      ec2.describeInternetGateways();

      assertThat(Networks.routeTable(ec2, vpc))
          .isEqualTo(Networks.routeTable(same.client(), vpcThere));
      assertThat(ec2.describeRouteTables().getRouteTables())
          .containsExactlyInAnyOrderElementsOf(
              same.client().describeRouteTables().getRouteTables());
    }
  }

  @Test
  void aNewVpcHasAMainTableWithALocalRoute() {
    RouteTable main = main();

    assertThat(main.getRoutes())
        .singleElement()
        .satisfies(
            route -> {
              assertThat(route.getDestinationCidrBlock()).isEqualTo("10.0.0.0/16");
              assertThat(route.getGatewayId()).isEqualTo("local");
            });
    assertThatRefusal(
            () ->
                ec2.deleteRouteTable(
                    new DeleteRouteTableRequest().withRouteTableId(main.getRouteTableId())))
        .isEqualTo(
            "400 DependencyViolation: The routeTable '"
                + main.getRouteTableId()
                + "' has dependencies and cannot be deleted.");
    String association = main.getAssociations().get(0).getRouteTableAssociationId();
    assertThatRefusal(() -> disassociate(association))
        .isEqualTo(
            "400 InvalidParameterValue: cannot disassociate the main route table association "
                + association);
  }

  @Test
  void aSubnetUsesOneTable() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String table = Networks.routeTable(ec2, vpc);
    String other = Networks.routeTable(ec2, vpc);
    String association = associate(table, subnet);

    assertThat(associate(table, subnet)).isEqualTo(association);
    assertThatRefusal(() -> associate(other, subnet))
        .isEqualTo(
            "400 Resource.AlreadyAssociated: the specified association for route table "
                + other
                + " conflicts with an existing association");
    assertThatRefusal(
            () -> associate(Networks.routeTable(ec2, Networks.vpc(ec2, "10.1.0.0/16")), subnet))
        .endsWith(" belong to different networks");
    String replaced =
        ec2.replaceRouteTableAssociation(
                new ReplaceRouteTableAssociationRequest()
                    .withAssociationId(association)
                    .withRouteTableId(other))
            .getNewAssociationId();
    assertThat(only(table).getAssociations()).isEmpty();
    assertThat(only(other).getAssociations().get(0).getSubnetId()).isEqualTo(subnet);
    assertThatRefusal(() -> disassociate(association))
        .isEqualTo(
            "400 InvalidAssociationID.NotFound: The association ID '"
                + association
                + "' does not exist");
    disassociate(replaced);
    associate(table, subnet);
    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .startsWith("400 DependencyViolation: ");
    ec2.deleteSubnet(new DeleteSubnetRequest(subnet));
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(table));
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(other));
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    assertThatRefusal(() -> only(table))
        .isEqualTo(
            "400 InvalidRouteTableID.NotFound: The routeTable ID '" + table + "' does not exist");
  }

  @Test
  void routesAreCreatedReplacedAndDeleted() {
    String table = Networks.routeTable(ec2, vpc);
    String gateway = Networks.gateway(ec2);
    CreateRouteRequest ask =
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withGatewayId(gateway);

    assertThatRefusal(() -> ec2.createRoute(ask))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + table
                + " and network gateway "
                + gateway
                + " belong to different networks");
    Networks.attachGateway(ec2, gateway, vpc);
    ec2.createRoute(ask);
    assertThatRefusal(() -> ec2.createRoute(ask))
        .isEqualTo("400 RouteAlreadyExists: The route identified by 0.0.0.0/0 already exists.");
    assertThatRefusal(() -> ec2.createRoute(ask.clone().withDestinationCidrBlock("10.0.1.0/24")))
        .isEqualTo(
            "400 InvalidParameterValue: Route target is not supported. This route only supports"
                + " interface and instance targets.");
    assertThatRefusal(() -> ec2.createRoute(ask.clone().withDestinationCidrBlock(null)))
        .isEqualTo(
            "400 MissingParameter: The request must contain the parameter destinationCidrBlock or"
                + " destinationIpv6CidrBlock");
    assertThatRefusal(() -> ec2.createRoute(ask.clone().withDestinationCidrBlock("nowhere")))
        .endsWith("This is not a valid CIDR block.");
    assertThatRefusal(
            () ->
                ec2.createRoute(
                    ask.clone()
                        .withDestinationCidrBlock("8.0.0.0/8")
                        .withGatewayId("igw-12345678")))
        .isEqualTo("400 InvalidGatewayID.NotFound: The gateway ID 'igw-12345678' does not exist");
    assertThat(state(table)).isEqualTo("active");

    ec2.detachInternetGateway(
        new DetachInternetGatewayRequest().withInternetGatewayId(gateway).withVpcId(vpc));
    assertThat(state(table)).isEqualTo("blackhole");

    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String nat = launched(ec2, launch(LINUX_EBS).withSubnetId(subnet)).getInstanceId();
    ec2.replaceRoute(
        new ReplaceRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withInstanceId(nat));
    assertThat(state(table)).isEqualTo("active");
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(nat)));
    cloud.clock().advanceUntilSettled();
    assertThat(state(table)).isEqualTo("blackhole");

    DeleteRouteRequest delete =
        new DeleteRouteRequest().withRouteTableId(table).withDestinationCidrBlock("0.0.0.0/0");
    ec2.deleteRoute(delete);
    assertThatRefusal(() -> ec2.deleteRoute(delete))
        .isEqualTo(
            "400 InvalidRoute.NotFound: no route with destination-cidr-block 0.0.0.0/0 in route"
                + " table "
                + table);
    assertThatRefusal(() -> ec2.deleteRoute(delete.clone().withDestinationCidrBlock("10.0.0.0/16")))
        .startsWith("400 InvalidParameterValue: cannot remove local route 10.0.0.0/16");
    assertThatRefusal(
            () ->
                ec2.replaceRoute(
                    new ReplaceRouteRequest()
                        .withRouteTableId(table)
                        .withDestinationCidrBlock("0.0.0.0/0")
                        .withInstanceId(nat)))
        .startsWith("400 InvalidParameterValue: There is no route defined for '0.0.0.0/0'");
  }

  @Test
  void aRouteIsReplacedByOneTarget() {
    String table = Networks.routeTable(ec2, vpc);
    String gateway = Networks.gateway(ec2);
    Networks.attachGateway(ec2, gateway, vpc);
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("0.0.0.0/0")
            .withGatewayId(gateway));
    ReplaceRouteRequest replace =
        new ReplaceRouteRequest().withRouteTableId(table).withDestinationCidrBlock("0.0.0.0/0");

    assertThatRefusal(() -> ec2.replaceRoute(replace))
        .startsWith("400 InvalidParameterCombination: The request must contain exactly one of");
    assertThatRefusal(
            () ->
                ec2.replaceRoute(
                    replace.clone().withGatewayId(gateway).withInstanceId("i-12345678")))
        .startsWith("400 InvalidParameterCombination: The request must contain exactly one of");
    assertThat(state(table)).isEqualTo("active");
  }

  @Test
  void tablesAndRoutesAreLimited() {
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.ROUTE_TABLES_OF_A_VPC, 2).with(Quota.ROUTES, 1));
    String table = Networks.routeTable(ec2, vpc);
    String gateway = Networks.gateway(ec2);
    Networks.attachGateway(ec2, gateway, vpc);
    CreateRouteRequest ask =
        new CreateRouteRequest().withRouteTableId(table).withGatewayId(gateway);
    ec2.createRoute(ask.clone().withDestinationCidrBlock("8.0.0.0/8"));

    assertThatRefusal(() -> Networks.routeTable(ec2, vpc))
        .startsWith("400 RouteTableLimitExceeded: ");
    assertThatRefusal(() -> ec2.createRoute(ask.clone().withDestinationCidrBlock("9.0.0.0/8")))
        .startsWith("400 RouteLimitExceeded: ");
    assertThatRefusal(() -> ec2.createRoute(ask)).startsWith("400 MissingParameter: ");
  }

  private RouteTable main() {
    return ec2.describeRouteTables(
            new DescribeRouteTablesRequest()
                .withFilters(
                    new Filter("vpc-id", List.of(vpc)),
                    new Filter("association.main", List.of("true"))))
        .getRouteTables()
        .get(0);
  }

  private RouteTable only(String id) {
    return ec2.describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(id))
        .getRouteTables()
        .get(0);
  }

  private String state(String table) {
    return only(table).getRoutes().get(1).getState();
  }

  private String associate(String table, String subnet) {
    return ec2.associateRouteTable(
            new AssociateRouteTableRequest().withRouteTableId(table).withSubnetId(subnet))
        .getAssociationId();
  }

  private void disassociate(String association) {
    ec2.disassociateRouteTable(new DisassociateRouteTableRequest().withAssociationId(association));
  }

  @Test
  void aRouteLeadsToANetworkInterface() {
    String table = Networks.routeTable(ec2, vpc);
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String through = Networks.networkInterface(ec2, subnet);
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("9.0.0.0/8")
            .withNetworkInterfaceId(through));
    assertThat(routeThrough(table).getState()).isEqualTo("blackhole");

    String instance = launched(ec2, launch(LINUX_EBS).withSubnetId(subnet)).getInstanceId();
    ec2.describeInstances();
    new InterfaceCloud(ec2).attach(through, instance, 1);

    assertThat(routeThrough(table).getState()).isEqualTo("active");
    assertThat(routeThrough(table).getNetworkInterfaceId()).isEqualTo(through);
    assertThat(routeThrough(table).getInstanceId()).isEqualTo(instance);
    assertThat(routeThrough(table).getInstanceOwnerId()).isEqualTo(cloud.account());

    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    ec2.describeInstances();
    ec2.deleteNetworkInterface(new DeleteNetworkInterfaceRequest().withNetworkInterfaceId(through));

    assertThat(routeThrough(table).getState()).isEqualTo("blackhole");
    assertThat(routeThrough(table).getNetworkInterfaceId()).isEqualTo(through);
    assertThat(routeThrough(table).getInstanceId()).isNull();
  }

  @Test
  void aRouteDoesNotLeadToAnInterfaceElsewhere() {
    String table = Networks.routeTable(ec2, vpc);
    String elsewhere = Networks.networkInterface(ec2);

    assertThatRefusal(
            () ->
                ec2.createRoute(
                    new CreateRouteRequest()
                        .withRouteTableId(table)
                        .withDestinationCidrBlock("9.0.0.0/8")
                        .withNetworkInterfaceId(elsewhere)))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + table
                + " and interface "
                + elsewhere.replace("eni-", "interface-")
                + " belong to different networks");
  }

  private Route routeThrough(String table) {
    return ec2.describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0)
        .getRoutes()
        .get(1);
  }
}
