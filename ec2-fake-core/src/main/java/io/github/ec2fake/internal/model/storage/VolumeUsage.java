package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Counter;
import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.limit.Quota;
import io.github.ec2fake.limit.Quotas;
import org.jspecify.annotations.Nullable;

/** How many volumes there are, and how large, by account; and what is too much. */
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

  /** What EC2 says if there cannot be one more: {@code VolumeLimitExceeded}; else null. */
  @Nullable Ec2Error refusal(String account, VolumeType type, int sizeGiB, Quotas quotas) {
    long most = quotas.of(Quota.VOLUMES);
    if (volumes.of(account) >= most) {
      return tooMany(most);
    }
    long mostTib = quotas.of(Quota.VOLUME_STORAGE_TIB);
    if (mostTib < Long.MAX_VALUE / GIB_PER_TIB
        && gib.of(new OfType(account, type)) + sizeGiB > mostTib * GIB_PER_TIB) {
      return limitExceeded(type.word(), mostTib);
    }
    return null;
  }

  private static Ec2Error limitExceeded(String type, long mostTib) {
    return Ec2Error.badRequest(
            "VolumeLimitExceeded",
            "You have exceeded your maximum "
                + type
                + " storage limit of "
                + mostTib
                + " TiB in this region. Please contact AWS Support to request an Elastic Block"
                + " Store service limit increase.")
        .about(ResourceKind.VOLUMES);
  }

  private static Ec2Error tooMany(long most) {
    return Ec2Error.badRequest(
            "VolumeLimitExceeded", "Maximum number of active volumes, " + most + ", exceeded.")
        .about(ResourceKind.VOLUMES);
  }
}
