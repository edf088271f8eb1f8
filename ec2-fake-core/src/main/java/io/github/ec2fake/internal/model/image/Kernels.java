// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import org.jspecify.annotations.Nullable;

/** Kernels and RAM disks. DescribeImages lists some; any well-formed id is accepted. */
public final class Kernels {
  private Kernels() {}

  public static void check(@Nullable String kernelId, @Nullable String ramdiskId) {
    check(ImageType.KERNEL, kernelId);
    check(ImageType.RAMDISK, ramdiskId);
  }

  private static void check(ImageType type, @Nullable String id) {
    if (id != null) {
      type.checkId(id);
    }
  }
}
