// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.StateReason;

/** Why an instance cannot boot though it was launched: it has to do without a volume. */
enum LaunchFailure {
  /** Source: StateReason. */
  VOLUME_LIMIT_EXCEEDED(
      "Client.VolumeLimitExceeded", "Client.VolumeLimitExceeded", "Volume limit exceeded"),
  /**
   * Source: hashicorp/packer#12683 for the reason of the transition and the text,
   * openshift/osd-network-verifier for the code.
   */
  KEY_NOT_ACCESSIBLE(
      "Client.InternalError",
      "Client.InvalidKMSKey.InvalidState",
      "The KMS key provided is in an incorrect state");

  private final String transitionReason;
  private final String code;
  private final String message;

  LaunchFailure(String transitionReason, String code, String message) {
    this.transitionReason = transitionReason;
    this.code = code;
    this.message = message;
  }

  /** What EC2 shows as the reason of the last transition. */
  String transitionReason() {
    return transitionReason;
  }

  StateReason stateReason() {
    return new StateReason(code, message);
  }
}
