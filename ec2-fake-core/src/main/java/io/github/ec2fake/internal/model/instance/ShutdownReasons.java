// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.StateReason;

/** Why instances go down, as DescribeInstances shows it. */
final class ShutdownReasons {
  static final StateReason BY_USER =
      new StateReason(
          "Client.UserInitiatedShutdown", "Client.UserInitiatedShutdown: User initiated shutdown");

  /** Source: StateReason. The text after the code is ours. */
  static final StateReason HIBERNATED =
      new StateReason(
          "Client.UserInitiatedHibernate",
          "Client.UserInitiatedHibernate: User initiated hibernate");

  static final StateReason FROM_WITHIN =
      new StateReason(
          "Client.InstanceInitiatedShutdown",
          "Client.InstanceInitiatedShutdown: Instance initiated shutdown");

  static final StateReason INTERRUPTED =
      new StateReason(
          "Server.SpotInstanceTermination",
          "Server.SpotInstanceTermination: Spot instance termination");

  /** Source: StateReason. The text after the code is ours. */
  static final StateReason INTERRUPTED_BY_STOP =
      new StateReason(
          "Server.SpotInstanceShutdown", "Server.SpotInstanceShutdown: Spot instance shutdown");

  /** Source: StateReason, for the code. */
  static final StateReason RETIRED =
      new StateReason(
          "Server.ScheduledStop", "Server.ScheduledStop: Stopped due to scheduled retirement");

  private ShutdownReasons() {}

  static StateReason ofStop(boolean hibernates) {
    return hibernates ? HIBERNATED : BY_USER;
  }
}
