// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.network;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on VPCs and subnets. Each is loaded when it is first called. */
public final class NetworkActions {
  private NetworkActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "DescribeSubnets" -> new DescribeSubnets();
      case "DescribeVpcs" -> new DescribeVpcs();
      default -> null;
    };
  }
}
