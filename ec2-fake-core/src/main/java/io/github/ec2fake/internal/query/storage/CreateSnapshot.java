// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a snapshot of a volume. */
@NotModelled("OutpostArn")
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class CreateSnapshot implements WriteAction<CreateSnapshot.Request, SnapshotItem> {

  record Request(
      @Required String volumeId,
      @Nullable String description,
      List<TagSpecification> tagSpecification) {}

  @Override
  public Change<SnapshotItem> check(Request request, ActionContext call) {
    Map<String, String> tags = TagSpecification.tags(request.tagSpecification(), "snapshot");
    Volume volume = call.volumes().require(call.caller(), request.volumeId());
    return call.snapshots()
        .create(call.caller(), volume, Objects.requireNonNullElse(request.description(), ""), tags)
        .map(snapshot -> SnapshotItem.created(snapshot, call));
  }
}
