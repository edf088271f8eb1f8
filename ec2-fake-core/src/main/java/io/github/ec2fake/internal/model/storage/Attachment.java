// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;

/** The attachment of a volume to an instance. */
public final class Attachment extends Resource<AttachmentState> {
  private final Volume volume;
  private final String instanceId;
  private final String device;
  private final Instant time;
  private boolean deleteOnTermination;

  Attachment(
      Volume volume,
      AttachmentState state,
      String instanceId,
      String device,
      Instant time,
      boolean deleteOnTermination) {
    super(volume.id(), volume.ownerId(), state);
    this.volume = volume;
    this.instanceId = instanceId;
    this.device = device;
    this.time = time;
    this.deleteOnTermination = deleteOnTermination;
  }

  /** The volume, so that each of its attachments gets its own duration. */
  @Override
  public TimedResource timed() {
    return volume.timed();
  }

  public Volume volume() {
    return volume;
  }

  public String instanceId() {
    return instanceId;
  }

  public String device() {
    return device;
  }

  public Instant time() {
    return time;
  }

  public boolean deleteOnTermination() {
    return deleteOnTermination;
  }

  public void deleteOnTermination(boolean delete) {
    deleteOnTermination = delete;
  }
}
