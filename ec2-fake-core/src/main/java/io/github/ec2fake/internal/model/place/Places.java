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
   * @param names their names; all if there are none
   * @param home the region of callers that name none
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

  /**
   * All regions of EC2, at home in us-east-1.
   *
   * @return the places
   */
  public static Places everywhere() {
    return new Places(List.of(), "us-east-1");
  }

  /**
   * Every region.
   *
   * @return the regions, in EC2's order
   */
  public Collection<Place> all() {
    return Collections.unmodifiableCollection(byName.values());
  }

  /**
   * Looks a region up.
   *
   * @param name its name
   * @return the region, or null if there is none of this name
   */
  public @Nullable Place find(String name) {
    return byName.get(name);
  }

  /**
   * The region of callers that name none.
   *
   * @return its name
   */
  public String home() {
    return home;
  }

  /**
   * Where a region is reached, as DescribeRegions shows it.
   *
   * @param place the region
   * @return EC2's host name, or what is shown instead
   */
  public String endpoint(Place place) {
    String instead = shown.get();
    return instead == null ? place.endpoint() : instead;
  }

  /**
   * Shows something else than EC2's host names.
   *
   * @param instead gives what is shown, or null for EC2's host names
   */
  public void shownAt(Supplier<@Nullable String> instead) {
    shown = instead;
  }
}
