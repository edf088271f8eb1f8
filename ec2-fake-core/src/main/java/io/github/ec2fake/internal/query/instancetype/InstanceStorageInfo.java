// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.instancetype;

import io.github.ec2fake.internal.model.instancetype.InstanceType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The instance store of an instance type. */
record InstanceStorageInfo(
    @Nullable String totalSizeInGB,
    @Nullable List<Disk> disks,
    @Nullable String nvmeSupport,
    @Nullable String encryptionSupport) {

  /** Disks that are alike. */
  record Disk(String sizeInGB, String count, String type) {
    /** Reads, for example, {@code 2x900 ssd}. */
    static Disk of(String text) {
      String[] words = text.split("[x ]", -1);
      return new Disk(words[1], words[0], words[2]);
    }
  }

  static @Nullable InstanceStorageInfo of(InstanceType type) {
    String total = type.fact("instance-storage-info.total-size-in-gb");
    List<Disk> disks = disks(type);
    return total == null
        ? null
        : new InstanceStorageInfo(
            total,
            disks.isEmpty() ? null : disks,
            type.fact("instance-storage-info.nvme-support"),
            type.fact("instance-storage-info.encryption-support"));
  }

  static List<Disk> disks(InstanceType type) {
    return type.things("instance-storage-info.disks").stream().map(Disk::of).toList();
  }
}
