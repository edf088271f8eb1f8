// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.Ec2Assertions.assertThat;
import static io.github.ec2fake.assertj.Failure.failsFor;

import com.amazonaws.services.ec2.AbstractAmazonEC2;
import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRouteRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsResult;
import com.amazonaws.services.ec2.model.DetachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.VgwTelemetry;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import com.amazonaws.services.ec2.model.VpnStaticRoute;
import io.github.ec2fake.Ec2Cloud;
import io.github.ec2fake.time.TimeMode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Gateways on both sides of a VPN, and the connection between them. */
class VpnAssertTest {
  private final Ec2Cloud cloud = Ec2Cloud.create();
  private final AmazonEC2 ec2 = cloud.client();
  private final String vpc = ec2.createVpc(new CreateVpcRequest("10.0.0.0/16")).getVpc().getVpcId();
  private final String vpnGateway =
      ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1"))
          .getVpnGateway()
          .getVpnGatewayId();
  private final String customerGateway =
      ec2.createCustomerGateway(
              new CreateCustomerGatewayRequest()
                  .withType("ipsec.1")
                  .withPublicIp("203.0.113.12")
                  .withBgpAsn(65000)
                  .withDeviceName("router-1"))
          .getCustomerGateway()
          .getCustomerGatewayId();

  private String connection(boolean staticRoutesOnly) {
    return ec2.createVpnConnection(
            new CreateVpnConnectionRequest("ipsec.1", customerGateway, vpnGateway)
                .withOptions(
                    new VpnConnectionOptionsSpecification().withStaticRoutesOnly(staticRoutesOnly)))
        .getVpnConnection()
        .getVpnConnectionId();
  }

  private void vpnGatewayFails(
      Consumer<VpnGatewayAssert> assertion, String expected, String found) {
    failsFor(
        "virtual private gateway " + vpnGateway,
        () -> assertion.accept(assertThat(ec2).vpnGateway(vpnGateway)),
        expected,
        found);
  }

  private void customerGatewayFails(
      Consumer<CustomerGatewayAssert> assertion, String expected, String found) {
    failsFor(
        "customer gateway " + customerGateway,
        () -> assertion.accept(assertThat(ec2).customerGateway(customerGateway)),
        expected,
        found);
  }

  @Test
  void aVirtualPrivateGatewayHasAStateAndANumber() {
    assertThat(ec2)
        .vpnGateway(vpnGateway)
        .exists()
        .isAvailable()
        .hasState("available")
        .hasAmazonSideAsn(64512);
    vpnGatewayFails(it -> it.hasState("deleted"), "to be deleted", "but it is available");
    vpnGatewayFails(
        it -> it.hasAmazonSideAsn(65000),
        "to have the Amazon side ASN 65000",
        "but its Amazon side ASN is 64512");
    vpnGatewayFails(
        it -> it.isInZone("us-east-1a"), "to be in the zone us-east-1a", "but it is in no zone");

    ec2.deleteVpnGateway(new DeleteVpnGatewayRequest(vpnGateway));

    vpnGatewayFails(it -> it.isAvailable(), "to be available", "but it is deleted");
    assertThat(ec2).vpnGateway("vgw-00000000000000000").doesNotExist();
  }

  @Test
  void aVirtualPrivateGatewayHasAZoneIfOneIsNamed() {
    String zoned =
        ec2.createVpnGateway(
                new CreateVpnGatewayRequest("ipsec.1").withAvailabilityZone("us-east-1a"))
            .getVpnGateway()
            .getVpnGatewayId();

    assertThat(ec2).vpnGateway(zoned).isInZone("us-east-1a");
    failsFor(
        "virtual private gateway " + zoned,
        () -> assertThat(ec2).vpnGateway(zoned).isInZone("us-east-1b"),
        "to be in the zone us-east-1b",
        "but it is in us-east-1a");
  }

  @Test
  void aVirtualPrivateGatewayIsAttachedOrNot() {
    assertThat(ec2).vpnGateway(vpnGateway).isNotAttached();
    vpnGatewayFails(
        it -> it.isAttachedTo(vpc), "to be attached to " + vpc, "but it is attached to none");

    ec2.attachVpnGateway(new AttachVpnGatewayRequest().withVpnGatewayId(vpnGateway).withVpcId(vpc));

    assertThat(ec2).vpnGateway(vpnGateway).isAttachedTo(vpc);
    vpnGatewayFails(
        it -> it.isNotAttached(), "not to be attached to a VPC", "but it is attached to " + vpc);

    ec2.detachVpnGateway(new DetachVpnGatewayRequest().withVpnGatewayId(vpnGateway).withVpcId(vpc));

    assertThat(ec2).vpnGateway(vpnGateway).isNotAttached();
  }

  @Test
  void oneThatIsBeingAttachedIsNeitherAttachedNorFree() {
    AmazonEC2 slow = Ec2Cloud.builder().time(TimeMode.manual()).build().client();
    String gateway =
        slow.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1"))
            .getVpnGateway()
            .getVpnGatewayId();
    String network = slow.describeVpcs().getVpcs().get(0).getVpcId();
    slow.attachVpnGateway(
        new AttachVpnGatewayRequest().withVpnGatewayId(gateway).withVpcId(network));

    failsFor(
        "virtual private gateway " + gateway,
        () -> assertThat(slow).vpnGateway(gateway).isAttachedTo(network),
        "to be attached to " + network,
        "but it is attached to " + network + " (attaching)");
    failsFor(
        "virtual private gateway " + gateway,
        () -> assertThat(slow).vpnGateway(gateway).isNotAttached(),
        "not to be attached to a VPC",
        "but it is attached to " + network + " (attaching)");
    assertThat(slow).eventually().vpnGateway(gateway).isAttachedTo(network);
  }

  @Test
  void aCustomerGatewayIsADevice() {
    assertThat(ec2)
        .customerGateway(customerGateway)
        .exists()
        .isAvailable()
        .hasState("available")
        .hasIpAddress("203.0.113.12")
        .hasBgpAsn(65000)
        .hasDeviceName("router-1");
    customerGatewayFails(it -> it.hasState("deleted"), "to be deleted", "but it is available");
    customerGatewayFails(
        it -> it.hasIpAddress("192.0.2.1"),
        "to have the IP address '192.0.2.1'",
        "but its IP address is '203.0.113.12'");
    customerGatewayFails(
        it -> it.hasBgpAsn(64512), "to have the BGP ASN 64512", "but its BGP ASN is 65000");
    customerGatewayFails(
        it -> it.hasDeviceName("router-2"),
        "to have the device name 'router-2'",
        "but its device name is 'router-1'");

    ec2.deleteCustomerGateway(new DeleteCustomerGatewayRequest(customerGateway));

    customerGatewayFails(it -> it.isAvailable(), "to be available", "but it is deleted");
  }

  @Test
  void aLongNumberIsANumberToo() {
    String large =
        ec2.createCustomerGateway(
                new CreateCustomerGatewayRequest()
                    .withType("ipsec.1")
                    .withPublicIp("203.0.113.13")
                    .withBgpAsnExtended(4200000000L))
            .getCustomerGateway()
            .getCustomerGatewayId();

    assertThat(ec2).customerGateway(large).hasBgpAsn(4200000000L);
    failsFor(
        "customer gateway " + large,
        () -> assertThat(ec2).customerGateway(large).hasDeviceName("router-1"),
        "to have the device name 'router-1'",
        "but it has no device name");
  }

  @Test
  void aConnectionConnectsTwoGateways() {
    String id = connection(true);
    String subject = "VPN connection " + id;

    assertThat(ec2)
        .vpnConnection(id)
        .exists()
        .isAvailable()
        .hasState("available")
        .hasCustomerGateway(customerGateway)
        .hasVpnGateway(vpnGateway)
        .usesStaticRoutesOnly()
        .hasNoStaticRoute("192.168.0.0/16");
    failsFor(
        subject,
        () -> assertThat(ec2).vpnConnection(id).hasState("deleted"),
        "to be deleted",
        "but it is available");
    failsFor(
        subject,
        () -> assertThat(ec2).vpnConnection(id).hasCustomerGateway("cgw-1"),
        "to have the customer gateway 'cgw-1'",
        "but its customer gateway is '" + customerGateway + "'");
    failsFor(
        subject,
        () -> assertThat(ec2).vpnConnection(id).hasVpnGateway("vgw-1"),
        "to have the virtual private gateway 'vgw-1'",
        "but its virtual private gateway is '" + vpnGateway + "'");
    failsFor(
        subject,
        () -> assertThat(ec2).vpnConnection(id).hasStaticRoute("192.168.0.0/16"),
        "to have the static route 192.168.0.0/16",
        "but it has no static routes");

    ec2.createVpnConnectionRoute(
        new CreateVpnConnectionRouteRequest()
            .withVpnConnectionId(id)
            .withDestinationCidrBlock("192.168.0.0/16"));

    assertThat(ec2).vpnConnection(id).hasStaticRoute("192.168.0.0/16");
    failsFor(
        subject,
        () -> assertThat(ec2).vpnConnection(id).hasNoStaticRoute("192.168.0.0/16"),
        "not to have the static route 192.168.0.0/16",
        "but its static routes are 192.168.0.0/16");

    ec2.deleteVpnConnection(new DeleteVpnConnectionRequest(id));

    failsFor(
        subject,
        () -> assertThat(ec2).vpnConnection(id).isAvailable(),
        "to be available",
        "but it is deleted");
  }

  /** The cloud deletes routes at once, so this is another client's. */
  @ParameterizedTest
  @ValueSource(strings = {"deleting", "deleted"})
  void aRouteThatIsBeingDeletedIsNoStaticRoute(String state) {
    AmazonEC2 slow =
        new AbstractAmazonEC2() {
          @Override
          public DescribeVpnConnectionsResult describeVpnConnections(
              DescribeVpnConnectionsRequest request) {
            return new DescribeVpnConnectionsResult()
                .withVpnConnections(
                    new VpnConnection()
                        .withVpnConnectionId("vpn-1")
                        .withRoutes(
                            route("10.1.0.0/16", "available"),
                            route("10.2.0.0/16", "pending"),
                            route("10.3.0.0/16", state)));
          }
        };

    assertThat(slow)
        .vpnConnection("vpn-1")
        .hasStaticRoute("10.1.0.0/16")
        .hasStaticRoute("10.2.0.0/16")
        .hasNoStaticRoute("10.3.0.0/16");
  }

  private static VpnStaticRoute route(String destination, String state) {
    return new VpnStaticRoute().withDestinationCidrBlock(destination).withState(state);
  }

  @Test
  void aConnectionCanUseBgp() {
    String id = connection(false);

    failsFor(
        "VPN connection " + id,
        () -> assertThat(ec2).vpnConnection(id).usesStaticRoutesOnly(),
        "to use static routes only",
        "but it uses BGP");
  }

  @Test
  void aConnectionHasTwoTunnels() {
    String id = connection(true);
    List<String> addresses =
        ec2
            .describeVpnConnections(new DescribeVpnConnectionsRequest().withVpnConnectionIds(id))
            .getVpnConnections()
            .get(0)
            .getVgwTelemetry()
            .stream()
            .map(VgwTelemetry::getOutsideIpAddress)
            .toList();

    assertThat(ec2).vpnConnection(id).hasTunnelsUp(0);
    failsFor(
        "VPN connection " + id,
        () -> assertThat(ec2).vpnConnection(id).hasTunnelsUp(1),
        "to have 1 tunnel up",
        "but its tunnels are " + addresses.get(0) + " DOWN, " + addresses.get(1) + " DOWN");

    cloud.arrange().vpnConnectionUp(id);

    assertThat(ec2).vpnConnection(id).hasTunnelsUp(2);
    failsFor(
        "VPN connection " + id,
        () -> assertThat(ec2).vpnConnection(id).hasTunnelsUp(0),
        "to have 0 tunnels up",
        "but its tunnels are " + addresses.get(0) + " UP, " + addresses.get(1) + " UP");
  }

  @Test
  void areListed() {
    String id = connection(true);

    assertThat(ec2)
        .vpnConnections()
        .inState("available")
        .singleElement(Ec2AssertFactories.VPN_CONNECTION)
        .hasId(id)
        .hasVpnGateway(vpnGateway);
    assertThat(ec2).vpnGateways().inState("available").hasSize(1);
    assertThat(ec2).customerGateways().with("ip-address", "203.0.113.12").hasSize(1);
  }
}
