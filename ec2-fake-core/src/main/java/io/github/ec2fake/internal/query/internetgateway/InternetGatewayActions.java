// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.internetgateway;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on internet gateways. Each is loaded when it is first called. */
public final class InternetGatewayActions {
  private InternetGatewayActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "AttachInternetGateway" -> new AttachInternetGateway();
      case "CreateInternetGateway" -> new CreateInternetGateway();
      case "DeleteInternetGateway" -> new DeleteInternetGateway();
      case "DescribeInternetGateways" -> new DescribeInternetGateways();
      case "DetachInternetGateway" -> new DetachInternetGateway();
      default -> null;
    };
  }
}
