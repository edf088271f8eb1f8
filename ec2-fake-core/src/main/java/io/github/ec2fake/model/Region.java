package io.github.ec2fake.model;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.place.Place;

/** A region, and everything that the accounts have in it. */
public final class Region {
  private final Place place;
  private final Context context;

  Region(Place place, Context context) {
    this.place = place;
    this.context = context;
  }

  /**
   * Its name and zones.
   *
   * @return the place
   */
  public Place place() {
    return place;
  }

  /**
   * Time, ids and journal.
   *
   * @return the context
   */
  public Context context() {
    return context;
  }
}
