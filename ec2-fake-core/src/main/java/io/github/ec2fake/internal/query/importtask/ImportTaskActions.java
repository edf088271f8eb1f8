// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.query.action.Action;
import org.jspecify.annotations.Nullable;

/** The actions on import tasks. Each is loaded when it is first called. */
public final class ImportTaskActions {
  private ImportTaskActions() {}

  public static @Nullable Action<?, ?> find(String name) {
    return switch (name) {
      case "CancelImportTask" -> new CancelImportTask();
      case "DescribeImportImageTasks" -> new DescribeImportImageTasks();
      case "DescribeImportSnapshotTasks" -> new DescribeImportSnapshotTasks();
      case "ImportImage" -> new ImportImage();
      case "ImportSnapshot" -> new ImportSnapshot();
      default -> null;
    };
  }
}
