// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The zones of a region that an account can have resources in: the availability zones, and those
 * local zones and wavelength zones to whose groups it has opted in.
 */
public final class AccountZones {
  private final Place place;
  private final Places places;

  public AccountZones(Place place, Places places) {
    this.place = place;
    this.places = places;
  }

  /** The names of an account's zones, the availability zones first. */
  public List<String> of(String account) {
    return Stream.concat(
            place.zones().stream(),
            Zone.edgeZones(place).stream()
                .filter(zone -> places.isOptedInToGroup(account, zone.groupName()))
                .map(Zone::name))
        .toList();
  }

  /** Whether an account can have resources in a zone. */
  public boolean isOf(String account, String zone) {
    if (place.zones().contains(zone)) {
      return true;
    }
    Zone edge = edgeZone(zone);
    return edge != null && places.isOptedInToGroup(account, edge.groupName());
  }

  /** The network border group of a zone: from where its public addresses are advertised. */
  public String borderGroupOf(String zone) {
    Zone edge = edgeZone(zone);
    return edge == null ? place.region() : edge.networkBorderGroup();
  }

  /** The network border group of the region itself. */
  public String borderGroup() {
    return place.region();
  }

  /** The network border groups in which an account can allocate addresses. */
  public List<String> borderGroups(String account) {
    return of(account).stream()
        .filter(zone -> !isWavelengthZone(zone))
        .map(this::borderGroupOf)
        .distinct()
        .toList();
  }

  /** Whether a zone is one in the network of a carrier, which has carrier IP addresses. */
  public boolean isWavelengthZone(String zone) {
    Zone edge = edgeZone(zone);
    return edge != null && edge.type() == Zone.Type.WAVELENGTH_ZONE;
  }

  private @Nullable Zone edgeZone(String zone) {
    return place.zones().contains(zone) ? null : Zone.edgeZone(place, zone);
  }

  /** The zone that a caller names, or the first one for a caller that names none. */
  public String require(String account, @Nullable String zone) {
    if (zone == null) {
      return place.zones().get(0);
    }
    if (!isOf(account, zone)) {
      throw PlaceErrors.INVALID_ZONE.with(zone);
    }
    return zone;
  }

  /** The zone that CreateVolume names, which has a refusal of its own. */
  public String requireForVolume(String account, String zone) {
    if (!isOf(account, zone)) {
      throw PlaceErrors.ZONE_NOT_FOUND.with(zone);
    }
    return zone;
  }
}
