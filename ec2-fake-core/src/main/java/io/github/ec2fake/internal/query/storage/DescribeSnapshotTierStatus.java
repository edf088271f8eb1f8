// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotTiering;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.DescribeAction;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.PagedRequest;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The caller's snapshots that have ever been archived, with how far that is. */
final class DescribeSnapshotTierStatus
    extends DescribeAction<DescribeSnapshotTierStatus.Request, DescribeSnapshotTierStatus.Reply> {

  record Request(List<Filter> filter, @Nullable Integer maxResults, @Nullable String nextToken)
      implements PagedRequest {}

  record Reply(List<Item> snapshotTierStatusSet, @Nullable String nextToken) {}

  record Item(
      String snapshotId,
      String volumeId,
      String status,
      String ownerId,
      List<TagItem> tagSet,
      String storageTier,
      Instant lastTieringStartTime,
      int lastTieringProgress,
      String lastTieringOperationStatus,
      @Nullable String lastTieringOperationStatusDetail,
      @Nullable Instant archivalCompleteTime,
      @Nullable Instant restoreExpiryTime) {

    static Item of(SnapshotTiering tiering, ActionContext call) {
      Snapshot snapshot = tiering.snapshot();
      return new Item(
          snapshot.id(),
          snapshot.volumeId(),
          snapshot.state().word(),
          snapshot.ownerId(),
          TagItem.orEmpty(call, snapshot.id()),
          snapshot.tierWord(),
          tiering.started(),
          tiering.progress(call.now()),
          tiering.state().word(),
          tiering.detail(),
          tiering.archived(),
          tiering.expiry());
    }
  }

  private static final Filters<SnapshotTiering> FILTERS =
      new Filters<>(
          filters ->
              filters
                  .by("last-tiering-operation", tiering -> tiering.state().word())
                  .byId("snapshot-id", SnapshotTiering::id)
                  .by("volume-id", tiering -> tiering.snapshot().volumeId()));

  DescribeSnapshotTierStatus() {
    super(ResourceKind.SNAPSHOTS, FILTERS);
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    List<SnapshotTiering> found = call.snapshots().tiers().describe(call.caller());
    return FILTERS.page(found, request, call, Item::of).reply(Reply::new);
  }
}
