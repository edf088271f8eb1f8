package io.github.ec2fake.model.image;

import io.github.ec2fake.model.base.Ec2Error;
import java.util.Collection;

/** Every refusal that is about an image. */
public final class ImageErrors {
  private ImageErrors() {}

  static Ec2Error malformedId(String id) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Malformed", "Invalid id: \"" + id + "\" (expecting \"ami-...\")");
  }

  static Ec2Error notFound(Collection<String> ids) {
    return Ec2Error.badRequest(
        "InvalidAMIID.NotFound",
        ids.size() == 1
            ? "The image id '[" + ids.iterator().next() + "]' does not exist"
            : "The image ids '[" + String.join(", ", ids) + "]' do not exist");
  }

  static Ec2Error unavailable(String id) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Unavailable", "The image ID '" + id + "' is no longer available");
  }

  static Ec2Error notYetAvailable(Image image) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Unavailable",
        "The image ID '"
            + image.id()
            + "' is not available: its state is '"
            + image.state().word()
            + "'");
  }

  static Ec2Error notAuthorizedToLaunch(String id) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for images: [" + id + "]");
  }

  static Ec2Error notAuthorized(String id) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for image:" + id);
  }

  static Ec2Error badItem(String value, String itemType) {
    return Ec2Error.badRequest(
        "InvalidAMIAttributeItemValue",
        "Invalid attribute item value \"" + value + "\" for " + itemType + " item type.");
  }

  static Ec2Error badName() {
    return Ec2Error.badRequest(
        "InvalidAMIName.Malformed",
        "AMI names must be between 3 and 128 characters long, and may contain letters, numbers,"
            + " spaces and '(', ')', '[', ']', '.', '-', '/', ''', '@' and '_'");
  }

  static Ec2Error duplicateName(String name, String id) {
    return Ec2Error.badRequest(
        "InvalidAMIName.Duplicate", "AMI name " + name + " is already in use by AMI " + id);
  }

  static Ec2Error badDescription() {
    return Ec2Error.invalidParameterValue("AMI descriptions must be less than 256 characters long");
  }

  static Ec2Error productCodeIsSet(String id) {
    return Ec2Error.badRequest(
        "InvalidProductInfo",
        "The product code of image " + id + " is set and can be neither changed nor removed");
  }

  static Ec2Error badProductCode(String code) {
    return Ec2Error.badRequest("InvalidProductInfo", "The product codes are not valid: " + code);
  }

  static Ec2Error notSignedUp(String code) {
    return new Ec2Error(
        "OptInRequired",
        401,
        "In order to use this AWS Marketplace product you need to accept terms and subscribe. To do"
            + " so please visit http://aws.amazon.com/marketplace/pp?sku="
            + code);
  }

  static Ec2Error bundleHasChanged(Image image) {
    return Ec2Error.badRequest(
        "InvalidManifest",
        "The bundle at "
            + image.location()
            + " has changed since image "
            + image.id()
            + " was registered. Register the image again.");
  }

  static Ec2Error badUserId(String user) {
    return Ec2Error.badRequest(
        "InvalidUserID.Malformed", "Invalid user id: \"" + user + "\" (expecting twelve digits)");
  }
}
