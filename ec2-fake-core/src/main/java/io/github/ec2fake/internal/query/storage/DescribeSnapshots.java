package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.Filter;
import io.github.ec2fake.internal.query.action.Filters;
import io.github.ec2fake.internal.query.action.Page;
import io.github.ec2fake.internal.query.action.ReadAction;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.wire.ReplyWriter;
import io.github.ec2fake.limit.TokenBucket;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The snapshots that the caller may make volumes from. One of another account that is not shared
 * with the caller is left out even if it is asked for by its id.
 */
public final class DescribeSnapshots
    implements ReadAction<DescribeSnapshots.Request, DescribeSnapshots.Reply> {

  record Request(
      List<String> snapshotId,
      List<String> owner,
      List<String> restorableBy,
      List<Filter> filter,
      @Nullable Integer maxResults,
      @Nullable String nextToken) {}

  record Reply(List<SnapshotItem> snapshotSet, @Nullable String nextToken) {}

  private static final Filters<SnapshotItem> FILTERS =
      new Filters<SnapshotItem>()
          .by("description", SnapshotItem::description)
          .by("encrypted", SnapshotItem::encrypted)
          .by("owner-alias", SnapshotItem::ownerAlias)
          .by("owner-id", SnapshotItem::ownerId)
          .by("progress", SnapshotItem::progress)
          .by("snapshot-id", SnapshotItem::snapshotId)
          .by("start-time", snapshot -> ReplyWriter.timestamp(snapshot.startTime()))
          .by("status", SnapshotItem::status)
          .by("storage-tier", SnapshotItem::storageTier)
          .by("volume-id", SnapshotItem::volumeId)
          .by("volume-size", SnapshotItem::volumeSize)
          .byTags(
              (snapshot, call) ->
                  call.region().tags().of(call.caller().account(), snapshot.snapshotId()));

  @Override
  public Filters<?> filters() {
    return FILTERS;
  }

  @Override
  public ResourceKind shows() {
    return ResourceKind.SNAPSHOTS;
  }

  @Override
  public TokenBucket unfilteredRequestBucket() {
    return RequestBuckets.UNFILTERED;
  }

  @Override
  public Reply serve(Request request, ActionContext call) {
    if (!request.snapshotId().isEmpty() && request.maxResults() != null) {
      throw Page.notWithIds("snapshotSet");
    }
    Snapshots snapshots = call.region().snapshots();
    Collection<Snapshot> asked =
        request.snapshotId().isEmpty()
            ? snapshots.all()
            : request.snapshotId().stream().distinct().map(snapshots::require).toList();
    String account = call.caller().account();
    List<SnapshotItem> found =
        asked.stream()
            .filter(snapshot -> snapshot.isUsableBy(account))
            .filter(snapshots.ownedByAny(call.caller(), request.owner()))
            .filter(snapshots.restorableByAny(call.caller(), request.restorableBy()))
            .map(snapshot -> SnapshotItem.of(snapshot, call))
            .filter(FILTERS.matching(request.filter(), call))
            .toList();
    Page<SnapshotItem> page = Page.of(found, request.maxResults(), request.nextToken());
    return new Reply(page.items(), page.nextToken());
  }
}
