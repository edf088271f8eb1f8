// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.fleet;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that has happened to a fleet.
 *
 * <p>Source of the types and their parts: DescribeFleetHistory; EC2's user guide, "EC2 Fleet event
 * types".
 *
 * @param subType EC2's word, for example {@code launched}
 */
public record FleetEvent(
    Instant time,
    Type type,
    String subType,
    @Nullable String description,
    @Nullable String instanceId) {

  /** The types of events. */
  public enum Type {
    INSTANCE_CHANGE,
    FLEET_CHANGE,
    SERVICE_ERROR;

    /** EC2's word. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Type of(String word) {
      return Arrays.stream(values())
          .filter(each -> each.word().equals(word))
          .findFirst()
          .orElseThrow(() -> FleetErrors.BAD_EVENT_TYPE.with(word));
    }
  }
}
