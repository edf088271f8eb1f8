// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.instancetype;

import io.github.ec2fake.internal.model.base.TextFile;
import io.github.ec2fake.internal.model.place.Place;
import io.github.ec2fake.internal.model.place.Zone;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where EC2 offers its instance types, in one region.
 *
 * <p>Which zone has which id is different in each account of EC2. Here the zones of a region have
 * its ids in the same order.
 */
public final class InstanceTypeOfferings {
  private static final char NOWHERE = '.';
  private static final char EVERYWHERE = '*';

  private final Place place;
  private final InstanceTypes types;

  /** By name, a bit for each zone of the region. */
  private final Map<String, Integer> zones;

  /** The types of which it is known where they are offered. */
  private final Set<String> known;

  /** An instance type, and the region or zone that has it. */
  public record Offering(String instanceType, String location) {}

  private InstanceTypeOfferings(
      Place place, InstanceTypes types, Map<String, Integer> zones, Set<String> known) {
    this.place = place;
    this.types = types;
    this.zones = zones;
    this.known = known;
  }

  /** What is offered in a region; refused if that is not known. */
  public static InstanceTypeOfferings in(Place place, InstanceTypes types) {
    InstanceTypeOfferings offerings = find(place, types);
    if (offerings == null) {
      throw InstanceTypeErrors.OFFERINGS_NOT_KNOWN.with(place.region());
    }
    return offerings;
  }

  /** What is offered in a region; null if that is not known. */
  static @Nullable InstanceTypeOfferings find(Place place, InstanceTypes types) {
    List<String> regions = List.of(Lines.ALL.get(0).split(" ", -1));
    int index = regions.indexOf(place.region());
    return index < 0 ? null : read(place, types, index, regions.size());
  }

  private static InstanceTypeOfferings read(
      Place place, InstanceTypes types, int index, int regionCount) {
    Map<String, Integer> zones = new HashMap<>();
    Set<String> known = new HashSet<>();
    for (String line : Lines.ALL.subList(1, Lines.ALL.size())) {
      char where = line.charAt(index);
      String[] words = line.substring(regionCount + 1).split(" ", -1);
      for (int word = 0; word < words.length; word += 2) {
        for (String size : words[word + 1].split(",", -1)) {
          String type = words[word] + "." + size;
          known.add(type);
          if (where != NOWHERE) {
            zones.put(type, where == EVERYWHERE ? -1 : where - '@');
          }
        }
      }
    }
    for (AddedInstanceType each : types.added()) {
      known.add(each.type().name());
      int where = 0;
      for (String zone : each.zonesIn(place)) {
        where |= 1 << place.zones().indexOf(zone);
      }
      if (where != 0 || each.isInEdgeZoneOf(place)) {
        zones.put(each.type().name(), where);
      }
    }
    return new InstanceTypeOfferings(place, types, zones, known);
  }

  /** Whether EC2 offers a type in this region; also if it is not known of any region. */
  boolean mayHave(String type) {
    return has(type) || !known.contains(type);
  }

  boolean has(String type) {
    return zones.containsKey(type);
  }

  /** All types that it offers, family by family. */
  public List<String> types() {
    return types.inOrder().stream().filter(this::has).toList();
  }

  /** Whether a zone of this region has a type that the region offers. */
  public boolean isInZone(String type, String zone) {
    Integer where = zones.get(type);
    return where != null && (where & 1 << place.zones().indexOf(zone)) != 0;
  }

  /**
   * All offerings by region, zone or zone id, in the order of the types.
   *
   * @param accountZones the zones of the account that asks, some of which are outside of the region
   */
  public List<Offering> at(LocationType locationType, List<String> accountZones) {
    List<Zone> edges =
        accountZones.stream()
            .filter(zone -> !place.zones().contains(zone))
            .map(zone -> Objects.requireNonNull(Zone.edgeZone(place, zone)))
            .toList();
    List<Offering> offerings = new ArrayList<>();
    for (String type : types.inOrder()) {
      Integer where = zones.get(type);
      if (where != null && locationType == LocationType.REGION) {
        offerings.add(new Offering(type, place.region()));
      } else if (where != null) {
        for (int zone = 0; zone < place.zones().size(); zone++) {
          if ((where & 1 << zone) != 0) {
            offerings.add(new Offering(type, location(zone, locationType)));
          }
        }
        for (Zone edge : edges) {
          if (types.canLaunch(types.require(type), place, edge.name())) {
            offerings.add(
                new Offering(
                    type,
                    locationType == LocationType.AVAILABILITY_ZONE ? edge.name() : edge.id()));
          }
        }
      }
    }
    return offerings;
  }

  private String location(int zone, LocationType locationType) {
    return locationType == LocationType.AVAILABILITY_ZONE
        ? place.zones().get(zone)
        : place.zoneIds().get(zone);
  }

  /** Read at the first call. */
  private static final class Lines {
    static final List<String> ALL =
        TextFile.read(InstanceTypeOfferings.class, "offerings.txt").lines().toList();
  }
}
