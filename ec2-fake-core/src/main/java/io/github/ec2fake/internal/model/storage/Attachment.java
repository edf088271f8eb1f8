package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Resource;
import io.github.ec2fake.time.TimedResource;
import java.time.Instant;

/** That a volume is attached to an instance. */
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

  /** The volume's: each time that it is attached it has been in more states. */
  @Override
  public TimedResource subject() {
    return volume.subject();
  }

  /** The instance. */
  public String instanceId() {
    return instanceId;
  }

  /** Where the instance sees the volume. */
  public String device() {
    return device;
  }

  /** When the attaching began. */
  public Instant time() {
    return time;
  }

  /** Whether the volume goes when the instance is terminated. */
  public boolean deleteOnTermination() {
    return deleteOnTermination;
  }

  /** Decides what happens to the volume when the instance is terminated. */
  public void deleteOnTermination(boolean delete) {
    deleteOnTermination = delete;
  }
}
