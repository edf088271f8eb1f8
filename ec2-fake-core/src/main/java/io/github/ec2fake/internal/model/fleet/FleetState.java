// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import io.github.ec2fake.internal.model.base.ResourceState;
import java.util.Locale;

/** The states of a fleet. */
public enum FleetState implements ResourceState {
  /** EC2 prepares to launch. */
  SUBMITTED,
  ACTIVE,
  /** It was modified, and EC2 has not acted on that yet. */
  MODIFYING,
  FAILED,
  /** It launches nothing more; its instances go on running. */
  DELETED_RUNNING,
  /** Its instances are being terminated. */
  DELETED_TERMINATING,
  /** All its instances are terminated. */
  DELETED;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
