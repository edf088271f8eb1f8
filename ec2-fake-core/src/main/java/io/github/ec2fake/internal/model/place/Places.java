// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import io.github.ec2fake.internal.model.base.Change;
import io.github.ec2fake.internal.model.base.ParameterErrors;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The regions of a cloud, their endpoints, and which accounts have opted in to which of them. */
public final class Places {
  private final Map<String, Place> byName = new LinkedHashMap<>();
  private final String home;

  /** The regions that every account starts with as opted in, because a setting names them. */
  private final Set<String> named;

  private final Map<String, Map<String, Boolean>> optedIn = new LinkedHashMap<>();
  private final Map<String, Set<String>> zoneGroups = new HashMap<>();
  private @Nullable Supplier<@Nullable String> endpointOverride;

  /** Some regions of EC2, the home region among them; no names for all. */
  public Places(Collection<String> names, String home) {
    this.home = home;
    for (Place place : Place.all()) {
      if (names.isEmpty() || names.contains(place.region())) {
        byName.put(place.region(), place);
      }
    }
    if (!byName.containsKey(home)) {
      throw new IllegalArgumentException(
          "the default region " + home + " must be one of the regions " + byName.keySet());
    }
    named = new HashSet<>(names);
    named.add(home);
  }

  /** All regions of EC2; callers that name none call us-east-1. */
  public static Places everywhere() {
    return new Places(List.of(), "us-east-1");
  }

  /**
   * DescribeRegions, called in a region: the regions of its partition that have some names. Without
   * names it is those that the account can call, or all of them.
   */
  public List<Place> describe(String account, Place called, List<String> names, boolean all) {
    for (String name : names) {
      Place place = byName.get(name);
      if (place == null || place.partition() != called.partition()) {
        throw ParameterErrors.UNKNOWN_REGION.with(name);
      }
    }
    return byName.values().stream()
        .filter(place -> place.partition() == called.partition())
        .filter(
            place ->
                names.isEmpty() ? all || isEnabled(account, place) : names.contains(place.region()))
        .toList();
  }

  /** The region of a name; null if the cloud has none. */
  public @Nullable Place find(String name) {
    return byName.get(name);
  }

  /** The partition of a region; the largest one if the cloud has no region of this name. */
  public Partition partitionOf(String name) {
    Place place = find(name);
    return place == null ? Partition.AWS : place.partition();
  }

  /** The region of callers that name none. */
  public String home() {
    return home;
  }

  /** Whether an account can call a region. */
  public boolean isEnabled(String account, Place place) {
    return !place.needsOptIn() || isOptedIn(account, place);
  }

  /** The opt-in status of a region for an account, with EC2's words. */
  public String optInStatus(String account, Place place) {
    if (!place.needsOptIn()) {
      return Zone.NO_OPT_IN;
    }
    return isOptedIn(account, place) ? Zone.OPTED_IN : Zone.NOT_OPTED_IN;
  }

  /** Opts an account in to a region, or out of it. */
  public void setOptIn(String account, Place place, boolean optsIn) {
    optedIn.computeIfAbsent(account, key -> new LinkedHashMap<>()).put(place.region(), optsIn);
  }

  /** Refuses a caller that has not opted in to a region. */
  public void requireEnabled(String account, Place place) {
    if (!isEnabled(account, place)) {
      throw PlaceErrors.NOT_OPTED_IN.with();
    }
  }

  /**
   * ModifyAvailabilityZoneGroup: opts an account in to a group of local zones or wavelength zones,
   * at once.
   */
  public Change<Place> modifyZoneGroup(
      String account, Place called, String group, String optInStatus) {
    if (!List.of(Zone.OPTED_IN, Zone.NOT_OPTED_IN).contains(optInStatus)) {
      throw PlaceErrors.BAD_OPT_IN_STATUS.with(optInStatus);
    }
    if (has(Zone.availabilityZones(called), group)) {
      throw PlaceErrors.ZONE_GROUP_NEEDS_NO_OPT_IN.with(group);
    }
    if (!has(Zone.edgeZones(called), group)) {
      throw PlaceErrors.NO_ZONE_GROUP.with(group);
    }
    if (optInStatus.equals(Zone.NOT_OPTED_IN)) {
      throw PlaceErrors.OPTING_OUT.with(group);
    }
    return Change.of(
        () -> zoneGroups.computeIfAbsent(account, key -> new HashSet<>()).add(group), called);
  }

  private static boolean has(List<Zone> zones, String group) {
    return zones.stream().anyMatch(zone -> zone.groupName().equals(group));
  }

  /** Whether an account has opted in to a group of local zones or wavelength zones. */
  public boolean isOptedInToGroup(String account, String group) {
    return zoneGroups.getOrDefault(account, Set.of()).contains(group);
  }

  private boolean isOptedIn(String account, Place place) {
    return optedIn
        .getOrDefault(account, Map.of())
        .getOrDefault(place.region(), named.contains(place.region()));
  }

  /** The endpoint of a region, as DescribeRegions shows it. */
  public String endpoint(Place place) {
    String override = endpointOverride == null ? null : endpointOverride.get();
    return override == null ? place.endpoint() : override;
  }

  /** Sets what to show instead of EC2's host names, as long as it is not null. */
  public void overrideEndpoints(Supplier<@Nullable String> override) {
    endpointOverride = override;
  }
}
