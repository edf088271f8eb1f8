// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportSnapshotTasksResult;
import com.amazonaws.services.ec2.model.ImportSnapshotTask;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The resource type of import snapshot tasks. */
final class ImportSnapshotTaskResourceType extends ResourceType<ImportSnapshotTask> {
  static final ImportSnapshotTaskResourceType IMPORT_SNAPSHOT_TASK =
      new ImportSnapshotTaskResourceType();

  private ImportSnapshotTaskResourceType() {
    super(
        "import snapshot task",
        ImportSnapshotTask::getImportTaskId,
        task -> task.getSnapshotTaskDetail().getStatus(),
        ImportSnapshotTask::getTags);
  }

  @Override
  @Nullable ImportSnapshotTask find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeImportSnapshotTasksRequest().withImportTaskIds(id)));
  }

  @Override
  List<ImportSnapshotTask> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeImportSnapshotTasksRequest());
  }

  static List<ImportSnapshotTask> describe(
      AmazonEC2 ec2, DescribeImportSnapshotTasksRequest request) {
    return allPages(
        token -> ec2.describeImportSnapshotTasks(marked(request.withNextToken(token))),
        DescribeImportSnapshotTasksResult::getImportSnapshotTasks,
        DescribeImportSnapshotTasksResult::getNextToken);
  }

  @Override
  String reason(ImportSnapshotTask task) {
    return Objects.requireNonNullElse(task.getSnapshotTaskDetail().getStatusMessage(), "");
  }
}
