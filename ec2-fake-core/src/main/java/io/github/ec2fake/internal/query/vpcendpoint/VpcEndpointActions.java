// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/**
 * The actions on VPC endpoints and on services of users. Each is loaded when it is first called.
 */
public final class VpcEndpointActions {
  private VpcEndpointActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AcceptVpcEndpointConnections" -> new AcceptVpcEndpointConnections();
      case "CreateVpcEndpoint" -> new CreateVpcEndpoint();
      case "CreateVpcEndpointServiceConfiguration" -> new CreateVpcEndpointServiceConfiguration();
      case "DeleteVpcEndpointServiceConfigurations" -> new DeleteVpcEndpointServiceConfigurations();
      case "DeleteVpcEndpoints" -> new DeleteVpcEndpoints();
      case "DescribeVpcEndpointConnections" -> new DescribeVpcEndpointConnections();
      case "DescribeVpcEndpointServiceConfigurations" ->
          new DescribeVpcEndpointServiceConfigurations();
      case "DescribeVpcEndpointServicePermissions" -> new DescribeVpcEndpointServicePermissions();
      case "DescribeVpcEndpointServices" -> new DescribeVpcEndpointServices();
      case "DescribeVpcEndpoints" -> new DescribeVpcEndpoints();
      case "ModifyVpcEndpoint" -> new ModifyVpcEndpoint();
      case "ModifyVpcEndpointServiceConfiguration" -> new ModifyVpcEndpointServiceConfiguration();
      case "ModifyVpcEndpointServicePermissions" -> new ModifyVpcEndpointServicePermissions();
      case "RejectVpcEndpointConnections" -> new RejectVpcEndpointConnections();
      case "StartVpcEndpointServicePrivateDnsVerification" ->
          new StartVpcEndpointServicePrivateDnsVerification();
      default -> null;
    };
  }
}
