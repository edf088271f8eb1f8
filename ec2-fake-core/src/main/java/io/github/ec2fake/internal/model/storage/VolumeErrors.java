package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests about volumes. */
final class VolumeErrors {
  private VolumeErrors() {}

  static Ec2Error notFound(String volumeId) {
    return Ec2Error.badRequest(
            "InvalidVolume.NotFound", "The volume '" + volumeId + "' does not exist.")
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error currentlyAttached(String volumeId, String instanceId) {
    return Ec2Error.badRequest(
            "VolumeInUse", "Volume " + volumeId + " is currently attached to " + instanceId)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error alreadyAttached(String volumeId) {
    return Ec2Error.badRequest("VolumeInUse", volumeId + " is already attached to an instance")
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error notAvailable(String volumeId) {
    return Ec2Error.badRequest("IncorrectState", volumeId + " is not 'available'.");
  }

  static Ec2Error inState(String volumeId, String state) {
    return Ec2Error.badRequest(
        "IncorrectState", "Volume '" + volumeId + "' is in the '" + state + "' state.");
  }

  static Ec2Error instanceNotRunning(String instanceId) {
    return Ec2Error.badRequest("IncorrectState", "Instance '" + instanceId + "' is not 'running'.");
  }

  static Ec2Error zoneMismatch(String volumeId, String instanceId) {
    return Ec2Error.badRequest(
        "InvalidVolume.ZoneMismatch",
        "The volume '"
            + volumeId
            + "' is not in the same availability zone as instance '"
            + instanceId
            + "'");
  }

  static Ec2Error deviceTaken(String device) {
    return Ec2Error.invalidParameterValue(
            "Invalid value '"
                + device
                + "' for unixDevice. Attachment point "
                + device
                + " is already in use")
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error badDevice(String device) {
    return Ec2Error.invalidParameterValue(
        "Value ("
            + device
            + ") for parameter device is invalid. "
            + device
            + " is not a valid EBS device name.");
  }

  static Ec2Error notAttachedThere(String volumeId) {
    return Ec2Error.badRequest(
            "InvalidAttachment.NotFound",
            "The volume '" + volumeId + "' is not attached to this instance at this device.")
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error rootOfRunning(String volumeId, String instanceId) {
    return Ec2Error.badRequest(
        "OperationNotPermitted",
        "Unable to detach root volume '" + volumeId + "' from instance '" + instanceId + "'");
  }

  static Ec2Error tooManyAttached(String instanceId, int most) {
    return Ec2Error.badRequest(
            "AttachmentLimitExceeded",
            "The instance '" + instanceId + "' has reached its limit of " + most + " volumes")
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error neitherSizeNorSnapshot() {
    return Ec2Error.missingParameter("size/snapshot");
  }

  static Ec2Error smallerThanSnapshot(int gib, String snapshotId, int least) {
    return Ec2Error.invalidParameterValue(
        "Volume of size "
            + gib
            + "GB is smaller than snapshot '"
            + snapshotId
            + "', expect size >= "
            + least
            + "GB");
  }

  static Ec2Error tooSmall(String type, int gib, int least) {
    return wrongSize(type, gib, "at least " + least, "above the minimum");
  }

  static Ec2Error tooBig(String type, int gib, int most) {
    return wrongSize(type, gib, "at most " + most, "below the maximum");
  }

  private static Ec2Error wrongSize(String type, int gib, String bound, String where) {
    return Ec2Error.invalidParameterValue(
        "The volume size is invalid for "
            + type
            + " volumes: "
            + gib
            + " GiB. "
            + type
            + " volumes must be "
            + bound
            + " GiB in size. Please specify a volume size "
            + where
            + " limit.");
  }

  static Ec2Error unknownType(String type, String known) {
    return Ec2Error.invalidParameterValue(
        "Value (" + type + ") for parameter volumeType is invalid. Valid values: " + known + ".");
  }

  static Ec2Error noIops(String type) {
    return Ec2Error.invalidParameterCombination(
        "The parameter iops is not supported for " + type + " volumes.");
  }

  static Ec2Error tooMany(long most) {
    return Ec2Error.badRequest(
            "VolumeLimitExceeded", "Maximum number of active volumes, " + most + ", exceeded.")
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error tooMuchStorage(String type, long mostTib) {
    return Ec2Error.badRequest(
            "VolumeLimitExceeded",
            "You have exceeded your maximum "
                + type
                + " storage limit of "
                + mostTib
                + " TiB in this region. Please contact AWS Support to request an Elastic Block"
                + " Store service limit increase.")
        .about(ResourceKind.VOLUMES);
  }
}
