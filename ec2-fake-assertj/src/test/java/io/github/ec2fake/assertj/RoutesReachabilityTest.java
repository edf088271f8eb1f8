// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.ec2.model.AttachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateVpcEndpointRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRouteRequest;
import com.amazonaws.services.ec2.model.EnableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.InstanceNetworkInterfaceSpecification;
import com.amazonaws.services.ec2.model.StopInstancesRequest;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of the routes of a table decides, and where it leads. */
class RoutesReachabilityTest extends TwoSubnets {
  private static final String OFFICE = "203.0.113.0/24";

  /** An instance that may forward packets or not: nobody knows. */
  private String router() {
    String id = launch(publicSubnet, database, false);
    names.put(id, "$router");
    return id;
  }

  /** Gives a subnet a route table of its own. */
  private String table(String subnet) {
    String table = routeTable(subnet);
    names.put(table, "$own");
    return table;
  }

  /** Attaches a virtual private gateway whose VPN connection is up. */
  private String vpnGateway() {
    String id = new NetworkFixture(ec2).vpnGateway();
    ec2.attachVpnGateway(new AttachVpnGatewayRequest().withVpnGatewayId(id).withVpcId(vpc));
    names.put(id, "$vpnGateway");
    return id;
  }

  private void propagate(String vpnGateway, String table, String destination) {
    String connection =
        ec2.createVpnConnection(
                new CreateVpnConnectionRequest(
                        "ipsec.1", new NetworkFixture(ec2).customerGateway(), vpnGateway)
                    .withOptions(
                        new VpnConnectionOptionsSpecification().withStaticRoutesOnly(true)))
            .getVpnConnection()
            .getVpnConnectionId();
    ec2.describeVpnConnections();
    cloud.arrange().vpnConnectionUp(connection);
    ec2.createVpnConnectionRoute(
        new CreateVpnConnectionRouteRequest()
            .withVpnConnectionId(connection)
            .withDestinationCidrBlock(destination));
    ec2.enableVgwRoutePropagation(
        new EnableVgwRoutePropagationRequest().withGatewayId(vpnGateway).withRouteTableId(table));
  }

  private String failureOnTheInternet(String server) {
    return failure(() -> assertThat(ec2).instance(server).canReachTheInternet().onTcp(443));
  }

  private String failureBetween(String server, String other) {
    return failure(() -> assertThat(ec2).instance(server).canReach(other).onTcp(80));
  }

  private String oppositeBetween(String server, String other) {
    return failure(() -> assertThat(ec2).instance(server).cannotReach(other).onTcp(80));
  }

  @Test
  void aPartOfTheInternetCanHaveARouteOfItsOwn() {
    openGateway();
    String router = router();
    ec2.createRoute(route(idOf("$table"), OFFICE).withInstanceId(router));
    ec2.stopInstances(new StopInstancesRequest(List.of(router)));
    String server = launch(publicSubnet, web, true);

    assertThat(failureOnTheInternet(server))
        .endsWith(
            "4. route table $table of $publicSubnet sends 203.0.113.0 to eni, which is a"
                + " blackhole");
    assertThat(ec2).instance(server).cannotReach("203.0.113.7").onTcp(443);
    assertThat(ec2).instance(server).canReach("203.0.114.7").onTcp(443);
  }

  @Test
  void theLongestPrefixWinsInAnyOrder() {
    openGateway();
    String router = router();
    ec2.createRoute(route(idOf("$table"), "203.0.0.0/16").withInstanceId(router));
    ec2.createRoute(route(idOf("$table"), OFFICE).withGatewayId(gateway));
    ec2.createRoute(route(idOf("$table"), "203.0.0.0/20").withInstanceId(router));
    String server = launch(publicSubnet, web, true);

    assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443);
    assertThat(ec2).instance(server).canReach("203.1.113.7").onTcp(443);
    assertThat(failure(() -> assertThat(ec2).instance(server).canReach("203.0.114.7").onTcp(443)))
        .endsWith("what is behind eni is not followed");
  }

  @Test
  void aDestinationWinsOverAPrefixListWithTheSame() {
    openGateway();
    ec2.createRoute(route(idOf("$table"), OFFICE).withGatewayId(gateway));
    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(idOf("$table"))
            .withDestinationPrefixListId(prefixList(OFFICE, "198.51.100.0/24", "192.0.2.0/24"))
            .withInstanceId(router()));
    ec2.createRoute(route(idOf("$table"), "198.51.100.0/24").withGatewayId(gateway));
    String server = launch(publicSubnet, web, true);

    assertThat(ec2).instance(server).canReach(OFFICE).onTcp(443);
    assertThat(ec2).instance(server).canReach("198.51.100.0/24").onTcp(443);
    assertThat(failure(() -> assertThat(ec2).instance(server).canReach("192.0.2.7").onTcp(443)))
        .endsWith("what is behind eni is not followed");
  }

  @Test
  void aPrefixListWinsOverWhatAVpnPropagates() {
    openGateway();
    propagate(vpnGateway(), idOf("$table"), OFFICE);
    String server = launch(publicSubnet, web, true);
    assertThat(
            failure(() -> assertThat(ec2).instance(server).cannotReach("203.0.113.7").onTcp(443)))
        .endsWith("what is behind $vpnGateway is not followed");

    ec2.createRoute(
        new CreateRouteRequest()
            .withRouteTableId(idOf("$table"))
            .withDestinationPrefixListId(prefixList(OFFICE))
            .withGatewayId(gateway));

    assertThat(ec2).instance(server).canReach("203.0.113.7").onTcp(443);
  }

  @Test
  void nothingThatAVpnPropagatesLeadsOutOfTheVpc() {
    propagate(vpnGateway(), table(publicSubnet), "10.0.2.0/24");
    allow(database, 80, "10.0.1.0/24");
    String server = launch(publicSubnet, web, false);
    String other = launch(privateSubnet, database, false);

    assertThat(ec2).instance(server).canReach(other).onTcp(80);
  }

  @Test
  void theInternetIsAnsweredByTheRouteOfTheSubnet() {
    openGateway();
    ec2.createRoute(route(idOf("$table"), OFFICE).withGatewayId(vpnGateway()));
    ec2.createRoute(route(idOf("$table"), "198.51.100.0/24").withInstanceId(router()));
    allow(web, 443, "0.0.0.0/0");
    String server = launch(publicSubnet, web, true);

    assertThat(
            failure(
                () ->
                    assertThat(ec2).instance(server).cannotBeReachedFrom("203.0.113.7").onTcp(443)))
        .endsWith("what is behind $vpnGateway is not followed");
    assertThat(
            failure(
                () ->
                    assertThat(ec2)
                        .instance(server)
                        .cannotBeReachedFrom("198.51.100.7")
                        .onTcp(443)))
        .endsWith("what is behind eni is not followed");
    assertThat(ec2).instance(server).canBeReachedFrom("192.0.2.7").onTcp(443);
  }

  @Test
  void nobodyKnowsWhatAnEndpointDoesWithTheAnswer() {
    openGateway();
    names.put(
        ec2.createVpcEndpoint(
                new CreateVpcEndpointRequest()
                    .withVpcId(vpc)
                    .withServiceName("com.amazonaws.us-east-1.s3")
                    .withRouteTableIds(idOf("$table")))
            .getVpcEndpoint()
            .getVpcEndpointId(),
        "$endpoint");
    allow(web, 443, "0.0.0.0/0");
    String server = launch(publicSubnet, web, true);
    String service =
        ec2.describePrefixLists().getPrefixLists().stream()
            .filter(each -> each.getPrefixListName().endsWith(".s3"))
            .map(each -> each.getCidrs().get(0))
            .findFirst()
            .orElseThrow();

    assertThat(
            failure(() -> assertThat(ec2).instance(server).cannotBeReachedFrom(service).onTcp(443)))
        .endsWith("what is behind $endpoint is not followed");
  }

  @Test
  void theInternetIsNotAnsweredThroughANatGateway() {
    openGateway();
    natGateway("public");
    allow(database, 443, "0.0.0.0/0");
    String server = launch(privateSubnet, database, true);

    assertThat(ec2).instance(server).cannotBeReachedFromTheInternet().onTcp(443);
    assertThat(
            failure(
                () -> assertThat(ec2).instance(server).canBeReachedFromTheInternet().onTcp(443)))
        .endsWith("the way to the Internet is no internet gateway");
  }

  @Test
  void nobodyKnowsWhetherAnInstanceForwardsToAnotherSubnet() {
    ec2.createRoute(route(table(publicSubnet), "10.0.2.0/24").withInstanceId(router()));
    allow(database, 80, "10.0.1.0/24");
    String server = launch(publicSubnet, web, false);
    String other = launch(privateSubnet, database, false);

    String found =
        """
        but EC2's descriptions do not tell:
          1. eni sends from 10.0.1.5 to 10.0.2.4 of eni
          2. security group $web 'web' lets out everything to 0.0.0.0/0
          3. rule 100 of acl at $publicSubnet lets out tcp 80 to 10.0.2.4
          4. route table $own of $publicSubnet sends 10.0.2.4 to eni
          5. what is behind eni is not followed\
        """;
    assertThat(failureBetween(server, other)).endsWith(found);
    assertThat(oppositeBetween(server, other)).endsWith(found);
  }

  @Test
  void nobodyKnowsWhetherAnInstanceForwardsTheAnswer() {
    String router = router();
    ec2.createRoute(route(table(privateSubnet), "10.0.1.0/24").withInstanceId(router));
    allow(database, 80, "10.0.1.0/24");
    String server = launch(publicSubnet, web, false);
    String other = launch(privateSubnet, database, false);

    String found =
        """
          4. route table $main of $publicSubnet sends 10.0.2.4 to local
          5. route table $own of $privateSubnet sends 10.0.1.5 to eni
          6. what is behind eni is not followed\
        """;
    assertThat(failureBetween(server, other)).endsWith(found);
    assertThat(oppositeBetween(server, other)).endsWith(found);

    ec2.stopInstances(new StopInstancesRequest(List.of(router)));
    assertThat(ec2).instance(server).cannotReach(other).onTcp(80);
  }

  @Test
  void anAnswerDoesNotReturnThroughANatGateway() {
    openGateway();
    String nat = natGateway("public");
    ec2.createRoute(route(idOf("$privateTable"), "10.0.1.0/24").withNatGatewayId(nat));
    allow(database, 80, "10.0.1.0/24");
    String server = launch(publicSubnet, web, false);
    String other = launch(privateSubnet, database, false);

    assertThat(failureBetween(server, other))
        .endsWith(
            """
              5. route table $privateTable of $privateSubnet sends 10.0.1.5 to $nat
              6. the answer does not return by way of local\
            """);
  }

  @Test
  void theInterfaceOfTheFirstDeviceSendsFirst() {
    String server =
        launched(
            new InstanceNetworkInterfaceSpecification()
                .withDeviceIndex(1)
                .withSubnetId(publicSubnet)
                .withPrivateIpAddress("10.0.1.9")
                .withGroups(web),
            new InstanceNetworkInterfaceSpecification()
                .withDeviceIndex(0)
                .withSubnetId(publicSubnet)
                .withPrivateIpAddress("10.0.1.7")
                .withGroups(web));
    String other = launch(publicSubnet, database, false);

    assertThat(failureBetween(server, other)).contains("1. eni sends from 10.0.1.7 to");
  }

  @Test
  void theSameAddressInAnotherVpcIsNotReached() {
    String server = launch(publicSubnet, web, false);
    String other = launchElsewhere("10.0.3.0/24");

    assertThat(failureBetween(server, other))
        .endsWith(
            """
              4. route table $main of $publicSubnet sends 10.0.3.4 to local
              5. 10.0.3.4 of eni is in another VPC, $elsewhere\
            """);
  }

  @Test
  void noPrivateAddressIsReachedByWayOfTheInternet() {
    openGateway();
    natGateway("public");
    String server = launch(publicSubnet, web, false);
    String other = launchElsewhere("10.1.0.0/24");
    String hidden = launch(privateSubnet, database, false);
    names.put(hidden, "$hidden");

    assertThat(failureBetween(server, other))
        .endsWith(
            """
              4. route table $table of $publicSubnet sends 10.1.0.4 to $gateway
              5. no private address is reached by way of $gateway\
            """);
    assertThat(failureBetween(hidden, other))
        .endsWith(
            """
              4. route table $privateTable of $privateSubnet sends 10.1.0.4 to $nat
              5. route table $table of $publicSubnet sends 10.1.0.4 to $gateway
              6. no private address is reached by way of $gateway\
            """);
  }

  @Test
  void aNatGatewaySendsToOtherNetworksByTheRouteOfItsSubnet() {
    openGateway();
    natGateway("public");
    String server = launch(privateSubnet, database, false);
    String other = launchElsewhere("10.1.0.0/24");
    ec2.createRoute(route(idOf("$table"), "10.1.0.0/24").withGatewayId(vpnGateway()));

    assertThat(oppositeBetween(server, other))
        .endsWith(
            """
              5. route table $table of $publicSubnet sends 10.1.0.4 to $vpnGateway
              6. what is behind $nat is not followed\
            """);
  }
}
