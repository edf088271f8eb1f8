// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.image;

import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.SNAPSHOTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.error;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.base.ErrorText;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The refusals that are about images; those about their devices are in {@link DeviceErrors}. */
final class ImageErrors {
  private ImageErrors() {}

  // Look-up and access

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidAMIID.Malformed", "ami-")
          .source("hashicorp/terraform#22172, boto/boto3#1505");
  static final ErrorTemplate MALFORMED_KERNEL =
      malformedId("InvalidKernelId.Malformed", "aki-").ours();
  static final ErrorTemplate MALFORMED_RAMDISK =
      malformedId("InvalidRamDiskId.Malformed", "ari-").ours();

  static Ec2Error notFound(Collection<String> ids) {
    return (ids.size() == 1 ? NOT_FOUND : SEVERAL_NOT_FOUND).with(String.join(", ", ids));
  }

  private static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidAMIID.NotFound", "The image id '[%s]' does not exist")
          .source("hashicorp/terraform#11220, aws/aws-sdk#97")
          .about(IMAGES);
  private static final ErrorTemplate SEVERAL_NOT_FOUND =
      badRequest("InvalidAMIID.NotFound", "The image ids '[%s]' do not exist").ours();
  static final ErrorTemplate PARAMETER_NOT_MODELLED =
      notModelled(
          "ec2-fake does not know public parameters but those of Amazon's images in its catalogue,"
              + " and cannot resolve '%s'. Name an image by its id.");

  static final ErrorTemplate DEREGISTERED =
      badRequest("InvalidAMIID.Unavailable", "The image ID '%s' is no longer available")
          .source("ansible/ansible#24945");

  static final ErrorTemplate NOT_AVAILABLE =
      badRequest(
              "InvalidAMIID.Unavailable",
              "The AMI ID '%s' is currently %s and may not be used for this operation")
          .source("SUSE-Enceladus/ec2imgutils#45, app-sre/qontract-reconcile#2222");

  static final ErrorTemplate CANNOT_BE_RUN =
      badRequest("InvalidAMIID.Unavailable", "AMI '%s' is %s, and cannot be run")
          .source("hashicorp/packer#12162");

  static final ErrorTemplate NOT_AUTHORIZED_TO_LAUNCH =
      badRequest("AuthFailure", "Not authorized for images: [%s]")
          .source("Orange-Cyberdefense/GOAD#304, agentsea/surfkit#88")
          .about(IMAGES);
  static final ErrorTemplate NOT_AUTHORIZED =
      badRequest("AuthFailure", "Not authorized for image:%s")
          .source("cloudcaptainsh/cloudcaptain#66")
          .about(IMAGES);
  static final ErrorTemplate RESTRICTED_ATTRIBUTE =
      badRequest("AuthFailure", "Unauthorized attempt to access restricted resource")
          .source("aws/aws-cli#1083");
  static final ErrorTemplate BAD_USER_ID =
      badRequest("InvalidUserID.Malformed", "Invalid user id: \"%s\" (expecting twelve digits)")
          .ours();
  static final ErrorTemplate NOT_SIGNED_UP =
      error(
              "OptInRequired",
              401,
              "In order to use this AWS Marketplace product you need to accept terms and subscribe."
                  + " To do so please visit https://aws.amazon.com/marketplace/pp?sku=%s")
          .source("awslabs/harmonix#22");
  static final ErrorTemplate BUNDLE_HAS_CHANGED =
      badRequest(
              "InvalidManifest",
              "The bundle at %2$s has changed since image %1$s was registered. Register the image"
                  + " again.")
          .ours();

  // Making images

  static final ErrorTemplate BAD_NAME =
      badRequest(
              "InvalidAMIName.Malformed",
              "AMI names must be between 3 and 128 characters long, and may contain letters,"
                  + " numbers, '(', ')', '.', '-', '/' and '_'")
          .source("hashicorp/packer#2774, base2Services/shelvery-aws-backups#28");
  static final ErrorTemplate DUPLICATE_NAME =
      badRequest("InvalidAMIName.Duplicate", "AMI name %s is already in use by AMI %s")
          .source("hashicorp/terraform-aws-consul#131")
          .about(IMAGES);
  static final ErrorTemplate BAD_DESCRIPTION =
      invalidParameterValue("AMI descriptions must be less than 256 characters long").ours();

  static final ErrorTemplate TOO_MANY =
      limitExceeded(
              "images allowed in this Region. Deregister unused images or request an increase in"
                  + " your AMIs quota.")
          .ours()
          .about(IMAGES);
  static final ErrorTemplate LOCATION_AND_ROOT_DEVICE =
      invalidParameterCombination(
              "The parameters imageLocation and rootDeviceName cannot be used together")
          .ours();
  static final ErrorTemplate NEITHER_LOCATION_NOR_ROOT_DEVICE =
      invalidParameterCombination("Either imageLocation or rootDeviceName must be set.").ours();
  static final ErrorTemplate ARCHITECTURE_OF_OTHER_MANIFEST =
      invalidParameterValue(
              "The architecture %s does not match the architecture in the manifest (%s)")
          .ours();
  static final ErrorTemplate TPM_WITHOUT_UEFI =
      invalidParameterCombination(
              "The parameter TpmSupport requires the parameter BootMode to be 'uefi'")
          .ours();
  static final ErrorTemplate BILLING_PRODUCT =
      badRequest(
              "InvalidRequest",
              "Images with EC2 BillingProduct codes cannot be copied to another AWS account")
          .ours();

  static final ErrorTemplate UNENCRYPTED_COPY =
      badRequest(
              "InvalidRequest",
              "Snapshot %s is encrypted. Creating an unencrypted copy from an encrypted snapshot is"
                  + " not supported.")
          .source("BedrockStreaming/tech.bedrockstreaming.com#346");

  static final ErrorTemplate NO_ACCESS_TO_STORAGE =
      badRequest("InvalidRequest", "You do not have permission to access the storage of this ami")
          .source("MISP/misp-cloud#19, privacysandbox/aggregation-service#12")
          .about(SNAPSHOTS);

  static Ec2Error protectedFromDeregistration(String id, @Nullable Instant until) {
    return until == null ? PROTECTED.with(id) : PROTECTED_UNTIL.with(id, until);
  }

  private static final ErrorTemplate PROTECTED =
      badRequest(
              "OperationNotPermitted",
              "The image %s is protected from deregistration. Call"
                  + " DisableImageDeregistrationProtection first.")
          .ours();
  private static final ErrorTemplate PROTECTED_UNTIL =
      badRequest("OperationNotPermitted", "The image %s is protected from deregistration until %s.")
          .ours();

  // The Recycle Bin. The rules are the EBS user guide's, the texts ours.

  static final ErrorTemplate SNAPSHOT_NOT_RESTORED =
      badRequest(
              "InvalidSnapshot.NotFound",
              "The image %s cannot be restored: its snapshot %s does not exist. Restore the"
                  + " snapshot from the Recycle Bin first.")
          .ours()
          .about(SNAPSHOTS);
  static final ErrorTemplate SNAPSHOT_NOT_COMPLETED =
      badRequest(
              "IncorrectState",
              "The image %s cannot be restored: its snapshot %s is not completed but %s.")
          .ours();

  /** The rule is the EBS user guide's, "Restore an archived Amazon EBS snapshot". */
  static final ErrorTemplate SNAPSHOT_ARCHIVED =
      badRequest(
              "IncorrectState",
              "The image %s cannot be available: its snapshot %s is archived, or will be archived"
                  + " again. Restore the snapshot permanently first.")
          .ours();

  // Attributes

  static final ErrorTemplate INVALID_REQUEST =
      badRequest("InvalidRequest", "The request received was invalid").copiedFrom("moto");

  /** A value that a parameter cannot have; {@code allowed} is a sentence about those it can. */
  static final ErrorTemplate BAD_VALUE =
      invalidParameterValue("Value (%2$s) for parameter %1$s is invalid. %3$s").ours();

  static final ErrorTemplate VALUE_OF_OTHER_ATTRIBUTE =
      invalidParameterCombination(
              "The parameter Value can be used for the attributes description and imdsSupport"
                  + " only.")
          .ours();
  static final ErrorTemplate PRODUCT_CODE_IS_SET =
      badRequest(
              "InvalidProductInfo",
              "The product code of image %s is set and can be neither changed nor removed")
          .ours();
  static final ErrorTemplate BAD_PRODUCT_CODE =
      badRequest("InvalidProductInfo", "The product codes are not valid: %s").ours();

  // Launch permissions

  static final ErrorTemplate NO_OPERATION =
      invalidParameterCombination("No operation specified for launchPermission attribute.").ours();
  static final ErrorTemplate NO_GRANTEES =
      invalidParameterCombination(
              "No user ids and no groups specified for launchPermission attribute.")
          .ours();
  static final ErrorTemplate BAD_GRANTEE =
      badRequest(
              "InvalidAMIAttributeItemValue",
              "Invalid attribute item value \"%s\" for %s item type.")
          .source("shinesolutions/packer-aem#162");
  static final ErrorTemplate NOT_GRANTED_TO_ACCOUNT =
      badRequest(
              "InvalidRequest",
              "The account %2$s is not in the launch permissions of image %1$s by itself. Only a"
                  + " permission that names the account can be cancelled.")
          .ours()
          .about(IMAGES);
  static final ErrorTemplate PUBLIC_ACCESS_IS_BLOCKED =
      badRequest(
              "OperationNotPermitted",
              "You can’t publicly share this image because block public access for AMIs is enabled"
                  + " for this account. To publicly share the image, you must call the"
                  + " DisableImageBlockPublicAccess API.")
          .source("hortonworks/cloudbreak-images#926");
  static final ErrorTemplate ENCRYPTED_CANNOT_BE_PUBLIC =
      badRequest(
              "UnsupportedOperation",
              "Encrypted snapshots can’t be shared publicly. Specify another snapshot.")
          .source("opendevstack/ods-core#1062");
  static final ErrorTemplate ENCRYPTED_CANNOT_BE_SHARED =
      badRequest(
              "InvalidParameter",
              "Snapshots encrypted with the AWS Managed CMK can’t be shared. Specify another"
                  + " snapshot.")
          .source("hashicorp/packer#7410");
  static final ErrorTemplate PRODUCT_CANNOT_BE_PUBLIC =
      badRequest(
              "UnsupportedOperation",
              "The image %s has a product code and can’t be shared publicly. Share it with accounts"
                  + " instead.")
          .ours();

  static final ErrorTemplate TOO_MANY_PUBLIC =
      limitExceeded(
              "public images allowed in this Region. Deregister unused public images or make them"
                  + " private, or request an increase in your public AMIs quota.")
          .ours()
          .about(IMAGES);
  static final ErrorTemplate TOO_MANY_GRANTEES =
      limitExceeded(
              "accounts, organizations and organizational units that image %s can be shared with.")
          .ours()
          .about(IMAGES);

  private static ErrorText limitExceeded(String what) {
    return badRequest(
        "ResourceLimitExceeded", "You have reached your quota of %s for the number of " + what);
  }
}
