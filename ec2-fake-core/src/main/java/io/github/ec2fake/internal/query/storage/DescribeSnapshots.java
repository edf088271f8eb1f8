// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes the snapshots that the caller may make volumes from. One of another account that is not
 * shared with the caller is left out even if it is asked for by its id.
 *
 * <p>Source of the refusal of ids with {@code MaxResults}: EC2's text as observed,
 * aws/aws-sdk-ruby#3028.
 */
@Throttled(unfiltered = RequestBucket.UNFILTERED)
final class DescribeSnapshots
    extends DescribeAction<DescribeSnapshots.Request, DescribeSnapshots.Reply> {

  record Request(
      List<String> snapshotId,
      List<String> owner,
      List<String> restorableBy,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<SnapshotItem> snapshotSet, @Nullable String nextToken) {}

  private static final Filters<Snapshot> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("description", Snapshot::description)
                  .by("encrypted", Snapshot::encrypted)
                  .byCall("owner-alias", (snapshot, call) -> call.snapshots().ownerAlias(snapshot))
                  .by("owner-id", Snapshot::ownerId)
                  .byCall("progress", SnapshotItem::progress)
                  .byId("snapshot-id", Snapshot::id)
                  .by("start-time", Snapshot::started)
                  .by("status", snapshot -> snapshot.state().word())
                  .by("storage-tier", Snapshot::tierWord)
                  .by("volume-id", Snapshot::volumeId)
                  .by("volume-size", Snapshot::size)
                  .byTags(Snapshot::id)
                  .by("transfer-type", snapshot -> SnapshotItem.TRANSFER_TYPE));

  DescribeSnapshots() {
    super(ResourceKind.SNAPSHOTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    Page.refuseWithIds("snapshotSet", request.snapshotId(), request.maxResults());
    List<Snapshot> described =
        call.snapshots()
            .describe(call.caller(), request.snapshotId(), request.owner(), request.restorableBy());
    return FILTERS.page(described, request, call, SnapshotItem::of).reply(Reply::new);
  }
}
