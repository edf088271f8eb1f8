package io.github.ec2fake.model;

import io.github.ec2fake.model.base.Context;
import io.github.ec2fake.model.keypair.KeyPairs;
import io.github.ec2fake.model.place.Place;
import io.github.ec2fake.model.storage.Snapshots;
import io.github.ec2fake.model.storage.Volumes;
import io.github.ec2fake.model.tag.Tags;

/** A region, and everything that the accounts have in it. */
public final class Region {
  private final Place place;
  private final Context context;
  private final Tags tags = new Tags();
  private final Snapshots snapshots;
  private final Volumes volumes;
  private final KeyPairs keyPairs;

  Region(Place place, Context context) {
    this.place = place;
    this.context = context;
    this.snapshots = new Snapshots(context, tags);
    this.keyPairs = new KeyPairs(context, tags);
    this.volumes = new Volumes(context, place, tags, snapshots);
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
   * Every account's tags here.
   *
   * @return the tags
   */
  public Tags tags() {
    return tags;
  }

  /**
   * The EBS volumes here.
   *
   * @return the volumes
   */
  public Volumes volumes() {
    return volumes;
  }

  /**
   * The snapshots here.
   *
   * @return the snapshots
   */
  public Snapshots snapshots() {
    return snapshots;
  }

  /**
   * The key pairs here.
   *
   * @return the key pairs
   */
  public KeyPairs keyPairs() {
    return keyPairs;
  }
}
