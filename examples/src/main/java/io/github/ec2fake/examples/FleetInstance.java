// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.examples;

import com.amazonaws.services.ec2.model.Instance;
import com.amazonaws.services.ec2.model.InstanceStatus;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An instance of a fleet, at a moment.
 *
 * @param version of the launch template, from which it was launched
 * @param status in EC2's words
 */
record FleetInstance(String id, String version, Health health, String status) {

  /** How it is. */
  enum Health {
    /** It boots, or its status checks have no result yet. */
    STARTING,
    HEALTHY,
    /** A status check failed, or it is stopped. */
    UNHEALTHY,
    /** It is terminated, or will be in a moment. */
    GONE
  }

  private static final String VERSION = "aws:ec2launchtemplate:version";

  /**
   * Takes it from EC2's replies.
   *
   * @param checks empty if EC2 has none of it, as of any that is not running
   */
  static FleetInstance of(Instance instance, Optional<InstanceStatus> checks) {
    String version =
        instance.getTags().stream()
            .filter(tag -> tag.getKey().equals(VERSION))
            .findFirst()
            .orElseThrow()
            .getValue();
    String state = instance.getState().getName();
    Health health =
        switch (state) {
          case "pending" -> Health.STARTING;
          case "running" -> checks.map(FleetInstance::ofChecks).orElse(Health.STARTING);
          case "shutting-down", "terminated" -> Health.GONE;
          default -> Health.UNHEALTHY;
        };
    String status =
        switch (health) {
          case STARTING, HEALTHY -> state;
          case UNHEALTHY -> state + ", with status checks " + checks;
          case GONE -> state + ", " + instance.getStateReason();
        };
    return new FleetInstance(instance.getInstanceId(), version, health, status);
  }

  private static Health ofChecks(InstanceStatus checks) {
    Stream<String> both =
        Stream.of(checks.getInstanceStatus().getStatus(), checks.getSystemStatus().getStatus());
    return both.map(
            check ->
                switch (check) {
                  case "ok" -> Health.HEALTHY;
                  case "impaired" -> Health.UNHEALTHY;
                  default -> Health.STARTING;
                })
        .reduce(FleetInstance::worse)
        .orElseThrow();
  }

  private static Health worse(Health one, Health other) {
    if (one == Health.UNHEALTHY || other == Health.HEALTHY) {
      return one;
    }
    return other;
  }

  boolean isOf(long number) {
    return version.equals(Long.toString(number));
  }

  boolean isHealthy() {
    return health == Health.HEALTHY;
  }

  boolean isLive() {
    return health != Health.GONE;
  }

  boolean hasFailed() {
    return health == Health.UNHEALTHY || health == Health.GONE;
  }

  @Override
  public String toString() {
    return "instance " + id + " of version " + version + " is " + status;
  }
}
