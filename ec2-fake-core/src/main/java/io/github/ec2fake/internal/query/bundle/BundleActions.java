// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.bundle;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on bundle tasks. Each is loaded when it is first called. */
public final class BundleActions {
  private BundleActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "BundleInstance" -> new BundleInstance();
      case "CancelBundleTask" -> new CancelBundleTask();
      case "DescribeBundleTasks" -> new DescribeBundleTasks();
      default -> null;
    };
  }
}
