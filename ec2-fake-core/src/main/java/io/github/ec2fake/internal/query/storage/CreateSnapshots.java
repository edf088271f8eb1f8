// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.storage.InstanceSnapshotter;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.action.NotModelled;
import io.github.ec2fake.internal.query.action.RequestBucket;
import io.github.ec2fake.internal.query.action.Throttled;
import io.github.ec2fake.internal.query.action.WriteAction;
import io.github.ec2fake.internal.query.tag.TagItem;
import io.github.ec2fake.internal.query.tag.TagSpecification;
import io.github.ec2fake.internal.query.wire.Required;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Creates a snapshot of each volume of an instance. */
@NotModelled("OutpostArn")
@Throttled(requests = RequestBucket.LARGE_MUTATING)
final class CreateSnapshots implements WriteAction<CreateSnapshots.Request, CreateSnapshots.Reply> {

  record Request(
      @Required InstanceSpecification instanceSpecification,
      @Nullable String description,
      @Nullable String copyTagsFromSource,
      List<TagSpecification> tagSpecification) {

    InstanceSnapshotter.Asked toModel() {
      return new InstanceSnapshotter.Asked(
          instanceSpecification.instanceId(),
          Boolean.TRUE.equals(instanceSpecification.excludeBootVolume()),
          instanceSpecification.excludeDataVolumeId(),
          Objects.requireNonNullElse(description, ""),
          copyTagsFromSource,
          TagSpecification.tags(tagSpecification, "snapshot"));
    }
  }

  record InstanceSpecification(
      @Required String instanceId,
      @Nullable Boolean excludeBootVolume,
      List<String> excludeDataVolumeId) {}

  record Item(
      String snapshotId,
      String volumeId,
      String state,
      Instant startTime,
      String progress,
      String ownerId,
      int volumeSize,
      String description,
      boolean encrypted,
      @Nullable List<TagItem> tagSet) {

    private static Item of(Snapshot snapshot, ActionContext call) {
      return new Item(
          snapshot.id(),
          snapshot.volumeId(),
          snapshot.state().word(),
          snapshot.started(),
          SnapshotItem.progress(snapshot, call),
          snapshot.ownerId(),
          snapshot.size(),
          snapshot.description(),
          snapshot.encrypted(),
          TagItem.of(call, snapshot.id()));
    }
  }

  record Reply(List<Item> snapshotSet) {}

  @Override
  public Change<Reply> check(Request request, ActionContext call) {
    return call.volumes()
        .instanceSnapshotter()
        .create(call.caller(), request.toModel())
        .map(made -> new Reply(made.stream().map(each -> Item.of(each, call)).toList()));
  }
}
