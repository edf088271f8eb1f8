package io.github.ec2fake.internal.model.image;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The refusals that are about images; those about their devices are in {@link DeviceRules}. */
final class ImageErrors {
  private ImageErrors() {}

  // Look-up and access

  static Ec2Error notFound(Collection<String> ids) {
    return Ec2Error.badRequest(
            "InvalidAMIID.NotFound",
            ids.size() == 1
                ? "The image id '[%s]' does not exist"
                : "The image ids '[%s]' do not exist",
            String.join(", ", ids))
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error deregistered(String id) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Unavailable", "The image ID '%s' is no longer available", id);
  }

  static Ec2Error notAvailable(String id, String state) {
    return Ec2Error.badRequest(
        "InvalidAMIID.Unavailable",
        "The image ID '%s' is not available: its state is '%s'",
        id,
        state);
  }

  static Ec2Error notAuthorizedToLaunch(String id) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for images: [%s]", id)
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error notAuthorized(String id) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for image:%s", id)
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error restrictedAttribute() {
    return Ec2Error.badRequest("AuthFailure", "Unauthorized attempt to access restricted resource");
  }

  static Ec2Error badUserId(String user) {
    return Ec2Error.badRequest(
        "InvalidUserID.Malformed", "Invalid user id: \"%s\" (expecting twelve digits)", user);
  }

  static Ec2Error notSignedUp(String code) {
    return Ec2Error.of(
        "OptInRequired",
        401,
        "In order to use this AWS Marketplace product you need to accept terms and subscribe. To do"
            + " so please visit http://aws.amazon.com/marketplace/pp?sku=%s",
        code);
  }

  static Ec2Error bundleHasChanged(String id, String location) {
    return Ec2Error.badRequest(
        "InvalidManifest",
        "The bundle at %s has changed since image %s was registered. Register the image again.",
        location,
        id);
  }

  // Making images

  static Ec2Error badName() {
    return Ec2Error.badRequest(
        "InvalidAMIName.Malformed",
        "AMI names must be between 3 and 128 characters long, and may contain letters, numbers,"
            + " spaces and '(', ')', '[', ']', '.', '-', '/', ''', '@' and '_'");
  }

  static Ec2Error duplicateName(String name, String id) {
    return Ec2Error.badRequest(
            "InvalidAMIName.Duplicate", "AMI name %s is already in use by AMI %s", name, id)
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error badDescription() {
    return Ec2Error.invalidParameterValue("AMI descriptions must be less than 256 characters long");
  }

  static Ec2Error tooMany(long most) {
    return limitExceeded(
        most,
        "images allowed in this Region. Deregister unused images or request an increase in your"
            + " AMIs quota.");
  }

  static Ec2Error locationAndRootDevice() {
    return Ec2Error.invalidParameterCombination(
        "The parameters imageLocation and rootDeviceName cannot be used together");
  }

  static Ec2Error neitherLocationNorRootDevice() {
    return Ec2Error.invalidParameterCombination(
        "Either imageLocation or rootDeviceName must be set.");
  }

  static Ec2Error architectureOfOtherManifest(String asked, String inManifest) {
    return Ec2Error.invalidParameterValue(
        "The architecture %s does not match the architecture in the manifest (%s)",
        asked, inManifest);
  }

  static Ec2Error tpmWithoutUefi() {
    return Ec2Error.invalidParameterCombination(
        "The parameter TpmSupport requires the parameter BootMode to be 'uefi'");
  }

  static Ec2Error badRegion(String region) {
    return Ec2Error.invalidParameterValue("Invalid region: [%s]", region);
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
        "The image %s is protected from deregistration%s",
        id,
        (until == null
            ? ". Call DisableImageDeregistrationProtection first."
            : " until " + until + "."));
  }

  // Attributes

  static Ec2Error invalidRequest() {
    return Ec2Error.badRequest("InvalidRequest", "The request received was invalid");
  }

  /** A value that a parameter cannot have; {@code allowed} is a sentence about those it can. */
  static Ec2Error badValue(String parameter, String value, String allowed) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter %s is invalid. %s", value, parameter, allowed);
  }

  static Ec2Error noAttribute() {
    return Ec2Error.invalidParameterCombination("No attributes specified.");
  }

  static Ec2Error severalAttributes(String attributes) {
    return Ec2Error.invalidParameterCombination(
        "Fields for multiple attribute types specified: %s", attributes);
  }

  static Ec2Error valueOfOtherAttribute() {
    return Ec2Error.invalidParameterCombination(
        "The parameter Value can be used for the attributes description and imdsSupport only.");
  }

  static Ec2Error productCodeIsSet(String id) {
    return Ec2Error.badRequest(
        "InvalidProductInfo",
        "The product code of image %s is set and can be neither changed nor removed",
        id);
  }

  static Ec2Error badProductCode(String code) {
    return Ec2Error.badRequest("InvalidProductInfo", "The product codes are not valid: %s", code);
  }

  // Launch permissions

  static Ec2Error noOperation() {
    return Ec2Error.invalidParameterCombination(
        "No operation specified for launchPermission attribute.");
  }

  static Ec2Error noGrantees() {
    return Ec2Error.invalidParameterCombination(
        "No user ids and no groups specified for launchPermission attribute.");
  }

  static Ec2Error badGrantee(String value, String type) {
    return Ec2Error.badRequest(
        "InvalidAMIAttributeItemValue",
        "Invalid attribute item value \"%s\" for %s item type.",
        value,
        type);
  }

  static Ec2Error notGrantedToAccount(String id, String account) {
    return Ec2Error.badRequest(
            "InvalidRequest",
            "The account %s is not in the launch permissions of image %s by itself. Only a"
                + " permission that names the account can be cancelled.",
            account,
            id)
        .about(ResourceKind.IMAGES);
  }

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

  static Ec2Error productCannotBePublic(String id) {
    return Ec2Error.badRequest(
        "UnsupportedOperation",
        "The image %s has a product code and can’t be shared publicly. Share it with accounts"
            + " instead.",
        id);
  }

  static Ec2Error tooManyPublic(long most) {
    return limitExceeded(
        most,
        "public images allowed in this Region. Deregister unused public images or make them"
            + " private, or request an increase in your public AMIs quota.");
  }

  static Ec2Error tooManyGrantees(String id, long most) {
    return limitExceeded(
        most,
        "accounts, organizations and organizational units that image "
            + id
            + " can be shared with.");
  }

  private static Ec2Error limitExceeded(long most, String what) {
    return Ec2Error.badRequest(
            "ResourceLimitExceeded",
            "You have reached your quota of %s for the number of %s",
            most,
            what)
        .about(ResourceKind.IMAGES);
  }
}
