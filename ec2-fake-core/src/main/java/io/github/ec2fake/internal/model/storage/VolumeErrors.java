package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests about volumes. */
final class VolumeErrors {
  private VolumeErrors() {}

  static Ec2Error notFound(String volumeId) {
    return Ec2Error.badRequest(
            "InvalidVolume.NotFound", "The volume '%s' does not exist.", volumeId)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error currentlyAttached(String volumeId, String instanceId) {
    return Ec2Error.badRequest(
            "VolumeInUse", "Volume %s is currently attached to %s", volumeId, instanceId)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error alreadyAttached(String volumeId) {
    return Ec2Error.badRequest("VolumeInUse", "%s is already attached to an instance", volumeId)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error notAvailable(String volumeId) {
    return Ec2Error.badRequest("IncorrectState", "%s is not 'available'.", volumeId);
  }

  static Ec2Error inState(String volumeId, String state) {
    return Ec2Error.badRequest(
        "IncorrectState", "Volume '%s' is in the '%s' state.", volumeId, state);
  }

  static Ec2Error instanceNotRunning(String instanceId) {
    return Ec2Error.badRequest("IncorrectState", "Instance '%s' is not 'running'.", instanceId);
  }

  static Ec2Error zoneMismatch(String volumeId, String instanceId) {
    return Ec2Error.badRequest(
        "InvalidVolume.ZoneMismatch",
        "The volume '%s' is not in the same availability zone as instance '%s'",
        volumeId,
        instanceId);
  }

  static Ec2Error deviceTaken(String device) {
    return Ec2Error.invalidParameterValue(
            "Invalid value '%s' for unixDevice. Attachment point %s is already in use",
            device, device)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error badDevice(String device) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter device is invalid. %s is not a valid EBS device name.",
        device, device);
  }

  static Ec2Error notAttachedThere(String volumeId) {
    return Ec2Error.badRequest(
            "InvalidAttachment.NotFound",
            "The volume '%s' is not attached to this instance at this device.",
            volumeId)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error rootOfRunning(String volumeId, String instanceId) {
    return Ec2Error.badRequest(
        "OperationNotPermitted",
        "Unable to detach root volume '%s' from instance '%s'",
        volumeId,
        instanceId);
  }

  static Ec2Error tooManyAttached(String instanceId, int most) {
    return Ec2Error.badRequest(
            "AttachmentLimitExceeded",
            "The instance '%s' has reached its limit of %s volumes",
            instanceId,
            most)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error neitherSizeNorSnapshot() {
    return Ec2Error.missingParameter("size/snapshot");
  }

  static Ec2Error smallerThanSnapshot(int gib, String snapshotId, int least) {
    return Ec2Error.invalidParameterValue(
        "Volume of size %sGB is smaller than snapshot '%s', expect size >= %sGB",
        gib, snapshotId, least);
  }

  static Ec2Error tooSmall(String type, int gib, int least) {
    return wrongSize(type, gib, "at least " + least, "above the minimum");
  }

  static Ec2Error tooBig(String type, int gib, int most) {
    return wrongSize(type, gib, "at most " + most, "below the maximum");
  }

  private static Ec2Error wrongSize(String type, int gib, String bound, String where) {
    return Ec2Error.invalidParameterValue(
        "The volume size is invalid for %s volumes: %s GiB. %s volumes must be %s GiB in size."
            + " Please specify a volume size %s limit.",
        type, gib, type, bound, where);
  }

  static Ec2Error unknownType(String type, String known) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter volumeType is invalid. Valid values: %s.", type, known);
  }

  static Ec2Error noIops(String type) {
    return Ec2Error.invalidParameterCombination(
        "The parameter iops is not supported for %s volumes.", type);
  }

  static Ec2Error tooMany(long most) {
    return Ec2Error.badRequest(
            "VolumeLimitExceeded", "Maximum number of active volumes, %s, exceeded.", most)
        .about(ResourceKind.VOLUMES);
  }

  static Ec2Error tooMuchStorage(String type, long mostTib) {
    return Ec2Error.badRequest(
            "VolumeLimitExceeded",
            "You have exceeded your maximum %s storage limit of %s TiB in this region. Please"
                + " contact AWS Support to request an Elastic Block Store service limit increase.",
            type,
            mostTib)
        .about(ResourceKind.VOLUMES);
  }
}
