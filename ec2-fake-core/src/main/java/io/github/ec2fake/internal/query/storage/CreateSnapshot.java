package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.RequestBuckets;
import io.github.ec2fake.internal.query.action.UnsplitWriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import io.github.ec2fake.limit.TokenBucket;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Begins a snapshot of a volume. */
public final class CreateSnapshot
    implements UnsplitWriteAction<CreateSnapshot.Request, SnapshotItem> {

  record Request(
      @Required String volumeId,
      @Nullable String description,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Set<String> notModelled() {
    return Set.of("OutpostArn");
  }

  @Override
  public TokenBucket requestBucket() {
    return RequestBuckets.LARGE_MUTATING;
  }

  @Override
  public SnapshotItem serve(Request request, ActionContext call) {
    Map<String, String> tags = TagSpecification.tags(request.tagSpecification(), "snapshot");
    String description = request.description();
    Volume volume = call.region().volumes().require(call.caller(), request.volumeId());
    Snapshot snapshot =
        call.region()
            .snapshots()
            .create(call.caller(), volume, description == null ? "" : description);
    call.region().tags().put(call.caller().account(), snapshot.id(), tags);
    return SnapshotItem.of(snapshot, call);
  }
}
