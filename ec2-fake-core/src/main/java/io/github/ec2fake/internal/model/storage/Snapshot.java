// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.ec2fake.internal.model.base.Progress;
import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.recyclebin.Retained;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A snapshot of an EBS volume. */
public final class Snapshot extends Resource<SnapshotState> {
  /** What EC2 names as the volume of snapshots that were not made from a caller's volume. */
  static final String NO_VOLUME = "vol-ffffffff";

  /** Source: the AWS CLI's sample of restore-snapshot-from-recycle-bin. */
  private static final int RECOVERING_PROGRESS = 99;

  private final String volumeId;
  private final int size;
  private final String description;
  private final @Nullable String kmsKeyId;
  private final Instant started;
  private final Progress progress;
  private @Nullable Instant completed;
  private @Nullable String stateMessage;
  private CreateVolumePermissions permissions = CreateVolumePermissions.NONE;
  private String dataKey;
  private @Nullable String label;
  private @Nullable Retained retained;
  private final Set<String> images = new LinkedHashSet<>();
  private final Set<String> disabledImages = new HashSet<>();
  private @Nullable SnapshotTiering tiering;

  Snapshot(
      String id,
      String ownerId,
      SnapshotState state,
      String volumeId,
      int size,
      String description,
      @Nullable String kmsKeyId,
      Instant started) {
    super(id, ownerId, state);
    this.dataKey = id;
    this.volumeId = volumeId;
    this.size = size;
    this.description = description;
    this.kmsKeyId = kmsKeyId;
    this.started = started;
    this.progress = new Progress(started);
  }

  @Override
  public TimedResource timed() {
    return super.timed().ofGiB(size);
  }

  public String volumeId() {
    return volumeId;
  }

  /** Whether it was not made from a caller's volume. */
  boolean isOfNoVolume() {
    return volumeId.equals(NO_VOLUME);
  }

  /** The size of the volume, in GiB. */
  public int size() {
    return size;
  }

  /** The label of the file system that the volume had; null if it had none. */
  @Nullable String label() {
    return label;
  }

  void label(@Nullable String newLabel) {
    label = newLabel;
  }

  public String description() {
    return description;
  }

  public boolean encrypted() {
    return kmsKeyId != null;
  }

  /** The key that it is encrypted with; null if it is not. */
  public @Nullable String kmsKeyId() {
    return kmsKeyId;
  }

  /** Its data key, if it is encrypted. */
  String dataKey() {
    return dataKey;
  }

  void dataKey(String newDataKey) {
    dataKey = newDataKey;
  }

  /**
   * The id of the data key that it is encrypted with; null if it is not. Volumes and snapshots that
   * are made of each other have the same.
   */
  public @Nullable String dataEncryptionKeyId() {
    return encrypted() ? UUID.nameUUIDFromBytes(dataKey.getBytes(UTF_8)).toString() : null;
  }

  public Instant started() {
    return started;
  }

  /** When it was completed; null if it has not been. */
  public @Nullable Instant completed() {
    return completed;
  }

  void complete(Instant now) {
    completed = now;
  }

  /** How much of the volume has been copied, in percent. */
  public int progress(Instant now) {
    if (isIn(SnapshotState.COMPLETED, SnapshotState.RECOVERABLE)) {
      return 100;
    }
    if (isIn(SnapshotState.RECOVERING)) {
      return RECOVERING_PROGRESS;
    }
    return Math.min(99, progress.at(now));
  }

  Progress progress() {
    return progress;
  }

  /** Why it has failed; null if it has not. */
  public @Nullable String stateMessage() {
    return stateMessage;
  }

  void fail(Instant now, StateReason failure) {
    progress.stop(now);
    stateMessage = failure.message();
  }

  public CreateVolumePermissions createVolumePermissions() {
    return permissions;
  }

  void createVolumePermissions(CreateVolumePermissions newPermissions) {
    permissions = newPermissions;
  }

  public boolean isUsableBy(String account) {
    return ownerId().equals(account)
        || permissions.isPublic()
        || permissions.userIds().contains(account);
  }

  /** When it came into the Recycle Bin, and leaves it. */
  public Retained retained() {
    return Objects.requireNonNull(retained, "never deleted");
  }

  void retain(Retained times) {
    retained = times;
  }

  /** Adds an image that is registered with it: as long as there is one, it cannot be deleted. */
  public void claimedBy(String imageId) {
    images.add(imageId);
  }

  public void releasedBy(String imageId) {
    images.remove(imageId);
    disabledImages.remove(imageId);
  }

  /** An image that is registered with it is disabled, or is not any more. */
  public void disabled(String imageId, boolean isDisabled) {
    if (isDisabled) {
      disabledImages.add(imageId);
    } else {
      disabledImages.remove(imageId);
    }
  }

  /** An image that is registered with it and not disabled; null if there is none. */
  @Nullable String imageInService() {
    return images.stream().filter(id -> !disabledImages.contains(id)).findFirst().orElse(null);
  }

  /** Its way into the archive tier and back; null if it has never been archived. */
  public @Nullable SnapshotTiering tiering() {
    return tiering;
  }

  void tiering(SnapshotTiering started) {
    tiering = started;
  }

  /** Whether it is in the archive tier, so that it has to be restored before it can be used. */
  public boolean isArchived() {
    return tiering != null && tiering.isArchived();
  }

  /** Whether it is in the standard tier and will stay there. */
  public boolean isInStandardTier() {
    return tiering == null || tiering.isInStandardTier();
  }

  /** EC2's word for its tier. */
  public String tierWord() {
    return isArchived() ? "archive" : "standard";
  }

  public Set<String> images() {
    return Collections.unmodifiableSet(images);
  }
}
