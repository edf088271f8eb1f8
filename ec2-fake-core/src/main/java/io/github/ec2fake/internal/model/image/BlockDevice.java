package io.github.ec2fake.internal.model.image;

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
   */
  public record Volume(
      @Nullable String snapshotId,
      int sizeGiB,
      boolean deleteOnTermination,
      String volumeType,
      boolean encrypted) {}

  /** The same volume from another snapshot. */
  BlockDevice fromSnapshot(@Nullable String snapshotId) {
    return volume == null
        ? this
        : new BlockDevice(
            deviceName,
            virtualName,
            new Volume(
                snapshotId,
                volume.sizeGiB(),
                volume.deleteOnTermination(),
                volume.volumeType(),
                volume.encrypted()));
  }
}
