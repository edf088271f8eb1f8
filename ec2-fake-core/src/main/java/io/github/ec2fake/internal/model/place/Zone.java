// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import io.github.ec2fake.internal.model.base.TextFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A zone as DescribeAvailabilityZones shows it.
 *
 * @param groupLongName what AWS's pages call its group
 * @param parentName the availability zone that serves a zone outside of the region; null for an
 *     availability zone
 * @param geography where it is; null for a wavelength zone
 */
public record Zone(
    String name,
    String id,
    Type type,
    String groupName,
    String groupLongName,
    String networkBorderGroup,
    @Nullable String parentName,
    @Nullable String parentId,
    @Nullable Geography geography) {

  static final String NO_OPT_IN = "opt-in-not-required";
  static final String OPTED_IN = "opted-in";
  static final String NOT_OPTED_IN = "not-opted-in";

  /** The types of zones, with EC2's words. */
  public enum Type {
    AVAILABILITY_ZONE("availability-zone"),
    LOCAL_ZONE("local-zone"),
    WAVELENGTH_ZONE("wavelength-zone");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    public String word() {
      return word;
    }
  }

  /**
   * Accounts have to opt in to zones outside of the regions.
   *
   * @param optedIn whether the account has opted in to its group
   */
  String optInStatus(boolean optedIn) {
    if (type == Type.AVAILABILITY_ZONE) {
      return NO_OPT_IN;
    }
    return optedIn ? OPTED_IN : NOT_OPTED_IN;
  }

  /**
   * The availability zones of a region. Source of their groups: AWS's page "AWS Availability Zones"
   * ({@code us-east-2-zg-1}, {@code US East (Ohio) 1}).
   */
  static List<Zone> availabilityZones(Place place) {
    List<Zone> zones = new ArrayList<>();
    for (String name : place.zones()) {
      zones.add(
          new Zone(
              name,
              place.zoneId(name),
              Type.AVAILABILITY_ZONE,
              place.region() + "-zg-1",
              place.longName() + " 1",
              place.region(),
              null,
              null,
              Geography.of(place)));
    }
    return zones;
  }

  /** The local zone or wavelength zone of a name; null if the region has none. */
  public static @Nullable Zone edgeZone(Place place, String name) {
    return edgeZones(place).stream()
        .filter(zone -> zone.name().equals(name))
        .findFirst()
        .orElse(null);
  }

  /** The local zones and wavelength zones of a region. */
  public static List<Zone> edgeZones(Place place) {
    return Edges.ZONES.getOrDefault(place.region(), List.of());
  }

  /** The zone of a line of the file, without the region. */
  static Zone edgeZoneOf(Place place, String line) {
    String[] words = line.split(" ", 3);
    int parent = Integer.parseInt(words[1]) - 1;
    String parentName = place.zones().get(parent);
    String parentId = place.zoneIds().get(parent);
    String prefix = parentId.substring(0, parentId.indexOf('-'));
    return words[0].startsWith("wl")
        ? wavelengthZone(place.region(), prefix, words[0], words[2], parentName, parentId)
        : localZone(place, prefix, words[0], words[2], parentName, parentId);
  }

  /** For example {@code lax-1b}: us-west-2-lax-1b of the group us-west-2-lax-1, usw2-lax1-az2. */
  private static Zone localZone(
      Place place,
      String prefix,
      String code,
      String longName,
      String parentName,
      String parentId) {
    String region = place.region();
    String group = region + "-" + code.substring(0, code.length() - 1);
    int number = code.charAt(code.length() - 1) - 'a' + 1;
    String city = code.substring(0, code.length() - 1).replace("-", "");
    return new Zone(
        region + "-" + code,
        prefix + "-" + city + "-az" + number,
        Type.LOCAL_ZONE,
        group,
        longName,
        group,
        parentName,
        parentId,
        Geography.ofLocalZone(place, longName));
  }

  /** For example {@code wl1-bos}: us-east-1-wl1-bos-wlz-1 of us-east-1-wl1, use1-wl1-bos-wlz1. */
  private static Zone wavelengthZone(
      String region,
      String prefix,
      String code,
      String longName,
      String parentName,
      String parentId) {
    String name = region + "-" + code + "-wlz-1";
    return new Zone(
        name,
        prefix + "-" + code + "-wlz1",
        Type.WAVELENGTH_ZONE,
        region + "-" + code.substring(0, code.indexOf('-')),
        longName,
        name,
        parentName,
        parentId,
        null);
  }

  /** Read when somebody asks for them. */
  private static final class Edges {
    static final Map<String, List<Zone>> ZONES = new TreeMap<>();

    static {
      for (String line : TextFile.read(Zone.class, "zones.txt").lines().toList()) {
        String[] words = line.split(" ", 2);
        Zone zone = edgeZoneOf(Place.named(words[0]), words[1]);
        ZONES.computeIfAbsent(words[0], region -> new ArrayList<>()).add(zone);
      }
      ZONES.replaceAll((region, zones) -> List.copyOf(zones));
    }
  }
}
