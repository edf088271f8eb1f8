// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Ids;
import java.util.Locale;

/** The types of images, which DescribeImages lists together. Their ids tell them apart. */
public enum ImageType {
  MACHINE("ami-", "InvalidAMIID.Malformed"),
  KERNEL("aki-", "InvalidKernelId.Malformed"),
  RAMDISK("ari-", "InvalidRamDiskId.Malformed");

  private final String prefix;
  private final String malformedCode;

  ImageType(String prefix, String malformedCode) {
    this.prefix = prefix;
    this.malformedCode = malformedCode;
  }

  /** The type that an id has, if it is well formed. */
  public static ImageType of(String id) {
    for (ImageType type : values()) {
      if (id.startsWith(type.prefix)) {
        return type;
      }
    }
    return MACHINE;
  }

  /** EC2's word. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String prefix() {
    return prefix;
  }

  public void checkId(String id) {
    Ids.check(prefix, id, malformedCode);
  }
}
