package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An EBS volume. */
public final class Volume extends Resource<VolumeState> {
  private final String zone;
  private final int size;
  private final @Nullable String snapshotId;
  private final VolumeType type;
  private final @Nullable Integer iops;
  private final boolean encrypted;
  private final Instant created;
  private @Nullable Attachment attachment;

  Volume(
      String id,
      String ownerId,
      VolumeState state,
      String zone,
      int size,
      @Nullable String snapshotId,
      VolumeType type,
      @Nullable Integer iops,
      boolean encrypted,
      Instant created) {
    super(id, ownerId, state);
    this.zone = zone;
    this.size = size;
    this.snapshotId = snapshotId;
    this.type = type;
    this.iops = iops;
    this.encrypted = encrypted;
    this.created = created;
  }

  @Override
  public TimedResource subject() {
    return super.subject().ofGiB(size);
  }

  /** Where it is. */
  public String zone() {
    return zone;
  }

  /** How big it is. */
  public int size() {
    return size;
  }

  /** What it was filled with. */
  public @Nullable String snapshotId() {
    return snapshotId;
  }

  /** Its type. */
  public VolumeType type() {
    return type;
  }

  /** How fast it is. */
  public @Nullable Integer iops() {
    return iops;
  }

  /** Whether it is encrypted. */
  public boolean encrypted() {
    return encrypted;
  }

  /** When it was made. */
  public Instant created() {
    return created;
  }

  /** What it is attached to. */
  public @Nullable Attachment attachment() {
    return attachment;
  }

  void attachment(@Nullable Attachment newAttachment) {
    attachment = newAttachment;
  }
}
