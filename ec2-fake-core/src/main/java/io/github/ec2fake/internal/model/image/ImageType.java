// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.Ids;
import java.util.Locale;

/** The types of images, which DescribeImages lists together. Their ids tell them apart. */
public enum ImageType {
  MACHINE("ami-"),
  KERNEL("aki-"),
  RAMDISK("ari-");

  private final String prefix;

  ImageType(String prefix) {
    this.prefix = prefix;
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
    Ids.check(prefix, id, malformed());
  }

  private ErrorTemplate malformed() {
    return switch (this) {
      case MACHINE -> ImageErrors.MALFORMED;
      case KERNEL -> ImageErrors.MALFORMED_KERNEL;
      case RAMDISK -> ImageErrors.MALFORMED_RAMDISK;
    };
  }
}
