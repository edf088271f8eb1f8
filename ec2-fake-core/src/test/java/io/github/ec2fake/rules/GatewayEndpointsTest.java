// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.OWNER;
import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.START;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.VpcEndpointCalls.created;
import static io.github.ec2fake.rules.VpcEndpointCalls.delete;
import static io.github.ec2fake.rules.VpcEndpointCalls.described;
import static io.github.ec2fake.rules.VpcEndpointCalls.gateway;
import static io.github.ec2fake.rules.VpcEndpointCalls.networkInterface;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DeleteRouteTableRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeVpcEndpointsRequest;
import com.amazonaws.services.ec2.model.DnsOptionsSpecification;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.ModifyVpcEndpointRequest;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.RouteTable;
import com.amazonaws.services.ec2.model.Tag;
import com.amazonaws.services.ec2.model.TagSpecification;
import com.amazonaws.services.ec2.model.UnsuccessfulItem;
import com.amazonaws.services.ec2.model.UnsuccessfulItemError;
import com.amazonaws.services.ec2.model.VpcEndpoint;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.journal.TransitionEntry;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Gateway endpoints: their routes, policies and ends. */
class GatewayEndpointsTest {
  private static final Duration DELETION = Duration.ofMinutes(1);

  @AutoClose
  private final Ec2Cloud cloud =
      Ec2Cloud.builder().startingAt(START).time(TimeMode.manual()).build();

  private final AmazonEC2 ec2 = cloud.client(OWNER);
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String table = Networks.routeTable(ec2, vpc);

  private List<Route> routesToServices(String tableId) {
    return ec2
        .describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(tableId))
        .getRouteTables()
        .get(0)
        .getRoutes()
        .stream()
        .filter(route -> route.getDestinationPrefixListId() != null)
        .toList();
  }

  private ModifyVpcEndpointRequest modifying(String id) {
    return new ModifyVpcEndpointRequest().withVpcEndpointId(id);
  }

  @Test
  void anEndpointIsAvailableAtOnceAndAddsARoute() {
    VpcEndpoint created = ec2.createVpcEndpoint(gateway(vpc, table)).getVpcEndpoint();

    assertThat(created.getVpcEndpointId()).matches("vpce-0[0-9a-f]{16}");
    assertThat(created.getState()).isEqualTo("available");
    assertThat(created.getVpcEndpointType()).isEqualTo("Gateway");
    assertThat(created.getServiceName()).isEqualTo("com.amazonaws.us-east-1.s3");
    assertThat(created.getVpcId()).isEqualTo(vpc);
    assertThat(created.getOwnerId()).isEqualTo(OWNER);
    assertThat(created.getCreationTimestamp()).isEqualTo(Date.from(START));
    assertThat(created.getRouteTableIds()).containsExactly(table);
    assertThat(created.getSubnetIds()).isEmpty();
    assertThat(created.getNetworkInterfaceIds()).isEmpty();
    assertThat(created.getGroups()).isEmpty();
    assertThat(created.getDnsEntries()).isEmpty();
    assertThat(created.getPrivateDnsEnabled()).isFalse();
    assertThat(created.getPolicyDocument())
        .isEqualTo(
            "{\"Version\":\"2008-10-17\",\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":\"*\","
                + "\"Action\":\"*\",\"Resource\":\"*\"}]}");
    assertThat(described(ec2, created.getVpcEndpointId())).isEqualTo(created);
    assertThat(cloud.journal().transitions(created.getVpcEndpointId()))
        .extracting(TransitionEntry::to)
        .containsExactly("available");
    assertThat(routesToServices(table))
        .containsExactly(
            new Route()
                .withDestinationPrefixListId("pl-63a5400a")
                .withGatewayId(created.getVpcEndpointId())
                .withOrigin("CreateRoute")
                .withState("active"));
  }

  @Test
  void itsRoutesGoWithItOnly() {
    created(ec2, gateway(vpc, table));
    String internet = Networks.gateway(ec2);

    assertThatRefusal(
            () ->
                ec2.deleteRoute(
                    new DeleteRouteRequest()
                        .withRouteTableId(table)
                        .withDestinationPrefixListId("pl-63a5400a")))
        .isEqualTo(
            "400 InvalidParameterValue: cannot remove VPC endpoint route pl-63a5400a in route table"
                + " "
                + table);
    assertThatRefusal(
            () ->
                ec2.replaceRoute(
                    new ReplaceRouteRequest()
                        .withRouteTableId(table)
                        .withDestinationPrefixListId("pl-63a5400a")
                        .withGatewayId(internet)))
        .isEqualTo(
            "400 InvalidParameterValue: cannot replace VPC endpoint route pl-63a5400a in route"
                + " table "
                + table);
    assertThat(routesToServices(table)).hasSize(1);
  }

  @Test
  void itsRoutesAreFoundByFilters() {
    String id =
        created(ec2, gateway(vpc, table).withServiceName("com.amazonaws.us-east-1.dynamodb"));

    for (Filter filter :
        List.of(
            new Filter("route.destination-prefix-list-id", List.of("pl-02cd2c6b")),
            new Filter("route.gateway-id", List.of(id)))) {
      assertThat(
              ec2.describeRouteTables(new DescribeRouteTablesRequest().withFilters(filter))
                  .getRouteTables())
          .extracting(RouteTable::getRouteTableId)
          .containsExactly(table);
    }
  }

  @Test
  void aTableHasOneRouteToAServiceAndAVpcCanHaveSeveralEndpoints() {
    String other = Networks.routeTable(ec2, vpc);
    created(ec2, gateway(vpc, table));

    assertThatRefusal(() -> created(ec2, gateway(vpc, other, table)))
        .isEqualTo(
            "400 RouteAlreadyExists: route table "
                + table
                + " already has a route with destination-prefix-list-id pl-63a5400a");
    assertThat(routesToServices(other)).isEmpty();
    String second = created(ec2, gateway(vpc, other));
    assertThat(routesToServices(other)).extracting(Route::getGatewayId).containsExactly(second);
    created(ec2, gateway(vpc));
  }

  @Test
  void aRouteTakesOneOfTheRoutesOfItsTable() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.ROUTES, 0));

    assertThatRefusal(() -> created(ec2, gateway(vpc, table)))
        .startsWith("400 RouteLimitExceeded: ");
  }

  @Test
  void aTableThatIsNamedTwiceGetsOneRoute() {
    String id = created(ec2, gateway(vpc, table, table));

    assertThat(described(ec2, id).getRouteTableIds()).containsExactly(table);
    assertThat(routesToServices(table)).hasSize(1);
  }

  @Test
  void tablesComeAndGo() {
    String other = Networks.routeTable(ec2, vpc);
    String id = created(ec2, gateway(vpc, table));

    ec2.modifyVpcEndpoint(modifying(id).withAddRouteTableIds(other).withRemoveRouteTableIds(table));

    assertThat(described(ec2, id).getRouteTableIds()).containsExactly(other);
    assertThat(routesToServices(table)).isEmpty();
    assertThat(routesToServices(other)).hasSize(1);
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withRemoveRouteTableIds(table)))
        .isEqualTo("400 InvalidParameter: The VPC endpoint " + id + " does not have " + table);
    assertThatRefusal(() -> ec2.modifyVpcEndpoint(modifying(id).withAddRouteTableIds(other)))
        .startsWith("400 RouteAlreadyExists: ");
  }

  @Test
  void aTableThatIsDeletedIsNoLongerOneOfIts() {
    String id = created(ec2, gateway(vpc, table));

    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(table));

    assertThat(described(ec2, id).getRouteTableIds()).isEmpty();
    assertThat(delete(ec2, id)).isEmpty();
  }

  @Test
  void aDeletedEndpointTakesItsRoutesAlong() {
    String id =
        created(
            ec2,
            gateway(vpc, table)
                .withTagSpecifications(
                    new TagSpecification()
                        .withResourceType("vpc-endpoint")
                        .withTags(new Tag("stage", "test"))));

    assertThat(described(ec2, id).getTags()).containsExactly(new Tag("stage", "test"));
    assertThat(delete(ec2, id)).isEmpty();
    assertThat(described(ec2, id).getState()).isEqualTo("deleting");
    assertThat(routesToServices(table)).isEmpty();
    cloud.clock().advance(DELETION);
    assertThat(described(ec2, id).getState()).isEqualTo("deleted");
    assertThat(delete(ec2, id)).isEmpty();
    cloud.clock().advance(Duration.ofMinutes(5).minusSeconds(1));
    assertThat(described(ec2, id).getState()).isEqualTo("deleted");
    assertThat(ec2.describeTags().getTags()).hasSize(1);
    cloud.clock().advance(Duration.ofSeconds(1));
    assertThatRefusal(() -> described(ec2, id))
        .isEqualTo(
            "400 InvalidVpcEndpointId.NotFound: The Vpc Endpoint Id '" + id + "' does not exist");
    assertThat(ec2.describeTags().getTags()).isEmpty();
  }

  @Test
  void whatCannotBeDeletedIsListed() {
    String id = created(ec2, gateway(vpc));
    String unknown = "vpce-00000000000000000";
    AmazonEC2 partner = cloud.client(PARTNER);

    assertThat(delete(partner, id)).hasSize(1);
    assertThat(delete(ec2, id, unknown))
        .containsExactly(
            new UnsuccessfulItem()
                .withResourceId(unknown)
                .withError(
                    new UnsuccessfulItemError()
                        .withCode("InvalidVpcEndpoint.NotFound")
                        .withMessage("The Vpc Endpoint Id '" + unknown + "' does not exist")));
    assertThat(described(ec2, id).getState()).isEqualTo("deleting");
    assertThat(delete(ec2, ids(25))).hasSize(25);
    assertThatRefusal(() -> delete(ec2, ids(26)))
        .isEqualTo(
            "400 InvalidParameter: Maximum number of VPC endpoints to delete was exceeded. You can"
                + " provide up to 25 VPC endpoints.");
    assertThatRefusal(() -> delete(ec2, "vpc-1"))
        .isEqualTo(
            "400 InvalidVpcEndpointId.Malformed: Invalid Id: 'vpc-1' (expecting 'vpce-...; the Id"
                + " may only contain lowercase alphanumeric characters and a single dash')");
  }

  private static String[] ids(int number) {
    return IntStream.range(0, number)
        .mapToObj("vpce-000000000000000%02d"::formatted)
        .toArray(String[]::new);
  }

  @Test
  void aVpcIsNotDeletedBeforeItsEndpoints() {
    ec2.deleteRouteTable(new DeleteRouteTableRequest().withRouteTableId(table));
    String id = created(ec2, gateway(vpc));

    assertThatRefusal(() -> ec2.deleteVpc(new DeleteVpcRequest(vpc)))
        .isEqualTo(
            "400 DependencyViolation: The vpc '"
                + vpc
                + "' has dependencies and cannot be deleted.");
    delete(ec2, id);
    cloud.clock().advance(DELETION);
    ec2.deleteVpc(new DeleteVpcRequest(vpc));
  }

  @Test
  void aPolicyIsKeptAndReset() {
    String policy = "{\"Statement\": [{\"Effect\": \"Deny\", \"n\": [1, -2.5e3, true, null, {}]}]}";
    String id = created(ec2, gateway(vpc).withPolicyDocument(policy));
    assertThat(described(ec2, id).getPolicyDocument()).isEqualTo(policy);

    ec2.modifyVpcEndpoint(modifying(id).withResetPolicy(true));
    assertThat(described(ec2, id).getPolicyDocument()).contains("\"Effect\":\"Allow\"");
    ec2.modifyVpcEndpoint(modifying(id).withPolicyDocument(policy));
    assertThat(described(ec2, id).getPolicyDocument()).isEqualTo(policy);
    assertThatRefusal(
            () ->
                ec2.modifyVpcEndpoint(
                    modifying(id).withPolicyDocument(policy).withResetPolicy(true)))
        .startsWith("400 InvalidParameterCombination: ");
    assertThat(described(ec2, id).getPolicyDocument()).isEqualTo(policy);
  }

  @Test
  void aPolicyHasToBeAJsonObject() {
    String invalid = "400 InvalidPolicyDocument: The Policy Document is not valid. ";
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPolicyDocument("{\"a\": tru}")))
        .isEqualTo(invalid + "Syntax error at position (1,7)");
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPolicyDocument("{\"a\": [1,\n 2\n}")))
        .isEqualTo(invalid + "Syntax error at position (3,1)");
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPolicyDocument("[]")))
        .isEqualTo(invalid + "Syntax error at position (1,1)");
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPolicyDocument("{} {}")))
        .isEqualTo(invalid + "Syntax error at position (1,4)");
    String deep = "{\"a\":" + "[".repeat(101) + "]".repeat(101) + "}";
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPolicyDocument(deep)))
        .startsWith(invalid + "Syntax error");
    String longest = "{\"a\":\"" + "x".repeat(20_480 - 8) + "\"}";
    created(ec2, gateway(vpc).withPolicyDocument(longest));
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPolicyDocument(longest + " ")))
        .isEqualTo(invalid + "It has more than 20480 characters.");
  }

  @Test
  void itTakesNothingOfAnInterfaceEndpoint() {
    String subnet = Networks.subnet(ec2, vpc, "10.0.0.0/24");

    assertThatRefusal(() -> created(ec2, gateway(vpc).withSubnetIds(subnet)))
        .isEqualTo(
            "400 InvalidParameter: Subnet IDs are only supported for Interface and"
                + " GatewayLoadBalancer type VPC Endpoints.");
    assertThatRefusal(() -> created(ec2, gateway(vpc).withSecurityGroupIds("sg-00000000")))
        .isEqualTo(
            "400 InvalidParameter: Security group IDs are only supported for Interface type VPC"
                + " Endpoints.");
    assertThatRefusal(() -> created(ec2, gateway(vpc).withPrivateDnsEnabled(true)))
        .isEqualTo(
            "400 InvalidParameter: Private DNS can only be enabled for Interface type VPC"
                + " Endpoints.");
    assertThatRefusal(
            () ->
                created(
                    ec2,
                    gateway(vpc)
                        .withDnsOptions(
                            new DnsOptionsSpecification()
                                .withPrivateDnsOnlyForInboundResolverEndpoint(true))))
        .isEqualTo(
            "400 InvalidParameter: DnsOptions PrivateDnsOnlyForInboundResolverEndpoint is"
                + " applicable only to Interface VPC Endpoints.");
  }

  @Test
  void theServiceHasToHaveGatewayEndpoints() {
    assertThatRefusal(
            () -> created(ec2, gateway(vpc).withServiceName("com.amazonaws.us-east-1.ssm")))
        .isEqualTo(
            "400 InvalidParameter: Endpoint type (Gateway) does not match available service types"
                + " ([Interface]).");
    assertThatRefusal(
            () -> created(ec2, gateway(vpc).withServiceName("com.amazonaws.eu-west-1.s3")))
        .isEqualTo(
            "400 InvalidServiceName: The Vpc Endpoint Service 'com.amazonaws.eu-west-1.s3' does"
                + " not exist");
  }

  @Test
  void otherTypesAreNotModelled() {
    assertThatRefusal(() -> created(ec2, gateway(vpc).withVpcEndpointType("GatewayLoadBalancer")))
        .isEqualTo(
            "400 UnsupportedOperation: ec2-fake does not model VPC endpoints of the type"
                + " GatewayLoadBalancer.");
    assertThatRefusal(() -> created(ec2, gateway(vpc).withVpcEndpointType("gateway")))
        .startsWith("400 InvalidParameterValue: Value (gateway) for parameter vpcEndpointType");
  }

  @Test
  void theVpcAndTheTablesHaveToBeItsOwners() {
    String elsewhere = Networks.routeTable(ec2, Networks.vpc(ec2, "10.1.0.0/16"));
    AmazonEC2 partner = cloud.client(PARTNER);
    AmazonEC2 other = cloud.client(OWNER, "eu-west-1");

    assertThatRefusal(() -> created(partner, gateway(vpc)))
        .isEqualTo("400 InvalidVpcID.NotFound: The vpc ID '" + vpc + "' does not exist");
    assertThatRefusal(
            () -> created(other, gateway(vpc).withServiceName("com.amazonaws.eu-west-1.s3")))
        .startsWith("400 InvalidVpcID.NotFound: ");
    assertThatRefusal(() -> created(ec2, gateway(vpc, elsewhere)))
        .isEqualTo(
            "400 InvalidParameter: The route table " + elsewhere + " is not in the VPC " + vpc);
    assertThatRefusal(() -> created(ec2, gateway(vpc, "rtb-0000000g")))
        .isEqualTo(
            "400 InvalidRouteTableId.Malformed: Invalid Id: 'rtb-0000000g' (expecting 'rtb-...; the"
                + " Id may only contain lowercase alphanumeric characters and a single dash')");
    assertThatRefusal(() -> created(ec2, gateway(vpc, "rtb-00000000")))
        .isEqualTo(
            "400 InvalidRouteTableID.NotFound: The routeTable ID 'rtb-00000000' does not exist");
    String id = created(ec2, gateway(vpc));
    assertThatRefusal(() -> described(partner, id))
        .startsWith("400 InvalidVpcEndpointId.NotFound: ");
    assertThatRefusal(() -> partner.modifyVpcEndpoint(modifying(id).withResetPolicy(true)))
        .startsWith("400 InvalidVpcEndpointId.NotFound: ");
  }

  @Test
  void anAccountHasSoManyInARegion() {
    cloud.account(OWNER).quotas(Quotas.standard().with(Quota.GATEWAY_VPC_ENDPOINTS, 1));
    created(ec2, networkInterface(vpc));
    String id = created(ec2, gateway(vpc));

    assertThatRefusal(() -> created(ec2, gateway(vpc)))
        .isEqualTo(
            "400 VpcEndpointLimitExceeded: The maximum number of VPC endpoints has been reached.");
    delete(ec2, id);
    cloud.clock().advance(DELETION);
    created(ec2, gateway(vpc));
  }

  @Test
  void filtersAndPages() {
    String s3 = created(ec2, gateway(vpc));
    String dynamo = created(ec2, gateway(vpc).withServiceName("com.amazonaws.us-east-1.dynamodb"));
    String other = Networks.vpc(ec2, "10.1.0.0/16");
    String third = created(ec2, gateway(other));
    delete(ec2, third);
    for (int i = 0; i < 4; i++) {
      created(ec2, gateway(other));
    }

    assertThat(found("service-name", "com.amazonaws.us-east-1.dynamodb")).containsExactly(dynamo);
    assertThat(found("service-region", "us-east-1")).hasSize(7);
    assertThat(found("vpc-id", vpc)).containsExactly(s3, dynamo);
    assertThat(found("vpc-endpoint-id", s3)).containsExactly(s3);
    assertThat(found("vpc-endpoint-state", "deleting")).containsExactly(third);
    assertThat(found("vpc-endpoint-type", "Interface")).isEmpty();
    assertThat(found("vpc-endpoint-type", "Gateway")).hasSize(7);
    assertThat(found("ip-address-type", "ipv6")).isEmpty();
    assertThatRefusal(() -> found("policy", "x")).startsWith("400 InvalidParameterValue: ");
    var page = ec2.describeVpcEndpoints(new DescribeVpcEndpointsRequest().withMaxResults(5));
    assertThat(page.getVpcEndpoints()).hasSize(5);
    assertThat(
            ec2.describeVpcEndpoints(
                    new DescribeVpcEndpointsRequest()
                        .withMaxResults(5)
                        .withNextToken(page.getNextToken()))
                .getVpcEndpoints())
        .hasSize(2);
  }

  private List<String> found(String name, String value) {
    return ec2
        .describeVpcEndpoints(
            new DescribeVpcEndpointsRequest().withFilters(new Filter(name, List.of(value))))
        .getVpcEndpoints()
        .stream()
        .map(VpcEndpoint::getVpcEndpointId)
        .toList();
  }

  @Test
  void aRepeatedCallWithATokenCreatesNoOther() {
    CreateVpcEndpointRequest request = gateway(vpc, table).withClientToken("once");
    String id = created(ec2, request);

    assertThat(created(ec2, request)).isEqualTo(id);
    assertThatRefusal(() -> created(ec2, gateway(vpc).withClientToken("once")))
        .startsWith("400 IdempotentParameterMismatch: ");
  }
}
