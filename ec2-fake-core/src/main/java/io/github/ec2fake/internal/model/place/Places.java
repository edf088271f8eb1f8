package io.github.ec2fake.internal.model.place;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The regions that a cloud has, and where they are reached. */
public final class Places {
  private final Map<String, Place> byName = new LinkedHashMap<>();
  private final String home;
  private Supplier<@Nullable String> shown = () -> null;

  /**
   * Some of EC2's regions.
   *
   * @throws IllegalArgumentException if that is not one of them
   */
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

  /** All regions of EC2, at home in us-east-1. */
  public static Places everywhere() {
    return new Places(List.of(), "us-east-1");
  }

  /** Every region. */
  public Collection<Place> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /** Looks a region up. */
  public @Nullable Place find(String name) {
    return byName.get(name);
  }

  /** The region of callers that name none. */
  public String home() {
    return home;
  }

  /** Where a region is reached, as DescribeRegions shows it. */
  public String endpoint(Place place) {
    String instead = shown.get();
    return instead == null ? place.endpoint() : instead;
  }

  /** Shows something else than EC2's host names. */
  public void shownAt(Supplier<@Nullable String> instead) {
    shown = instead;
  }
}
