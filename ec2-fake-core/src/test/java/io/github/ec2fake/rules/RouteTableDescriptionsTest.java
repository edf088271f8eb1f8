// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.LINUX_EBS;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.Fixtures.launch;
import static io.github.ec2fake.rules.Fixtures.launched;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AssociateRouteTableRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesResult;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.DescribeVpcsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.TerminateInstancesRequest;
import io.github.ec2fake.Ec2Cloud;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What DescribeRouteTables shows: filters, pages, tags, and to whom; and repeated creations. */
class RouteTableDescriptionsTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");

  @Test
  void filtersFindATable() {
    String id = tagged();
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");
    String association =
        ec2.associateRouteTable(
                new AssociateRouteTableRequest().withRouteTableId(id).withSubnetId(subnet))
            .getAssociationId();
    String gateway = Networks.gateway(ec2);
    Networks.attachGateway(ec2, gateway, vpc);
    String instance = launched(ec2, launch(LINUX_EBS).withSubnetId(subnet)).getInstanceId();
    cloud.clock().advanceUntilSettled();
    CreateRouteRequest route = new CreateRouteRequest().withRouteTableId(id);
    ec2.createRoute(route.withDestinationCidrBlock("9.0.0.0/8").withGatewayId(gateway));
    ec2.createRoute(
        route.withDestinationCidrBlock(null).withDestinationIpv6CidrBlock("2001:db8::/32"));
    ec2.createRoute(
        route
            .withDestinationIpv6CidrBlock(null)
            .withDestinationCidrBlock("8.0.0.0/8")
            .withGatewayId(null)
            .withInstanceId(instance));

    for (Filter filter :
        List.of(
            new Filter("association.route-table-association-id", List.of(association)),
            new Filter("association.route-table-id", List.of(id)),
            new Filter("association.subnet-id", List.of(subnet)),
            new Filter("association.main", List.of("false")),
            new Filter("route-table-id", List.of(id)),
            new Filter("route.destination-cidr-block", List.of("9.0.0.0/8")),
            new Filter("route.destination-ipv6-cidr-block", List.of("2001:db8::/32")),
            new Filter("route.gateway-id", List.of(gateway)),
            new Filter("route.instance-id", List.of(instance)),
            new Filter("tag:stage", List.of("test")),
            new Filter("tag-key", List.of("stage")))) {
      assertThat(filtered(filter)).as(filter.getName()).containsExactly(id);
    }
    assertThat(filtered(new Filter("vpc-id", List.of(vpc)))).hasSize(2).contains(id);
    assertThat(filtered(new Filter("owner-id", List.of(cloud.account())))).hasSize(3);
    assertThat(filtered(new Filter("owner-id", List.of(PARTNER)))).isEmpty();
    assertThat(filtered(new Filter("route.origin", List.of("CreateRoute"))))
        .hasSize(2)
        .contains(id);
    assertThat(filtered(new Filter("route.state", List.of("blackhole")))).isEmpty();
    ec2.terminateInstances(new TerminateInstancesRequest(List.of(instance)));
    assertThat(filtered(new Filter("route.state", List.of("blackhole")))).containsExactly(id);
  }

  @Test
  void pagesLeadThroughAllTables() {
    IntStream.range(0, 4).forEach(i -> Networks.routeTable(ec2, vpc));
    DescribeRouteTablesRequest five = new DescribeRouteTablesRequest().withMaxResults(5);

    DescribeRouteTablesResult first = ec2.describeRouteTables(five);
    DescribeRouteTablesResult second =
        ec2.describeRouteTables(five.withNextToken(first.getNextToken()));

    assertThat(first.getRouteTables()).hasSize(5);
    assertThat(second.getRouteTables())
        .singleElement()
        .satisfies(last -> assertThat(first.getRouteTables()).doesNotContain(last));
    assertThat(second.getNextToken()).isNull();
    assertThatRefusal(
            () -> ec2.describeRouteTables(new DescribeRouteTablesRequest().withMaxResults(4)))
        .startsWith("400 InvalidParameterValue: ");
    assertThatRefusal(
            () ->
                ec2.describeRouteTables(
                    new DescribeRouteTablesRequest()
                        .withMaxResults(5)
                        .withRouteTableIds("rtb-12345678")))
        .startsWith("400 InvalidParameterCombination: ");
  }

  @Test
  void aClientTokenMakesOneTable() {
    CreateRouteTableRequest request =
        new CreateRouteTableRequest().withVpcId(vpc).withClientToken("token");

    String id = ec2.createRouteTable(request).getRouteTable().getRouteTableId();

    assertThat(ec2.createRouteTable(request).getRouteTable().getRouteTableId()).isEqualTo(id);
    assertThat(ec2.createRouteTable(request).getClientToken()).isEqualTo("token");
    String other = Networks.vpc(ec2, "10.1.0.0/16");
    assertThatRefusal(() -> ec2.createRouteTable(request.clone().withVpcId(other)))
        .startsWith("400 IdempotentParameterMismatch: ");
    assertThat(
            ec2.createRouteTable(request.clone().withClientToken("other"))
                .getRouteTable()
                .getRouteTableId())
        .isNotEqualTo(id);
  }

  @Test
  void aTableIsMadeWithTags() {
    String id = tagged();

    assertThat(only(ec2, id).getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags())
        .singleElement()
        .satisfies(tag -> assertThat(tag.getResourceType()).isEqualTo("route-table"));
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(id));
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void otherAccountsAndRegionsDoNotSeeATable() {
    String id = Networks.routeTable(ec2, vpc);
    String notFound =
        "400 InvalidRouteTableID.NotFound: The routeTable ID '" + id + "' does not exist";

    assertThatRefusal(() -> only(cloud.client(PARTNER), id)).isEqualTo(notFound);
    assertThatRefusal(() -> only(cloud.client(cloud.account(), "eu-west-1"), id))
        .isEqualTo(notFound);
    assertThatRefusal(() -> only(ec2, "rtb-1"))
        .isEqualTo("400 InvalidRouteTableID.NotFound: The routeTable ID 'rtb-1' does not exist");
  }

  @Test
  void aFurtherBlockOfTheVpcIsSmallerThanTheDestinationOfARoute() {
    String table = Networks.routeTable(ec2, vpc);
    String through = Networks.networkInterface(ec2, Networks.subnet(ec2, vpc, "10.0.0.0/24"));
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationCidrBlock("10.1.2.0/24")
            .withNetworkInterfaceId(through));

    for (String block : List.of("10.1.0.0/16", "10.1.2.0/24")) {
      assertThatRefusal(() -> Networks.furtherBlock(ec2, vpc, block))
          .isEqualTo(
              "400 InvalidVpc.Range: The CIDR '"
                  + block
                  + "' is the destination 10.1.2.0/24 of a route of the route table "
                  + table
                  + ", or larger.");
    }
    Networks.furtherBlock(ec2, vpc, "10.1.2.0/25");
    Networks.furtherBlock(ec2, vpc, "10.1.3.0/24");
    Networks.furtherBlock(ec2, Networks.vpc(ec2, "10.0.0.0/16"), "10.1.2.0/24");
  }

  @Test
  void eachBlockOfTheVpcHasALocalRoute() {
    Networks.furtherBlock(ec2, vpc, "10.1.0.0/16");
    Networks.addIpv6(ec2, vpc);
    String ipv6 =
        ec2.describeVpcs(new DescribeVpcsRequest().withVpcIds(vpc))
            .getVpcs()
            .get(0)
            .getIpv6CidrBlockAssociationSet()
            .get(0)
            .getIpv6CidrBlock();
    Route local =
        new Route().withGatewayId("local").withOrigin("CreateRouteTable").withState("active");

    assertThat(only(ec2, Networks.routeTable(ec2, vpc)).getRoutes())
        .containsExactly(
            local.clone().withDestinationCidrBlock("10.0.0.0/16"),
            local.clone().withDestinationCidrBlock("10.1.0.0/16"),
            local.clone().withDestinationIpv6CidrBlock(ipv6));
  }

  private String tagged() {
    return ec2.createRouteTable(
            new CreateRouteTableRequest()
                .withVpcId(vpc)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("route-table")
                        .withTags(new Tag("stage", "test"))))
        .getRouteTable()
        .getRouteTableId();
  }

  private static RouteTable only(AmazonEC2 client, String id) {
    return client
        .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(id))
        .getRouteTables()
        .get(0);
  }

  private List<String> filtered(Filter filter) {
    return ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withFilters(filter))
        .getRouteTables()
        .stream()
        .map(RouteTable::getRouteTableId)
        .toList();
  }
}
