// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.image;

import io.github.ec2fake.internal.model.image.BlockDevice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An image's block device mapping, as replies show it. */
record BlockDeviceItem(String deviceName, @Nullable String virtualName, @Nullable Ebs ebs) {

  record Ebs(
      @Nullable String snapshotId,
      int volumeSize,
      boolean deleteOnTermination,
      String volumeType,
      boolean encrypted,
      @Nullable Integer iops,
      @Nullable Integer throughput) {}

  static List<BlockDeviceItem> of(List<BlockDevice> devices) {
    List<BlockDeviceItem> items = new ArrayList<>();
    for (BlockDevice device : devices) {
      items.add(of(device));
    }
    return items;
  }

  private static BlockDeviceItem of(BlockDevice device) {
    BlockDevice.Volume volume = device.volume();
    return new BlockDeviceItem(
        device.deviceName(),
        device.virtualName(),
        volume == null
            ? null
            : new Ebs(
                volume.snapshotId(),
                volume.sizeGiB(),
                volume.deleteOnTermination(),
                volume.volumeType(),
                volume.encrypted(),
                volume.shownIops(),
                volume.shownThroughput()));
  }
}
