// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Caller;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.Snapshots;
import io.github.ec2fake.internal.model.storage.Volume;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A device of the block device mapping that an image is to be made with, or that instances are to
 * be launched with.
 *
 * @param virtualName an instance store, or null
 * @param noDevice whether there is to be nothing at this device
 * @param ebs a volume, or null if none is described
 */
public record DeviceRequest(
    String deviceName, @Nullable String virtualName, boolean noDevice, @Nullable Ebs ebs) {

  /** A volume, as far as the request describes it. */
  public record Ebs(
      @Nullable String snapshotId,
      @Nullable Integer sizeGiB,
      @Nullable Boolean deleteOnTermination,
      @Nullable String volumeType,
      @Nullable Boolean encrypted,
      @Nullable Integer iops,
      @Nullable Integer throughput,
      @Nullable String kmsKeyId) {
    private static final Ebs UNDESCRIBED = new Ebs(null, null, null, null, null, null, null, null);
  }

  public static void checkNames(List<DeviceRequest> requests) {
    checkNames(requests, DeviceErrors.USED_TWICE);
  }

  /** Refuses names that are none, and a name that is there twice. */
  static void checkNames(List<DeviceRequest> requests, ErrorTemplate twice) {
    Set<String> names = new HashSet<>();
    for (DeviceRequest request : requests) {
      DeviceRules.checkName(request.deviceName());
      if (!names.add(request.deviceName())) {
        throw twice.with(request.deviceName());
      }
    }
  }

  @Nullable String snapshotId() {
    return ebs == null ? null : ebs.snapshotId();
  }

  BlockDevice toInstanceStore() {
    if (virtualName == null) {
      throw DeviceErrors.NOT_AN_INSTANCE_STORE.with(deviceName);
    }
    DeviceRules.checkVirtualName(virtualName);
    return new BlockDevice(deviceName, virtualName, null);
  }

  /** What is asked for, if it is not about a device that is there already. */
  BlockDevice toBlockDevice(Caller caller, Snapshots snapshots, String defaultType) {
    if (virtualName != null) {
      return toInstanceStore();
    }
    Ebs asked = ebs;
    if (asked == null) {
      throw DeviceErrors.NEITHER_VOLUME_NOR_INSTANCE_STORE.with();
    }
    checkKey(asked);
    if (asked.snapshotId() == null && asked.sizeGiB() == null) {
      throw DeviceErrors.NEITHER_SIZE_NOR_SNAPSHOT.with(deviceName);
    }
    Snapshot snapshot =
        asked.snapshotId() == null ? null : snapshots.requireUsable(caller, asked.snapshotId());
    if (snapshot != null && asked.encrypted() != null) {
      throw DeviceErrors.ENCRYPTION_IS_GIVEN.with(deviceName);
    }
    String type = Objects.requireNonNullElse(asked.volumeType(), defaultType);
    int size = asked.sizeGiB() != null ? asked.sizeGiB() : snapshot == null ? 0 : snapshot.size();
    DeviceRules.checkVolume(deviceName, type, size, asked.iops(), asked.throughput(), snapshot);
    if (snapshot != null && !snapshot.isInStandardTier()) {
      throw DeviceErrors.SNAPSHOT_ARCHIVED.with(snapshot.id());
    }
    return new BlockDevice(
        deviceName,
        null,
        new BlockDevice.Volume(
            asked.snapshotId(),
            size,
            !Boolean.FALSE.equals(asked.deleteOnTermination()),
            type,
            snapshot == null ? Boolean.TRUE.equals(asked.encrypted()) : snapshot.encrypted(),
            asked.iops(),
            asked.throughput(),
            null));
  }

  /** No image names a key: an instance launched from it can. */
  private static void checkKey(Ebs asked) {
    if (asked.kmsKeyId() != null) {
      throw DeviceErrors.KEY_OF_IMAGE.with();
    }
  }

  /** What is asked for of a volume that is going to be imaged; it has no snapshot yet. */
  BlockDevice toImaged(Volume imaged, BlockDevice.Volume before) {
    Ebs asked = Objects.requireNonNullElse(ebs, Ebs.UNDESCRIBED);
    checkKey(asked);
    if (asked.encrypted() != null) {
      throw DeviceErrors.ENCRYPTION_IS_GIVEN.with(deviceName);
    }
    int size = Objects.requireNonNullElse(asked.sizeGiB(), before.sizeGiB());
    String type = Objects.requireNonNullElse(asked.volumeType(), before.volumeType());
    Integer iops =
        asked.iops() == null && type.equals(before.volumeType()) ? before.iops() : asked.iops();
    Integer throughput =
        asked.throughput() == null && type.equals(before.volumeType())
            ? before.throughput()
            : asked.throughput();
    DeviceRules.checkVolume(deviceName, type, size, iops, throughput, null);
    if (size < imaged.size()) {
      throw DeviceErrors.SMALLER_THAN_VOLUME.with(size, imaged.id(), imaged.size());
    }
    return new BlockDevice(
        deviceName,
        null,
        new BlockDevice.Volume(
            null,
            size,
            Objects.requireNonNullElse(asked.deleteOnTermination(), before.deleteOnTermination()),
            type,
            before.encrypted(),
            iops,
            throughput,
            null));
  }
}
