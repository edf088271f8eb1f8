// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.storage.VolumeType;
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
   * @param encrypted whether that is asked for, or what it is made from is
   * @param iops operations per second that were asked for, or null
   * @param throughput in MiB per second, if it was asked for, or null
   * @param kmsKeyId the key that a launch names, or null
   */
  public record Volume(
      @Nullable String snapshotId,
      int sizeGiB,
      boolean deleteOnTermination,
      String volumeType,
      boolean encrypted,
      @Nullable Integer iops,
      @Nullable Integer throughput,
      @Nullable String kmsKeyId) {

    /** A volume of an image whose performance is that of its type. */
    public Volume(
        @Nullable String snapshotId,
        int sizeGiB,
        boolean deleteOnTermination,
        String volumeType,
        boolean encrypted) {
      this(snapshotId, sizeGiB, deleteOnTermination, volumeType, encrypted, null, null, null);
    }

    /** Its operations per second as EC2 shows them: those of gp3 even if none were asked for. */
    public @Nullable Integer shownIops() {
      return iops == null && isGp3() ? VolumeType.GP3.iops(sizeGiB, null) : iops;
    }

    /** Its throughput as EC2 shows it: that of gp3 even if none was asked for. */
    public @Nullable Integer shownThroughput() {
      return throughput == null && isGp3() ? VolumeType.GP3.usualThroughput() : throughput;
    }

    private boolean isGp3() {
      return volumeType.equals(VolumeType.GP3.word());
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
                volume.iops(),
                volume.throughput(),
                null));
  }

  /** The volume at a device, if there is one. */
  public static Optional<Volume> volumeAt(String deviceName, List<BlockDevice> devices) {
    return devices.stream()
        .filter(device -> device.deviceName().equals(deviceName))
        .flatMap(device -> Stream.ofNullable(device.volume()))
        .findFirst();
  }
}
