// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zone;
import java.util.List;

/**
 * An instance type that EC2 does not have, and a cloud has.
 *
 * @param locations the regions and zones that have it; none if all have it
 */
public record AddedInstanceType(InstanceType type, List<String> locations) {

  /** Whether a local zone or wavelength zone of a region has it. */
  boolean isIn(Zone edge, Place place) {
    return locations.isEmpty()
        || locations.contains(place.region())
        || locations.contains(edge.name());
  }

  /** Whether a local zone or wavelength zone of a region is said to have it. */
  boolean isInEdgeZoneOf(Place place) {
    return locations.stream().anyMatch(each -> Zone.edgeZone(place, each) != null);
  }

  /** The availability zones of a region that have it. */
  List<String> zonesIn(Place place) {
    return locations.isEmpty() || locations.contains(place.region())
        ? place.zones()
        : place.zones().stream().filter(locations::contains).toList();
  }
}
