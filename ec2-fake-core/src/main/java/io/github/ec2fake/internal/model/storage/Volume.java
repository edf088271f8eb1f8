// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An EBS volume. */
public final class Volume extends Resource<VolumeState> {
  private final VolumeSpecification specification;
  private final Instant created;
  private @Nullable Attachment attachment;
  private @Nullable String label;

  Volume(
      String id,
      String ownerId,
      VolumeState state,
      VolumeSpecification specification,
      Instant created) {
    super(id, ownerId, state);
    this.specification = specification;
    this.created = created;
  }

  @Override
  public TimedResource timed() {
    return super.timed().ofGiB(size());
  }

  public String zone() {
    return specification.zone();
  }

  /** Its size in GiB. */
  public int size() {
    return specification.size();
  }

  public @Nullable String snapshotId() {
    return specification.snapshotId();
  }

  public VolumeType type() {
    return specification.type();
  }

  /** Its operations per second; null if its type has none. */
  public @Nullable Integer iops() {
    return specification.iops();
  }

  /** Its throughput in MiB per second; null if EC2 shows none of its type. */
  public @Nullable Integer throughput() {
    return specification.throughput();
  }

  public boolean encrypted() {
    return specification.encrypted();
  }

  public Instant created() {
    return created;
  }

  /** The label of its file system; null if it has none that Windows has made. */
  public @Nullable String label() {
    return label;
  }

  public void label(@Nullable String newLabel) {
    label = newLabel;
  }

  public @Nullable Attachment attachment() {
    return attachment;
  }

  void attachment(@Nullable Attachment newAttachment) {
    attachment = newAttachment;
  }
}
