// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.vpcendpoint;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on VPC endpoints. Each is loaded when it is first called. */
public final class VpcEndpointActions {
  private VpcEndpointActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateVpcEndpoint" -> new CreateVpcEndpoint();
      case "DeleteVpcEndpoints" -> new DeleteVpcEndpoints();
      case "DescribeVpcEndpointServices" -> new DescribeVpcEndpointServices();
      case "DescribeVpcEndpoints" -> new DescribeVpcEndpoints();
      case "ModifyVpcEndpoint" -> new ModifyVpcEndpoint();
      default -> null;
    };
  }
}
