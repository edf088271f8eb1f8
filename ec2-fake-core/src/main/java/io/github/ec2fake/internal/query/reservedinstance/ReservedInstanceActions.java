// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.reservedinstance;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on reserved instances. Each is loaded when it is first called. */
public final class ReservedInstanceActions {
  private ReservedInstanceActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "DescribeReservedInstances" -> new DescribeReservedInstances();
      case "DescribeReservedInstancesModifications" -> new DescribeReservedInstancesModifications();
      case "DescribeReservedInstancesOfferings" -> new DescribeReservedInstancesOfferings();
      case "ModifyReservedInstances" -> new ModifyReservedInstances();
      case "PurchaseReservedInstancesOffering" -> new PurchaseReservedInstancesOffering();
      default -> null;
    };
  }
}
