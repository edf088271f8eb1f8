// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.fault;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.AttachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.CreateCustomerGatewayRequest;
import com.amazonaws.services.ec2.model.CreateVpcRequest;
import com.amazonaws.services.ec2.model.CreateVpnConnectionRequest;
import com.amazonaws.services.ec2.model.CreateVpnGatewayRequest;
import com.amazonaws.services.ec2.model.DeleteVpnConnectionRequest;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.DescribeVpnGatewaysRequest;
import com.amazonaws.services.ec2.model.DetachVpnGatewayRequest;
import com.amazonaws.services.ec2.model.ModifyVpnConnectionOptionsRequest;
import io.github.ec2fake.time.Phase;
import java.util.ArrayList;
import java.util.List;

/** Brings gateways and connections of VPNs through their phases. */
final class VpnPhases {
  private final AmazonEC2 ec2;
  private final List<String> vpcs = new ArrayList<>();
  private final List<String> gateways = new ArrayList<>();
  private final List<String> customers = new ArrayList<>();
  private final List<String> connections = new ArrayList<>();

  VpnPhases(AmazonEC2 ec2) {
    this.ec2 = ec2;
  }

  void prepare(Phase phase) {
    int number = gateways.size();
    gateways.add(
        ec2.createVpnGateway(new CreateVpnGatewayRequest("ipsec.1"))
            .getVpnGateway()
            .getVpnGatewayId());
    switch (phase) {
      case VPN_GATEWAY_ATTACHMENT -> vpcs.add(vpc(number));
      case VPN_GATEWAY_DETACHMENT -> {
        vpcs.add(vpc(number));
        attach(number);
      }
      default -> customers.add(customer(number));
    }
    if (phase == Phase.VPN_CONNECTION_DELETION || phase == Phase.VPN_CONNECTION_MODIFICATION) {
      connections.add(connect(number));
    }
  }

  private String vpc(int number) {
    return ec2.createVpc(new CreateVpcRequest("10." + number + ".0.0/16")).getVpc().getVpcId();
  }

  private String customer(int number) {
    return ec2.createCustomerGateway(
            new CreateCustomerGatewayRequest()
                .withType("ipsec.1")
                .withIpAddress("12.1.2." + number)
                .withBgpAsn(65000))
        .getCustomerGateway()
        .getCustomerGatewayId();
  }

  private void attach(int i) {
    ec2.attachVpnGateway(
        new AttachVpnGatewayRequest().withVpnGatewayId(gateways.get(i)).withVpcId(vpcs.get(i)));
  }

  private String connect(int i) {
    return ec2.createVpnConnection(
            new CreateVpnConnectionRequest()
                .withType("ipsec.1")
                .withVpnGatewayId(gateways.get(i))
                .withCustomerGatewayId(customers.get(i)))
        .getVpnConnection()
        .getVpnConnectionId();
  }

  String begin(Phase phase, int i) {
    return switch (phase) {
      case VPN_GATEWAY_ATTACHMENT -> {
        attach(i);
        yield gateways.get(i);
      }
      case VPN_GATEWAY_DETACHMENT -> {
        ec2.detachVpnGateway(
            new DetachVpnGatewayRequest().withVpnGatewayId(gateways.get(i)).withVpcId(vpcs.get(i)));
        yield gateways.get(i);
      }
      case VPN_CONNECTION_CREATION -> connect(i);
      case VPN_CONNECTION_MODIFICATION -> {
        ec2.modifyVpnConnectionOptions(
            new ModifyVpnConnectionOptionsRequest()
                .withVpnConnectionId(connections.get(i))
                .withLocalIpv4NetworkCidr("192.168.0.0/16"));
        yield connections.get(i);
      }
      default -> {
        ec2.deleteVpnConnection(new DeleteVpnConnectionRequest(connections.get(i)));
        yield connections.get(i);
      }
    };
  }

  String state(String id) {
    return id.startsWith("vgw-")
        ? ec2.describeVpnGateways(new DescribeVpnGatewaysRequest().withVpnGatewayIds(id))
            .getVpnGateways()
            .get(0)
            .getVpcAttachments()
            .get(0)
            .getState()
        : ec2.describeVpnConnections(new DescribeVpnConnectionsRequest().withVpnConnectionIds(id))
            .getVpnConnections()
            .get(0)
            .getState();
  }
}
