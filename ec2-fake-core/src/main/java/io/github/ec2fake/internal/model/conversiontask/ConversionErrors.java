// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.conversiontask;

import static io.github.ec2fake.consistency.ResourceKind.CONVERSION_TASKS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about conversion tasks, and what they end with. */
final class ConversionErrors {
  private ConversionErrors() {}

  static final ErrorTemplate MALFORMED =
      malformedId("InvalidConversionTaskId.Malformed", "import-i-").ours();
  static final ErrorTemplate MALFORMED_OF_VOLUME =
      malformedId("InvalidConversionTaskId.Malformed", "import-vol-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidConversionTaskId", "The conversion task ID '%s' does not exist")
          .ours()
          .about(CONVERSION_TASKS);
  static final ErrorTemplate CANNOT_BE_CANCELLED =
      badRequest(
              "DeleteConversionTaskError",
              "The conversion task '%s' is in state '%s' and cannot be canceled")
          .ours();

  static final ErrorTemplate BAD_PLATFORM =
      invalidParameterValue(
              "Value (%s) for parameter Platform is invalid. Valid values: Windows, Linux.")
          .ours();
  static final ErrorTemplate BAD_ARCHITECTURE =
      invalidParameterValue(
              "Value (%s) for parameter Architecture is invalid. Valid values: i386, x86_64.")
          .ours();
  static final ErrorTemplate BAD_FORMAT =
      invalidParameterValue(
              "Value (%s) for parameter Format is invalid. Valid values: VMDK, RAW, VHD.")
          .ours();
  static final ErrorTemplate BAD_SIZE =
      invalidParameterValue("Value (%s) for parameter %s is invalid. It must be at least 1.")
          .ours();
  static final ErrorTemplate TOO_LARGE =
      badRequest("DiskImageSizeTooLarge", "The disk image of %s bytes is not smaller than %s GiB")
          .ours();
  static final ErrorTemplate BAD_MANIFEST_URL =
      invalidParameterValue(
              "Value (%s) for parameter ImportManifestUrl is invalid. It must be the URL of an"
                  + " object in Amazon S3.")
          .ours();
  static final ErrorTemplate SEVERAL_DISKS =
      invalidParameterValue(
              "ImportInstance imports virtual machines with one disk only, but %s were given. Use"
                  + " ImportImage instead.")
          .ours();

  /** What a task says that EC2 has cancelled because its upload was not complete in time. */
  static final String EXPIRED = "Task expired and automatically canceled";

  /** The code of what is wrong with a disk image. */
  static final String CLIENT = "ClientError";

  static String otherFormat(String found, String asked) {
    return "The disk image is of the format " + found + ", but the request says " + asked + ".";
  }

  static String volumeTooSmall(int volumeGiB, int diskGiB) {
    return "The disk has " + diskGiB + " GiB, but the volume only " + volumeGiB + " GiB.";
  }

  /** VM Import/Export user guide, "Troubleshooting", has this text. */
  static final String UNKNOWN_OS = "Unknown OS / Missing OS files.";
}
