// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.VolumeState.AVAILABLE;
import static io.github.ec2fake.internal.model.storage.VolumeState.CREATING;
import static io.github.ec2fake.internal.model.storage.VolumeState.DELETED;
import static io.github.ec2fake.internal.model.storage.VolumeState.DELETING;
import static io.github.ec2fake.internal.model.storage.VolumeState.ERROR;
import static io.github.ec2fake.internal.model.storage.VolumeState.IN_USE;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.IdempotentRequests;
import io.github.ec2fake.internal.model.base.Ids;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.internal.model.base.Registry;
import io.github.ec2fake.internal.model.base.StateReason;
import io.github.ec2fake.internal.model.place.AccountZones;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.tag.Tags;
import io.github.ec2fake.time.Phase;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The volumes of a region: their lifecycle, and what they are attached to. */
public final class Volumes {
  private final Context context;
  private final Place place;
  private final AccountZones zones;
  private final Tags tags;
  private final Snapshots snapshots;
  private final EbsEncryption encryption;
  private final Lifecycle<Volume, VolumeState> lifecycle;
  private final Attachments attachments;
  private final VolumeModifications modifications;
  private final VolumeStatusChecks statusChecks;
  private final VolumeUsage usage = new VolumeUsage();
  private final Registry<Volume> registry =
      new Registry<>(
          "vol-",
          VolumeErrors.MALFORMED_AMONG_OTHERS,
          ids -> VolumeErrors.NOT_FOUND.with(ids.get(0)));
  private final IdempotentRequests<NewVolume, Volume> created = new IdempotentRequests<>();

  public Volumes(
      Context context,
      Place place,
      AccountZones zones,
      Tags tags,
      Snapshots snapshots,
      RegionEvents events,
      AttachmentTarget.Lookup instances) {
    this.context = context;
    this.place = place;
    this.zones = zones;
    this.tags = tags;
    this.snapshots = snapshots;
    this.encryption = snapshots.encryption();
    this.lifecycle =
        new Lifecycle<Volume, VolumeState>("volume", context)
            .after(CREATING, volume -> Phase.VOLUME_CREATION, AVAILABLE, this::beginChecks)
            .faultPoint(
                CREATING, FaultPoint.of(Phase.VOLUME_CREATION, Volumes::sourceIds, this::fail))
            .on("DeleteVolume", ERROR, DELETING)
            .on("AttachVolume", AVAILABLE, IN_USE)
            .on("detached", IN_USE, AVAILABLE)
            .on("DeleteVolume", AVAILABLE, DELETING)
            .after(DELETING, volume -> Phase.VOLUME_DELETION, DELETED, this::forget)
            .on("TerminateInstances", IN_USE, DELETED);
    this.attachments = new Attachments(context, lifecycle, events, instances);
    this.modifications = new VolumeModifications(context, this::modify);
    this.statusChecks = new VolumeStatusChecks(context, this);
  }

  private static Set<String> sourceIds(Volume volume) {
    String snapshotId = volume.snapshotId();
    return snapshotId == null ? Set.of() : Set.of(snapshotId);
  }

  void beginChecks(Volume volume) {
    statusChecks.begin(volume);
  }

  private void fail(Volume volume, StateReason failure) {
    lifecycle.enter(volume, ERROR, failure.toString());
  }

  public List<Volume> describe(Caller caller, List<String> ids) {
    return registry.describe(caller, ids);
  }

  /** The volume of an id, whoever owns it; null if there is none. */
  public @Nullable Volume find(String id) {
    return registry.find(id);
  }

  public Volume require(Caller caller, String id) {
    Ids.check("vol-", id, VolumeErrors.MALFORMED);
    return registry.require(caller, id);
  }

  public Change<Volume> create(Caller caller, NewVolume asked, @Nullable String clientToken) {
    Volume earlier = created.earlier(caller, clientToken, asked);
    if (earlier != null) {
      return Change.none(earlier);
    }
    VolumeSpecification specification = specification(caller, asked);
    Ec2Error refusal = refusal(caller.account(), specification.type(), specification.size());
    if (refusal != null) {
      throw refusal;
    }
    return Change.of(
        () -> {
          Volume volume = add(caller.account(), CREATING, specification);
          created.remember(caller, clientToken, asked, volume);
          tags.put(caller.account(), volume.id(), asked.tags());
          if (canDecrypt(caller.account(), volume)) {
            lifecycle.begin(volume, "");
          } else {
            context.events().transition(Duration.ZERO, () -> vanish(volume));
          }
          return volume;
        });
  }

  /** Whether an account can use the key of a volume of its own, and that of its snapshot. */
  private boolean canDecrypt(String account, Volume volume) {
    return canDecrypt(account, volume.kmsKeyId(), volume.snapshotId());
  }

  private boolean canDecrypt(
      String account, @Nullable String kmsKeyId, @Nullable String snapshotId) {
    Snapshot source = snapshotId == null ? null : snapshots.find(snapshotId);
    return encryption.isUsable(account, kmsKeyId)
        && (source == null || encryption.isUsable(account, source.kmsKeyId()));
  }

  /**
   * Ends a new volume whose key cannot be used: nothing tells why it is gone.
   *
   * <p>Source: aws/aws-cli#2604, hashicorp/terraform-provider-aws#12507.
   */
  private void vanish(Volume volume) {
    lifecycle.enter(volume, DELETED, "the KMS key is not accessible");
    forget(volume);
  }

  VolumeSpecification specification(Caller caller, NewVolume asked) {
    EbsEncryption.checkKey(asked.encrypted(), asked.kmsKeyId());
    String zone = zones.requireForVolume(caller.account(), asked.zone());
    VolumeType type = VolumeType.of(asked.type());
    type.checkZone(place, zone);
    Snapshot snapshot = source(caller, asked);
    int size = size(asked, snapshot);
    type.checkSize(size);
    if (snapshot != null && size < snapshot.size()) {
      throw VolumeErrors.SMALLER_THAN_SNAPSHOT.with(size, snapshot.id(), snapshot.size());
    }
    Integer iops = type.iops(size, asked.iops());
    EbsEncryption.checkSource(asked.encrypted(), snapshot);
    Integer throughput = type.throughput(iops, asked.throughput());
    boolean multiAttach = Boolean.TRUE.equals(asked.multiAttach());
    type.checkMultiAttach(multiAttach);
    return new VolumeSpecification(
        zone,
        size,
        asked.snapshotId(),
        type,
        iops,
        throughput,
        keyOf(caller.account(), asked),
        asked.kmsKeyId(),
        multiAttach);
  }

  private @Nullable String keyOf(String account, NewVolume asked) {
    Snapshot source = asked.snapshotId() == null ? null : snapshots.find(asked.snapshotId());
    return encryption.ofVolume(account, asked.encrypted(), asked.kmsKeyId(), source);
  }

  @Nullable Ec2Error refusal(String account, VolumeType type, int sizeGiB) {
    return usage.refusal(account, type, sizeGiB, context.quotas(account));
  }

  /** Whether an account's quotas allow a volume of an instance that is being launched. */
  public boolean isWithinQuotas(String account, NewVolume asked) {
    VolumeSpecification specification = specification(account, asked);
    return refusal(account, specification.type(), specification.size()) == null;
  }

  /** Whether an account can use the keys of a volume of an instance that is being launched. */
  public boolean isDecryptable(String account, NewVolume asked) {
    return canDecrypt(account, keyOf(account, asked), asked.snapshotId());
  }

  /** Whether the owner of an instance can use the keys of all volumes that are attached to it. */
  public boolean areDecryptable(String account, String instanceId) {
    return attachmentsOf(instanceId).stream()
        .allMatch(each -> encryption.isUsable(account, each.volume().kmsKeyId()));
  }

  /** Creates a volume of an instance that is being launched. */
  public void createAttached(
      String ownerId,
      NewVolume asked,
      String instanceId,
      String device,
      boolean deleteOnTermination) {
    Volume volume = add(ownerId, IN_USE, specification(ownerId, asked));
    lifecycle.begin(volume, "of " + instanceId);
    statusChecks.begin(volume);
    attachments.attached(volume, instanceId, device, deleteOnTermination);
    tags.put(ownerId, volume.id(), asked.tags());
  }

  /** The specification of a volume that RunInstances has checked. */
  private VolumeSpecification specification(String ownerId, NewVolume asked) {
    VolumeType type = VolumeType.of(asked.type());
    int size = Objects.requireNonNull(asked.size());
    return new VolumeSpecification(
        asked.zone(),
        size,
        asked.snapshotId(),
        type,
        asked.iops() == null ? type.usualIops(size) : asked.iops(),
        asked.throughput() == null ? type.usualThroughput() : asked.throughput(),
        keyOf(ownerId, asked),
        asked.kmsKeyId(),
        false);
  }

  /** Those attached to it, or on their way to or from it, in the order of their devices. */
  public List<Attachment> attachmentsOf(String instanceId) {
    return attachments.of(instanceId);
  }

  /** The status checks of the volumes. */
  public VolumeStatusChecks statusChecks() {
    return statusChecks;
  }

  /** The volumes that conversion tasks fill. */
  public ConvertedVolumes converted() {
    return new ConvertedVolumes(context, this, lifecycle, attachments);
  }

  /** Takes snapshots of all volumes of an instance. */
  public InstanceSnapshotter instanceSnapshotter() {
    return new InstanceSnapshotter(tags, snapshots, attachments);
  }

  public Change<Attachment> attach(
      Caller caller, String volumeId, String instanceId, String device) {
    Attachments.checkDevice(device);
    Volume volume = require(caller, volumeId);
    modifications.checkAttachable(volume);
    Change<Attachment> attached = attachments.attach(caller, volume, instanceId, device);
    if (!encryption.isUsable(caller.account(), volume.kmsKeyId())) {
      throw VolumeErrors.KEY_REVOKED.with();
    }
    return attached;
  }

  public Change<Attachment> detach(
      Caller caller, String volumeId, @Nullable String instanceId, @Nullable String device) {
    return attachments.detach(caller, require(caller, volumeId), instanceId, device);
  }

  /**
   * Deletes the volumes of a terminated instance that are marked for deletion on termination, and
   * detaches the others. What is attached elsewhere stays; its last attachment decides.
   */
  public void instanceTerminated(String instanceId) {
    for (Attachment attachment : attachments.release(instanceId)) {
      Volume volume = attachment.volume();
      if (!volume.attachments().isEmpty()) {
        continue;
      }
      if (attachment.deleteOnTermination()) {
        lifecycle.fire("TerminateInstances", volume);
        forget(volume);
      } else {
        lifecycle.fire("detached", volume);
      }
    }
  }

  public Change<Volume> delete(Caller caller, String id) {
    Volume volume = require(caller, id);
    if (!volume.attachments().isEmpty()) {
      throw VolumeErrors.CURRENTLY_ATTACHED.with(id, volume.attachments().get(0).instanceId());
    }
    if (!lifecycle.allows("DeleteVolume", volume)) {
      throw VolumeErrors.IN_STATE.with(id, volume.state().word());
    }
    return Change.of(() -> lifecycle.fire("DeleteVolume", volume), volume);
  }

  /** ModifyVolume. */
  public Change<VolumeModification> modify(Caller caller, String id, VolumeChange asked) {
    Volume volume = require(caller, id);
    if (!volume.isIn(AVAILABLE, IN_USE)) {
      throw VolumeErrors.IN_STATE.with(id, volume.state().word());
    }
    VolumePerformance before = volume.performance();
    VolumePerformance target = asked.applyTo(before);
    if (!target.type().isBootable() && attachments.isRoot(caller, volume)) {
      throw VolumeErrors.ROOT_NOT_BOOTABLE.with();
    }
    target.type().checkZone(place, volume.zone());
    MultiAttach.checkModification(volume, target.multiAttach());
    modifications.check(volume);
    int more = target.size() - (target.type() == before.type() ? before.size() : 0);
    Ec2Error refusal =
        usage.storageRefusal(
            caller.account(), target.type(), more, context.quotas(caller.account()));
    if (refusal != null) {
      throw refusal;
    }
    return modifications.begin(volume, target);
  }

  private void modify(VolumeModification modification) {
    Volume volume = modification.volume();
    usage.removed(volume);
    volume.performance(modification.target());
    usage.added(volume);
  }

  /** DescribeVolumesModifications. */
  public List<VolumeModification> describeModifications(Caller caller, List<String> ids) {
    return modifications.describe(
        caller, ids.isEmpty() ? List.of() : registry.require(caller, ids));
  }

  Volume add(String ownerId, VolumeState state, VolumeSpecification specification) {
    Volume volume =
        new Volume(context.ids().next("vol-"), ownerId, state, specification, context.now());
    String snapshotId = specification.snapshotId();
    Snapshot snapshot = snapshotId == null ? null : snapshots.find(snapshotId);
    if (snapshot != null) {
      volume.label(snapshot.label());
      if (Objects.equals(snapshot.kmsKeyId(), volume.kmsKeyId())) {
        volume.dataKey(snapshot.dataKey());
      }
      volume.fastRestored(snapshots.fastRestores().restore(ownerId, snapshot, volume.zone()));
    }
    registry.add(volume);
    usage.added(volume);
    return volume;
  }

  void forget(Volume volume) {
    registry.remove(volume);
    usage.removed(volume);
    modifications.forget(volume);
    statusChecks.forget(volume);
    tags.forget(volume.id());
  }

  private @Nullable Snapshot source(Caller caller, NewVolume asked) {
    if (asked.snapshotId() == null) {
      return null;
    }
    return SnapshotChecks.requireForVolume(snapshots, caller, asked.snapshotId());
  }

  private static int size(NewVolume asked, @Nullable Snapshot snapshot) {
    if (asked.size() != null) {
      return asked.size();
    }
    if (snapshot == null) {
      throw Ec2Error.missingParameter("size/snapshot");
    }
    return snapshot.size();
  }
}
