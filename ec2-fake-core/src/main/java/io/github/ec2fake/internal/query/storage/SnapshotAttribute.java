package io.github.ec2fake.internal.query.storage;

import io.github.ec2fake.internal.model.base.Ec2Error;

/** The attributes of a snapshot. */
enum SnapshotAttribute {
  CREATE_VOLUME_PERMISSION,
  PRODUCT_CODES;

  static SnapshotAttribute of(String word) {
    return switch (word) {
      case "createVolumePermission" -> CREATE_VOLUME_PERMISSION;
      case "productCodes" -> PRODUCT_CODES;
      default ->
          throw Ec2Error.invalidParameterValue(
              "Value ("
                  + word
                  + ") for parameter attribute is invalid. Unknown attribute. It must be"
                  + " 'createVolumePermission' or 'productCodes'.");
    };
  }

  static Ec2Error cannotChange(String word) {
    return Ec2Error.notModelled(
        "ec2-fake does not model changes of a snapshot's "
            + word
            + ". Only createVolumePermission can be changed.");
  }
}
