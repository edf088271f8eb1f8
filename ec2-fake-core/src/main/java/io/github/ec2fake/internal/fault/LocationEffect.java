// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.fault;

import java.util.List;

/**
 * What is wrong with a zone or region.
 *
 * @param isOutage whether it is down: what is there cannot be reached, and nothing new gets there
 * @param instanceTypes the types for which it is out of capacity; none for all
 */
record LocationEffect(boolean isOutage, List<String> instanceTypes) {
  static final LocationEffect OUTAGE = new LocationEffect(true, List.of());

  static LocationEffect outOfCapacity(List<String> instanceTypes) {
    return new LocationEffect(false, instanceTypes);
  }

  boolean blocksLaunches(String instanceType) {
    return instanceTypes.isEmpty() || instanceTypes.contains(instanceType);
  }

  @Override
  public String toString() {
    if (isOutage) {
      return "has an outage";
    }
    return instanceTypes.isEmpty()
        ? "is out of capacity"
        : "is out of capacity for " + String.join(", ", instanceTypes);
  }
}
