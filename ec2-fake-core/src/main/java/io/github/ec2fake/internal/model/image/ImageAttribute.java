// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

/** The attributes of an image, each with the name that EC2 gives it. */
public enum ImageAttribute {
  LAUNCH_PERMISSION("launchPermission"),
  PRODUCT_CODES("productCodes"),
  KERNEL("kernel"),
  RAMDISK("ramdisk"),
  DESCRIPTION("description"),
  /** The block device mapping, which EC2 does not let anybody read this way. */
  BLOCK_DEVICE_MAPPING("blockDeviceMapping"),
  SRIOV_NET_SUPPORT("sriovNetSupport"),
  BOOT_MODE("bootMode"),
  TPM_SUPPORT("tpmSupport"),
  UEFI_DATA("uefiData"),
  LAST_LAUNCHED_TIME("lastLaunchedTime"),
  IMDS_SUPPORT("imdsSupport"),
  DEREGISTRATION_PROTECTION("deregistrationProtection");

  private final String word;

  ImageAttribute(String word) {
    this.word = word;
  }

  public static ImageAttribute named(String word) {
    for (ImageAttribute attribute : values()) {
      if (attribute.word.equals(word)) {
        return attribute;
      }
    }
    throw ImageErrors.INVALID_REQUEST.with();
  }

  String word() {
    return word;
  }
}
