// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.storage.Volume;
import io.github.ec2fake.internal.query.action.ActionContext;
import io.github.ec2fake.internal.query.tag.TagItem;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A volume in a list, and as a whole reply. */
record VolumeItem(
    String volumeId,
    int size,
    String snapshotId,
    String availabilityZone,
    String status,
    Instant createTime,
    List<AttachmentItem> attachmentSet,
    @Nullable List<TagItem> tagSet,
    String volumeType,
    @Nullable Integer iops,
    @Nullable Integer throughput,
    boolean encrypted,
    @Nullable String kmsKeyId,
    boolean multiAttachEnabled,
    @Nullable Boolean fastRestored,
    @Nullable Operator operator,
    String availabilityZoneId,
    @Nullable String ownerId,
    @Nullable String volumeArn) {

  /** Who manages a volume: here always its owner alone. */
  record Operator(boolean managed) {
    private static final Operator NONE = new Operator(false);
  }

  /**
   * A volume that has just been made: EC2 writes its tags even if there are none, and its key as it
   * was named.
   *
   * <p>Source of the key: aws/aws-cli#2604.
   */
  static VolumeItem created(Volume volume, ActionContext call) {
    String key = volume.askedKmsKeyId();
    return of(volume, key, TagItem.orEmpty(call, volume.id()), null, null, null, call);
  }

  static VolumeItem of(Volume volume, ActionContext call) {
    return of(
        volume,
        volume.kmsKeyId(),
        TagItem.of(call, volume.id()),
        volume.fastRestored() ? true : null,
        Operator.NONE,
        volume.ownerId(),
        call);
  }

  private static VolumeItem of(
      Volume volume,
      @Nullable String kmsKeyId,
      @Nullable List<TagItem> tags,
      @Nullable Boolean fastRestored,
      @Nullable Operator operator,
      @Nullable String ownerId,
      ActionContext call) {
    return new VolumeItem(
        volume.id(),
        volume.size(),
        Objects.requireNonNullElse(volume.snapshotId(), ""),
        volume.zone(),
        volume.state().word(),
        volume.created(),
        volume.attachments().stream().map(AttachmentItem::of).toList(),
        tags,
        volume.type().word(),
        volume.iops(),
        volume.throughput(),
        volume.encrypted(),
        kmsKeyId,
        volume.multiAttach(),
        fastRestored,
        operator,
        call.place().zoneId(volume.zone()),
        ownerId,
        ownerId == null ? null : call.place().arn(ownerId, "volume/" + volume.id()));
  }
}
