// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.importtask;

import static io.github.ec2fake.consistency.ResourceKind.IMPORT_TASKS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterCombination;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about import tasks, and what they end with. */
final class ImportErrors {
  private ImportErrors() {}

  /** EC2 has the codes of conversion tasks for these too (hashicorp/packer-plugin-amazon). */
  static final ErrorTemplate MALFORMED =
      malformedId("InvalidConversionTaskId.Malformed", "import-ami-").ours();

  static final ErrorTemplate MALFORMED_OF_SNAPSHOT =
      malformedId("InvalidConversionTaskId.Malformed", "import-snap-").ours();

  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidConversionTaskId", "The import task ID '%s' does not exist")
          .ours()
          .about(IMPORT_TASKS);
  static final ErrorTemplate CANNOT_BE_CANCELLED =
      badRequest("IncorrectState", "The import task '%s' is in state '%s' and cannot be canceled")
          .ours();

  static final ErrorTemplate NO_ACCESS =
      badRequest("InvalidParameter", "User does not have access to the S3 object (%s/%s).")
          .source("gardenlinux/gardenlinux#3206");
  static final ErrorTemplate BAD_WORD =
      invalidParameterValue("Value (%s) for parameter %s is invalid. Valid values: %s.").ours();
  static final ErrorTemplate BAD_URL =
      invalidParameterValue(
              "Value (%s) for parameter Url is invalid. It must be the URL of an object in Amazon"
                  + " S3.")
          .ours();
  static final ErrorTemplate NO_DISK =
      badRequest("MissingParameter", "The request must contain at least one disk container").ours();
  static final ErrorTemplate NO_SOURCE =
      badRequest(
              "MissingParameter",
              "A disk container must have one of SnapshotId, Url and UserBucket")
          .ours();
  static final ErrorTemplate SEVERAL_SOURCES =
      invalidParameterCombination(
              "A disk container cannot have more than one of SnapshotId, Url and UserBucket")
          .ours();
  static final ErrorTemplate SAME_DEVICE =
      invalidParameterValue("The device '%s' is used in more than one disk container").ours();
  static final ErrorTemplate TOO_MANY =
      badRequest(
              "ResourceCountLimitExceeded",
              "The limit of %s import tasks at the same time is exceeded")
          .ours()
          .about(IMPORT_TASKS);

  /** The code of what is wrong with a disk image. */
  static final String CLIENT = "ClientError";

  /** Source: keithvassallomt/windows10-ec2#3. */
  static final String FORBIDDEN =
      "Disk validation failed [We do not have access to the given resource. Reason 403 Forbidden]";

  /** Source: osbuild/osbuild-composer#706. */
  static final String UNSUPPORTED_FORMAT =
      "Disk validation failed [Unsupported specified file format]";

  /** Source: hashicorp/packer-plugin-amazon#457. */
  static final String UNSUPPORTED_OVA = "Disk validation failed [Unsupported OVA format]";

  static final String TOO_MANY_DISKS = "Disk validation failed [More than 21 volumes]";

  static final String DISK_TOO_LARGE = "Disk validation failed [Disk is not smaller than 8 TiB]";

  /** VM Import/Export user guide, "Troubleshooting", has this text. */
  static final String UNKNOWN_OS = "Unknown OS / Missing OS files.";
}
