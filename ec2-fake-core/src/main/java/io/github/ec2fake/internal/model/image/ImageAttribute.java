package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.internal.model.base.Ec2Error;

/** The attributes of an image, each with the name that EC2 gives it. */
public enum ImageAttribute {
  /** Who may launch it. */
  LAUNCH_PERMISSION("launchPermission"),
  /** What has to be subscribed to. */
  PRODUCT_CODES("productCodes"),
  /** The kernel. */
  KERNEL("kernel"),
  /** The RAM disk. */
  RAMDISK("ramdisk"),
  /** The description. */
  DESCRIPTION("description"),
  /** The block device mapping, which EC2 does not let anybody read this way. */
  BLOCK_DEVICE_MAPPING("blockDeviceMapping"),
  /** Whether it supports enhanced networking. */
  SRIOV_NET_SUPPORT("sriovNetSupport"),
  /** How it boots. */
  BOOT_MODE("bootMode"),
  /** Whether it needs a TPM. */
  TPM_SUPPORT("tpmSupport"),
  /** The UEFI variables to boot with. */
  UEFI_DATA("uefiData"),
  /** When it was launched last, as far as it is known. */
  LAST_LAUNCHED_TIME("lastLaunchedTime"),
  /** Whether its instances answer version 2 of the metadata service only. */
  IMDS_SUPPORT("imdsSupport"),
  /** Whether it can be deregistered. */
  DEREGISTRATION_PROTECTION("deregistrationProtection");

  private final String word;

  ImageAttribute(String word) {
    this.word = word;
  }

  /**
   * Returns the attribute of a name.
   *
   * @throws Ec2Error {@code InvalidRequest} if there is none of this name
   */
  public static ImageAttribute named(String word) {
    for (ImageAttribute attribute : values()) {
      if (attribute.word.equals(word)) {
        return attribute;
      }
    }
    throw ImageErrors.invalidRequest();
  }

  String word() {
    return word;
  }
}
