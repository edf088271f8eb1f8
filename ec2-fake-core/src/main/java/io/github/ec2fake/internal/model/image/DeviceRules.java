// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.storage.Snapshot;
import io.github.ec2fake.internal.model.storage.SnapshotState;
import io.github.ec2fake.internal.model.storage.VolumeType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a block device mapping may say, whether an image is registered with it or instances are
 * launched with it.
 */
public final class DeviceRules {
  private static final Pattern NAME =
      Pattern.compile("(/dev/)?(sd[a-z]\\d{0,2}|xvd[a-z]{1,2}\\d{0,2})");
  private static final Pattern INSTANCE_STORE = Pattern.compile("ephemeral\\d{1,2}");

  private DeviceRules() {}

  public static void checkName(String name) {
    if (!NAME.matcher(name).matches()) {
      throw DeviceErrors.BAD_NAME.with(name);
    }
  }

  public static void checkVirtualName(String virtualName) {
    if (!INSTANCE_STORE.matcher(virtualName).matches()) {
      throw DeviceErrors.BAD_VIRTUAL_NAME.with(virtualName);
    }
  }

  /** Refuses the type of a root device that EC2 cannot boot from. */
  public static void checkRoot(BlockDevice root) {
    BlockDevice.Volume volume = root.volume();
    if (volume != null && !VolumeType.of(volume.volumeType()).isBootable()) {
      throw DeviceErrors.NOT_BOOTABLE.with();
    }
  }

  public static void checkVolume(
      String deviceName,
      String type,
      int sizeGiB,
      @Nullable Integer iops,
      @Nullable Integer throughput,
      @Nullable Snapshot snapshot) {
    VolumeType volumeType = VolumeType.of(type);
    if (throughput != null && volumeType != VolumeType.GP3) {
      throw DeviceErrors.THROUGHPUT_OF_OTHER_TYPE.with(deviceName);
    }
    volumeType.checkSize(sizeGiB);
    volumeType.throughput(volumeType.iops(sizeGiB, iops), throughput);
    if (snapshot == null) {
      return;
    }
    if (!snapshot.isIn(SnapshotState.COMPLETED)) {
      throw DeviceErrors.SNAPSHOT_NOT_COMPLETED.with(snapshot.id(), snapshot.state().word());
    }
    if (snapshot.isArchived()) {
      throw DeviceErrors.SNAPSHOT_ARCHIVED.with(snapshot.id());
    }
    if (sizeGiB < snapshot.size()) {
      throw DeviceErrors.SMALLER_THAN_SNAPSHOT.with(sizeGiB, snapshot.id(), snapshot.size());
    }
  }
}
