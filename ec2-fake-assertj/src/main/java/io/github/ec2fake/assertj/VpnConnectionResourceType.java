// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeVpnConnectionsRequest;
import com.amazonaws.services.ec2.model.VgwTelemetry;
import com.amazonaws.services.ec2.model.VpnConnection;
import com.amazonaws.services.ec2.model.VpnStaticRoute;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The resource type of VPN connections. */
final class VpnConnectionResourceType extends ResourceType<VpnConnection> {
  static final VpnConnectionResourceType VPN_CONNECTION = new VpnConnectionResourceType();

  private VpnConnectionResourceType() {
    super(
        "VPN connection",
        VpnConnection::getVpnConnectionId,
        VpnConnection::getState,
        VpnConnection::getTags);
  }

  @Override
  @Nullable VpnConnection find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeVpnConnectionsRequest().withVpnConnectionIds(id)));
  }

  @Override
  List<VpnConnection> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeVpnConnectionsRequest());
  }

  static List<VpnConnection> describe(AmazonEC2 ec2, DescribeVpnConnectionsRequest request) {
    return ec2.describeVpnConnections(marked(request)).getVpnConnections();
  }

  static boolean usesStaticRoutesOnly(VpnConnection connection) {
    return connection.getOptions() != null
        && Boolean.TRUE.equals(connection.getOptions().getStaticRoutesOnly());
  }

  /** Returns the destinations of the static routes, without those that are being deleted. */
  static List<String> routes(VpnConnection connection) {
    return connection.getRoutes().stream()
        .filter(route -> !String.valueOf(route.getState()).startsWith("delet"))
        .map(VpnStaticRoute::getDestinationCidrBlock)
        .toList();
  }

  static int tunnelsUp(VpnConnection connection) {
    return (int)
        connection.getVgwTelemetry().stream().filter(each -> "UP".equals(each.getStatus())).count();
  }

  static String tunnels(VpnConnection connection) {
    return connection.getVgwTelemetry().stream()
        .map(VpnConnectionResourceType::text)
        .collect(Collectors.joining(", "));
  }

  private static String text(VgwTelemetry tunnel) {
    return tunnel.getOutsideIpAddress() + " " + tunnel.getStatus();
  }
}
