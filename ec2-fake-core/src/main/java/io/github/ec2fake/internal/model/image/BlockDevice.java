// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an instance that is launched from an image has at one of its devices.
 *
 * @param deviceName for example {@code /dev/sda1}
 * @param virtualName an instance store, for example {@code ephemeral0}; null for a volume
 * @param volume a volume; null for an instance store
 */
public record BlockDevice(
    String deviceName, @Nullable String virtualName, @Nullable Volume volume) {

  /**
   * A volume to be made at launch.
   *
   * @param snapshotId what it is made from, or null for an empty one
   * @param iops operations per second that were asked for, or null
   */
  public record Volume(
      @Nullable String snapshotId,
      int sizeGiB,
      boolean deleteOnTermination,
      String volumeType,
      boolean encrypted,
      @Nullable Integer iops) {

    /** A volume that is not asked for with operations per second. */
    public Volume(
        @Nullable String snapshotId,
        int sizeGiB,
        boolean deleteOnTermination,
        String volumeType,
        boolean encrypted) {
      this(snapshotId, sizeGiB, deleteOnTermination, volumeType, encrypted, null);
    }
  }

  /** The same device with its volume from another snapshot. */
  BlockDevice fromSnapshot(String snapshotId, boolean encrypted) {
    return volume == null
        ? this
        : new BlockDevice(
            deviceName,
            null,
            new Volume(
                snapshotId,
                volume.sizeGiB(),
                volume.deleteOnTermination(),
                volume.volumeType(),
                encrypted,
                volume.iops()));
  }

  /** The volume at a device, if there is one. */
  public static Optional<Volume> volumeAt(String deviceName, List<BlockDevice> devices) {
    return devices.stream()
        .filter(device -> device.deviceName().equals(deviceName))
        .flatMap(device -> Stream.ofNullable(device.volume()))
        .findFirst();
  }
}
