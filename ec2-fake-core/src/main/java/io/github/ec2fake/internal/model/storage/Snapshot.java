package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A snapshot of an EBS volume. */
public final class Snapshot extends Resource<SnapshotState> {
  private final String volumeId;
  private final int size;
  private final String description;
  private final boolean encrypted;
  private final Instant started;
  private final Progress progress;
  private @Nullable String stateMessage;
  private final SnapshotSharing sharing = new SnapshotSharing();
  private final Set<String> images = new LinkedHashSet<>();

  Snapshot(
      String id,
      String ownerId,
      SnapshotState state,
      String volumeId,
      int size,
      String description,
      boolean encrypted,
      Instant started) {
    super(id, ownerId, state);
    this.volumeId = volumeId;
    this.size = size;
    this.description = description;
    this.encrypted = encrypted;
    this.started = started;
    this.progress = new Progress(started);
  }

  @Override
  public TimedResource subject() {
    return super.subject().ofGiB(size);
  }

  /** What it was made from. */
  public String volumeId() {
    return volumeId;
  }

  /** How big the volume was. */
  public int size() {
    return size;
  }

  /** What its maker wrote about it. */
  public String description() {
    return description;
  }

  /** Whether it is encrypted, as the volume was. */
  public boolean encrypted() {
    return encrypted;
  }

  /** When the copying began. */
  public Instant started() {
    return started;
  }

  /** How much has been copied. */
  public int progress(Instant now) {
    if (isIn(SnapshotState.COMPLETED)) {
      return 100;
    }
    return Math.min(99, progress.at(now));
  }

  /** What shows how much has been copied. */
  Progress progress() {
    return progress;
  }

  /** Why it is in its state. */
  public @Nullable String stateMessage() {
    return stateMessage;
  }

  void fails(Instant now, StateReason failure) {
    progress.rests(now);
    stateMessage = failure.message();
  }

  /** Who besides the owner may use it. */
  public SnapshotSharing sharing() {
    return sharing;
  }

  /** Whether an account may make volumes from it, and sees it. */
  public boolean isUsableBy(String account) {
    return ownerId().equals(account) || sharing.isPublic() || sharing.userIds().contains(account);
  }

  /** An image is registered with it: until it is released, it cannot be deleted. */
  public void claimedBy(String imageId) {
    images.add(imageId);
  }

  /** An image that was registered with it is no more. */
  public void releasedBy(String imageId) {
    images.remove(imageId);
  }

  /** The images that are registered with it. */
  public Set<String> images() {
    return images;
  }
}
