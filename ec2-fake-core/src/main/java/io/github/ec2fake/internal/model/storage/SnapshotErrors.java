// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.storage;

import static io.github.ec2fake.consistency.ResourceKind.IMAGES;
import static io.github.ec2fake.consistency.ResourceKind.SNAPSHOTS;
import static io.github.ec2fake.consistency.ResourceKind.VOLUMES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of requests about snapshots. */
final class SnapshotErrors {
  private SnapshotErrors() {}

  static final ErrorTemplate MALFORMED = malformedId("InvalidSnapshotID.Malformed", "snap-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidSnapshot.NotFound", "The snapshot '%s' does not exist")
          .source("nccgroup/ScoutSuite#1433")
          .about(SNAPSHOTS);

  /** The answer of CreateVolume. */
  static final ErrorTemplate NOT_FOUND_FOR_VOLUME =
      badRequest("InvalidSnapshot.NotFound", "Snapshot does not exist")
          .source("kvnn/OrdControl#13, kvnn/OrdControl#2")
          .about(SNAPSHOTS);

  static final ErrorTemplate IN_USE =
      badRequest("InvalidSnapshot.InUse", "The snapshot %s is currently in use by %s")
          .source("sebdah/automated-ebs-snapshots#4, gruntwork-io/cloud-nuke#727")
          .about(IMAGES);
  static final ErrorTemplate NOT_AUTHORIZED =
      badRequest("AuthFailure", "Not authorized for snapshot:%s").ours().about(SNAPSHOTS);
  static final ErrorTemplate NOT_COMPLETED =
      badRequest("IncorrectState", "Snapshot is in invalid state - %s").ours();
  static final ErrorTemplate TOO_MANY_OF_VOLUME =
      badRequest(
              "ConcurrentSnapshotLimitExceeded",
              "Maximum allowed in-progress snapshots for a single volume exceeded.")
          .ours()
          .about(SNAPSHOTS);

  static final ErrorTemplate TOO_OFTEN =
      badRequest(
              "SnapshotCreationPerVolumeRateExceeded",
              "The maximum per volume CreateSnapshot request rate has been exceeded. Use an"
                  + " increasing or variable sleep interval between requests.")
          .source("kubernetes-sigs/aws-ebs-csi-driver#1608");

  static final ErrorTemplate TOO_MANY_PENDING =
      badRequest(
              "PendingSnapshotLimitExceeded", "You have reached the limit of %s pending snapshots.")
          .ours()
          .about(SNAPSHOTS);
  static final ErrorTemplate TOO_MANY =
      badRequest("SnapshotLimitExceeded", "You have reached the limit of %s snapshots.")
          .ours()
          .about(SNAPSHOTS);

  /** aws-samples/copy-encrypted-ami#3, of the time when the limit was 5. */
  static final ErrorTemplate TOO_MANY_COPIES =
      badRequest(
              "ResourceLimitExceeded",
              "Too many snapshot copies in progress. The limit is %s for this destination region.")
          .source("aws-samples/copy-encrypted-ami#3")
          .about(SNAPSHOTS);

  /** BedrockStreaming/tech.bedrockstreaming.com#346, of an image. */
  static final ErrorTemplate UNENCRYPTED_COPY =
      badRequest(
              "InvalidRequest",
              "Snapshot %s is encrypted. Creating an unencrypted copy from an encrypted snapshot is"
                  + " not supported.")
          .source("BedrockStreaming/tech.bedrockstreaming.com#346");

  // Fast restores. The rules are the EBS user guide's.

  static final ErrorTemplate FAST_RESTORED =
      badRequest(
              "InvalidSnapshot.InUse",
              "The snapshot %s is currently enabled for fast restores in %s. Fast snapshot restores"
                  + " must be disabled within all Availability Zones before the snapshot may be"
                  + " deleted.")
          .source("rebuy-de/aws-nuke#453")
          .about(SNAPSHOTS);
  static final ErrorTemplate TOO_MANY_SOURCES =
      badRequest(
              "InvalidRequest",
              "Number of values of parameter SourceSnapshotIds must be less than or equal to %s.")
          .source("pingcap/tidb#48505");
  static final ErrorTemplate FAST_RESTORE_DISABLING =
      badRequest("IncorrectState", "Fast snapshot restores of %s in %s are still being disabled.")
          .ours();
  static final ErrorTemplate NO_FAST_RESTORE =
      badRequest("IncorrectState", "Fast snapshot restores of %s in %s are not enabled.").ours();
  static final ErrorTemplate TOO_LARGE_FOR_FAST_RESTORE =
      badRequest(
              "OperationNotPermitted",
              "Fast snapshot restores cannot be enabled for snapshots of more than %s GiB.")
          .ours();
  static final ErrorTemplate TOO_MANY_FAST_RESTORES =
      badRequest(
              "ResourceLimitExceeded",
              "You have reached the limit of %s snapshots with fast snapshot restores.")
          .ours();

  // The archive tier. The rules are the EBS user guide's, the texts ours.

  static final ErrorTemplate BAD_TIER =
      invalidParameterValue(
              "Value (%s) for parameter StorageTier is invalid. It must be 'archive'.")
          .ours();
  static final ErrorTemplate BAD_RESTORE_DAYS =
      invalidParameterValue(
              "Value (%s) for parameter TemporaryRestoreDays is invalid. It must be 1 to %s.")
          .ours();
  static final ErrorTemplate ARCHIVED =
      badRequest(
              "IncorrectState",
              "The snapshot %s is in the archive tier. Restore it to the standard tier first.")
          .ours();
  static final ErrorTemplate NOT_ARCHIVED =
      badRequest("IncorrectState", "The snapshot %s is not archived.").ours();
  static final ErrorTemplate TIERED =
      badRequest("IncorrectState", "The tiering status of the snapshot %s is %s.").ours();
  static final ErrorTemplate OF_AN_IMAGE =
      badRequest(
              "InvalidSnapshot.InUse",
              "The snapshot %s cannot be archived: it is in use by %s. Disable the image first.")
          .ours()
          .about(IMAGES);
  static final ErrorTemplate TOO_MANY_ARCHIVED =
      badRequest(
              "ResourceLimitExceeded",
              "You have reached the limit of %s archived snapshots of a volume.")
          .ours()
          .about(SNAPSHOTS);
  static final ErrorTemplate TOO_MANY_ARCHIVES =
      badRequest(
              "ResourceLimitExceeded",
              "You have reached the limit of %s snapshot archives in progress.")
          .ours()
          .about(SNAPSHOTS);
  static final ErrorTemplate TOO_MANY_RESTORES =
      badRequest(
              "ResourceLimitExceeded",
              "You have reached the limit of %s snapshot restores in progress.")
          .ours()
          .about(SNAPSHOTS);

  // Snapshots of an instance's volumes. The rules are those of CreateSnapshots, the texts ours.

  static final ErrorTemplate BAD_SOURCE_OF_TAGS =
      invalidParameterValue(
              "Value (%s) for parameter copyTagsFromSource is invalid. It must be 'volume'.")
          .ours();
  static final ErrorTemplate TOO_MANY_EXCLUDED =
      invalidParameterValue("The parameter ExcludeDataVolumeId can have %s volume ids at most.")
          .ours();
  static final ErrorTemplate EXCLUDED_IS_ROOT =
      invalidParameterValue(
              "The volume '%s' is the root volume. Use ExcludeBootVolume to leave it out.")
          .ours();
  static final ErrorTemplate EXCLUDED_IS_NOT_ATTACHED =
      invalidParameterValue("The volume '%s' is not attached to the instance.")
          .ours()
          .about(VOLUMES);
  static final ErrorTemplate NO_VOLUMES =
      invalidParameterCombination("There is no volume of instance '%s' to snapshot.")
          .ours()
          .about(VOLUMES);

  static Ec2Error badUserId(String userId) {
    return BAD_ITEM.with(userId, "userId");
  }

  static Ec2Error badGroup(String group) {
    return BAD_ITEM.with(group, "UserGroup");
  }

  static final ErrorTemplate DESCRIPTION_TOO_LONG =
      invalidParameterValue(
              "Value (%s) for parameter description is invalid. It exceeds %s characters")
          .source("aws-samples/bottlerocket-images-cache#8");
  private static final ErrorTemplate BAD_ITEM =
      badRequest(
              "InvalidAMIAttributeItemValue",
              "Invalid attribute item value \"%s\" for %s item type.")
          .ours();
  static final ErrorTemplate BAD_ACCOUNT =
      badRequest("InvalidUserID.Malformed", "Invalid user id: \"%s\"").ours();

  /** hashicorp/packer#7499, hashicorp/packer#8271. */
  static final ErrorTemplate ENCRYPTED_CANNOT_BE_SHARED =
      badRequest(
              "OperationNotPermitted", "Encrypted snapshots with EBS default key cannot be shared")
          .source("hashicorp/packer#7499, hashicorp/packer#8271");

  /** The rule is the EBS user guide's, "Share an Amazon EBS snapshot"; the text is ours. */
  static final ErrorTemplate ENCRYPTED_CANNOT_BE_PUBLIC =
      badRequest("OperationNotPermitted", "Encrypted snapshots cannot be shared publicly").ours();

  static final ErrorTemplate CANNOT_CHANGE =
      notModelled(
          "ec2-fake does not model changes of a snapshot's %s. Only createVolumePermission can be"
              + " changed.");
  static final ErrorTemplate NO_OPERATION =
      invalidParameterCombination("No operation specified for createVolumePermission attribute.")
          .ours();
  static final ErrorTemplate BAD_OPERATION =
      invalidParameterValue(
              "Value (%s) for parameter operationType is invalid. It must be 'add' or 'remove'.")
          .ours();

  static final ErrorTemplate ADDED_AND_REMOVED =
      invalidParameterCombination(
              "Accounts cannot be both added and removed in a single operation.")
          .ours();
  static final ErrorTemplate TOO_MANY_MODIFICATIONS =
      invalidParameterValue(
              "At most %s permissions of a snapshot can be modified in a single operation.")
          .ours();
}
