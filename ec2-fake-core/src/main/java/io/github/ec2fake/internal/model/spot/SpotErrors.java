// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.spot;

import static io.github.ec2fake.consistency.ResourceKind.SPOT_REQUESTS;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.badRequest;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.invalidParameterValue;
import static io.github.ec2fake.internal.model.base.ErrorTemplate.malformedId;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals that are about Spot requests and their data feed. */
final class SpotErrors {
  private SpotErrors() {}

  static final ErrorTemplate BAD_PRICE =
      invalidParameterValue(
              "Value (%1$s) for parameter price is invalid. \"%1$s\" is an invalid spot instance"
                  + " price")
          .ours();
  static final ErrorTemplate BAD_COUNT =
      invalidParameterValue(
              "Value (%s) for parameter InstanceCount is invalid. It must be at least 1.")
          .ours();
  static final ErrorTemplate TOO_LATE =
      invalidParameterValue(
              "Value (%s) for parameter ValidUntil is invalid. It must be later than now and than"
                  + " ValidFrom.")
          .ours();
  static final ErrorTemplate TOO_MANY =
      badRequest("MaxSpotInstanceCountExceeded", "Max spot instance count exceeded")
          .source("vrivellino/spoptimize#15, NixOS/nixops-aws#41")
          .about(SPOT_REQUESTS);
  static final ErrorTemplate MALFORMED =
      malformedId("InvalidSpotInstanceRequestID.Malformed", "sir-").ours();
  static final ErrorTemplate NOT_FOUND =
      badRequest(
              "InvalidSpotInstanceRequestID.NotFound",
              "The spot instance request ID '%s' does not exist")
          .ours()
          .about(SPOT_REQUESTS);
  static final ErrorTemplate NO_DATAFEED =
      badRequest("InvalidSpotDatafeed.NotFound", "Spot datafeed subscription does not exist.")
          .ours();
  static final ErrorTemplate INACCESSIBLE =
      badRequest(
              "InaccessibleStorageLocation",
              "The bucket '%s' cannot be accessed. It has to exist and to be the caller's; a test"
                  + " makes one with cloud.arrange().bucket(name, owner).")
          .ours();
}
