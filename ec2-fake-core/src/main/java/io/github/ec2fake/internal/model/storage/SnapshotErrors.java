package io.github.ec2fake.internal.model.storage;

import io.github.ec2fake.consistency.ResourceKind;
import io.github.ec2fake.internal.model.base.Ec2Error;

/** The refusals of requests about snapshots. */
final class SnapshotErrors {
  private SnapshotErrors() {}

  static Ec2Error notFound(String snapshotId) {
    return Ec2Error.badRequest(
            "InvalidSnapshot.NotFound", "The snapshot '%s' does not exist.", snapshotId)
        .about(ResourceKind.SNAPSHOTS);
  }

  static Ec2Error inUse(String snapshotId, String imageId) {
    return Ec2Error.badRequest(
            "InvalidSnapshot.InUse",
            "The snapshot %s is currently in use by %s",
            snapshotId,
            imageId)
        .about(ResourceKind.IMAGES);
  }

  static Ec2Error notAuthorized(String snapshotId) {
    return Ec2Error.badRequest("AuthFailure", "Not authorized for snapshot:%s", snapshotId)
        .about(ResourceKind.SNAPSHOTS);
  }

  static Ec2Error notCompleted(String state) {
    return Ec2Error.badRequest("IncorrectState", "Snapshot is in invalid state - %s", state);
  }

  static Ec2Error tooManyOfVolume() {
    return Ec2Error.badRequest(
            "ConcurrentSnapshotLimitExceeded",
            "Maximum allowed in-progress snapshots for a single volume exceeded.")
        .about(ResourceKind.SNAPSHOTS);
  }

  static Ec2Error tooManyPending(long most) {
    return Ec2Error.badRequest(
            "PendingSnapshotLimitExceeded",
            "You have reached the limit of %s pending snapshots.",
            most)
        .about(ResourceKind.SNAPSHOTS);
  }

  static Ec2Error tooMany(long most) {
    return Ec2Error.badRequest(
            "SnapshotLimitExceeded", "You have reached the limit of %s snapshots.", most)
        .about(ResourceKind.SNAPSHOTS);
  }

  static Ec2Error badUserId(String userId) {
    return badItem(userId, "userId");
  }

  static Ec2Error badGroup(String group) {
    return badItem(group, "UserGroup");
  }

  private static Ec2Error badItem(String value, String type) {
    return Ec2Error.badRequest(
        "InvalidAMIAttributeItemValue",
        "Invalid attribute item value \"%s\" for %s item type.",
        value,
        type);
  }

  static Ec2Error badAccount(String account) {
    return Ec2Error.badRequest("InvalidUserID.Malformed", "Invalid user id: \"%s\"", account);
  }

  static Ec2Error unknownAttribute(String name) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter attribute is invalid. Unknown attribute. It must be"
            + " 'createVolumePermission' or 'productCodes'.",
        name);
  }

  static Ec2Error cannotChange(String attribute) {
    return Ec2Error.notModelled(
        "ec2-fake does not model changes of a snapshot's %s. Only createVolumePermission can be"
            + " changed.",
        attribute);
  }

  static Ec2Error noAttributes() {
    return Ec2Error.invalidParameterCombination("No attributes specified.");
  }

  static Ec2Error noOperation() {
    return Ec2Error.invalidParameterCombination(
        "No operation specified for createVolumePermission attribute.");
  }

  static Ec2Error badOperation(String operation) {
    return Ec2Error.invalidParameterValue(
        "Value (%s) for parameter operationType is invalid. It must be 'add' or 'remove'.",
        operation);
  }
}
