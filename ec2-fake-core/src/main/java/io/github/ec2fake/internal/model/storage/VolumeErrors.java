// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests about volumes. */
final class VolumeErrors {
  private VolumeErrors() {}

  static final ErrorTemplate MALFORMED =
      invalidParameterValue("Value (%s) for parameter volumeId is invalid. Expected: 'vol-...'.")
          .source("cloudavail/aws-missing-tools#59");

  /** The answer of the actions that take several ids. */
  static final ErrorTemplate MALFORMED_AMONG_OTHERS =
      invalidParameterValue("Value (%s) for parameter volumes is invalid. Expected: 'vol-...'.")
          .copiedFrom("Eucalyptus");

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidVolume.NotFound", "The volume '%s' does not exist.")
          .source("kubernetes-sigs/aws-ebs-csi-driver#1343")
          .about(VOLUMES);
  static final ErrorTemplate CURRENTLY_ATTACHED =
      badRequest("VolumeInUse", "Volume %s is currently attached to %s")
          .source("NixOS/nixops-aws#104")
          .about(VOLUMES);
  static final ErrorTemplate ALREADY_ATTACHED =
      badRequest("VolumeInUse", "%s is already attached to an instance")
          .source("diux-dev/cluster#23, aws/aws-sdk-java#1623")
          .about(VOLUMES);
  static final ErrorTemplate NO_MULTI_ATTACH =
      badRequest(
              "InvalidParameterCombination",
              "The parameter MultiAttachEnabled is not supported for %s volumes.")
          .ours();
  static final ErrorTemplate MULTI_ATTACH_FIXED =
      badRequest(
              "InvalidParameterCombination",
              "Multi-Attach of volume '%s' cannot be changed, because its type is '%s'; only that"
                  + " of io2 volumes can.")
          .ours();
  static final ErrorTemplate MULTI_ATTACH_IN_USE =
      badRequest(
              "IncorrectState",
              "Multi-Attach of volume '%s' cannot be changed while it is attached. It can be"
                  + " enabled without an attachment, and disabled with no more than one.")
          .ours()
          .about(VOLUMES);
  static final ErrorTemplate ATTACHED_TOO_OFTEN =
      badRequest(
              "VolumeInUse",
              "Volume '%s' is attached to %s instances, which is the most there can be.")
          .ours()
          .about(VOLUMES);
  static final ErrorTemplate MULTI_ATTACH_UNSUPPORTED =
      badRequest(
              "UnsupportedOperation",
              "Volume '%s' with Multi-Attach cannot be attached to instance '%s'. Instances on the"
                  + " Nitro System take one, Windows only of the type io2, and never as root"
                  + " device.")
          .ours();
  static final ErrorTemplate NOT_AVAILABLE =
      badRequest("IncorrectState", "%s is not 'available'.")
          .source("andsens/build-debian-cloud#85");
  static final ErrorTemplate IN_STATE =
      badRequest("IncorrectState", "Volume '%s' is in the '%s' state.")
          .source("kubernetes-sigs/aws-ebs-csi-driver#1801");
  static final ErrorTemplate INSTANCE_NOT_RUNNING =
      badRequest("IncorrectState", "Instance '%s' is not 'running'.")
          .source("ansible-collections/amazon.aws#497");
  static final ErrorTemplate ZONE_MISMATCH =
      badRequest(
              "InvalidVolume.ZoneMismatch",
              "The volume '%s' is not in the same availability zone as instance '%s'")
          .source("linuxkit/linuxkit#2388, kubernetes-sigs/aws-ebs-csi-driver#52");
  static final ErrorTemplate DEVICE_TAKEN =
      invalidParameterValue(
              "Invalid value '%1$s' for unixDevice. Attachment point %1$s is already in use")
          .source("rexray/rexray#425, kubernetes-sigs/aws-ebs-csi-driver#1674")
          .about(VOLUMES);
  static final ErrorTemplate BAD_DEVICE =
      invalidParameterValue(
              "Value (%1$s) for parameter device is invalid. %1$s is not a valid EBS device name.")
          .source("sous-chefs/aws#134");
  static final ErrorTemplate NOT_ATTACHED_THERE =
      badRequest(
              "InvalidAttachment.NotFound",
              "The volume '%s' is not attached to this instance at this device.")
          .ours()
          .about(VOLUMES);
  static final ErrorTemplate ROOT_OF_RUNNING =
      badRequest("OperationNotPermitted", "Unable to detach root volume '%s' from instance '%s'")
          .ours();
  static final ErrorTemplate TOO_MANY_ATTACHED =
      badRequest("AttachmentLimitExceeded", "The instance '%s' has reached its limit of %s volumes")
          .ours()
          .about(VOLUMES);

  static final ErrorTemplate SMALLER_THAN_SNAPSHOT =
      invalidParameterValue(
              "Volume of size %sGB is smaller than snapshot '%s', expect size >= %sGB")
          .ours();

  static Ec2Error tooSmall(String type, int gib, int least) {
    return WRONG_SIZE.with(type, gib, "at least " + least, "above the minimum");
  }

  static Ec2Error tooBig(String type, int gib, int most) {
    return WRONG_SIZE.with(type, gib, "at most " + most, "below the maximum");
  }

  private static final ErrorTemplate WRONG_SIZE =
      invalidParameterValue(
              "The volume size is invalid for %1$s volumes: %2$s GiB. %1$s volumes must be %3$s GiB"
                  + " in size. Please specify a volume size %4$s limit.")
          .source("sodafoundation/strato#1116");
  static final ErrorTemplate TYPE_NOT_IN_ZONE =
      badRequest("VolumeTypeNotAvailableInZone", "'%s' volumes are not supported in the zone %s.")
          .ours();
  static final ErrorTemplate UNKNOWN_TYPE =
      invalidParameterValue("Value (%s) for parameter volumeType is invalid. Valid values: %s.")
          .ours();

  static final ErrorTemplate IOPS_MISSING =
      invalidParameterCombination("The parameter iops must be specified for %s volumes.")
          .source("vmware-tanzu/velero-plugin-for-aws#119, test-kitchen/kitchen-ec2#157");

  static final ErrorTemplate TOO_FEW_IOPS =
      invalidParameterValue("Volume iops of %s is too low; minimum is %s.").copiedFrom("fog");

  static final ErrorTemplate TOO_MANY_IOPS =
      invalidParameterValue("Volume iops of %s is too high; maximum is %s.").copiedFrom("fog");

  static final ErrorTemplate TOO_MANY_IOPS_PER_GIB =
      invalidParameterValue("Iops to volume size ratio of %s is too high; maximum is %s")
          .source("ministryofjustice/cloud-platform-terraform-monitoring#110, rocicorp/mono#4410");

  static final ErrorTemplate NO_IOPS =
      invalidParameterCombination("The parameter iops is not supported for %s volumes.")
          .source("boto/boto3#3653");

  /** Worded as that of iops. */
  static final ErrorTemplate NO_THROUGHPUT =
      invalidParameterCombination("The parameter throughput is not supported for %s volumes.")
          .ours();

  static final ErrorTemplate WRONG_THROUGHPUT =
      invalidParameterValue(
              "Value (%s) for parameter throughput is invalid. It must be between %s and %s MiB/s.")
          .ours();

  static final ErrorTemplate TOO_MUCH_THROUGHPUT =
      invalidParameterValue(
              "Throughput (MiBps) to iops ratio of %s is too high; maximum is 0.250000 MiBps per"
                  + " iops")
          .source("runs-on/runs-on#260");

  /** keithvassallomt/parsec-aws-automation#12, a launch. */
  static final ErrorTemplate KEY_WITHOUT_ENCRYPTION =
      badRequest(
              "InvalidParameterDependency",
              "The parameter KmsKeyId requires the parameter Encrypted to be set.")
          .source("keithvassallomt/parsec-aws-automation#12");

  /** The rule is CreateVolume's; the text is that of another implementation, and unverified. */
  static final ErrorTemplate UNENCRYPTED_OF_ENCRYPTED =
      invalidParameterCombination("Encrypted snapshots must be used to create encrypted volumes.")
          .ours();

  /** EC2 API Reference, "Error codes", whose sentence this is. */
  static final ErrorTemplate KEY_REVOKED =
      badRequest("CustomerKeyHasBeenRevoked", "The KMS key cannot be accessed.").ours();

  // Status

  /** What a test cannot arrange; no reply has it. */
  static final ErrorTemplate NO_PERFORMANCE_CHECK =
      badRequest(
              "IncorrectState",
              "EC2 checks the performance of gp3, io1 and io2 volumes only, but '%s' is a %s"
                  + " volume.")
          .ours();

  // Modifications

  static final ErrorTemplate SMALLER_THAN_BEFORE =
      invalidParameterValue("New size cannot be smaller than existing size")
          .source("aws/aws-cli#4216");

  static final ErrorTemplate BEING_MODIFIED =
      badRequest(
              "IncorrectModificationState", "Volume %s cannot be modified in modification state %s")
          .source("sodafoundation/strato#1120");

  /** The first sentence: sodafoundation/strato#1094. The second one is ours. */
  static final ErrorTemplate MODIFIED_TOO_OFTEN =
      badRequest(
              "VolumeModificationRateExceeded",
              "You've reached the maximum modification rate per volume limit. The volume can be"
                  + " modified again after %s.")
          .ours();

  static final ErrorTemplate CANNOT_ATTACH_MODIFIED =
      badRequest(
              "OperationNotPermitted",
              "Cannot attach volume %s when it is in modification state: %s")
          .source("ansible-collections/amazon.aws#1558, hashicorp/terraform#24610");

  static final ErrorTemplate NEVER_MODIFIED =
      badRequest(
              "InvalidVolumeModification.NotFound", "Modification for volume '%s' does not exist.")
          .ours();

  /** The rule is the EBS user guide's; code and text are those of a launch. */
  static final ErrorTemplate ROOT_NOT_BOOTABLE =
      badRequest(
              "BootForVolumeTypeUnsupported",
              "The specified volume type cannot be used as a boot volume.")
          .ours();

  static final ErrorTemplate TOO_MANY =
      badRequest("VolumeLimitExceeded", "Maximum number of active volumes, %s, exceeded.")
          .ours()
          .about(VOLUMES);
  static final ErrorTemplate TOO_MUCH_STORAGE =
      badRequest(
              "VolumeLimitExceeded",
              "You have exceeded your maximum %s storage limit of %s TiB in this region. Please"
                  + " contact AWS Support to request an Elastic Block Store service limit"
                  + " increase.")
          .source("kubernetes-sigs/aws-ebs-csi-driver#2512")
          .about(VOLUMES);
}
