// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.importtask.ImportTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's tasks of ImportImage. */
final class DescribeImportImageTasks
    extends DescribeAction<ImportTasksRequest, DescribeImportImageTasks.Reply> {

  record Reply(List<ImportImageItem> importImageTaskSet, @Nullable String nextToken) {}

  DescribeImportImageTasks() {
    super(ResourceKind.IMPORT_TASKS, ImportTasksRequest.FILTERS);
  }

  @Override
  public Reply serve(ImportTasksRequest request, ActionContext call) {
    List<ImportTask> found =
        call.importTasks().describeImages(call.caller(), request.importTaskId());
    return ImportTasksRequest.FILTERS
        .page(found, request, call, ImportImageItem::of)
        .reply(Reply::new);
  }
}
