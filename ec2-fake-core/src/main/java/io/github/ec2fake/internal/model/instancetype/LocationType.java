// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What DescribeInstanceTypeOfferings can tell the offerings by, with EC2's words. */
public enum LocationType {
  REGION,
  AVAILABILITY_ZONE,
  AVAILABILITY_ZONE_ID;

  private static final String OUTPOST = "outpost";

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The type of a word; the region if there is none. */
  public static LocationType of(@Nullable String word) {
    if (OUTPOST.equals(word)) {
      throw InstanceTypeErrors.OUTPOSTS_NOT_MODELLED.with();
    }
    return word == null
        ? REGION
        : Arrays.stream(values())
            .filter(type -> type.word().equals(word))
            .findFirst()
            .orElseThrow(() -> InstanceTypeErrors.UNKNOWN_LOCATION_TYPE.with(word));
  }
}
