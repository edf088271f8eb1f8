// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.storage.Attachment;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What will be at which device of an image that is made of an instance: the instance's volumes and
 * instance stores, with the request's changes.
 *
 * <p>A change can leave a device out, change the size, the type or the deletion of a volume, put
 * another snapshot in its place, or add a volume or an instance store. Whether an imaged volume is
 * encrypted follows from the volume.
 *
 * <p>Source: CreateImage, BlockDeviceMapping.
 */
final class SnapshotPlanner {
  private static final String DEFAULT_TYPE = "gp2";

  /**
   * A device of the image.
   *
   * @param device what the image will have there, without a snapshot yet if it is imaged
   * @param imaged the volume that it is a snapshot of, or null
   */
  private record Planned(BlockDevice device, @Nullable Volume imaged) {}

  private final Caller caller;
  private final String rootDeviceName;
  private final Snapshots snapshots;
  private final Map<String, Planned> devices = new LinkedHashMap<>();

  private SnapshotPlanner(Caller caller, ImageContent instance, Snapshots snapshots) {
    this.caller = caller;
    this.rootDeviceName = instance.rootDeviceName();
    this.snapshots = snapshots;
  }

  static SnapshotPlanner of(
      Caller caller,
      ImageContent instance,
      List<Attachment> attached,
      List<DeviceRequest> changes,
      Snapshots snapshots) {
    SnapshotPlanner plan = new SnapshotPlanner(caller, instance, snapshots);
    attached.forEach(plan::imaged);
    instance.blockDevices().stream()
        .filter(device -> device.virtualName() != null)
        .forEach(
            device -> plan.devices.putIfAbsent(device.deviceName(), new Planned(device, null)));
    DeviceRequest.checkNames(changes, DeviceErrors.ASSIGNED_TWICE);
    changes.forEach(plan::apply);
    return plan;
  }

  /** Takes the snapshots, and returns the devices of the image. */
  List<BlockDevice> take(Function<Volume, String> snapshotOf) {
    List<BlockDevice> taken = new ArrayList<>();
    for (Planned planned : devices.values()) {
      BlockDevice device = planned.device();
      Volume volume = planned.imaged();
      taken.add(
          volume == null
              ? device
              : device.fromSnapshot(snapshotOf.apply(volume), volume.encrypted()));
    }
    return taken;
  }

  private void imaged(Attachment attachment) {
    Volume volume = attachment.volume();
    BlockDevice device =
        new BlockDevice(
            attachment.device(),
            null,
            new BlockDevice.Volume(
                null,
                volume.size(),
                attachment.deleteOnTermination(),
                volume.type().word(),
                volume.encrypted(),
                volume.type().takesIops() ? volume.iops() : null,
                volume.throughput(),
                null));
    devices.put(attachment.device(), new Planned(device, volume));
  }

  private void apply(DeviceRequest change) {
    String name = change.deviceName();
    boolean root = name.equals(rootDeviceName);
    if (root && (change.noDevice() || change.virtualName() != null)) {
      throw DeviceErrors.ROOT_LEFT_OUT.with(name);
    }
    if (root && change.snapshotId() != null) {
      throw DeviceErrors.OTHER_ROOT_SNAPSHOT.with();
    }
    if (change.noDevice()) {
      devices.remove(name);
      return;
    }
    if (change.ebs() == null && change.virtualName() == null) {
      throw DeviceErrors.NEITHER_VOLUME_NOR_INSTANCE_STORE.with();
    }
    Planned before = devices.get(name);
    BlockDevice.Volume volume = before == null ? null : before.device().volume();
    if (before != null
        && before.imaged() != null
        && volume != null
        && change.ebs() != null
        && change.snapshotId() == null) {
      BlockDevice device = change.toImaged(before.imaged(), volume);
      if (root) {
        DeviceRules.checkRoot(device);
      }
      devices.put(name, new Planned(device, before.imaged()));
    } else {
      devices.put(name, new Planned(change.toBlockDevice(caller, snapshots, DEFAULT_TYPE), null));
    }
  }
}
