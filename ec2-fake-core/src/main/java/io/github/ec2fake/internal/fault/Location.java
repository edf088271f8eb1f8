// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import org.jspecify.annotations.Nullable;

/**
 * Where the fault of a place is.
 *
 * @param region the region, or null for everywhere
 * @param zone the one zone of it, or null for all
 */
record Location(@Nullable String region, @Nullable String zone) {

  static final Location EVERYWHERE = new Location(null, null);

  boolean covers(String ofRegion, String ofZone) {
    return zone == null ? covers(ofRegion) : zone.equals(ofZone);
  }

  /** Whether it is all of a region, or more. */
  boolean covers(String ofRegion) {
    return zone == null && (region == null || region.equals(ofRegion));
  }

  @Override
  public String toString() {
    if (zone != null) {
      return zone;
    }
    return region == null ? "every region" : region;
  }
}
