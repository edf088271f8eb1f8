// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.DeleteEgressOnlyInternetGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeEgressOnlyInternetGatewaysRequest;
import com.amazonaws.services.ec2.model.DescribeEgressOnlyInternetGatewaysResult;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeTagsRequest;
import com.amazonaws.services.ec2.model.EgressOnlyInternetGateway;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.InternetGatewayAttachment;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Egress-only internet gateways and routes to them. */
class EgressOnlyInternetGatewaysTest {

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");

  @Test
  void aGatewayIsAttachedFromTheStart() {
    EgressOnlyInternetGateway created =
        ec2.createEgressOnlyInternetGateway(asked()).getEgressOnlyInternetGateway();

    assertThat(created.getEgressOnlyInternetGatewayId()).startsWith("eigw-");
    assertThat(created.getAttachments())
        .containsExactly(new InternetGatewayAttachment().withState("attached").withVpcId(vpc));
    assertThat(only(created.getEgressOnlyInternetGatewayId())).isEqualTo(created);
  }

  @Test
  void aVpcStaysWhileItHasOne() {
    String id = Networks.egressOnlyGateway(ec2, vpc);

    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(
            "400 DependencyViolation: The vpc '"
                + vpc
                + "' has dependencies and cannot be deleted.");
    assertThat(delete(ec2, id)).isTrue();
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
    String notFound =
        "400 InvalidEgressOnlyInternetGatewayId.NotFound: The egressOnlyInternetGateway ID '"
            + id
            + "' does not exist";
    assertThatRefusal(() -> only(id)).isEqualTo(notFound);
    assertThatRefusal(() -> delete(ec2, id)).isEqualTo(notFound);
  }

  @Test
  void aRouteOfIpv6LeadsToAGateway() {
    String id = Networks.egressOnlyGateway(ec2, vpc);
    String table = Networks.routeTable(ec2, vpc);
    CreateRouteRequest route =
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withDestinationIpv6CidrBlock("::/0")
            .withEgressOnlyInternetGatewayId(id);
    ec2.createRoute(route);
    ec2.replaceRoute(
        new ReplaceRouteRequest()
            .withRouteTableId(table)
            .withDestinationIpv6CidrBlock("::/0")
            .withEgressOnlyInternetGatewayId(id));

    assertThat(route(table).getEgressOnlyInternetGatewayId()).isEqualTo(id);
    assertThat(route(table).getState()).isEqualTo("active");
    assertThat(
            ec2.describeRouteTables(
                    new DescribeRouteTablesRequest()
                        .withFilters(
                            new Filter("route.egress-only-internet-gateway-id", List.of(id))))
                .getRouteTables())
        .singleElement()
        .satisfies(found -> assertThat(found.getRouteTableId()).isEqualTo(table));
    delete(ec2, id);
    assertThat(route(table).getState()).isEqualTo("blackhole");
    assertThatRefusal(
            () -> ec2.createRoute(route.clone().withDestinationIpv6CidrBlock("2001:db8::/32")))
        .isEqualTo("400 InvalidGatewayID.NotFound: The eigw ID '" + id + "' does not exist");
  }

  @Test
  void noGatewayIsTheTargetOfAddressesOfTheVpc() {
    DualStackNetwork network = new DualStackNetwork(ec2);
    String internetGateway = Networks.gateway(ec2);
    Networks.attachGateway(ec2, internetGateway, network.vpc());
    CreateRouteRequest ask =
        new CreateRouteRequest().withRouteTableId(Networks.routeTable(ec2, network.vpc()));
    CreateRouteRequest egressOnly =
        ask.clone().withEgressOnlyInternetGatewayId(Networks.egressOnlyGateway(ec2, network.vpc()));
    CreateRouteRequest toInternet = ask.clone().withGatewayId(internetGateway);

    for (String own : List.of(network.ipv6(1, "::/64"), network.ipv6(1, "::7/128"))) {
      for (CreateRouteRequest each : List.of(egressOnly, toInternet)) {
        assertThatRefusal(() -> ec2.createRoute(each.clone().withDestinationIpv6CidrBlock(own)))
            .isEqualTo(
                "400 InvalidParameterValue: Route target is not supported. This route only supports"
                    + " interface and instance targets.");
      }
    }
    ec2.createRoute(egressOnly.withDestinationIpv6CidrBlock("2600::/12"));
    ec2.createRoute(toInternet.withDestinationIpv6CidrBlock("2001:db8::/64"));
  }

  @Test
  void aRouteIsOfIpv6AndOfTheSameVpc() {
    String id = Networks.egressOnlyGateway(ec2, vpc);
    String table = Networks.routeTable(ec2, vpc);
    String elsewhere = Networks.routeTable(ec2, Networks.vpc(ec2, "10.1.0.0/16"));
    CreateRouteRequest route =
        new CreateRouteRequest().withRouteTableId(table).withEgressOnlyInternetGatewayId(id);

    assertThatRefusal(() -> ec2.createRoute(route.clone().withDestinationCidrBlock("0.0.0.0/0")))
        .isEqualTo(
            "400 InvalidParameterValue: The egress-only internet gateway "
                + id
                + " takes routes with an IPv6 destination only.");
    assertThatRefusal(
            () ->
                ec2.createRoute(
                    route.clone().withRouteTableId(elsewhere).withDestinationIpv6CidrBlock("::/0")))
        .isEqualTo(
            "400 InvalidParameterValue: route table "
                + elsewhere
                + " and network gateway "
                + id
                + " belong to different networks");
    assertThatRefusal(
            () ->
                ec2.createRoute(
                    route
                        .clone()
                        .withDestinationIpv6CidrBlock("::/0")
                        .withGatewayId("igw-12345678")))
        .startsWith("400 InvalidParameterCombination: ");
  }

  @Test
  void thereAreFiveUnlessAwsGrantsMore() {
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.EGRESS_ONLY_INTERNET_GATEWAYS, 1));
    String id = Networks.egressOnlyGateway(ec2, vpc);

    String other = Networks.vpc(ec2, "10.1.0.0/16");
    assertThatRefusal(() -> Networks.egressOnlyGateway(ec2, other))
        .isEqualTo(
            "400 EgressOnlyInternetGatewayLimitExceeded: The maximum number of egress-only internet"
                + " gateways has been reached.");
    delete(ec2, id);
    Networks.egressOnlyGateway(ec2, other);
  }

  @Test
  void aVpcHasOneAtATime() {
    String id = Networks.egressOnlyGateway(ec2, vpc);

    assertThatRefusal(() -> Networks.egressOnlyGateway(ec2, vpc))
        .isEqualTo(
            "400 InvalidParameterValue: Network "
                + vpc
                + " already has an egress-only internet gateway attached");
    delete(ec2, id);
    assertThat(Networks.egressOnlyGateway(ec2, vpc)).isNotEqualTo(id);
  }

  @Test
  void idsAreChecked() {
    String id = Networks.egressOnlyGateway(ec2, vpc);

    assertThatRefusal(() -> only("eigw-1"))
        .isEqualTo("400 InvalidEgressOnlyInternetGatewayId.Malformed: Invalid id: \"eigw-1\"");
    assertThatRefusal(() -> Networks.egressOnlyGateway(ec2, "vpc-012345678"))
        .isEqualTo("400 InvalidVpcId.Malformed: The vpc ID vpc-012345678 is malformed");
    assertThatRefusal(() -> Networks.egressOnlyGateway(ec2, "vpc-12345678"))
        .startsWith("400 InvalidVpcID.NotFound: ");
    for (AmazonEC2 other :
        List.of(cloud.client(PARTNER), cloud.client(cloud.account(), "eu-west-1"))) {
      assertThatRefusal(() -> delete(other, id))
          .startsWith("400 InvalidEgressOnlyInternetGatewayId.NotFound: ");
      assertThat(
              other
                  .describeEgressOnlyInternetGateways(
                      new DescribeEgressOnlyInternetGatewaysRequest())
                  .getEgressOnlyInternetGateways())
          .isEmpty();
    }
  }

  @Test
  void aClientTokenMakesOneGateway() {
    CreateEgressOnlyInternetGatewayRequest request = asked().withClientToken("token");

    String id =
        ec2.createEgressOnlyInternetGateway(request)
            .getEgressOnlyInternetGateway()
            .getEgressOnlyInternetGatewayId();

    assertThat(ec2.createEgressOnlyInternetGateway(request).getClientToken()).isEqualTo("token");
    assertThat(
            ec2.createEgressOnlyInternetGateway(request)
                .getEgressOnlyInternetGateway()
                .getEgressOnlyInternetGatewayId())
        .isEqualTo(id);
    String other = Networks.vpc(ec2, "10.1.0.0/16");
    assertThatRefusal(() -> ec2.createEgressOnlyInternetGateway(request.clone().withVpcId(other)))
        .startsWith("400 IdempotentParameterMismatch: ");
  }

  @Test
  void tagsFindAGateway() {
    Networks.egressOnlyGateway(ec2, Networks.vpc(ec2, "10.1.0.0/16"));
    String id =
        ec2.createEgressOnlyInternetGateway(
                asked()
                    .withTagSpecifications(
                        new TagSpecification()
                            .withResourceType("egress-only-internet-gateway")
                            .withTags(new Tag("stage", "test"))))
            .getEgressOnlyInternetGateway()
            .getEgressOnlyInternetGatewayId();

    assertThat(only(id).getTags()).containsExactly(new Tag("stage", "test"));
    for (Filter filter :
        List.of(
            new Filter("tag:stage", List.of("test")), new Filter("tag-key", List.of("stage")))) {
      assertThat(
              ec2.describeEgressOnlyInternetGateways(
                      new DescribeEgressOnlyInternetGatewaysRequest().withFilters(filter))
                  .getEgressOnlyInternetGateways())
          .singleElement()
          .satisfies(found -> assertThat(found.getEgressOnlyInternetGatewayId()).isEqualTo(id));
    }
    delete(ec2, id);
    assertThat(ec2.describeTags(new DescribeTagsRequest()).getTags()).isEmpty();
  }

  @Test
  void pagesLeadThroughAllGateways() {
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.EGRESS_ONLY_INTERNET_GATEWAYS, 6).with(Quota.VPCS, 8));
    IntStream.range(0, 6)
        .forEach(i -> Networks.egressOnlyGateway(ec2, Networks.vpc(ec2, "10." + i + ".0.0/16")));
    DescribeEgressOnlyInternetGatewaysRequest five =
        new DescribeEgressOnlyInternetGatewaysRequest().withMaxResults(5);

    DescribeEgressOnlyInternetGatewaysResult first = ec2.describeEgressOnlyInternetGateways(five);
    DescribeEgressOnlyInternetGatewaysResult second =
        ec2.describeEgressOnlyInternetGateways(five.withNextToken(first.getNextToken()));

    assertThat(first.getEgressOnlyInternetGateways()).hasSize(5);
    assertThat(second.getEgressOnlyInternetGateways())
        .hasSize(1)
        .doesNotContainAnyElementsOf(first.getEgressOnlyInternetGateways());
    assertThat(second.getNextToken()).isNull();
    assertThatRefusal(
            () ->
                ec2.describeEgressOnlyInternetGateways(
                    new DescribeEgressOnlyInternetGatewaysRequest()
                        .withMaxResults(5)
                        .withEgressOnlyInternetGatewayIds("eigw-12345678")))
        .startsWith("400 InvalidParameterCombination: ");
  }

  private CreateEgressOnlyInternetGatewayRequest asked() {
    return new CreateEgressOnlyInternetGatewayRequest().withVpcId(vpc);
  }

  private static boolean delete(AmazonEC2 client, String id) {
    return client
        .deleteEgressOnlyInternetGateway(
            new DeleteEgressOnlyInternetGatewayRequest().withEgressOnlyInternetGatewayId(id))
        .getReturnCode();
  }

  private EgressOnlyInternetGateway only(String id) {
    return ec2.describeEgressOnlyInternetGateways(
            new DescribeEgressOnlyInternetGatewaysRequest().withEgressOnlyInternetGatewayIds(id))
        .getEgressOnlyInternetGateways()
        .get(0);
  }

  private Route route(String table) {
    return ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0)
        .getRoutes()
        .stream()
        .filter(each -> "::/0".equals(each.getDestinationIpv6CidrBlock()))
        .findFirst()
        .orElseThrow();
  }
}
