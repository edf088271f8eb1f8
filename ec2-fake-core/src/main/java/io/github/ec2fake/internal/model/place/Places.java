// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The regions of a cloud, and their endpoints. */
public final class Places {
  private final Map<String, Place> byName = new LinkedHashMap<>();
  private final String home;
  private Supplier<@Nullable String> endpointOverride = () -> null;

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
  }

  /** All regions of EC2; callers that name none call us-east-1. */
  public static Places everywhere() {
    return new Places(List.of(), "us-east-1");
  }

  public Collection<Place> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** DescribeRegions: the regions of some names, or all of them if there are no names. */
  public List<Place> describe(List<String> names) {
    for (String name : names) {
      if (!byName.containsKey(name)) {
        throw PlaceErrors.INVALID_REGION.with(name);
      }
    }
    return byName.values().stream()
        .filter(place -> names.isEmpty() || names.contains(place.region()))
        .toList();
  }

  /** The region of a name; null if the cloud has none. */
  public @Nullable Place find(String name) {
    return byName.get(name);
  }

  /** The region of callers that name none. */
  public String home() {
    return home;
  }

  /** The endpoint of a region, as DescribeRegions shows it. */
  public String endpoint(Place place) {
    String override = endpointOverride.get();
    return override == null ? place.endpoint() : override;
  }

  /** Sets what to show instead of EC2's host names, as long as it is not null. */
  public void overrideEndpoints(Supplier<@Nullable String> override) {
    endpointOverride = override;
  }
}
