// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.query.spot;

import static io.github.ec2fake.internal.model.base.ErrorTemplate.notModelled;

import io.github.ec2fake.internal.model.base.ErrorTemplate;

/** The refusals of what EC2 has for Spot requests and ec2-fake has not. */
final class SpotRequestErrors {
  private SpotRequestErrors() {}

  static final ErrorTemplate INTERRUPTION_NOT_MODELLED =
      notModelled(
          "ec2-fake does not model the InstanceInterruptionBehavior '%s' of RequestSpotInstances."
              + " Leave it out, or answer the call in the test.");
}
