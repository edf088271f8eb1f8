// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.internal.model.storage.AttachmentState.ATTACHED;
import static io.github.ec2fake.internal.model.storage.AttachmentState.ATTACHING;
import static io.github.ec2fake.internal.model.storage.AttachmentState.DETACHED;
import static io.github.ec2fake.internal.model.storage.AttachmentState.DETACHING;

import io.github.ec2fake.internal.model.base.AttachmentTarget;
import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.Context;
import io.github.ec2fake.internal.model.base.FaultPoint;
import io.github.ec2fake.internal.model.base.Lifecycle;
import io.github.ec2fake.internal.model.base.RegionEvents;
import io.github.ec2fake.time.Phase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The attachments of a region's volumes to its instances. */
final class Attachments {
  private static final int MOST_PER_INSTANCE = 40;

  /** The device names of Linux and Windows; the guide uses {@code xvdf} to {@code xvdp}. */
  private static final Pattern DEVICE =
      Pattern.compile("(/dev/)?(sd[a-z][0-9]{0,2}|xvd[a-z]{1,2}[0-9]{0,2}|hd[a-z][0-9]{0,2})");

  private final Context context;
  private final Lifecycle<Volume, VolumeState> volumes;
  private final Lifecycle<Attachment, AttachmentState> lifecycle;
  private final Map<String, SortedMap<String, Attachment>> byInstance = new HashMap<>();
  private final AttachmentTarget.Lookup instances;
  private final RegionEvents events;

  Attachments(
      Context context,
      Lifecycle<Volume, VolumeState> volumes,
      RegionEvents events,
      AttachmentTarget.Lookup instances) {
    this.instances = instances;
    this.events = events;
    this.context = context;
    this.volumes = volumes;
    this.lifecycle =
        new Lifecycle<Attachment, AttachmentState>("attachment", context)
            .after(ATTACHING, attachment -> Phase.VOLUME_ATTACHMENT, ATTACHED, this::attached)
            .on("DetachVolume", ATTACHED, DETACHING)
            .on("DetachVolume", ATTACHING, DETACHING)
            .after(DETACHING, attachment -> Phase.VOLUME_DETACHMENT, DETACHED, this::detached)
            .faultPoint(ATTACHING, faultPoint(Phase.VOLUME_ATTACHMENT))
            .faultPoint(DETACHING, faultPoint(Phase.VOLUME_DETACHMENT));
  }

  private static FaultPoint<Attachment> faultPoint(Phase phase) {
    return FaultPoint.of(phase, attachment -> Set.of(attachment.instanceId()), FaultPoint.NEVER);
  }

  static void checkDevice(String device) {
    if (!DEVICE.matcher(device).matches()) {
      throw VolumeErrors.BAD_DEVICE.with(device);
    }
  }

  /** Those of an instance, in the order of their devices. */
  List<Attachment> of(String instanceId) {
    SortedMap<String, Attachment> attached = byInstance.get(instanceId);
    return attached == null ? List.of() : List.copyOf(attached.values());
  }

  /** The root device of an instance of a caller's. */
  String rootDeviceName(Caller caller, String instanceId) {
    return instances.require(caller, instanceId).rootDeviceName();
  }

  /** Whether a volume is the root of an instance. */
  boolean isRoot(Caller caller, Volume volume) {
    return volume.attachments().stream()
        .anyMatch(each -> rootDeviceName(caller, each.instanceId()).equals(each.device()));
  }

  Change<Attachment> attach(Caller caller, Volume volume, String instanceId, String device) {
    AttachmentTarget instance = instances.require(caller, instanceId);
    if (instance.isHvm()
        && !DeviceNames.fitsHvm(device)
        && !device.equals(instance.rootDeviceName())) {
      throw VolumeErrors.BAD_DEVICE.with(device);
    }
    if (volume.multiAttach()) {
      MultiAttach.checkAttachment(volume, instance, device);
    } else if (!volume.attachments().isEmpty()) {
      throw VolumeErrors.ALREADY_ATTACHED.with(volume.id());
    }
    if (volume.attachments().isEmpty() && !volumes.allows("AttachVolume", volume)) {
      throw VolumeErrors.NOT_AVAILABLE.with(volume.id());
    }
    if (!List.of("running", "stopped").contains(instance.stateWord())) {
      throw VolumeErrors.INSTANCE_NOT_RUNNING.with(instanceId);
    }
    if (!instance.zone().equals(volume.zone())) {
      throw VolumeErrors.ZONE_MISMATCH.with(volume.id(), instanceId);
    }
    Map<String, Attachment> attached = byInstance.getOrDefault(instanceId, new TreeMap<>());
    if (attached.containsKey(device)) {
      throw VolumeErrors.DEVICE_TAKEN.with(device);
    }
    if (attached.size() >= MOST_PER_INSTANCE) {
      throw VolumeErrors.TOO_MANY_ATTACHED.with(instanceId, MOST_PER_INSTANCE);
    }
    return Change.of(
        () -> {
          if (volume.attachments().isEmpty()) {
            volumes.fire("AttachVolume", volume);
          }
          return begin(volume, ATTACHING, instanceId, device, false);
        });
  }

  void attached(Volume volume, String instanceId, String device, boolean deleteOnTermination) {
    begin(volume, ATTACHED, instanceId, device, deleteOnTermination);
  }

  Change<Attachment> detach(
      Caller caller, Volume volume, @Nullable String instanceId, @Nullable String device) {
    if (volume.attachments().isEmpty()) {
      throw VolumeErrors.IN_STATE.with(volume.id(), volume.state().word());
    }
    MultiAttach.checkDetachment(volume, instanceId);
    Attachment attachment =
        volume.attachments().stream()
            .filter(each -> instanceId == null || instanceId.equals(each.instanceId()))
            .filter(each -> device == null || device.equals(each.device()))
            .findFirst()
            .orElseThrow(() -> VolumeErrors.NOT_ATTACHED_THERE.with(volume.id()));
    AttachmentTarget instance = instances.require(caller, attachment.instanceId());
    if (instance.rootDeviceName().equals(attachment.device())
        && !instance.stateWord().equals("stopped")) {
      throw VolumeErrors.ROOT_OF_RUNNING.with(volume.id(), attachment.instanceId());
    }
    return lifecycle.allows("DetachVolume", attachment)
        ? Change.of(() -> lifecycle.fire("DetachVolume", attachment), attachment)
        : Change.none(attachment);
  }

  /** Ends all attachments of an instance, and returns them. */
  List<Attachment> release(String instanceId) {
    List<Attachment> ended = of(instanceId);
    byInstance.remove(instanceId);
    for (Attachment attachment : ended) {
      attachment.volume().remove(attachment);
      lifecycle.enter(attachment, DETACHED, "TerminateInstances");
    }
    return ended;
  }

  private Attachment begin(
      Volume volume,
      AttachmentState state,
      String instanceId,
      String device,
      boolean deleteOnTermination) {
    Attachment attachment =
        new Attachment(volume, state, instanceId, device, context.now(), deleteOnTermination);
    volume.add(attachment);
    byInstance.computeIfAbsent(instanceId, id -> new TreeMap<>()).put(device, attachment);
    lifecycle.begin(attachment, instanceId + " " + device);
    return attachment;
  }

  private void attached(Attachment attachment) {
    events.volumeAttached(attachment.instanceId(), attachment.id());
  }

  private void detached(Attachment attachment) {
    events.volumeDetached(attachment.instanceId(), attachment.id());
    Objects.requireNonNull(byInstance.get(attachment.instanceId())).remove(attachment.device());
    Volume volume = attachment.volume();
    volume.remove(attachment);
    if (volume.attachments().isEmpty()) {
      volumes.fire("detached", volume);
    }
  }
}
