// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.rules.Fixtures.PARTNER;
import static io.github.ec2fake.rules.Fixtures.assertThatRefusal;
import static io.github.ec2fake.rules.PrefixListCalls.created;
import static io.github.ec2fake.rules.PrefixListCalls.delete;
import static io.github.ec2fake.rules.PrefixListCalls.described;
import static io.github.ec2fake.rules.PrefixListCalls.modification;
import static io.github.ec2fake.rules.PrefixListCalls.state;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AddPrefixListEntry;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupEgressRequest;
import com.amazonaws.services.ec2.model.AuthorizeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.CreateManagedPrefixListRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateSecurityGroupRequest;
import com.amazonaws.services.ec2.model.DeleteRouteRequest;
import com.amazonaws.services.ec2.model.DescribeRouteTablesRequest;
import com.amazonaws.services.ec2.model.DescribeSecurityGroupsRequest;
import com.amazonaws.services.ec2.model.Filter;
import com.amazonaws.services.ec2.model.GetManagedPrefixListAssociationsRequest;
import com.amazonaws.services.ec2.model.IpPermission;
import com.amazonaws.services.ec2.model.IpRange;
import com.amazonaws.services.ec2.model.Ipv6Range;
import com.amazonaws.services.ec2.model.ModifySecurityGroupRulesRequest;
import com.amazonaws.services.ec2.model.PrefixListAssociation;
import com.amazonaws.services.ec2.model.PrefixListId;
import com.amazonaws.services.ec2.model.ReplaceRouteRequest;
import com.amazonaws.services.ec2.model.RevokeSecurityGroupIngressRequest;
import com.amazonaws.services.ec2.model.Route;
import com.amazonaws.services.ec2.model.SecurityGroupRule;
import com.amazonaws.services.ec2.model.SecurityGroupRuleRequest;
import com.amazonaws.services.ec2.model.SecurityGroupRuleUpdate;
import com.amazonaws.services.ec2.model.UpdateSecurityGroupRuleDescriptionsIngressRequest;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Rules of security groups and routes that name prefix lists. */
class PrefixListReferencesTest {
  private static final String TOO_MANY_RULES =
      "400 RulesPerSecurityGroupLimitExceeded: The maximum number of rules per security group has"
          + " been reached.";

  @AutoClose private final Ec2Cloud cloud = Ec2Cloud.builder().time(TimeMode.manual()).build();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = Networks.vpc(ec2, "10.0.0.0/16");
  private final String table = Networks.routeTable(ec2, vpc);
  private final String group =
      ec2.createSecurityGroup(new CreateSecurityGroupRequest("web", "web").withVpcId(vpc))
          .getGroupId();
  private final String networkInterface =
      Networks.networkInterface(ec2, Networks.subnet(ec2, vpc, "10.0.0.0/24"));
  private final String list = list(3, "192.168.0.0/16", "172.16.0.0/12");

  private String list(int maxEntries, String... cidrs) {
    String id = created(ec2, maxEntries, cidrs);
    cloud.clock().advanceUntilSettled();
    return id;
  }

  private String ipv6List() {
    return created(
        ec2,
        new CreateManagedPrefixListRequest()
            .withPrefixListName("IPv6")
            .withAddressFamily("IPv6")
            .withMaxEntries(2)
            .withEntries(new AddPrefixListEntry().withCidr("fd00::/48")));
  }

  private static IpPermission tcp(int port, String prefixList) {
    return new IpPermission()
        .withIpProtocol("tcp")
        .withFromPort(port)
        .withToPort(port)
        .withPrefixListIds(
            new PrefixListId().withPrefixListId(prefixList).withDescription("offices"));
  }

  private SecurityGroupRule authorize(IpPermission permission) {
    return ec2.authorizeSecurityGroupIngress(
            new AuthorizeSecurityGroupIngressRequest()
                .withGroupId(group)
                .withIpPermissions(permission))
        .getSecurityGroupRules()
        .get(0);
  }

  private List<IpPermission> permissions() {
    return ec2.describeSecurityGroups(new DescribeSecurityGroupsRequest().withGroupIds(group))
        .getSecurityGroups()
        .get(0)
        .getIpPermissions();
  }

  private CreateRouteRequest route(String prefixList) {
    return new CreateRouteRequest()
        .withRouteTableId(table)
        .withDestinationPrefixListId(prefixList)
        .withNetworkInterfaceId(networkInterface);
  }

  private List<Route> routes() {
    return ec2.describeRouteTables(new DescribeRouteTablesRequest().withRouteTableIds(table))
        .getRouteTables()
        .get(0)
        .getRoutes();
  }

  private List<PrefixListAssociation> associations(String id) {
    return ec2.getManagedPrefixListAssociations(
            new GetManagedPrefixListAssociationsRequest().withPrefixListId(id))
        .getPrefixListAssociations();
  }

  @Test
  void aRuleNamesAList() {
    SecurityGroupRule rule = authorize(tcp(443, list));

    assertThat(rule.getPrefixListId()).isEqualTo(list);
    assertThat(rule.getDescription()).isEqualTo("offices");
    assertThat(rule.getCidrIpv4()).isNull();
    assertThat(permissions())
        .singleElement()
        .satisfies(
            permission ->
                assertThat(permission.getPrefixListIds())
                    .containsExactly(
                        new PrefixListId().withPrefixListId(list).withDescription("offices")));
    assertThat(
            ec2.describeSecurityGroups(
                    new DescribeSecurityGroupsRequest()
                        .withFilters(new Filter("ip-permission.prefix-list-id", List.of(list))))
                .getSecurityGroups())
        .hasSize(1);
    assertThatRefusal(() -> authorize(tcp(443, list)))
        .isEqualTo(
            "400 InvalidPermission.Duplicate: the specified rule \"peer: "
                + list
                + ", TCP, from port: 443, to port: 443, ALLOW\" already exists");

    ec2.updateSecurityGroupRuleDescriptionsIngress(
        new UpdateSecurityGroupRuleDescriptionsIngressRequest()
            .withGroupId(group)
            .withIpPermissions(
                tcp(443, list)
                    .withPrefixListIds(
                        List.of(
                            new PrefixListId().withPrefixListId(list).withDescription("all")))));
    assertThat(permissions().get(0).getPrefixListIds().get(0).getDescription()).isEqualTo("all");
    assertThat(
            ec2.revokeSecurityGroupIngress(
                    new RevokeSecurityGroupIngressRequest()
                        .withGroupId(group)
                        .withIpPermissions(tcp(443, list)))
                .getReturn())
        .isTrue();
    assertThat(permissions()).isEmpty();
  }

  @Test
  void aListOfAwsIsNamedLikeAnother() {
    ec2.authorizeSecurityGroupEgress(
        new AuthorizeSecurityGroupEgressRequest()
            .withGroupId(group)
            .withIpPermissions(tcp(443, "pl-63a5400a")));

    assertThat(
            ec2.describeSecurityGroups(
                    new DescribeSecurityGroupsRequest()
                        .withFilters(
                            new Filter(
                                "egress.ip-permission.prefix-list-id", List.of("pl-63a5400a"))))
                .getSecurityGroups())
        .hasSize(1);
    assertThat(associations("pl-63a5400a"))
        .containsExactly(
            new PrefixListAssociation().withResourceId(group).withResourceOwner(cloud.account()));
  }

  @Test
  void anUnknownListIsNotNamed() {
    String theirs = created(cloud.client(PARTNER), 5);
    for (String unknown : List.of("pl-12345678", theirs)) {
      String notFound =
          "400 InvalidPrefixListID.NotFound: The prefix list ID '" + unknown + "' does not exist";
      assertThatRefusal(() -> authorize(tcp(443, unknown))).isEqualTo(notFound);
      assertThatRefusal(() -> ec2.createRoute(route(unknown))).isEqualTo(notFound);
    }
    assertThatRefusal(() -> authorize(tcp(443, "offices")))
        .isEqualTo(
            "400 InvalidPrefixListId.Malformed: Invalid id: \"offices\" (expecting \"pl-...\")");
    assertThat(permissions()).isEmpty();
  }

  @Test
  void aListCountsAsManyRulesAsItCanHaveEntries() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.RULES, 4));
    authorize(tcp(443, list));
    IpPermission one =
        new IpPermission()
            .withIpProtocol("tcp")
            .withFromPort(80)
            .withToPort(80)
            .withIpv4Ranges(new IpRange().withCidrIp("10.0.0.0/8"));
    authorize(one);

    assertThatRefusal(() -> authorize(one.clone().withFromPort(79))).isEqualTo(TOO_MANY_RULES);
    assertThatRefusal(() -> authorize(tcp(80, "pl-63a5400a"))).isEqualTo(TOO_MANY_RULES);
    authorize(tcp(443, ipv6List()));
    IpPermission ofIpv6 =
        new IpPermission()
            .withIpProtocol("tcp")
            .withFromPort(80)
            .withToPort(80)
            .withIpv6Ranges(new Ipv6Range().withCidrIpv6("::/0"));
    authorize(ofIpv6);
    authorize(ofIpv6.clone().withToPort(81));
    assertThatRefusal(() -> authorize(ofIpv6.clone().withToPort(82))).isEqualTo(TOO_MANY_RULES);
  }

  @Test
  void aRuleIsChangedToAnotherList() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.RULES, 4));
    SecurityGroupRule rule = authorize(tcp(443, list));
    String larger = list(5);
    String smaller = list(2);

    assertThatRefusal(() -> modify(rule, larger)).isEqualTo(TOO_MANY_RULES);
    modify(rule, smaller);
    assertThat(permissions().get(0).getPrefixListIds())
        .containsExactly(new PrefixListId().withPrefixListId(smaller));
  }

  private void modify(SecurityGroupRule rule, String prefixList) {
    ec2.modifySecurityGroupRules(
        new ModifySecurityGroupRulesRequest()
            .withGroupId(group)
            .withSecurityGroupRules(
                new SecurityGroupRuleUpdate()
                    .withSecurityGroupRuleId(rule.getSecurityGroupRuleId())
                    .withSecurityGroupRule(
                        new SecurityGroupRuleRequest()
                            .withIpProtocol("tcp")
                            .withFromPort(443)
                            .withToPort(443)
                            .withPrefixListId(prefixList))));
  }

  @Test
  void aRouteLeadsTheAddressesOfAList() {
    CreateRouteRequest request = route(list);
    ec2.createRoute(request);

    assertThat(routes())
        .filteredOn(each -> each.getDestinationPrefixListId() != null)
        .singleElement()
        .satisfies(
            found -> {
              assertThat(found.getDestinationPrefixListId()).isEqualTo(list);
              assertThat(found.getDestinationCidrBlock()).isNull();
              assertThat(found.getNetworkInterfaceId()).isEqualTo(networkInterface);
            });
    assertThat(
            ec2.describeRouteTables(
                    new DescribeRouteTablesRequest()
                        .withFilters(new Filter("route.destination-prefix-list-id", List.of(list))))
                .getRouteTables())
        .hasSize(1);
    assertThatRefusal(() -> ec2.createRoute(request))
        .isEqualTo("400 RouteAlreadyExists: The route identified by " + list + " already exists.");
    String gateway = NatGatewayCalls.privateGateway(ec2, Networks.subnet(ec2, vpc, "10.0.1.0/24"));
    ec2.replaceRoute(
        new ReplaceRouteRequest()
            .withRouteTableId(table)
            .withDestinationPrefixListId(list)
            .withNatGatewayId(gateway));
    assertThat(routes()).anyMatch(each -> gateway.equals(each.getNatGatewayId()));
    ec2.deleteRoute(
        new DeleteRouteRequest().withRouteTableId(table).withDestinationPrefixListId(list));
    assertThat(routes()).hasSize(1);
  }

  @Test
  void aRouteHasOneDestination() {
    assertThatRefusal(() -> ec2.createRoute(route(list).withDestinationCidrBlock("192.168.0.0/16")))
        .isEqualTo(
            "400 MissingParameter: The request must contain exactly one of destinationCidrBlock,"
                + " destinationIpv6CidrBlock and destinationPrefixListId");
  }

  @Test
  void anEgressOnlyGatewayTakesListsOfIpv6() {
    CreateRouteRequest request =
        new CreateRouteRequest()
            .withRouteTableId(table)
            .withEgressOnlyInternetGatewayId(Networks.egressOnlyGateway(ec2, vpc));

    assertThatRefusal(() -> ec2.createRoute(request.withDestinationPrefixListId(list)))
        .startsWith("400 InvalidParameterValue: The egress-only internet gateway");
    String ipv6 = ipv6List();
    ec2.createRoute(request.withDestinationPrefixListId(ipv6));
    assertThat(routes()).anyMatch(each -> ipv6.equals(each.getDestinationPrefixListId()));
  }

  @Test
  void aListCountsAsManyRoutesAsItCanHaveEntries() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.ROUTES, 3));
    CreateRouteRequest request = route(list);
    ec2.createRoute(request);

    assertThatRefusal(
            () ->
                ec2.createRoute(
                    request
                        .withDestinationPrefixListId(null)
                        .withDestinationCidrBlock("192.168.0.0/16")))
        .isEqualTo("400 RouteLimitExceeded: The maximum number of routes has been reached.");
  }

  @Test
  void theRoutesOfAGatewayEndpointFindAsLittleRoom() {
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.ROUTES, 3));
    ec2.createRoute(route(list));

    assertThatRefusal(() -> ec2.createVpcEndpoint(VpcEndpointCalls.gateway(vpc, table)))
        .isEqualTo("400 RouteLimitExceeded: The maximum number of routes has been reached.");
    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.ROUTES, 4));
    ec2.createVpcEndpoint(VpcEndpointCalls.gateway(vpc, table));
  }

  @Test
  void aListThatIsNamedIsNotDeleted() {
    authorize(tcp(443, list));
    ec2.createRoute(route(list));
    ec2.createRoute(
        route(list)
            .withDestinationPrefixListId(null)
            .withRouteTableId(Networks.routeTable(ec2, vpc))
            .withDestinationCidrBlock("9.0.0.0/8"));
    assertThat(associations(list))
        .extracting(PrefixListAssociation::getResourceId)
        .containsExactly(group, table);

    delete(ec2, list);
    cloud.clock().advanceUntilSettled();
    assertThat(state(ec2, list)).isEqualTo("delete-failed");
    assertThat(described(ec2, list).getStateMessage())
        .isEqualTo("The prefix list is referenced by: " + group + ", " + table);

    ec2.revokeSecurityGroupIngress(
        new RevokeSecurityGroupIngressRequest()
            .withGroupId(group)
            .withIpPermissions(tcp(443, list)));
    ec2.deleteRoute(
        new DeleteRouteRequest().withRouteTableId(table).withDestinationPrefixListId(list));
    assertThat(associations(list)).isEmpty();
    delete(ec2, list);
    cloud.clock().advanceUntilSettled();
    assertThatRefusal(() -> described(ec2, list)).startsWith("400 InvalidPrefixListID.NotFound: ");
  }

  @Test
  void aListGrowsOnlyAsFarAsThoseThatNameItHaveRoom() {
    authorize(tcp(443, list));
    ec2.createRoute(route(list));
    cloud
        .account(cloud.account())
        .quotas(Quotas.standard().with(Quota.RULES, 4).with(Quota.ROUTES, 5));

    resize(5);
    assertThat(state(ec2, list)).isEqualTo("modify-failed");
    assertThat(described(ec2, list).getMaxEntries()).isEqualTo(3);
    assertThat(described(ec2, list).getStateMessage())
        .isEqualTo("The following resources do not support the new maximum size: " + group);
    resize(6);
    assertThat(described(ec2, list).getStateMessage())
        .isEqualTo(
            "The following resources do not support the new maximum size: " + group + ", " + table);
    resize(4);
    assertThat(state(ec2, list)).isEqualTo("modify-complete");
    assertThat(described(ec2, list).getMaxEntries()).isEqualTo(4);

    cloud.account(cloud.account()).quotas(Quotas.standard().with(Quota.RULES, 1));
    resize(4);
    assertThat(state(ec2, list)).isEqualTo("modify-complete");
    resize(3);
    assertThat(described(ec2, list).getMaxEntries()).isEqualTo(3);
  }

  private void resize(int maxEntries) {
    ec2.modifyManagedPrefixList(modification(list).withMaxEntries(maxEntries));
    cloud.clock().advanceUntilSettled();
  }
}
