// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on instance types. Each is loaded when it is first called. */
public final class InstanceTypeActions {
  private InstanceTypeActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "DescribeInstanceTypeOfferings" -> new DescribeInstanceTypeOfferings();
      case "DescribeInstanceTypes" -> new DescribeInstanceTypes();
      default -> null;
    };
  }
}
