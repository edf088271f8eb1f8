// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.assertj;

import static io.github.ec2fake.assertj.internal.AssertionRequests.marked;

import com.amazonaws.services.ec2.AmazonEC2;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksRequest;
import com.amazonaws.services.ec2.model.DescribeImportImageTasksResult;
import com.amazonaws.services.ec2.model.ImportImageTask;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The resource type of import image tasks. */
final class ImportImageTaskResourceType extends ResourceType<ImportImageTask> {
  static final ImportImageTaskResourceType IMPORT_IMAGE_TASK = new ImportImageTaskResourceType();

  private ImportImageTaskResourceType() {
    super(
        "import image task",
        ImportImageTask::getImportTaskId,
        ImportImageTask::getStatus,
        ImportImageTask::getTags);
  }

  @Override
  @Nullable ImportImageTask find(AmazonEC2 ec2, String id) {
    return firstOrNull(
        () -> describe(ec2, new DescribeImportImageTasksRequest().withImportTaskIds(id)));
  }

  @Override
  List<ImportImageTask> candidates(AmazonEC2 ec2) {
    return describe(ec2, new DescribeImportImageTasksRequest());
  }

  static List<ImportImageTask> describe(AmazonEC2 ec2, DescribeImportImageTasksRequest request) {
    return allPages(
        token -> ec2.describeImportImageTasks(marked(request.withNextToken(token))),
        DescribeImportImageTasksResult::getImportImageTasks,
        DescribeImportImageTasksResult::getNextToken);
  }

  @Override
  String reason(ImportImageTask task) {
    return Objects.requireNonNullElse(task.getStatusMessage(), "");
  }
}
