// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.importtask.ImportTask;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's tasks of ImportImage. */
final class DescribeImportImageTasks
    extends DescribeAction<DescribeImportImageTasks.Request, DescribeImportImageTasks.Reply> {

  record Request(
      List<String> importTaskId,
      List<Filter> filters,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {

    @Override
    public List<Filter> filter() {
      return filters;
    }
  }

  record Reply(List<ImportImageItem> importImageTaskSet, @Nullable String nextToken) {}

  private static final Filters<ImportTask> FILTERS =
      new Filters<>(filters -> filters.by("task-state", task -> task.state().shown().word()));

  DescribeImportImageTasks() {
    super(ResourceKind.IMPORT_TASKS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<ImportTask> found =
        call.importTasks().describeImages(call.caller(), request.importTaskId());
    return FILTERS.page(found, request, call, ImportImageItem::of).reply(Reply::new);
  }
}
