// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import org.jspecify.annotations.Nullable;

/** Counts the volumes of accounts and their storage, and compares them with quotas. */
final class VolumeUsage {
  private static final long GIB_PER_TIB = 1024;

  private final Counter<String> volumes = new Counter<>();
  private final Counter<OfType> gib = new Counter<>();

  private record OfType(String account, VolumeType type) {}

  void added(Volume volume) {
    count(volume, 1);
  }

  void removed(Volume volume) {
    count(volume, -1);
  }

  private void count(Volume volume, int by) {
    volumes.add(volume.ownerId(), by);
    gib.add(new OfType(volume.ownerId(), volume.type()), (long) by * volume.size());
  }

  /** The refusal of one more volume, {@code VolumeLimitExceeded}; null if quotas allow it. */
  @Nullable Ec2Error refusal(String account, VolumeType type, int sizeGiB, Quotas quotas) {
    long most = quotas.of(Quota.VOLUMES);
    if (volumes.of(account) >= most) {
      return VolumeErrors.TOO_MANY.with(most);
    }
    return storageRefusal(account, type, sizeGiB, quotas);
  }

  /** The refusal of more storage of a type; null if quotas allow it. */
  @Nullable Ec2Error storageRefusal(String account, VolumeType type, int sizeGiB, Quotas quotas) {
    long mostTib = quotas.of(Quota.VOLUME_STORAGE_TIB);
    if (mostTib < Long.MAX_VALUE / GIB_PER_TIB
        && gib.of(new OfType(account, type)) + sizeGiB > mostTib * GIB_PER_TIB) {
      return VolumeErrors.TOO_MUCH_STORAGE.with(type.word(), mostTib);
    }
    return null;
  }
}
