// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import org.jspecify.annotations.Nullable;

/** What ModifyVolume is asked to change; null for what is to stay as it is. */
public record VolumeChange(
    @Nullable Integer size,
    @Nullable String type,
    @Nullable Integer iops,
    @Nullable Integer throughput,
    @Nullable Boolean multiAttach) {

  /** What a volume becomes. Source: ModifyVolume, its parameters and their defaults. */
  VolumePerformance applyTo(VolumePerformance before) {
    VolumeType newType = type == null ? before.type() : VolumeType.of(type);
    int newSize = size == null ? before.size() : size;
    if (newSize < before.size()) {
      throw VolumeErrors.SMALLER_THAN_BEFORE.with();
    }
    newType.checkSize(newSize);
    boolean several = multiAttach == null ? before.multiAttach() : multiAttach;
    newType.checkMultiAttach(several);
    Integer newIops = newType.iops(newSize, iops(before, newType));
    return new VolumePerformance(
        newSize,
        newType,
        newIops,
        newType.throughput(newIops, throughput(before, newType)),
        several);
  }

  private @Nullable Integer iops(VolumePerformance before, VolumeType newType) {
    if (iops != null || !newType.takesIops()) {
      return iops;
    }
    return newType == before.type() ? before.iops() : VolumeType.MODIFIED_IOPS;
  }

  private @Nullable Integer throughput(VolumePerformance before, VolumeType newType) {
    return throughput == null && newType == before.type() && newType == VolumeType.GP3
        ? before.throughput()
        : throughput;
  }
}
