// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instance;

import io.github.ec2fake.internal.model.base.StateReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Why instances go down, as DescribeInstances shows it. */
final class ShutdownReasons {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss 'GMT'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

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

  /** The reason of a transition, with its time. */
  static String at(Instant time, String why) {
    return why + " (" + TIME.format(time) + ")";
  }

  static StateReason ofStop(boolean hibernates) {
    return hibernates ? HIBERNATED : BY_USER;
  }
}
