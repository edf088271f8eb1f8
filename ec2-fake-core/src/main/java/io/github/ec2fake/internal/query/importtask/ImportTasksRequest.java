// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.importtask;

import io.github.ec2fake.internal.model.importtask.ImportTask;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is asked of the tasks of either import, with the filters that they have. */
record ImportTasksRequest(
    List<String> importTaskId,
    List<Filter> filters,
    @Nullable Integer maxResults,
    @Nullable String nextToken)
    implements PagedRequest {

  static final Filters<ImportTask> FILTERS =
      new Filters<>(filters -> filters.by("task-state", task -> task.state().shown().word()));

  @Override
  public List<Filter> filter() {
    return filters;
  }
}
