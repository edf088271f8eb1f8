// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import static io.github.ec2fake.consistency.ResourceKind.INSTANCES;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/**
 * The refusals that are about the scheduled events of instances.
 *
 * <p>Source of the codes: EC2's page "Error codes". The texts are ours; the limits in them are
 * those of the user guide, "Reschedule scheduled events".
 */
final class StatusEventErrors {
  private StatusEventErrors() {}

  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidInstanceEventIDNotFound",
              "The instance '%s' has no scheduled event of the ID '%s'.")
          .ours()
          .about(INSTANCES);
  static final ErrorTemplate NO_DEADLINE =
      badRequest(
              "InvalidInstanceEventStartTime",
              "The event '%s' cannot be rescheduled because it has no deadline.")
          .ours();
  static final ErrorTemplate STARTED =
      badRequest(
              "InvalidInstanceEventStartTime",
              "The event '%s' cannot be rescheduled because it is over, has started, or starts in"
                  + " the next 5 minutes.")
          .ours();
  static final ErrorTemplate TOO_SOON =
      badRequest(
              "InvalidInstanceEventStartTime",
              "The new start time %s of the event '%s' must be at least 60 minutes from now.")
          .ours();
  static final ErrorTemplate TOO_LATE =
      badRequest(
              "InvalidInstanceEventStartTime",
              "The new start time %s of the event '%s' must not be after its deadline %s.")
          .ours();
}
