// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.conversiontask;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on conversion tasks. Each is loaded when it is first called. */
public final class ConversionTaskActions {
  private ConversionTaskActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CancelConversionTask" -> new CancelConversionTask();
      case "DescribeConversionTasks" -> new DescribeConversionTasks();
      case "ImportInstance" -> new ImportInstance();
      case "ImportVolume" -> new ImportVolume();
      default -> null;
    };
  }
}
