package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Every refusal that is about an image. */
public final class ImageErrors {
  private ImageErrors() {}

  static Ec2Error notFound(Collection<String> ids) {
    return Ec2Error.badRequest(
            "InvalidAMIID.NotFound",
            ids.size() == 1
                ? "The image id '[" + ids.iterator().next() + "]' does not exist"
                : "The image ids '[" + String.join(", ", ids) + "]' do not exist")
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error unavailable(String id) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Unavailable", "The image ID '" + id + "' is no longer available");
  }

  static Ec2Error notAvailable(Image image) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Unavailable",
        "The image ID '"
            + image.id()
            + "' is not available: its state is '"
            + image.state().word()
            + "'");
  }

  static Ec2Error notAuthorizedToLaunch(String id) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for images: [" + id + "]")
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error notAuthorized(String id) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for image:" + id)
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error badItem(String value, String itemType) {
    return Ec2Error.badRequest(
        "InvalidAMIAttributeItemValue",
        "Invalid attribute item value \"" + value + "\" for " + itemType + " item type.");
  }

  static Ec2Error notListed(String id, String account) {
    return Ec2Error.badRequest(
            "InvalidRequest",
            "The account "
                + account
                + " is not in the launch permissions of image "
                + id
                + " by itself. Only a permission that names the account can be cancelled.")
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error billingProduct() {
    return Ec2Error.badRequest(
        "InvalidRequest",
        "Images with EC2 BillingProduct codes cannot be copied to another AWS account");
  }

  static Ec2Error noAccessToStorage() {
    return Ec2Error.badRequest(
            "InvalidRequest", "You do not have permission to access the storage of this ami")
        .about(ResourceKind.SNAPSHOTS);
  }

  static Ec2Error protectedFromDeregistration(String id, @Nullable Instant until) {
    return Ec2Error.badRequest(
        "OperationNotPermitted",
        "The image "
            + id
            + " is protected from deregistration"
            + (until == null
                ? ". Call DisableImageDeregistrationProtection first."
                : " until " + until + "."));
  }

  static Ec2Error badToken() {
    return Ec2Error.badRequest(
        "InvalidClientToken", "A client token is at most 64 ASCII characters long");
  }

  static Ec2Error tokenOfOtherParameters() {
    return Ec2Error.badRequest(
        "IdempotentParameterMismatch",
        "Arguments on this idempotent request are inconsistent with arguments used in previous"
            + " request(s).");
  }

  static Ec2Error badName() {
    return Ec2Error.badRequest(
        "InvalidAMIName.Malformed",
        "AMI names must be between 3 and 128 characters long, and may contain letters, numbers,"
            + " spaces and '(', ')', '[', ']', '.', '-', '/', ''', '@' and '_'");
  }

  static Ec2Error duplicateName(String name, String id) {
    return Ec2Error.badRequest(
            "InvalidAMIName.Duplicate", "AMI name " + name + " is already in use by AMI " + id)
        .about(ResourceKind.IMAGES);
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
