package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.Ids;
import org.jspecify.annotations.Nullable;

/** Kernels and RAM disks. There is no list of them: any well-formed id is accepted. */
public final class Kernels {
  private Kernels() {}

  /**
   * Checks the ids of what an instance boots with.
   *
   * @throws Ec2Error {@code InvalidKernelId.Malformed}, {@code InvalidRamDiskId.Malformed}
   */
  public static void check(@Nullable String kernelId, @Nullable String ramdiskId) {
    check("InvalidKernelId.Malformed", "aki-", kernelId);
    check("InvalidRamDiskId.Malformed", "ari-", ramdiskId);
  }

  private static void check(String code, String prefix, @Nullable String id) {
    if (id != null) {
      Ids.check(prefix, id, code);
    }
  }
}
