// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.rules;

import static io.github.ec2fake.consistency.ResourceKind.CUSTOMER_GATEWAYS;
import static io.github.ec2fake.consistency.ResourceKind.VPN_CONNECTIONS;
import static io.github.ec2fake.consistency.ResourceKind.VPN_GATEWAYS;

import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateRouteRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpcRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRouteRequest;
import com.amazonaws.services.ec2.model.DeleteVpnGatewayRequest;
import com.amazonaws.services.ec2.model.EnableVgwRoutePropagationRequest;
import com.amazonaws.services.ec2.model.VpnConnectionOptionsSpecification;
import com.amazonaws.services.ec2.model.VpnTunnelOptionsSpecification;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.rules.StaleRefusal.LaggingCloud;
import org.junit.jupiter.api.Test;

/** Refusals about VPNs that lag. */
class StaleVpnRefusalsTest {

  @Test
  void aNewCustomerGatewayIsNotFound() {
    StaleRefusal.of(CUSTOMER_GATEWAYS)
        .says(
            "400 InvalidCustomerGatewayID.NotFound: The customerGateway ID 'cgw-*' does not exist",
            lagging -> {
              String id = Vpns.customer(lagging.ec2(), "12.1.2.3");
              return () ->
                  lagging.ec2().deleteCustomerGateway(new DeleteCustomerGatewayRequest(id));
            });
  }

  @Test
  void aDeletedCustomerGatewayCounts() {
    StaleRefusal.of(CUSTOMER_GATEWAYS)
        .with(Quota.CUSTOMER_GATEWAYS, 1)
        .says(
            "400 CustomerGatewayLimitExceeded: The maximum number of customer gateways has been"
                + " reached.",
            lagging -> {
              String id = Vpns.customer(lagging.ec2(), "12.1.2.3");
              lagging.settle();
              lagging.ec2().deleteCustomerGateway(new DeleteCustomerGatewayRequest(id));
              return () -> Vpns.customer(lagging.ec2(), "12.1.2.4");
            });
  }

  @Test
  void aNewGatewayIsNotFound() {
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 InvalidVpnGatewayID.NotFound: The vpnGateway ID 'vgw-*' does not exist",
            lagging -> {
              String id = Vpns.gateway(lagging.ec2());
              return () -> lagging.ec2().deleteVpnGateway(new DeleteVpnGatewayRequest(id));
            });
  }

  @Test
  void aDeletedGatewayCounts() {
    StaleRefusal.of(VPN_GATEWAYS)
        .with(Quota.VPN_GATEWAYS, 1)
        .says(
            "400 VpnGatewayLimitExceeded: The maximum number of virtual private gateways has been"
                + " reached.",
            lagging -> {
              String id = Vpns.gateway(lagging.ec2());
              lagging.settle();
              lagging.ec2().deleteVpnGateway(new DeleteVpnGatewayRequest(id));
              return () -> lagging.ec2().createVpnGateway(new CreateVpnGatewayRequest(Vpns.TYPE));
            });
  }

  @Test
  void aDetachedGatewayIsAttached() {
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 DependencyViolation: The vpc 'vpc-*' has dependencies and cannot be deleted.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String vpc = attachedVpc(lagging, gateway);
              Vpns.detach(lagging.ec2(), gateway, vpc);
              lagging.pass(15);
              return () -> lagging.ec2().deleteVpc(new DeleteVpcRequest(vpc));
            });
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 IncorrectState: The VPN gateway is in use.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String vpc = attachedVpc(lagging, gateway);
              Vpns.detach(lagging.ec2(), gateway, vpc);
              lagging.pass(15);
              return () -> lagging.ec2().deleteVpnGateway(new DeleteVpnGatewayRequest(gateway));
            });
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 InvalidVpcState: VPC vpc-* is currently attached to the Virtual Private Gateway.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String other = Vpns.gateway(lagging.ec2());
              String vpc = attachedVpc(lagging, gateway);
              Vpns.detach(lagging.ec2(), gateway, vpc);
              lagging.pass(15);
              return () -> Vpns.attach(lagging.ec2(), other, vpc);
            });
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 VpnGatewayAttachmentLimitExceeded: The maximum number of virtual private gateway"
                + " attachments has been reached.",
            lagging -> {
              String other = Networks.vpc(lagging.ec2(), "10.1.0.0/16");
              String gateway = Vpns.gateway(lagging.ec2());
              String vpc = attachedVpc(lagging, gateway);
              Vpns.detach(lagging.ec2(), gateway, vpc);
              lagging.pass(15);
              return () -> Vpns.attach(lagging.ec2(), gateway, other);
            });
  }

  @Test
  void anAttachedGatewayIsNotAttached() {
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 InvalidVpnGatewayAttachment.NotFound: The attachment with vpn gateway ID 'vgw-*'"
                + " and vpc ID 'vpc-*' does not exist",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
              lagging.settle();
              Vpns.attach(lagging.ec2(), gateway, vpc);
              return () -> Vpns.detach(lagging.ec2(), gateway, vpc);
            });
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 Gateway.NotAttached: resource vgw-* is not attached to network vpc-*",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String table = tableOfNewlyAttached(lagging, gateway);
              return () ->
                  lagging
                      .ec2()
                      .enableVgwRoutePropagation(
                          new EnableVgwRoutePropagationRequest()
                              .withGatewayId(gateway)
                              .withRouteTableId(table));
            });
    StaleRefusal.of(VPN_GATEWAYS)
        .says(
            "400 InvalidParameterValue: route table rtb-* and network gateway vgw-* belong to"
                + " different networks",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String table = tableOfNewlyAttached(lagging, gateway);
              return () ->
                  lagging
                      .ec2()
                      .createRoute(
                          new CreateRouteRequest()
                              .withRouteTableId(table)
                              .withDestinationCidrBlock("192.168.0.0/16")
                              .withGatewayId(gateway));
            });
  }

  @Test
  void aDeletedConnectionCountsAndIsInTheWay() {
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 IncorrectState: The customer gateway is in use.",
            lagging -> {
              String customer = Vpns.customer(lagging.ec2(), "12.1.2.3");
              disconnected(lagging, customer, Vpns.gateway(lagging.ec2()));
              lagging.pass(120);
              return () ->
                  lagging.ec2().deleteCustomerGateway(new DeleteCustomerGatewayRequest(customer));
            });
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 IncorrectState: The VPN gateway is in use.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              disconnected(lagging, Vpns.customer(lagging.ec2(), "12.1.2.3"), gateway);
              lagging.pass(120);
              return () -> lagging.ec2().deleteVpnGateway(new DeleteVpnGatewayRequest(gateway));
            });
    StaleRefusal.of(VPN_CONNECTIONS)
        .with(Quota.VPN_CONNECTIONS, 1)
        .says(
            "400 VpnConnectionLimitExceeded: The maximum number of VPN connections has been"
                + " reached.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String other = Vpns.customer(lagging.ec2(), "12.1.2.4");
              disconnected(lagging, Vpns.customer(lagging.ec2(), "12.1.2.3"), gateway);
              return () -> Vpns.connection(lagging.ec2(), other, gateway);
            });
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 InvalidOption.Conflict: There is a VPN connection between vgw-* and cgw-* with"
                + " other options, vpn-*.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String customer = Vpns.customer(lagging.ec2(), "12.1.2.3");
              disconnected(lagging, customer, gateway);
              return () -> Vpns.staticConnection(lagging.ec2(), customer, gateway);
            });
  }

  @Test
  void aNewConnectionIsNotFound() {
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 InvalidVpnConnectionID.NotFound: The vpnConnection ID 'vpn-*' does not exist",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String customer = Vpns.customer(lagging.ec2(), "12.1.2.3");
              lagging.settle();
              String id = Vpns.connection(lagging.ec2(), customer, gateway);
              return () -> Vpns.disconnect(lagging.ec2(), id);
            });
  }

  @Test
  void aDeletedCustomerGatewayHasItsAddress() {
    StaleRefusal.of(CUSTOMER_GATEWAYS)
        .says(
            "400 InvalidCustomerGateway.DuplicateIpAddress: Conflict among chosen gateway IP"
                + " addresses.",
            lagging -> {
              String id = Vpns.customer(lagging.ec2(), "12.1.2.3");
              lagging.settle();
              lagging.ec2().deleteCustomerGateway(new DeleteCustomerGatewayRequest(id));
              return () ->
                  lagging
                      .ec2()
                      .createCustomerGateway(
                          new CreateCustomerGatewayRequest()
                              .withType(Vpns.TYPE)
                              .withIpAddress("12.1.2.3")
                              .withBgpAsn(65001));
            });
  }

  @Test
  void aDeletedConnectionHasItsInsideAddresses() {
    VpnConnectionOptionsSpecification options =
        new VpnConnectionOptionsSpecification()
            .withTunnelOptions(
                new VpnTunnelOptionsSpecification().withTunnelInsideCidr("169.254.10.0/30"));
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 InvalidCidr.InUse: The inside CIDR '169.254.10.0/30' is in use by another VPN"
                + " tunnel.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String customer = Vpns.customer(lagging.ec2(), "12.1.2.3");
              String other = Vpns.customer(lagging.ec2(), "12.1.2.4");
              lagging.settle();
              String id =
                  Vpns.connection(
                      lagging.ec2(), Vpns.connecting(customer, gateway).withOptions(options));
              lagging.settle();
              Vpns.disconnect(lagging.ec2(), id);
              return () ->
                  Vpns.connection(
                      lagging.ec2(), Vpns.connecting(other, gateway).withOptions(options));
            });
  }

  @Test
  void aNewRouteOfAConnectionIsNotFound() {
    StaleRefusal.of(VPN_CONNECTIONS)
        .says(
            "400 InvalidRoute.NotFound: The VPN connection 'vpn-*' has no route with destination"
                + " 192.168.0.0/16.",
            lagging -> {
              String gateway = Vpns.gateway(lagging.ec2());
              String customer = Vpns.customer(lagging.ec2(), "12.1.2.3");
              lagging.settle();
              String id = Vpns.staticConnection(lagging.ec2(), customer, gateway);
              lagging.settle();
              Networks.vpnRoute(lagging.ec2(), id, "192.168.0.0/16");
              return () ->
                  lagging
                      .ec2()
                      .deleteVpnConnectionRoute(
                          new DeleteVpnConnectionRouteRequest()
                              .withVpnConnectionId(id)
                              .withDestinationCidrBlock("192.168.0.0/16"));
            });
  }

  private static void disconnected(LaggingCloud lagging, String customer, String gateway) {
    lagging.settle();
    String id = Vpns.connection(lagging.ec2(), customer, gateway);
    lagging.settle();
    Vpns.disconnect(lagging.ec2(), id);
  }

  private static String attachedVpc(LaggingCloud lagging, String gateway) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    Vpns.attach(lagging.ec2(), gateway, vpc);
    lagging.settle();
    return vpc;
  }

  private static String tableOfNewlyAttached(LaggingCloud lagging, String gateway) {
    String vpc = Networks.vpc(lagging.ec2(), "10.0.0.0/16");
    lagging.settle();
    String table = Networks.routeTable(lagging.ec2(), vpc);
    lagging.settle();
    Vpns.attach(lagging.ec2(), gateway, vpc);
    lagging.pass(15);
    return table;
  }
}
