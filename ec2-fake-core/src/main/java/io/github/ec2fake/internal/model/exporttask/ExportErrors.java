// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.exporttask;

import static io.github.ec2fake.consistency.ResourceKind.EXPORT_TASKS;
import static io.github.ec2fake.consistency.ResourceKind.NETWORK_INTERFACES;
import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/**
 * The errors of export tasks. What cannot be exported follows the VM Import/Export user guide,
 * "Considerations for image export" and "Considerations for instance export".
 */
final class ExportErrors {
  private ExportErrors() {}

  private static final String NOT_EXPORTABLE = "NotExportable";

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidExportTaskID.Malformed", "export-i-").ours();
  static final ErrorTemplate MALFORMED_OF_IMAGE =
      malformedId("InvalidExportTaskID.Malformed", "export-ami-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidExportTaskID.NotFound", "The export task ID '%s' does not exist")
          .ours()
          .about(EXPORT_TASKS);
  static final ErrorTemplate CANNOT_BE_CANCELLED =
      badRequest("IncorrectState", "The export task '%s' is in state '%s' and cannot be canceled")
          .ours();
  static final ErrorTemplate IS_TRANSFERRING =
      badRequest(
              "IncorrectState",
              "The export task '%s' is transferring the final disk image and cannot be canceled")
          .ours();

  static final ErrorTemplate BAD_WORD =
      invalidParameterValue("Value (%s) for parameter %s is invalid. Valid values: %s.").ours();
  static final ErrorTemplate DESCRIPTION_TOO_LONG =
      invalidParameterValue(
              "Value for parameter Description is invalid. It can be at most 255 characters long.")
          .ours();

  /** That the list is not closed is EC2's doing. */
  static final ErrorTemplate FORMAT_NOT_SUPPORTED =
      badRequest(
              "Unsupported",
              "diskImageFormat '%s' not supported for targetEnvironment '%s'. Valid value(s):"
                  + " [\"'%s', .")
          .source("aws/aws-sdk#535");

  /** MicrosoftDocs/azure-docs#105564 tells of this refusal, but does not quote it. */
  static final ErrorTemplate CONTAINER_NOT_SUPPORTED =
      badRequest("Unsupported", "containerFormat '%s' not supported for targetEnvironment '%s'.")
          .ours();

  static final ErrorTemplate NO_BUCKET =
      badRequest(
              "InvalidParameter",
              "The S3 bucket %s does not exist or does not belong to your account")
          .ours();
  static final ErrorTemplate NO_GRANT =
      badRequest(
              "AuthFailure",
              "vm-import-export@amazon.com must have WRITE and READ_ACL permission on the S3"
                  + " bucket.")
          .source("secdevops-cuse/CyberRange tutorials/managing_images.md");

  static final ErrorTemplate OF_MARKETPLACE =
      badRequest(
              NOT_EXPORTABLE,
              "The image ID provided (%s) is a marketplace AMI and is not exportable.")
          .source("aws/aws-sdk#203, aws/eks-anywhere#6016");
  static final ErrorTemplate OF_ANOTHER_ACCOUNT =
      badRequest(
              NOT_EXPORTABLE,
              "The image ID provided (%s) is owned by another account and is not exportable.")
          .ours();
  static final ErrorTemplate WITH_SOFTWARE =
      badRequest(
              NOT_EXPORTABLE,
              "The image ID provided (%s) has software provided by AWS (%s) and is not exportable.")
          .ours();
  static final ErrorTemplate ENCRYPTED =
      badRequest(
              "InvalidParameter",
              "The image ID (%s) provided has encrypted EBS block devices and is not exportable.")
          .source("tommybobbins/super-duper-doodle README.md");
  static final ErrorTemplate NOT_ON_EBS =
      badRequest(
              NOT_EXPORTABLE,
              "The image ID provided (%s) has an instance store root device and is not exportable.")
          .ours();
  static final ErrorTemplate TOO_LARGE =
      badRequest(
              NOT_EXPORTABLE,
              "The disk of %s has %s GiB. Disks of more than %s GiB cannot be exported.")
          .ours();
  static final ErrorTemplate IN_PROGRESS =
      badRequest(
              "IncorrectState",
              "The image ID provided (%s) is already being exported by the task %s")
          .ours()
          .about(EXPORT_TASKS);

  static final ErrorTemplate INSTANCE_OF_MARKETPLACE =
      badRequest(
              NOT_EXPORTABLE,
              "The instance %s was launched from a marketplace AMI and is not exportable.")
          .ours();
  static final ErrorTemplate INSTANCE_WITH_SOFTWARE =
      badRequest(
              NOT_EXPORTABLE,
              "The instance %s has software provided by AWS (%s) and is not exportable.")
          .ours();
  static final ErrorTemplate NOT_RUNNING_OR_STOPPED =
      badRequest(
              "IncorrectInstanceState",
              "The instance '%s' is not in a state from which it can be exported.")
          .ours();
  static final ErrorTemplate NOT_IMPORTED =
      badRequest(NOT_EXPORTABLE, "Only imported instances can be exported.")
          .source("BauerLab/ngsane#51");

  /** People quote these words of EC2, with this code and with UnsupportedOperation. */
  static final ErrorTemplate SEVERAL_VOLUMES =
      badRequest(
              NOT_EXPORTABLE,
              "This instance has multiple volumes attached. Please remove additional volumes.")
          .ours()
          .about(VOLUMES);

  static final ErrorTemplate SEVERAL_INTERFACES =
      badRequest(
              NOT_EXPORTABLE,
              "This instance has multiple network interfaces attached. Please remove additional"
                  + " network interfaces.")
          .ours()
          .about(NETWORK_INTERFACES);
  static final ErrorTemplate INSTANCE_ENCRYPTED =
      badRequest(
              NOT_EXPORTABLE, "The instance %s has an encrypted EBS volume and is not exportable.")
          .ours();
  static final ErrorTemplate SNAPSHOT_OF_ANOTHER_ACCOUNT =
      badRequest(
              NOT_EXPORTABLE,
              "The snapshot ID (%s) of the instance neither is owned by current user nor had been"
                  + " previously imported through VMIE.")
          .source("aws/aws-cli#6779");
  static final ErrorTemplate IMAGE_IS_GONE =
      badRequest(
              NOT_EXPORTABLE,
              "The image %s of the instance, or its snapshot, no longer exists. Create an image"
                  + " from the instance and export that.")
          .ours();

  static final ErrorTemplate TOO_MANY =
      badRequest(
              "ResourceCountLimitExceeded",
              "The limit of %s export tasks at the same time is exceeded")
          .ours()
          .about(EXPORT_TASKS);

  /** What a task says that EC2 has cancelled because it did not end; source: aws/aws-cli#8464. */
  static final String EXPIRED = "Task expired and automatically canceled";
}
