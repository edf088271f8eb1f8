package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** Refusals of launch permissions that would be well formed. */
final class SharingErrors {
  private SharingErrors() {}

  static Ec2Error publicAccessIsBlocked() {
    return Ec2Error.badRequest(
        "OperationNotPermitted",
        "You can’t publicly share this image because block public access for AMIs is enabled for"
            + " this account. To publicly share the image, you must call the"
            + " DisableImageBlockPublicAccess API.");
  }

  static Ec2Error encryptedCannotBePublic() {
    return Ec2Error.badRequest(
        "UnsupportedOperation",
        "Encrypted snapshots can’t be shared publicly. Specify another snapshot.");
  }

  static Ec2Error encryptedCannotBeShared() {
    return Ec2Error.badRequest(
        "InvalidParameter",
        "Snapshots encrypted with the AWS Managed CMK can’t be shared. Specify another snapshot.");
  }

  static Ec2Error soldCannotBePublic(String id) {
    return Ec2Error.badRequest(
        "UnsupportedOperation",
        "The image "
            + id
            + " has a product code and can’t be shared publicly. Share it with accounts instead.");
  }

  static Ec2Error tooManyPublic(long most) {
    return Ec2Error.badRequest(
            "ResourceLimitExceeded",
            "You have reached your quota of "
                + most
                + " for the number of public images allowed in this Region. Deregister unused"
                + " public images or make them private, or request an increase in your public AMIs"
                + " quota.")
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error tooMany(long most) {
    return Ec2Error.badRequest(
            "ResourceLimitExceeded",
            "You have reached your quota of "
                + most
                + " for the number of images allowed in this Region. Deregister unused images or"
                + " request an increase in your AMIs quota.")
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error tooManyEntries(String id, long most) {
    return Ec2Error.badRequest(
            "ResourceLimitExceeded",
            "You have reached your quota of "
                + most
                + " for the number of accounts, organizations and organizational units that image "
                + id
                + " can be shared with.")
        .about(ResourceKind.IMAGES);
  }
}
