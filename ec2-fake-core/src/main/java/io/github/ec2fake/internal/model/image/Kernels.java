// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Ids;
import org.jspecify.annotations.Nullable;

/** Kernels and RAM disks. DescribeImages lists some; any well-formed id is accepted. */
public final class Kernels {
  private Kernels() {}

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
