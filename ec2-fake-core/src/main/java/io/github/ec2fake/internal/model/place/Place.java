// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name of a region and the names of its availability zones. All are available without opting
 * in.
 *
 * @param zones in order
 */
public record Place(String region, List<String> zones) {
  private static final Map<String, Place> ALL =
      places(
          "us-east-1 abcdef",
          "us-east-2 abc",
          "us-west-1 ab",
          "us-west-2 abcd",
          "ca-central-1 abd",
          "sa-east-1 abc",
          "eu-west-1 abc",
          "eu-west-2 abc",
          "eu-west-3 abc",
          "eu-central-1 abc",
          "eu-north-1 abc",
          "ap-south-1 abc",
          "ap-southeast-1 abc",
          "ap-southeast-2 abc",
          "ap-northeast-1 acd",
          "ap-northeast-2 abcd",
          "ap-northeast-3 abc");

  public static Collection<Place> all() {
    return ALL.values();
  }

  /** The region of a name; null if EC2 has none. */
  public static @Nullable Place find(String region) {
    return ALL.get(region);
  }

  public static Place named(String region) {
    Place place = find(region);
    if (place == null) {
      throw new IllegalArgumentException(
          "EC2 has no region '" + region + "'; it has " + ALL.keySet());
    }
    return place;
  }

  /** The zone that a caller names, or the first one for a caller that names none. */
  public String zone(@Nullable String zone) {
    if (zone == null) {
      return zones.get(0);
    }
    if (!zones.contains(zone)) {
      throw PlaceErrors.INVALID_ZONE.with(zone);
    }
    return zone;
  }

  /** The zone that CreateVolume names, which has a refusal of its own. */
  public String zoneOfVolume(String zone) {
    if (!zones.contains(zone)) {
      throw PlaceErrors.ZONE_NOT_FOUND.with(zone);
    }
    return zone;
  }

  public String endpoint() {
    return "ec2." + region + ".amazonaws.com";
  }

  private static Map<String, Place> places(String... lines) {
    Map<String, Place> places = new LinkedHashMap<>();
    for (String line : lines) {
      String[] words = line.split(" ", -1);
      String region = words[0];
      List<String> zones = words[1].chars().mapToObj(letter -> region + (char) letter).toList();
      places.put(region, new Place(region, zones));
    }
    return places;
  }
}
