// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.bundle;

import static io.github.ec2fake.consistency.ResourceKind.BUNDLE_TASKS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.Ec2Error;
import io.github.ec2fake.internal.model.base.ErrorTemplate;
import io.github.ec2fake.internal.model.instance.Instance;

/** The refusals that are about bundle tasks. */
public final class BundleErrors {
  private BundleErrors() {}

  static final ErrorTemplate MALFORMED = malformedId("InvalidBundleID.Malformed", "bun-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest("InvalidBundleID.NotFound", "The bundle ID '%s' does not exist")
          .ours()
          .about(BUNDLE_TASKS);

  static Ec2Error cannotBeBundled(Instance instance) {
    return CANNOT_BE_BUNDLED.with(
        instance.id(),
        instance.content().windows() ? "has an 'ebs' root device type" : "does not run Windows");
  }

  private static final ErrorTemplate CANNOT_BE_BUNDLED =
      badRequest(
              "InvalidInstanceType",
              "The instance '%s' %s. Only Windows instances with an 'instance-store' root device"
                  + " type can be bundled.")
          .ours();
  static final ErrorTemplate NOT_RUNNING =
      badRequest(
              "IncorrectInstanceState",
              "This instance '%s' is not in a state from which it can be bundled.")
          .ours();
  static final ErrorTemplate IN_PROGRESS =
      badRequest(
              "BundlingInProgress",
              "The instance '%s' is already being bundled by the bundle task %s")
          .ours()
          .about(BUNDLE_TASKS);
  static final ErrorTemplate BAD_PREFIX =
      invalidParameterValue(
              "Value (%s) for parameter Prefix is invalid. A prefix is 1 to 255 letters, digits,"
                  + " '.', '_', '-' and '/'.")
          .ours();

  static final ErrorTemplate CANNOT_BE_CANCELLED =
      badRequest("IncorrectState", "The bundle task '%s' is in state '%s' and cannot be cancelled")
          .ours();

  /** Refuses an upload policy that S3 cannot read. */
  public static final ErrorTemplate BAD_POLICY =
      invalidParameterValue("Value for UploadPolicy is invalid. %s").ours();
}
