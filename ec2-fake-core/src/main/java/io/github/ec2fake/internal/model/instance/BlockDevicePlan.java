// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.image.BlockDevice;
import io.github.ec2fake.internal.model.image.DeviceErrors;
import io.github.ec2fake.internal.model.image.DeviceRequest;
import io.github.ec2fake.internal.model.image.DeviceRules;
import io.github.ec2fake.internal.model.image.ImageContent;
import io.github.ec2fake.internal.model.storage.DeviceNames;
import io.github.ec2fake.internal.model.storage.EbsEncryption;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The block device mapping of a launch: the image's mapping with the changes of the request.
 *
 * <p>Source: RunInstances, BlockDeviceMapping.
 */
final class BlockDevicePlan {
  private static final String DEFAULT_TYPE = "gp2";

  private final Caller caller;
  private final ImageContent image;
  private final Snapshots snapshots;
  private final Map<String, BlockDevice> devices = new LinkedHashMap<>();

  private BlockDevicePlan(Caller caller, ImageContent image, Snapshots snapshots) {
    this.caller = caller;
    this.image = image;
    this.snapshots = snapshots;
    image.blockDevices().forEach(device -> devices.put(device.deviceName(), device));
  }

  static List<BlockDevice> of(
      Caller caller, ImageContent image, List<DeviceRequest> changes, Snapshots snapshots) {
    BlockDevicePlan plan = new BlockDevicePlan(caller, image, snapshots);
    DeviceRequest.checkNames(changes);
    changes.forEach(plan::apply);
    return List.copyOf(plan.devices.values());
  }

  private void apply(DeviceRequest change) {
    String name = change.deviceName();
    boolean root = name.equals(image.rootDeviceName());
    String virtualName = change.virtualName();
    if (root && (change.noDevice() || virtualName != null)) {
      throw DeviceErrors.ROOT_LEFT_OUT.with(name);
    }
    if (change.noDevice()) {
      devices.remove(name);
    } else if (!devices.containsKey(name) && image.isHvm() && !DeviceNames.fitsHvm(name)) {
      throw DeviceErrors.BAD_NAME.with(name);
    } else if (virtualName != null) {
      DeviceRules.checkVirtualName(virtualName);
      devices.put(name, new BlockDevice(name, virtualName, null));
    } else {
      DeviceRequest.Ebs asked = requireVolume(change, root);
      BlockDevice before = devices.get(name);
      if (before != null && before.virtualName() != null && asked.snapshotId() != null) {
        throw DeviceErrors.SNAPSHOT_OF_INSTANCE_STORE.with();
      }
      BlockDevice device =
          new BlockDevice(
              name, null, volume(name, asked, before == null ? null : before.volume(), root));
      if (root) {
        DeviceRules.checkRoot(device);
      }
      devices.put(name, device);
    }
  }

  private DeviceRequest.Ebs requireVolume(DeviceRequest change, boolean root) {
    if (change.ebs() == null) {
      throw DeviceErrors.NEITHER_VOLUME_NOR_INSTANCE_STORE.with();
    }
    if (root && !image.ebsBacked()) {
      throw DeviceErrors.ROOT_IS_AN_INSTANCE_STORE.with(change.deviceName());
    }
    return change.ebs();
  }

  private BlockDevice.Volume volume(
      String device, DeviceRequest.Ebs asked, BlockDevice.@Nullable Volume before, boolean root) {
    String ofImage = before == null ? null : before.snapshotId();
    String snapshotId = asked.snapshotId() == null ? ofImage : asked.snapshotId();
    if (snapshotId != null && !snapshotId.equals(ofImage)) {
      if (root) {
        throw DeviceErrors.OTHER_ROOT_SNAPSHOT.with();
      }
      snapshots.requireUsable(caller, snapshotId);
    }
    Snapshot snapshot = snapshotId == null ? null : snapshots.find(snapshotId);
    int size = size(asked, before, snapshot);
    String type =
        asked.volumeType() != null
            ? asked.volumeType()
            : before == null ? DEFAULT_TYPE : before.volumeType();
    Integer iops =
        asked.iops() == null && before != null && type.equals(before.volumeType())
            ? before.iops()
            : asked.iops();
    Integer throughput =
        asked.throughput() == null && before != null && type.equals(before.volumeType())
            ? before.throughput()
            : asked.throughput();
    DeviceRules.checkVolume(device, type, size, iops, throughput, snapshot);
    EbsEncryption.checkKey(asked.encrypted(), asked.kmsKeyId());
    EbsEncryption.checkSource(asked.encrypted(), snapshot);
    return new BlockDevice.Volume(
        snapshotId,
        size,
        asked.deleteOnTermination() != null
            ? asked.deleteOnTermination()
            : before == null || before.deleteOnTermination(),
        type,
        Boolean.TRUE.equals(asked.encrypted())
            || (before != null && before.encrypted())
            || (snapshot != null && snapshot.encrypted()),
        iops,
        throughput,
        asked.kmsKeyId());
  }

  private static int size(
      DeviceRequest.Ebs asked, BlockDevice.@Nullable Volume before, @Nullable Snapshot snapshot) {
    if (asked.sizeGiB() != null) {
      return asked.sizeGiB();
    }
    if (before != null && (snapshot == null || snapshot.id().equals(before.snapshotId()))) {
      return before.sizeGiB();
    }
    if (snapshot == null) {
      throw DeviceErrors.NO_SIZE_TO_LAUNCH.with();
    }
    return snapshot.size();
  }
}
