package io.github.ec2fake.model.image;

import io.github.ec2fake.model.base.Ec2Error;

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
  BLOCK_DEVICE_MAPPING("blockDeviceMapping");

  private final String word;

  ImageAttribute(String word) {
    this.word = word;
  }

  /**
   * Looks an attribute up.
   *
   * @param word EC2's name for it
   * @return the attribute
   * @throws Ec2Error {@code InvalidRequest} if there is none of this name, {@code
   *     UnsupportedOperation} if EC2 has it and ec2-fake has not
   */
  public static ImageAttribute named(String word) {
    for (ImageAttribute attribute : values()) {
      if (attribute.word.equals(word)) {
        return attribute;
      }
    }
    throw switch (word) {
      case "sriovNetSupport",
          "bootMode",
          "tpmSupport",
          "uefiData",
          "lastLaunchedTime",
          "imdsSupport",
          "deregistrationProtection" ->
          Ec2Error.notModelled("ec2-fake does not model the image attribute " + word);
      default -> Ec2Error.badRequest("InvalidRequest", "The request received was invalid");
    };
  }

  String word() {
    return word;
  }
}
