// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.FastRestore;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;

final class DescribeFastSnapshotRestores
    extends DescribeAction<
        DescribeFastSnapshotRestores.Request, DescribeFastSnapshotRestores.Reply> {

  record Request(List<Filter> filter, @Nullable Integer maxResults, @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<FastRestoreItem> fastSnapshotRestoreSet, @Nullable String nextToken) {}

  private static final Filters<FastRestore> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("availability-zone", FastRestore::zone)
                  .byCall(
                      "availability-zone-id",
                      (restore, call) -> call.place().zoneId(restore.zone()))
                  .by("owner-id", FastRestore::ownerId)
                  .by("snapshot-id", FastRestore::snapshotId)
                  .by("state", restore -> restore.state().word()));

  DescribeFastSnapshotRestores() {
    super(ResourceKind.SNAPSHOTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<FastRestore> found = call.snapshots().fastRestores().describe(call.caller());
    return FILTERS.page(found, request, call, FastRestoreItem::of).reply(Reply::new);
  }
}
