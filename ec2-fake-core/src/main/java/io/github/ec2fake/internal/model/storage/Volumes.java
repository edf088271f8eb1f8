package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The volumes in a region: how they come and go. What they are attached to: {@link Attachments}.
 */
public final class Volumes {
  private record Token(String account, String text) {}

  private record Made(NewVolume asked, String volumeId) {}

  private final Context context;
  private final Place place;
  private final Tags tags;
  private final Snapshots snapshots;
  private final Lifecycle<Volume, VolumeState> lifecycle;
  private final Attachments attachments;
  private final VolumeUsage counts = new VolumeUsage();
  private final Map<String, Volume> all = new LinkedHashMap<>();
  private final Map<Token, Made> made = new LinkedHashMap<>();

  /** No volumes. */
  public Volumes(
      Context context,
      Place place,
      Tags tags,
      Snapshots snapshots,
      AttachmentTarget.Lookup instances) {
    this.context = context;
    this.place = place;
    this.tags = tags;
    this.snapshots = snapshots;
    this.lifecycle =
        new Lifecycle<Volume, VolumeState>("volume", context)
            .after(
                VolumeState.CREATING,
                volume -> Phase.VOLUME_CREATION,
                VolumeState.AVAILABLE,
                volume -> {})
            .exposed(
                VolumeState.CREATING,
                FaultPoint.of(Phase.VOLUME_CREATION, Volumes::madeOf, this::fail))
            .on("DeleteVolume", VolumeState.ERROR, VolumeState.DELETING)
            .on("AttachVolume", VolumeState.AVAILABLE, VolumeState.IN_USE)
            .on("detached", VolumeState.IN_USE, VolumeState.AVAILABLE)
            .on("DeleteVolume", VolumeState.AVAILABLE, VolumeState.DELETING)
            .after(
                VolumeState.DELETING,
                volume -> Phase.VOLUME_DELETION,
                VolumeState.DELETED,
                this::forget)
            .on("TerminateInstances", VolumeState.IN_USE, VolumeState.DELETED);
    this.attachments = new Attachments(context, lifecycle, instances);
  }

  private static Set<String> madeOf(Volume volume) {
    String snapshotId = volume.snapshotId();
    return snapshotId == null ? Set.of() : Set.of(snapshotId);
  }

  private void fail(Volume volume, StateReason failure) {
    lifecycle.enter(volume, VolumeState.ERROR, failure.toString());
  }

  /** All volumes, whoever may see them. */
  public Collection<Volume> all() {
    return Collections.unmodifiableCollection(all.values());
  }

  /**
   * A caller's volumes.
   *
   * @throws Ec2Error {@code InvalidVolumeID.Malformed} or {@code InvalidVolume.NotFound}
   */
  public List<Volume> describe(Caller caller, List<String> ids) {
    return ids.isEmpty()
        ? all.values().stream().filter(volume -> volume.ownerId().equals(caller.account())).toList()
        : ids.stream().distinct().map(id -> require(caller, id)).toList();
  }

  /**
   * A volume of a caller's own.
   *
   * @throws Ec2Error {@code InvalidVolumeID.Malformed} or {@code InvalidVolume.NotFound}
   */
  public Volume require(Caller caller, String id) {
    Ids.check("vol-", id, "InvalidVolumeID.Malformed");
    Volume volume = all.get(id);
    if (volume == null || !volume.ownerId().equals(caller.account())) {
      throw VolumeErrors.notFound(id);
    }
    return volume;
  }

  /**
   * CreateVolume.
   *
   * @throws Ec2Error {@code InvalidParameterValue}, {@code MissingParameter}, the snapshot's
   *     errors, {@code IncorrectState}, {@code IdempotentParameterMismatch} or {@code
   *     VolumeLimitExceeded}
   */
  public Volume create(Caller caller, NewVolume asked, @Nullable String clientToken) {
    String zone = place.zone(asked.zone());
    VolumeType type = VolumeType.of(asked.type());
    Snapshot snapshot = source(caller, asked);
    int size = size(asked, snapshot);
    type.checkSize(size);
    if (snapshot != null && size < snapshot.size()) {
      throw VolumeErrors.smallerThanSnapshot(size, snapshot.id(), snapshot.size());
    }
    Integer iops = type.iops(size, asked.iops());
    Token token = clientToken == null ? null : new Token(caller.account(), clientToken);
    Volume earlier = earlier(token, asked);
    Ec2Error refusal = earlier == null ? refusal(caller.account(), type, size) : null;
    if (refusal != null) {
      throw refusal;
    }
    caller.proceed();
    if (earlier != null) {
      return earlier;
    }
    Volume volume =
        new Volume(
            context.ids().next("vol-"),
            caller.account(),
            VolumeState.CREATING,
            zone,
            size,
            asked.snapshotId(),
            type,
            iops,
            Boolean.TRUE.equals(asked.encrypted()) || (snapshot != null && snapshot.encrypted()),
            context.now());
    hold(volume);
    if (token != null) {
      made.put(token, new Made(asked, volume.id()));
    }
    lifecycle.begin(volume, "");
    return volume;
  }

  private @Nullable Ec2Error refusal(String account, VolumeType type, int sizeGiB) {
    return counts.refusal(account, type, sizeGiB, context.quotas(account));
  }

  /** Whether an account can have one more volume. */
  public boolean hasRoomFor(String account, @Nullable String volumeType, int sizeGiB) {
    return refusal(account, VolumeType.of(volumeType), sizeGiB) == null;
  }

  /** Makes a volume for a block device mapping of an instance that is being launched. */
  public Volume createAttached(
      String ownerId,
      String zone,
      int sizeGiB,
      @Nullable String snapshotId,
      @Nullable String volumeType,
      boolean encrypted,
      String instanceId,
      String device,
      boolean deleteOnTermination) {
    VolumeType type = VolumeType.of(volumeType);
    Volume volume =
        new Volume(
            context.ids().next("vol-"),
            ownerId,
            VolumeState.IN_USE,
            zone,
            sizeGiB,
            snapshotId,
            type,
            type.usualIops(sizeGiB),
            encrypted,
            context.now());
    hold(volume);
    lifecycle.begin(volume, "of " + instanceId);
    attachments.attached(volume, instanceId, device, deleteOnTermination);
    return volume;
  }

  /**
   * The volumes of an instance.
   *
   * @return those attached to it, or on their way to or from it, in the order of their devices
   */
  public List<Volume> attachedTo(String instanceId) {
    return attachments.of(instanceId);
  }

  /**
   * AttachVolume.
   *
   * @throws Ec2Error the volume's and the instance's not-found errors, {@code
   *     InvalidParameterValue}, {@code VolumeInUse}, {@code IncorrectState}, {@code
   *     InvalidVolume.ZoneMismatch} or {@code AttachmentLimitExceeded}
   */
  public Attachment attach(Caller caller, String volumeId, String instanceId, String device) {
    Attachments.checkDevice(device);
    return attachments.attach(caller, require(caller, volumeId), instanceId, device);
  }

  /**
   * DetachVolume.
   *
   * @throws Ec2Error the volume's not-found errors, {@code IncorrectState}, {@code
   *     InvalidAttachment.NotFound} or {@code OperationNotPermitted}
   */
  public Attachment detach(
      Caller caller, String volumeId, @Nullable String instanceId, @Nullable String device) {
    return attachments.detach(caller, require(caller, volumeId), instanceId, device);
  }

  /**
   * An instance has been terminated: the volumes that were to go with it are no more, the others
   * are {@code available}.
   */
  public void instanceTerminated(String instanceId) {
    for (Volume volume : attachments.release(instanceId)) {
      Attachment attachment = volume.attachment();
      volume.attachment(null);
      if (attachment != null && attachment.deleteOnTermination()) {
        lifecycle.fire("TerminateInstances", volume);
        forget(volume);
      } else {
        lifecycle.fire("detached", volume);
      }
    }
  }

  /**
   * DeleteVolume.
   *
   * @throws Ec2Error the volume's not-found errors, {@code VolumeInUse} or {@code IncorrectState}
   */
  public void delete(Caller caller, String id) {
    Volume volume = require(caller, id);
    Attachment attachment = volume.attachment();
    if (attachment != null) {
      throw VolumeErrors.currentlyAttached(id, attachment.instanceId());
    }
    if (!lifecycle.allows("DeleteVolume", volume)) {
      throw VolumeErrors.inState(id, volume.state().word());
    }
    caller.proceed();
    lifecycle.fire("DeleteVolume", volume);
  }

  private void hold(Volume volume) {
    all.put(volume.id(), volume);
    counts.added(volume);
  }

  private void forget(Volume volume) {
    all.remove(volume.id());
    counts.removed(volume);
    tags.forget(volume.id());
  }

  private @Nullable Snapshot source(Caller caller, NewVolume asked) {
    if (asked.snapshotId() == null) {
      return null;
    }
    Snapshot snapshot = snapshots.requireUsable(caller, asked.snapshotId());
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw SnapshotErrors.notCompleted(snapshot.state().word());
    }
    return snapshot;
  }

  private static int size(NewVolume asked, @Nullable Snapshot snapshot) {
    if (asked.size() != null) {
      return asked.size();
    }
    if (snapshot == null) {
      throw VolumeErrors.neitherSizeNorSnapshot();
    }
    return snapshot.size();
  }

  private @Nullable Volume earlier(@Nullable Token token, NewVolume asked) {
    Made before = token == null ? null : made.get(token);
    if (before == null) {
      return null;
    }
    if (!before.asked().equals(asked)) {
      throw VolumeErrors.tokenUsedOtherwise();
    }
    return all.get(before.volumeId());
  }
}
