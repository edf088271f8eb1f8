// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import java.util.Locale;

/**
 * What EC2 schedules for instances, with its usual description.
 *
 * <p>Source of the descriptions: the user guide, "View scheduled events". That of maintenance is
 * ours.
 */
public enum EventCode {
  INSTANCE_REBOOT("The instance is scheduled for a reboot"),
  SYSTEM_REBOOT("The instance is scheduled for a reboot"),
  SYSTEM_MAINTENANCE("The instance is scheduled for maintenance"),
  INSTANCE_RETIREMENT("The instance is running on degraded hardware"),
  INSTANCE_STOP("The instance is running on degraded hardware");

  private final String description;

  EventCode(String description) {
    this.description = description;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String description() {
    return description;
  }

  /** Whether it takes the instance down. */
  boolean stops() {
    return this == INSTANCE_RETIREMENT || this == INSTANCE_STOP;
  }
}
