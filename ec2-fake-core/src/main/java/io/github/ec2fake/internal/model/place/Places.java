// Copyright the ec2-fake contributors. SPDX-License-Identifier: Apache-2.0
package io.github.ec2fake.internal.model.place;

import java.util.Collection;
import java.util.Collections;
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
    named = new HashSet<>(names);
    named.add(home);
  }

  /** All regions of EC2; callers that name none call us-east-1. */
  public static Places everywhere() {
    return new Places(List.of(), "us-east-1");
  }

  public Collection<Place> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /**
   * DescribeRegions, called in a region: the regions of its partition that have some names. Without
   * names it is those that the account can call, or all of them.
   */
  public List<Place> describe(String account, Place called, List<String> names, boolean all) {
    for (String name : names) {
      Place place = byName.get(name);
      if (place == null || place.partition() != called.partition()) {
        throw PlaceErrors.INVALID_REGION.with(name);
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
      return "opt-in-not-required";
    }
    return isOptedIn(account, place) ? "opted-in" : "not-opted-in";
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

  private boolean isOptedIn(String account, Place place) {
    return optedIn
        .getOrDefault(account, Map.of())
        .getOrDefault(place.region(), named.contains(place.region()));
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
