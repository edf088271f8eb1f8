package io.github.ec2fake.model;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.image.ImageTemplate;
import io.github.ec2fake.model.image.Images;
import io.github.ec2fake.model.place.Place;
import io.github.ec2fake.model.storage.Snapshots;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A region, and everything that the accounts have in it; each part is made when first used. */
public final class Region {
  private final Place place;
  private final Context context;
  private final Supplier<List<ImageTemplate>> catalogue;
  private @Nullable Snapshots snapshots;
  private @Nullable Images images;

  Region(Place place, Context context, Supplier<List<ImageTemplate>> catalogue) {
    this.place = place;
    this.context = context;
    this.catalogue = catalogue;
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

  /**
   * Its snapshots.
   *
   * @return the store
   */
  public Snapshots snapshots() {
    Snapshots made = snapshots;
    if (made == null) {
      made = new Snapshots();
      snapshots = made;
    }
    return made;
  }

  /**
   * Its images.
   *
   * @return the store
   */
  public Images images() {
    Images made = images;
    if (made == null) {
      made = new Images(context, place, snapshots(), catalogue.get());
      images = made;
    }
    return made;
  }
}
