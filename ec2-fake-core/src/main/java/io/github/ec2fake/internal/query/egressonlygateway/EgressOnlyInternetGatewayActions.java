// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.egressonlygateway;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on egress-only internet gateways. Each is loaded when it is first called. */
public final class EgressOnlyInternetGatewayActions {
  private EgressOnlyInternetGatewayActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CreateEgressOnlyInternetGateway" -> new CreateEgressOnlyInternetGateway();
      case "DeleteEgressOnlyInternetGateway" -> new DeleteEgressOnlyInternetGateway();
      case "DescribeEgressOnlyInternetGateways" -> new DescribeEgressOnlyInternetGateways();
      default -> null;
    };
  }
}
