// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.exporttask;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions of this package by name. */
public final class ExportTaskActions {
  private ExportTaskActions() {}

  /** The action of this name, or null if this package has none. */
  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CancelExportTask" -> new CancelExportTask();
      case "CreateInstanceExportTask" -> new CreateInstanceExportTask();
      case "DescribeExportImageTasks" -> new DescribeExportImageTasks();
      case "DescribeExportTasks" -> new DescribeExportTasks();
      case "ExportImage" -> new ExportImage();
      default -> null;
    };
  }
}
